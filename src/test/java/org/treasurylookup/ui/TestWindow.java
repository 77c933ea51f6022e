package org.treasurylookup.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.model.window.WindowModels;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.text.Messages;
import org.treasurylookup.view.lock.PrivacyGuards;
import org.treasurylookup.view.outcome.EmptyView.Sample;
import org.treasurylookup.view.shell.Shell;
import org.treasurylookup.view.theme.ThemeManager;

/** The real window on the sandbox: what a user sees, driven from a test's own thread. */
public final class TestWindow implements AutoCloseable {
  private final Wiring wiring;
  private final ShellModel model;
  private final ThemeManager themes;
  private final DisplayModel display;
  private final Shell shell;
  private final UiDriver driver;

  private TestWindow(
      Wiring wiring,
      ShellModel model,
      ThemeManager themes,
      DisplayModel display,
      Shell shell,
      UiDriver driver) {
    this.display = display;
    this.shell = shell;
    this.wiring = wiring;
    this.model = model;
    this.themes = themes;
    this.driver = driver;
  }

  /** Tells what a watched record says outside of the window, too. */
  public void tellsOutsideThrough(BiConsumer<String, String> outside) throws Exception {
    FxThread.call(
        () -> {
          shell.tellsOutsideThrough(outside);
          return true;
        });
  }

  /** Opens the window with an empty home. */
  public static TestWindow open(Path home) throws Exception {
    return open(home, ThemeChoice.LIGHT, 1000, 700);
  }

  /** Opens the window in a theme and size. */
  public static TestWindow open(Path home, ThemeChoice theme, double width, double height)
      throws Exception {
    FxThread.start();
    var display = FxThread.call(DisplayModel::still);
    return open(home, display, theme, width, height);
  }

  /** Opens the window with a display of the test's own, such as one with its own clock. */
  public static TestWindow open(
      Path home, DisplayModel display, ThemeChoice theme, double width, double height)
      throws Exception {
    var wiring = new Wiring(home);
    var first = wiring.environments().first();
    return open(
        wiring, wiring.helpfulLookups(), first, display, NoGuards.guards(), theme, width, height);
  }

  /** Opens the window on a run of the caller's, which it closes, in one of its environments. */
  public static TestWindow open(
      Wiring wiring, String environment, ThemeChoice theme, double width, double height)
      throws Exception {
    var first = wiring.environments().get(environment).orElseThrow();
    return open(wiring, wiring.helpfulLookups(), first, theme, width, height);
  }

  /** Opens the window on look-ups of a test's own. */
  public static TestWindow open(
      Wiring wiring,
      LookupStarter lookups,
      Environment first,
      ThemeChoice theme,
      double width,
      double height)
      throws Exception {
    return open(wiring, lookups, first, NoGuards.guards(), theme, width, height);
  }

  /** Opens the window with guards of a test's own. */
  public static TestWindow open(
      Wiring wiring,
      LookupStarter lookups,
      Environment first,
      PrivacyGuards guards,
      ThemeChoice theme,
      double width,
      double height)
      throws Exception {
    FxThread.start();
    var display = FxThread.call(DisplayModel::still);
    return open(wiring, lookups, first, display, guards, theme, width, height);
  }

  /** Opens the window in a language of the caller's, on a run of its own, which it closes. */
  public static TestWindow open(
      Wiring wiring, LookupStarter lookups, String environment, Messages messages)
      throws Exception {
    FxThread.start();
    var first = wiring.environments().get(environment).orElseThrow();
    var display = FxThread.call(DisplayModel::still);
    return open(
        wiring, lookups, first, display, NoGuards.guards(), messages, ThemeChoice.LIGHT, 1360, 860);
  }

  /**
   * Opens the window with a display, such as one with its own clock, and guards of a test's own.
   */
  public static TestWindow open(
      Wiring wiring,
      LookupStarter lookups,
      Environment first,
      DisplayModel display,
      PrivacyGuards guards,
      ThemeChoice theme,
      double width,
      double height)
      throws Exception {
    var english = Messages.ENGLISH;
    return open(wiring, lookups, first, display, guards, english, theme, width, height);
  }

  private static TestWindow open(
      Wiring wiring,
      LookupStarter lookups,
      Environment first,
      DisplayModel display,
      PrivacyGuards guards,
      Messages messages,
      ThemeChoice theme,
      double width,
      double height)
      throws Exception {
    FxThread.start();
    var model =
        FxThread.call(
            () ->
                new ShellModel(
                    lookups,
                    first,
                    Platform::runLater,
                    Thread::startVirtualThread,
                    Clock.systemUTC()));
    var themes =
        FxThread.call(
            () -> {
              var made = new ThemeManager(Platform.getPreferences());
              display.themeProperty().set(theme);
              made.follow(display);
              made.start();
              return made;
            });
    var shell = FxThread.call(() -> shell(wiring, model, messages, display, guards));
    var driver = UiDriver.show(() -> stage(shell, themes, width, height));
    return new TestWindow(wiring, model, themes, display, shell, driver);
  }

