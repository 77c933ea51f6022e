package org.treasurylookup.view.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.treasurylookup.view.control.FocusIn;

/** Moving the focus from pane to pane, the Windows way: F6 and Shift+F6. */
final class Panes {
  private Panes() {}

  /** Puts the focus on the first focusable node of the next pane that has one, around the end. */
  static void move(Scene scene, List<? extends Node> panes, boolean forward) {
    int now = -1;
    for (int i = 0; i < panes.size(); i++) {
      if (FocusIn.holds(panes.get(i), scene.getFocusOwner())) {
        now = i;
      }
    }
    int step = forward ? 1 : -1;
    for (int i = 1; i <= panes.size(); i++) {
      var target = first(panes.get(Math.floorMod(now + i * step, panes.size())));
      if (target.isPresent()) {
        target.get().requestFocus();
        return;
      }
    }
  }

  private static Optional<Node> first(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    if (node instanceof Parent parent) {
      for (var child : parent.getChildrenUnmodifiable()) {
        var found = first(child);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
