package org.treasurylookup.view.theme;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/**
 * Lets the focus be seen wherever the keyboard brought it. By itself JavaFX shows it after Tab and
 * the arrow keys only, and not where a shortcut, a dialog or an answer puts it.
 */
final class VisibleFocus {
  private static final PseudoClass VISIBLE = PseudoClass.getPseudoClass("focus-visible");

  /* One for all windows: a key pressed in one opens another. */
  private boolean keys;

  /* The owner in a window that was closed stays it: nobody takes the focus from there. */
  private Reference<Node> shown = new WeakReference<>(null);

  /** Looks after the focus of a scene. */
  void keep(Scene scene) {
    if (scene.getProperties().putIfAbsent(VisibleFocus.class, this) == null) {
      scene.addEventFilter(
          KeyEvent.KEY_PRESSED, event -> keys = keys || !event.getCode().isModifierKey());
      scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> pointed());
      scene.focusOwnerProperty().subscribe(this::moved);
      scene.windowProperty().subscribe(this::watch);
    }
  }

  /* What a popup covered has the focus all along, and nothing moves when the popup closes. */
  private void watch(@Nullable Window window) {
    if (window != null) {
      window.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> backBelow(window));
    }
  }

  private void backBelow(Window closed) {
    var below =
        switch (closed) {
          case PopupWindow popup -> popup.getOwnerWindow();
          case Stage stage -> stage.getOwner();
          default -> null;
        };
    if (below != null && below.isShowing()) {
      moved(below.getScene().getFocusOwner());
    }
  }

  private void pointed() {
    keys = false;
    hide();
  }

  private void moved(@Nullable Node owner) {
    hide();
    if (keys && owner != null) {
      owner.pseudoClassStateChanged(VISIBLE, true);
      shown = new WeakReference<>(owner);
    }
  }

  private void hide() {
    var before = shown.get();
    if (before != null) {
      before.pseudoClassStateChanged(VISIBLE, before.isFocusVisible());
      shown.clear();
    }
  }
}
