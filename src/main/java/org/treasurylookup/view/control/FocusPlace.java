package org.treasurylookup.view.control;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Where the focus of the keys is. JavaFX's own {@code focusWithin} also holds for a table whose
 * cell is only the one it would begin at, wherever the keys go meanwhile.
 */
public final class FocusPlace {
  private FocusPlace() {}

  /** Whether the node, or one inside it, has the focus. */
  public static boolean is(Node node) {
    return node.getScene() != null && holds(node, node.getScene().getFocusOwner());
  }

  public static boolean holds(Node node, @Nullable Node inside) {
    return ParentNodes.of(inside).anyMatch(node::equals);
  }
}
