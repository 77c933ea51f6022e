package org.treasurylookup.app.window;

import java.io.Console;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.treasurylookup.settings.Preferences;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.Messages;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.ToastLayer;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.theme.ThemeManager;
import org.treasurylookup.view.value.SafeText;
import org.treasurylookup.view.value.ValueCopying;

/**
 * Says why the program does not start, with file, line and reason, to somebody who clicked an icon
 * and reads no terminal.
 */
public final class StartProblemWindow {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 300;

  private StartProblemWindow() {}

  /**
   * Shows the reason where nobody would see it otherwise; else the program ends.
   *
   * @param problem with a message for the user
   */
  static void tell(Stage stage, SettingsException problem, Preferences chosen) {
    tell(stage, Messages.of(chosen.language()).get(problem.text()), chosen);
  }

  /** The same for a mistake of the program, whatever language it did not come to read. */
  static void tell(Stage stage, String reason) {
    tell(stage, reason, Preferences.STANDARD);
  }

  private static void tell(Stage stage, String reason, Preferences chosen) {
    if (isSeen()) {
      show(stage, reason, chosen);
    } else {
      Platform.exit();
    }
  }

  /**
   * Whether a window is of use: on a terminal the sentence was printed; without a display there is
   * nobody to show it to.
   */
  static boolean isSeen() {
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    boolean display = !linux || System.getenv("DISPLAY") != null;
    boolean headless = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
    return !terminal && display && !headless && !TrainingTour.isAsked();
  }

  private static void show(Stage stage, String reason, Preferences chosen) {
    var themes = new ThemeManager(FxThread.preferences());
    themes.take(chosen.display().theme(), chosen.display().textPercent());
    themes.start();
    var messages = Messages.of(chosen.language());
    double larger = chosen.display().textPercent() / 100.0;
    var content = content(messages, reason, stage::close);
    var scene = new Scene(content, WIDTH * larger, HEIGHT * larger);
    themes.dress(scene);
    stage.setScene(scene);
    stage.setTitle(messages.get("start.title"));
    stage.show();
  }

  public static Parent content(Messages messages, String why, Runnable close) {
    var toast = new ToastLayer();
    var kit = new ControlKit(messages, toast);
    var copy = button(messages.get("start.copy"));
    copy.setOnAction(_ -> ValueCopying.copy(kit, messages.get("start.reason"), why));
    var closer = button(messages.get("start.close"));
    closer.setDefaultButton(true);
    closer.setCancelButton(true);
    closer.setOnAction(_ -> close.run());
    var text = new SafeText(kit, messages.get("start.reason"), why);
    var box =
        new VBox(
            14,
            new WrappedText(messages.get("start.headline"), "title"),
            text,
            new WrappedText(messages.get("start.next"), "muted"),
            new FlowPane(10, 8, closer, copy));
    box.getStyleClass().add("start-problem");
    toast.show(box);
    return toast;
  }

  private static Button button(String words) {
    var button = new Button(words);
    button.setMnemonicParsing(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