  private static Shell shell(
      Wiring wiring,
      ShellModel model,
      Messages messages,
      DisplayModel display,
      PrivacyGuards guards) {
    return new Shell(
        new Shell.Parts(
            model,
            messages,
            new WindowModels(wiring.pages(), "1.0.0", Clock.systemUTC(), Platform::runLater),
            List.of(new Sample("sample.order", Target.of(Kind.COBO_ORDER, "O20250304-M1001-1001"))),
            "1.0.0",
            Platform::runLater,
            Clock.systemUTC(),
            display,
            guards));
  }

  private static Stage stage(Shell shell, ThemeManager themes, double width, double height) {
    var stage = new Stage();
    shell.show(stage, themes);
    stage.setMinWidth(0);
    stage.setMinHeight(0);
    stage.setWidth(width);
    stage.setHeight(height);
    return stage;
  }

  /** The user at the keyboard. */
  public UiDriver user() {
    return driver;
  }

  /** What the window is wired to. */
  public Wiring wiring() {
    return wiring;
  }

  /** The window's content. */
  public Shell shell() {
    return shell;
  }

  /** The window's model. */
  public ShellModel model() {
    return model;
  }

  /** How the window shows things. */
  public DisplayModel display() {
    return display;
  }

  /** Puts text on the clipboard, as another program would. */
  public TestWindow copied(String text) throws Exception {
    FxThread.call(
        () -> {
          var content = new ClipboardContent();
          content.putString(text);
          return Clipboard.getSystemClipboard().setContent(content);
        });
    return this;
  }

  /** Puts text into the box as a user does: Ctrl+L, Ctrl+V. */
  public TestWindow box(String text) throws Exception {
    copied(text);
    driver.press(KeyCode.CONTROL, KeyCode.L).press(KeyCode.CONTROL, KeyCode.V);
    return this;
  }

  /** Sets the size of text, in percent. */
  public void textPercent(int percent) throws Exception {
    FxThread.call(
        () -> {
          display().textPercentProperty().set(percent);
          return percent;
        });
  }

  /** Puts the focus on a node. */
  public void focus(String selector) throws Exception {
    var node = driver.find(Node.class, selector);
    FxThread.call(
        () -> {
          node.requestFocus();
          return node;
        });
  }

  /** Presses a button with the keys. */
  public void press(String button) throws Exception {
    focus(button);
    driver.press(KeyCode.SPACE);
  }

  /** Waits until the tab in front has its answer and the scene has drawn it. */
  public TestWindow answered() throws Exception {
    return until(
        () ->
            model
                .selectedProperty()
                .get()
                .filter(tab -> tab.pendingProperty().get().isEmpty())
                .flatMap(TabModel::finding)
                .isPresent());
  }

  /** Waits until all causes of the failure in front are tested. */
  public TestWindow examined() throws Exception {
    answered();
    return until(
        () -> !model.selectedProperty().get().orElseThrow().examination().runningProperty().get());
  }

  /** Waits until the tab in front shows an outcome. */
  public TestWindow shows(Outcome outcome) throws Exception {
    return until(
        () ->
            model
                .selectedProperty()
                .get()
                .flatMap(TabModel::finding)
                .filter(finding -> finding.outcome() == outcome)
                .isPresent());
  }

  /** Waits for a condition, asked on the JavaFX thread. */
  public TestWindow until(Callable<Boolean> condition) throws TimeoutException {
    driver.until(condition);
    return this;
  }

  /** Every text on screen, in the order of the scene. */
  public String text() throws Exception {
    return FxThread.call(
        () -> {
          var all = new StringBuilder();
          collect(driver.stage().getScene().getRoot(), all);
          return all.toString();
        });
  }

  private static void collect(Node node, StringBuilder all) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Text text) {
      all.append(text.getText());
      all.append('\n');
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
    }
  }

  /** Saves what the window shows. */
  public TestWindow picture(String name) throws Exception {
    FxThread.call(() -> Pictures.save(driver.stage().getScene(), name));
    return this;
  }

  /** The scene of the window. */
  public Scene scene() {
    return driver.stage().getScene();
  }

  @Override
  public void close() {
    Platform.runLater(themes::stop);
    driver.close();
    wiring.close();
  }
}
