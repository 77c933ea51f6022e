package org.treasurylookup.view.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import org.treasurylookup.view.control.FocusPlace;
import org.treasurylookup.view.table.StandardTables;

/**
 * Moving the focus from pane to pane, the Windows way: F6 and Shift+F6. A table is a pane of its
 * own, next after the one it stands in: its letters need the focus in it.
 */
final class PaneFocus {
  private PaneFocus() {}

  /** Puts the focus on the first focusable node of the next pane that has one, around the end. */
  static void move(Scene scene, List<? extends Node> outer, boolean forward) {
    var panes =
        outer.stream().flatMap(pane -> Stream.concat(Stream.of(pane), table(pane))).toList();
    int now = -1;
    for (int i = 0; i < panes.size(); i++) {
      if (FocusPlace.holds(panes.get(i), scene.getFocusOwner())) {
        now = i;
      }
    }
    int step = forward ? 1 : -1;
    for (int i = 1; i <= panes.size(); i++) {
      var target = first(panes.get(Math.floorMod(now + i * step, panes.size())));
      if (target.isPresent()) {
        if (target.get() instanceof TableView<?> table) {
          StandardTables.takeFocus(table);
        } else {
          target.get().requestFocus();
        }
        return;
      }
    }
  }

  private static Stream<Node> table(Node node) {
    return usable(node)
        .filter(it -> it instanceof TableView<?> table && !table.getItems().isEmpty())
        .limit(1);
  }

  private static Optional<Node> first(Node node) {
    return usable(node).filter(Node::isFocusTraversable).findFirst();
  }

  private static Stream<Node> usable(Node node) {
    return VisibleNodes.of(node).filter(it -> !it.isDisabled());
  }
}
