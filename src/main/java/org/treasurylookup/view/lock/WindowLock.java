package org.treasurylookup.view.lock;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.settings.privacy.ClipboardHygiene;
import org.treasurylookup.settings.privacy.IdleLock;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.ToastLayer;

/**
 * Hides the window's content by key and after a time without input, and clears what was copied from
 * the clipboard in time. A locked window has no content in its scene: no id can be seen, reached by
 * key or read by a screen reader, and look-ups that end meanwhile stay hidden.
 */
public final class WindowLock {
  /** The key that locks, in every window of the program. */
  public static final String KEYS = "Shortcut+Shift+L";

  private static final Duration BEAT = Duration.seconds(1);
  private static final KeyCombination KEY = KeyCombination.valueOf(KEYS);

  private final DisplayModel display;
  private final PrivacyGuards guards;
  private final ToastLayer layer;
  private final Runnable home;
  private final LockPane pane;
  private final IdleLock idle;
  private final ClipboardHygiene hygiene;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final EventHandler<InputEvent> input = this::input;
  private final ListChangeListener<Window> newcomers = this::listen;
  private Consumer<String> keeper = _ -> {};
  private String lasting = "";
  private boolean hidden;
  private @Nullable Node focused;

  /**
   * The lock of a window.
   *
   * @param home puts the focus where the user goes on when what had it is gone
   */
  public WindowLock(ControlKit kit, PrivacyGuards guards, ToastLayer layer, Runnable home) {
    this.display = kit.display();
    this.guards = guards;
    this.layer = layer;
    this.home = home;
    this.pane = new LockPane(kit, this::unlock);
    this.idle = new IdleLock(guards.idle().get(), guards.clock());
    this.hygiene = new ClipboardHygiene(guards.clipboard().get(), guards.clock());
  }

  /** Watches time and the input of a window and of all it opens, as long as it is shown. */
  public void watch(Stage stage) {
    var beat = new Timeline(new KeyFrame(BEAT, _ -> tick()));
    beat.setCycleCount(Timeline.INDEFINITE);
    stage.addEventFilter(InputEvent.ANY, input);
    display.hiddenProperty().subscribe(this::shareScreen);
    stage
        .showingProperty()
        .subscribe(
            shown -> {
              if (shown) {
                Window.getWindows().addListener(newcomers);
                beat.play();
              } else {
                Window.getWindows().removeListener(newcomers);
                beat.stop();
                clearClipboard();
                handOver();
              }
            });
  }

  /** Says who keeps the clipboard when the window is closed: JavaFX's ends with the program. */
  public void keepAtEnd(Consumer<String> next) {
    keeper = next;
  }

  /** Something was copied that is neither personal nor a secret. */
  public void copiedToLast(String text) {
    lasting = text;
  }

  /* What another program has copied since is in its own hands. */
  private void handOver() {
    if (!lasting.isEmpty() && lasting.equals(clipboard())) {
      keeper.accept(lasting);
    }
  }

  private void listen(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      change.getAddedSubList().forEach(added -> added.addEventFilter(InputEvent.ANY, input));
    }
  }

  /* A dialog in front keeps the key from the window behind it. */
  private void input(InputEvent event) {
    idle.input();
    if (event instanceof KeyEvent key
        && key.getEventType() == KeyEvent.KEY_PRESSED
        && KEY.match(key)) {
      event.consume();
      lock();
    }
  }

  public void lock() {
    idle.lock();
    hide();
  }

  /** Does something that shows words from outside: now, or once the window is unlocked. */
  public void whenOpen(Runnable work) {
    if (hidden) {
      waiting.add(work);
    } else {
      work.run();
    }
  }

  /** Something personal was copied, or a secret came from the clipboard. */
  public void copied(String text) {
    hygiene.setLimit(guards.clipboard().get());
    hygiene.copied(text);
    lasting = "";
  }

  private void tick() {
    idle.setLimit(guards.idle().get());
    if (idle.check()) {
      hide();
    }
    if (hygiene.due().isPresent() && hygiene.isToBeCleared(clipboard())) {
      Clipboard.getSystemClipboard().clear();
    }
  }

  private void hide() {
    if (hidden) {
      return;
    }
    hidden = true;
    display.maskAll();
    clearClipboard();
    var scene = layer.getScene();
    focused = scene == null ? null : scene.getFocusOwner();
    closeOthers(scene);
    layer.silence();
    layer.cover(pane);
    pane.focus();
  }

  /* Dialogs, menus, tooltips and panes stand in windows of their own. */
  private static void closeOthers(@Nullable Scene scene) {
    var own = Optional.ofNullable(scene).map(Scene::getWindow);
    for (Window window : List.copyOf(Window.getWindows())) {
      if (own.filter(window::equals).isEmpty()) {
        window.hide();
      }
    }
  }

  private void unlock() {
    idle.unlock();
    hidden = false;
    layer.uncover();
    /* What had the focus may be closed next, and is not held for its sake. */
    var before = focused;
    focused = null;
    if (before != null && before.getScene() != null) {
      before.requestFocus();
    } else {
      home.run();
    }
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  /* Who is about to share the screen may paste into it. */
  private void shareScreen(boolean sharing) {
    if (sharing) {
      clearClipboard();
    }
  }

  private void clearClipboard() {
    if (hygiene.due().isPresent() && hygiene.isToBeClearedAtOnce(clipboard())) {
      Clipboard.getSystemClipboard().clear();
    }
  }

  private static String clipboard() {
    return Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
  }
}
