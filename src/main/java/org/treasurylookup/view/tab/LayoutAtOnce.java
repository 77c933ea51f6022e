package org.treasurylookup.view.tab;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * Styles and lays a page out in the turn that fills it: the next frame has only to draw it. JavaFX
 * styles all of a page when asked to, so it is asked for what was not on the page before; what
 * changed its style otherwise waits for the frame.
 */
final class LayoutAtOnce {
  private final Parent page;
  private final Set<Node> known = Collections.newSetFromMap(new WeakHashMap<>());

  LayoutAtOnce(Parent page) {
    this.page = page;
  }

  /** Does so where the page is to be seen: a window that was closed has no styles any more. */
  void run() {
    var scene = page.getScene();
    if (scene != null && scene.getWindow() != null && scene.getWindow().isShowing()) {
      style(page);
      page.layout();
      /* What learns its size only in that asks once more, as in a frame of JavaFX's. */
      if (page.isNeedsLayout()) {
        page.layout();
      }
      know(page);
    }
  }

  private void style(Node node) {
    if (!known.contains(node)) {
      node.applyCss();
    } else if (node instanceof Parent parent) {
      /* A copy: what gets its styles may get its parts too. */
      List.copyOf(parent.getChildrenUnmodifiable()).forEach(this::style);
    }
  }

  private void know(Node node) {
    known.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::know);
    }
  }
}
