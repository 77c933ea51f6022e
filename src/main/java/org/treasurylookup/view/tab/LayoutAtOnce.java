package org.treasurylookup.view.tab;

import javafx.scene.Parent;

/** Styles and lays a page out in the turn that fills it: the next frame has only to draw it. */
final class LayoutAtOnce {
  private LayoutAtOnce() {}

  /** Does so where the page is to be seen: a window that was closed has no styles any more. */
  static void of(Parent page) {
    var scene = page.getScene();
    if (scene != null && scene.getWindow() != null && scene.getWindow().isShowing()) {
      page.applyCss();
      page.layout();
    }
  }
}
