package org.treasurylookup.app.window;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.app.ProgramVersion;
import org.treasurylookup.app.StartPhases;
import org.treasurylookup.app.UncaughtFaults;
import org.treasurylookup.app.WindowWiring;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.app.instance.InstanceHandover;
import org.treasurylookup.app.instance.SingleInstance;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.history.DeskHistory;
import org.treasurylookup.settings.Preferences;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.FirstFrame;
import org.treasurylookup.view.control.FxDelayedAction;
import org.treasurylookup.view.lock.PrivacyGuards;
import org.treasurylookup.view.shell.Shell;
import org.treasurylookup.view.theme.ThemeManager;

/** The program with a window. */
public final class WindowProgram extends Application {
  /* JavaFX makes the application object itself, so what it needs is left here for it. */
  private static final CompletableFuture<Throwable> UNOPENED = new CompletableFuture<>();
  private static volatile CompletableFuture<? extends StartDecision> handedOver =
      new CompletableFuture<>();

  private @Nullable Shell opened;

  public static void open(StartDecision.Start start) {
    open(CompletableFuture.completedFuture(start));
  }

  /**
   * Opens the window, and returns when it is closed.
   *
   * @param start still being found out, which takes as long as JavaFX takes to start
   */
  static void open(CompletableFuture<? extends StartDecision> start) {
    handedOver = start;
    RendererChoice.choose();
    try {
      launch(WindowProgram.class);
    } catch (RuntimeException e) {
      throw isWithoutDisplay(e) ? new SettingsException("start.noDisplay") : e;
    }
    if (UNOPENED.isDone()) {
      throw new IllegalStateException("the window did not open", UNOPENED.join());
    }
  }

  private static boolean isWithoutDisplay(Throwable thrown) {
    return String.valueOf(thrown.getMessage()).contains("DISPLAY")
        || (thrown.getCause() != null && isWithoutDisplay(thrown.getCause()));
  }

  @Override
  public void start(Stage stage) {
    StartPhases.TOOLKIT.reached();
    try {
      begin(stage);
    } catch (RuntimeException | Error e) {
      /* Who clicked an icon reads no terminal: the reason is shown before the program ends. */
      UNOPENED.complete(e);
      StartProblemWindow.tell(stage, Messages.ENGLISH.get(ProgramFault.of(e).text()));
    }
  }

  private void begin(Stage stage) {
    switch (handedOver.join()) {
      case StartDecision.Start start -> open(stage, start);
      case StartDecision.Elsewhere() -> Platform.exit();
      case StartDecision.Problem(SettingsException why, Preferences chosen) ->
          StartProblemWindow.tell(stage, why, chosen);
    }
  }

  private void open(Stage stage, StartDecision.Start start) {
    var wiring = start.wiring();
    var fx = new FxThread();
    var window = wiring.window(start.environment(), fx, Clock.systemUTC(), new FxDelayedAction());
    var themes = new ThemeManager(FxThread.preferences());
    themes.follow(window.display());
    themes.start();
    var shell = shell(start, window, fx);
    tellOfHistory(wiring, fx, shell);
    wiring.surroundings().onUnwritten(text -> fx.execute(() -> shell.say(text)));
    opened = shell;
    StartPhases.CONTENT.reached();
    shell.show(stage, themes);
    StartPhases.SHOWN.reached();
    SettingsNotice.tell(wiring.surroundings(), shell);
    var opener =
        new StartTargetOpener(
            window.shell(), wiring::environments, shell::refuse, shell::follow, shell::whenOpen);
    opener.open(start.asked());
    FirstFrame.then(() -> afterFirstFrame(stage, start, opener, fx));
    if (TrainingTour.isAsked()) {
      TrainingTour.start(window.shell(), window.display());
    }
    start
        .picture()
        .ifPresent(file -> WindowPicture.whenAnswered(window.shell(), stage.getScene(), file));
  }

  private Shell shell(StartDecision.Start start, WindowWiring window, FxThread fx) {
    var wiring = start.wiring();
    String system = System.getProperty("os.name", "");
    var shell =
        new Shell(
            new Shell.Parts(
                window.shell(),
                start.messages(),
                window.models(),
                SampleRecords.ALL,
                ProgramVersion.text(),
                fx,
                Clock.systemUTC(),
                window.display(),
                guards(wiring, fx)));
    UncaughtFaults.tell(fault -> fx.execute(() -> shell.tell(fault)));
    shell.share(new LinuxClipboard(System.getenv(), system, wiring.workers(), fx));
    var notices = DesktopNotices.of(wiring.workers(), system);
    shell.tellsOutsideThrough(
        (plain, whole) ->
            notices.show(wiring.effective().amountsInNotifications().value() ? whole : plain));
    return shell;
  }

  /* That a PC has no key store is no news each time: the settings say so. */
  private static void tellOfHistory(Wiring wiring, FxThread fx, Shell shell) {
    wiring
        .history()
        .onProblem(
            text -> {
              if (wiring.surroundings().vault().isSupported()) {
                fx.execute(() -> shell.say(text));
              }
            });
  }

  private PrivacyGuards guards(Wiring wiring, FxThread fx) {
    var surroundings = wiring.surroundings();
    var outside =
        new DesktopOpener(
            getHostServices()::showDocument,
            wiring.workers(),
            fx,
            "xdg-open",
            System.getProperty("os.name", ""));
    return new PrivacyGuards(
        wiring::explorers,
        page ->
            StartTargetOpener.page(
                page, wiring.explorers(), _ -> outside.page(page, () -> noBrowser(page))),
        folder -> outside.folder(folder, () -> noFolder(folder)),
        () -> surroundings.effective().idleLock().value(),
        () -> surroundings.effective().clipboardClear().value(),
        InstantSource.system());
  }

  private void noBrowser(URI page) {
    if (opened != null) {
      opened.noBrowser(page);
    }
  }

  private void noFolder(Path folder) {
    if (opened != null) {
      opened.say(Text.of("save.noFolder", folder.toString()));
    }
  }

  /* All that the first frame need not wait for. */
  private static void afterFirstFrame(
      Stage stage, StartDecision.Start start, StartTargetOpener opener, FxThread fx) {
    StartPhases.FRAME.reached();
    start.wiring().desk().ifPresent(DeskHistory::send);
    /* Its table is read before somebody opens the menu of a value. */
    start.wiring().workers().execute(start.wiring()::explorers);
    WindowIcons.addTo(stage);
    UpdateNoticeBar.tell(start.wiring().surroundings(), stage, fx, start.messages());
    start
        .instance()
        .ifPresent(
            instance ->
                start
                    .wiring()
                    .workers()
                    .execute(
                        () ->
                            instance.serve(
                                handover -> fx.execute(() -> takeOver(stage, opener, handover)))));
  }

  private static void takeOver(Stage stage, StartTargetOpener opener, InstanceHandover handover) {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
    opener.open(handover.environment(), handover.words());
  }

  @Override
  public void stop() {
    UncaughtFaults.tell(_ -> {});
    if (handedOver.isDone()
        && !handedOver.isCompletedExceptionally()
        && handedOver.join() instanceof StartDecision.Start start) {
      start.instance().ifPresent(SingleInstance::close);
      start.wiring().close();
    }
  }
}
