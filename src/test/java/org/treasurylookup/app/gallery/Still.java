package org.treasurylookup.app.gallery;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.PixelFormat;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.app.window.SampleRecords;
import org.treasurylookup.model.DelayedAction;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.window.WindowModels;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.NoGuards;
import org.treasurylookup.view.shell.Shell;
import org.treasurylookup.view.theme.ThemeManager;

/**
 * The content of the window without a window: no focus, no mouse, no caret, nothing that moves. All
 * it shows is fixed: the answers, the clock, the zone, the language and the typefaces.
 */
final class Still implements AutoCloseable {
  /* Tables make their rows in one pass, measure them in the next and tell others later. */
  private static final int PASSES = 8;

  private final Wiring wiring;
  private final ThemeManager themes;
  private final ShellModel model;
  private final DisplayModel display;
  private final Scene scene;
  private final Shell shell;

  private Still(
      Wiring wiring,
      ThemeManager themes,
      ShellModel model,
      DisplayModel display,
      Scene scene,
      Shell shell) {
    this.shell = shell;
    this.wiring = wiring;
    this.themes = themes;
    this.model = model;
    this.display = display;
    this.scene = scene;
  }

  /** The content of a window as a fresh install has it, in one of its environments. */
  static Still of(Path home, String environment, ThemeChoice theme, int wide, int high)
      throws Exception {
    var wiring = new Wiring(home, home.resolve("no-policy.json"), new MemoryKeyStore());
    return FxThread.call(
        () -> {
          var themes = new ThemeManager(Platform.getPreferences());
          var display = new DisplayModel(FixedAnswers.CLOCK, DelayedAction.NEVER, true);
          display.remembered().recent(true).set(false);
          display.themeProperty().set(theme);
          themes.follow(display);
          themes.start();
          var model =
              new ShellModel(
                  new FixedAnswers(),
                  wiring.environments().get(environment).orElseThrow(),
                  Platform::runLater,
                  Thread::startVirtualThread,
                  FixedAnswers.CLOCK);
          var shell =
              new Shell(
                  new Shell.Parts(
                      model,
                      Messages.ENGLISH,
                      new WindowModels(
                          wiring.pages(), "1.0.0", FixedAnswers.CLOCK, Platform::runLater),
                      SampleRecords.ALL,
                      "1.0.0",
                      Platform::runLater,
                      FixedAnswers.CLOCK,
                      display,
                      NoGuards.guards()));
          var scene = new Scene(shell.root(), wide, high);
          themes.dress(scene);
          return new Still(wiring, themes, model, display, scene, shell);
        });
  }

  /** Asks. */
  void ask(String question) throws Exception {
    FxThread.call(
        () -> {
          model.queryProperty().set(question);
          return model.lookUp(false);
        });
    settle();
  }

  /** Hides amounts and personal data. */
  void hide() throws Exception {
    FxThread.call(
        () -> {
          display.toggleHidden();
          return display;
        });
    settle();
  }

  /** Opens the pane beside the tabs. */
  void side() throws Exception {
    FxThread.call(
        () -> {
          shell.fill();
          display.remembered().recent(true).set(true);
          return display;
        });
    settle();
  }

  /** Presses a button. */
  void press(String selector) throws Exception {
    settle();
    FxThread.call(
        () -> {
          ((Button) scene.getRoot().lookup(selector)).fire();
          return scene;
        });
    settle();
  }

  private void settle() throws Exception {
    for (int pass = 0; pass < PASSES; pass++) {
      FxThread.call(
          () -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene;
          });
      var later = new CountDownLatch(1);
      Platform.runLater(later::countDown);
      later.await();
    }
  }

  /** What is seen. */
  BufferedImage picture() throws Exception {
    settle();
    return FxThread.call(
        () -> {
          laidOutAnew(scene.getRoot());
          scene.getRoot().layout();
          var image = scene.getRoot().snapshot(null, null);
          int wide = (int) image.getWidth();
          int high = (int) image.getHeight();
          int[] pixels = new int[wide * high];
          image
              .getPixelReader()
              .getPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
          var picture = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
          picture.setRGB(0, 0, wide, high, pixels, 0, wide);
          return picture;
        });
  }

  /* Where a letter stands must not depend on how many pulses a busy machine had for it. */
  private static void laidOutAnew(Parent parent) {
    parent.requestLayout();
    parent.getChildrenUnmodifiable().stream()
        .filter(Parent.class::isInstance)
        .forEach(child -> laidOutAnew((Parent) child));
  }

  @Override
  public void close() {
    Platform.runLater(themes::stop);
    wiring.close();
  }
}
