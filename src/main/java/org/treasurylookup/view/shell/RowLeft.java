package org.treasurylookup.view.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.view.control.FocusPlace;
import org.treasurylookup.view.table.StandardTables;

/** The row of a tab where the keys were when it was left, to go on from there. */
final class RowLeft {
  private final Node content;
  private @Nullable Node last;

  private RowLeft(Node content) {
    this.content = content;
    content
        .sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(
            focused -> {
              if (FocusPlace.holds(content, focused)) {
                last = focused;
              }
            });
  }

  /** Remembers the row of what a tab shows from now on. */
  static void keep(Node content) {
    content.getProperties().put(RowLeft.class, new RowLeft(content));
  }

  /** Puts the focus there; says whether the keys were in a row that is still shown. */
  static boolean takeFocus(Node content) {
    return content.getProperties().get(RowLeft.class) instanceof RowLeft left && left.take();
  }

  private boolean take() {
    if (last instanceof TableView<?> table && FocusPlace.holds(content, table)) {
      StandardTables.takeFocus(table);
      return true;
    }
    return false;
  }
}
