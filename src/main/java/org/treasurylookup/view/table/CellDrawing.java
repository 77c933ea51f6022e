package org.treasurylookup.view.table;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Draws the values of a column. */
@FunctionalInterface
public interface CellDrawing<V> {
  /**
   * The node of a value.
   *
   * @param before what the cell showed last; given the value and returned where that can be, as a
   *     node that is made anew has to be styled anew; null for a cell that showed nothing
   */
  Node draw(V value, @Nullable Node before);
}
