package org.treasurylookup.app.window;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.app.LastHandler;
import org.treasurylookup.app.Phases;
import org.treasurylookup.app.Version;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.app.instance.Handover;
import org.treasurylookup.app.instance.SingleInstance;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.model.Display;
import org.treasurylookup.model.ShellModel;
import org.treasurylookup.settings.SettingsException;
import org.treasurylookup.text.Language;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.FirstFrame;
import org.treasurylookup.view.control.FxAlarm;
import org.treasurylookup.view.shell.Guards;
import org.treasurylookup.view.shell.Shell;
import org.treasurylookup.view.theme.ThemeManager;

/** The program with a window. */
public final class WindowProgram extends Application {
  /* JavaFX makes the application object itself, so what it needs is left here for it. */
  private static final CompletableFuture<Throwable> UNOPENED = new CompletableFuture<>();
  private static volatile CompletableFuture<? extends Opening> handedOver =
      new CompletableFuture<>();

  private @Nullable Shell opened;

  /** Opens the window and returns when it is closed. */
  public static void open(Opening.Start start) {
    open(CompletableFuture.completedFuture(start));
  }

  /**
   * Opens the window, and returns when it is closed.
   *
   * @param start still being found out, which takes as long as JavaFX takes to start
   */
  static void open(CompletableFuture<? extends Opening> start) {
    handedOver = start;
    Renderer.choose();
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
    Phases.TOOLKIT.reached();
    try {
      begin(stage);
    } catch (RuntimeException | Error e) {
      /* Who clicked an icon reads no terminal: the reason is shown before the program ends. */
      UNOPENED.complete(e);
      StartProblem.tell(stage, Messages.ENGLISH.get(ProgramFault.of(e).text()));
    }
  }

  private void begin(Stage stage) {
    switch (handedOver.join()) {
      case Opening.Start start -> open(stage, start);
      case Opening.Elsewhere() -> Platform.exit();
      case Opening.Problem(SettingsException why, Language language) ->
          StartProblem.tell(stage, why, language);
    }
  }

  private void open(Stage stage, Opening.Start start) {
    var wiring = start.wiring();
    var fx = new FxThread();
    var clock = Clock.systemUTC();
    var themes = new ThemeManager(FxThread.preferences());
    var display = display(wiring);
    themes.follow(display);
    themes.start();
    var messages = start.messages();
    var model =
        new ShellModel(wiring.helpfulLookups(), start.environment(), fx, wiring.workers(), clock);
    var shell =
        new Shell(
            new Shell.Parts(
                model,
                messages,
                wiring,
                themes,
                Samples.ALL,
                Version.text(),
                fx,
                clock,
                display,
                guards(wiring, fx)));
    LastHandler.tell(fault -> fx.execute(() -> shell.tell(fault)));
    shell.share(
        new LinuxClipboard(
            System.getenv(), System.getProperty("os.name", ""), wiring.workers(), fx));
    opened = shell;
    Phases.CONTENT.reached();
    shell.show(stage, themes);
    Phases.SHOWN.reached();
    Stream.concat(
            wiring.surroundings().preferences().problem().stream()
                .map(problem -> Text.of("settings.notUsed", problem.text())),
            wiring.surroundings().vault().problem().stream()
                .map(problem -> Text.of("settings.keysNotUsed", problem.text())))
        .reduce((first, next) -> Text.of("list.sentences", first, next))
        .ifPresent(shell::say);
    var opener =
        new Opener(model, wiring::environments, shell::refuse, shell::follow, shell::whenOpen);
    opener.open(start.asked());
    FirstFrame.then(() -> afterFirstFrame(stage, start, opener, fx, messages));
    if (Tour.isAsked()) {
      Tour.start(model, display);
    }
    start.picture().ifPresent(file -> Picture.whenAnswered(model, stage.getScene(), file));
  }

  private static Display display(Wiring wiring) {
    var surroundings = wiring.surroundings();
    boolean mayReveal = surroundings.effective().reveal().value();
    var display =
        new Display(Clock.system(ZoneId.systemDefault()), new FxAlarm(), mayReveal)
            .keptIn(surroundings.preferences());
    display.remembered().keptIn(surroundings.layout());
    return display;
  }

  private Guards guards(Wiring wiring, FxThread fx) {
    var surroundings = wiring.surroundings();
    var links = wiring.explorers();
    var outside =
        new Outside(
            getHostServices()::showDocument,
            wiring.workers(),
            fx,
            "xdg-open",
            System.getProperty("os.name", ""));
    return new Guards(
        links,
        page -> Opener.page(page, links, _ -> outside.page(page, () -> noBrowser(page))),
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
      Stage stage, Opening.Start start, Opener opener, FxThread fx, Messages messages) {
    Phases.FRAME.reached();
    WindowIcons.addTo(stage);
    Newer.tell(start.wiring().surroundings(), stage, fx, messages);
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

  private static void takeOver(Stage stage, Opener opener, Handover handover) {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
    opener.open(handover.environment(), handover.words());
  }

  @Override
  public void stop() {
    LastHandler.tell(_ -> {});
    if (handedOver.isDone()
        && !handedOver.isCompletedExceptionally()
        && handedOver.join() instanceof Opening.Start start) {
      start.instance().ifPresent(SingleInstance::close);
      start.wiring().close();
    }
  }
}
