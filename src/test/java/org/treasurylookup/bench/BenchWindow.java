package org.treasurylookup.bench;

import java.time.Clock;
import java.util.List;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.window.WindowModels;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.NoGuards;
import org.treasurylookup.view.shell.Shell;
import org.treasurylookup.view.theme.ThemeManager;

/** The real window as a benchmark shows it, in the first environment; on the JavaFX thread. */
final class BenchWindow {
  static final Target ORDER = Target.of(Target.Kind.COBO_ORDER, "O20250304-M1001-1001");
  static final Target BATCH =
      Target.of(Target.Kind.COBO_BATCH, "5b0ed293-f728-40b4-b1f6-86b88cd51384");
  static final Target ALLOCATION =
      Target.of(Target.Kind.BITGO_ALLOCATION, "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f");

  private final ShellModel model;
  private final Scene scene;

  /**
   * Shows a window.
   *
   * @param lookups how its tabs ask
   */
  BenchWindow(Wiring wiring, LookupStarter lookups) {
    var themes = new ThemeManager(Platform.getPreferences());
    var display = DisplayModel.still();
    display.themeProperty().set(ThemeChoice.LIGHT);
    themes.follow(display);
    themes.start();
    model =
        new ShellModel(
            lookups,
            wiring.environments().first(),
            Platform::runLater,
            wiring.workers(),
            Clock.systemUTC());
    var shell =
        new Shell(
            new Shell.Parts(
                model,
                Messages.ENGLISH,
                new WindowModels(wiring.pages(), "1.0.0", Clock.systemUTC(), Platform::runLater),
                List.of(),
                "1.0.0",
                Platform::runLater,
                Clock.systemUTC(),
                display,
                NoGuards.guards()));
    var stage = new Stage();
    shell.show(stage, themes);
    scene = stage.getScene();
  }

  ShellModel model() {
    return model;
  }

  Scene scene() {
    return scene;
  }

  /** Puts the id of a target into the look-up bar and presses Enter. */
  void enter(Target target) {
    var field = (TextField) scene.lookup("#lookup-field");
    field.setText(target.toString());
    Event.fireEvent(
        field,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
  }
}
