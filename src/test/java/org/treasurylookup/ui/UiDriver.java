package org.treasurylookup.ui;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A user at a window: clicks, types, waits. The only place that knows TestFX. Called from the
 * test's own thread, never from JavaFX's; close it to close the window.
 */
public final class UiDriver implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final FxRobot robot = new FxRobot();

  static {
    /* Has TestFX listen for what nobody catches, before its listener is asked here. */
    WaitForAsyncUtils.clearExceptions();
    var usual = Thread.getDefaultUncaughtExceptionHandler();
    if (usual != null) {
      Thread.setDefaultUncaughtExceptionHandler(
          (thread, thrown) -> {
            if (!isOfThePictureScreen(thrown)) {
              usual.uncaughtException(thread, thrown);
            }
          });
    }
  }

  private final Stage stage;

  private UiDriver(Stage stage) {
    this.stage = stage;
  }

  /*
   * JavaFX's headless screen has 1000 rows and cuts nothing off: drawing a popup that reaches beyond
   * them throws, also one that is only on its way to its place.
   */
  private static boolean isOfThePictureScreen(Throwable thrown) {
    return thrown instanceof IndexOutOfBoundsException
        && Arrays.stream(thrown.getStackTrace())
            .anyMatch(
                call -> call.getClassName().equals("com.sun.glass.ui.headless.HeadlessWindow"));
  }

  /** Shows what {@code content} makes on the JavaFX thread, in a window of this size. */
  public static UiDriver show(Callable<Parent> content, double width, double height)
      throws Exception {
    return show(() -> stage(new Scene(content.call(), width, height)));
  }

  /** Shows the window that {@code window} makes on the JavaFX thread. */
  public static UiDriver show(Callable<Stage> window) throws Exception {
    /* A mistake that an earlier test made on purpose is not this window's. */
    WaitForAsyncUtils.clearExceptions();
    var stage = FxThread.call(window);
    FxThread.call(
        () -> {
          stage.show();
          stage.toFront();
          return stage;
        });
    return new UiDriver(stage).settle();
  }

  private static Stage stage(Scene scene) {
    var stage = new Stage();
    stage.setScene(scene);
    return stage;
  }

  /** The window. */
  public Stage stage() {
    return stage;
  }

  /** The first node that a CSS selector matches; fails when there is none or it is another kind. */
  public <T extends Node> T find(Class<T> kind, String selector) {
    return onFxThread(
        () -> kind.cast(robot.from(stage.getScene().getRoot()).lookup(selector).<Node>query()));
  }

  /*
   * Where a node is, JavaFX works out when asked, in the node itself: asked on another thread while
   * a frame is made, the scene's own figures no longer fit each other, and no frame is made any more.
   */
  private Point2D place(String selector) {
    return onFxThread(() -> robot.point(find(Node.class, selector)).query());
  }

  private static <T> T onFxThread(Callable<T> work) {
    try {
      return FxThread.call(work);
    } catch (Exception e) {
      throw e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
    }
  }

  public UiDriver click(String selector) {
    var mouse = robot.robotContext().getMouseRobot();
    mouse.moveNoWait(place(selector));
    ForcedFrames.make();
    mouse.moveNoWait(place(selector));
    ForcedFrames.make();
    mouse.pressNoWait(MouseButton.PRIMARY);
    mouse.releaseNoWait(MouseButton.PRIMARY);
    return settle();
  }

  public UiDriver type(String text) {
    var scene = onFxThread(() -> robot.window(Window::isFocused).getScene());
    var keyboard = robot.robotContext().getBaseRobot();
    for (int i = 0; i < text.length(); i++) {
      keyboard.typeKeyboard(scene, code(text.charAt(i)), text.substring(i, i + 1));
    }
    return settle();
  }

  private static KeyCode code(char letter) {
    return switch (letter) {
      case '\n' -> KeyCode.ENTER;
      case '\t' -> KeyCode.TAB;
      default -> KeyCode.UNDEFINED;
    };
  }

  /** Presses the keys together and lets them go. */
  public UiDriver press(KeyCode... keys) {
    var keyboard = robot.robotContext().getKeyboardRobot();
    keyboard.pressNoWait(keys);
    ForcedFrames.make();
    keyboard.releaseNoWait(Arrays.asList(keys).reversed().toArray(KeyCode[]::new));
    return settle();
  }

  /** Waits until the condition, asked on the JavaFX thread, holds. */
  public UiDriver until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> FxThread.call(condition));
    return settle();
  }

  /** The text on the clipboard, or null. */
  public static @Nullable String clipboard() throws Exception {
    return FxThread.<@Nullable String>call(() -> Clipboard.getSystemClipboard().getString());
  }

  /* After what was done at once, some frames that come by themselves: no user is faster. */
  private UiDriver settle() {
    ForcedFrames.make();
    ForcedFrames.awaitOthers();
    return this;
  }

  /** Closes the window; throws what nobody caught while it was there. */
  @Override
  public void close() {
    Platform.runLater(stage::close);
    settle();
    checkException();
  }

  private static void checkException() {
    try {
      WaitForAsyncUtils.checkException();
    } catch (Throwable thrown) {
      throw new IllegalStateException("nobody caught it", thrown);
    }
  }
}
