package org.treasurylookup.app.gallery;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.treasurylookup.Until;
import org.treasurylookup.app.ProgramVersion;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.app.window.FxThread;
import org.treasurylookup.app.window.SampleRecords;
import org.treasurylookup.app.window.WindowPicture;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.Tab;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.model.window.WindowModels;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.text.Language;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.NoGuards;
import org.treasurylookup.view.shell.Shell;
import org.treasurylookup.view.theme.ThemeManager;

/**
 * Renders the real window in every state, theme and language to PNG, on JavaFX's headless platform,
 * against the sandbox. The documentation's pictures are made by it.
 */
public final class Gallery {
  private static final Duration LOADING = Duration.ofMillis(1_600);
  private static final Duration SETTLE = Duration.ofMillis(350);

  private final Wiring wiring;
  private final Path folder;
  private final FxThread fx = new FxThread();

  private Gallery(Wiring wiring, Path folder) {
    this.wiring = wiring;
    this.folder = folder;
  }

  /**
   * Makes the pictures.
   *
   * @param only names of the pictures wanted; empty for all
   * @param languages to make them in
   * @return how many were made
   */
  public static int run(
      Wiring wiring, Path folder, List<String> only, Collection<Language> languages)
      throws InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    try {
      return new Gallery(wiring, folder).all(only, languages);
    } finally {
      FxThread.exit();
    }
  }

  private int all(List<String> only, Collection<Language> languages) throws InterruptedException {
    var system = Locale.getDefault();
    int count = 0;
    try {
      for (var language : languages) {
        Locale.setDefault(language.locale());
        count += all(only, language);
      }
      return count;
    } finally {
      Locale.setDefault(system);
    }
  }

  private int all(List<String> only, Language language) throws InterruptedException {
    int count = 0;
    for (var theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST)) {
      for (var shot : GalleryPicture.EVERY) {
        if (only.isEmpty() || only.contains(shot.name())) {
          take(shot, theme, language);
          count++;
        }
      }
    }
    return count;
  }

  private void take(GalleryPicture shot, ThemeChoice theme, Language language)
      throws InterruptedException {
    var messages = Messages.of(language);
    var display = call(() -> display(theme));
    var themes = call(() -> themes(display));
    var model = call(() -> model(shot));
    var stage = call(() -> stage(shot, model, messages, display, themes));
    call(() -> shot.isList() ? GalleryLists.open(shot, model) : ask(shot, model));
    if (shot.isList()) {
      until(() -> model.frontProperty().get().filter(Tab::isBusy).isEmpty());
      doSteps(shot, stage);
    }
    if (shot.waitsForAnswer()) {
      until(() -> model.selectedProperty().get().filter(Gallery::answered).isPresent());
      call(
          () -> {
            model.selectedProperty().get().ifPresent(shot::actOn);
            return true;
          });
      doSteps(shot, stage);
      until(() -> model.frontProperty().get().filter(Tab::isBusy).isEmpty());
      until(() -> stage.getScene().getRoot().lookup(".money-reading") == null);
    }
    Thread.sleep(shot.act() == GalleryPicture.Act.WAIT ? LOADING : SETTLE);
    if (!shot.act().action().isEmpty()) {
      call(() -> ChosenEntry.choose(stage.getScene(), messages.get(shot.act().action())));
      Thread.sleep(SETTLE);
    }
    var file = folder.resolve(name(shot, theme, language) + ".png");
    call(
        () -> {
          WindowPicture.save(ChosenEntry.picture(stage), file);
          model.tabs().forEach(Tab::cancel);
          ChosenEntry.close(stage);
          themes.stop();
          return true;
        });
  }

  private static boolean ask(GalleryPicture shot, ShellModel model) {
    model.queryProperty().set(shot.question());
    return shot.asks() && model.lookUp(false);
  }

  private void doSteps(GalleryPicture shot, Stage stage) throws InterruptedException {
    for (var step : GallerySteps.of(shot)) {
      Thread.sleep(SETTLE);
      call(() -> GalleryStep.take(ChosenEntry.inFront(stage), step));
    }
  }

  /* English, the language of the documentation, is not named. */
  private static String name(GalleryPicture shot, ThemeChoice theme, Language language) {
    String name = shot.name() + "-" + theme.name().toLowerCase(Locale.ROOT);
    return language == Language.ENGLISH ? name : name + "-" + language.locale().getLanguage();
  }

  private static boolean answered(TabModel tab) {
    return tab.pendingProperty().get().isEmpty() && tab.shownProperty().get().isPresent();
  }

  private static ThemeManager themes(DisplayModel display) {
    var themes = new ThemeManager(FxThread.preferences());
    themes.follow(display);
    themes.start();
    return themes;
  }

  private ShellModel model(GalleryPicture shot) {
    var environments = wiring.environments();
    return shot.isTrouble()
        ? new ShellModel(
            new GalleryFailures(),
            environments.named("production").orElseGet(environments::first),
            fx,
            wiring.workers(),
            Clock.systemUTC())
        : new ShellModel(
            wiring.helpfulLookups(), environments.first(), fx, wiring.workers(), Clock.systemUTC());
  }

  private Stage stage(
      GalleryPicture shot,
      ShellModel model,
      Messages messages,
      DisplayModel display,
      ThemeManager themes) {
    var shell =
        new Shell(
            new Shell.Parts(
                model,
                messages,
                new WindowModels(
                    new GalleryServices(wiring.pages()),
                    ProgramVersion.text(),
                    Clock.systemUTC(),
                    fx),
                SampleRecords.ALL,
                ProgramVersion.text(),
                fx,
                Clock.systemUTC(),
                display,
                NoGuards.guards()));
    var stage = new Stage();
    shell.show(stage, themes);
    Scene scene = stage.getScene();
    stage.setWidth(shot.wide());
    stage.setHeight(shot.high());
    scene.getRoot().requestLayout();
    return stage;
  }

  private <T> T call(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, fx).join();
  }

  private static DisplayModel display(ThemeChoice theme) {
    var display = DisplayModel.still();
    display.themeProperty().set(theme);
    return display;
  }

  private void until(Supplier<Boolean> condition) {
    Until.met("the gallery has its answer", () -> call(condition));
  }
}
