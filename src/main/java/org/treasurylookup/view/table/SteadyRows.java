package org.treasurylookup.view.table;

import java.util.function.IntPredicate;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import javafx.collections.transformation.TransformationList;

/**
 * Rows of a table, of which one that takes the place of another is told of as that row anew: for a
 * replaced row JavaFX makes all cells in sight again, for a row that is another than before its
 * own. Of rows out of sight nothing of that is told, as JavaFX would lay out those in sight; they
 * are read when they come into it.
 */
final class SteadyRows<S> extends TransformationList<S, S> {
  private final IntPredicate inSight;

  SteadyRows(ObservableList<S> source, IntPredicate inSight) {
    super(source);
    this.inSight = inSight;
  }

  @Override
  protected void sourceChanged(Change<? extends S> change) {
    beginChange();
    while (change.next()) {
      if (change.wasPermutated()) {
        permuted(change);
      } else if (change.wasUpdated()) {
        updated(change.getFrom(), change.getTo());
      } else if (change.wasReplaced() && change.getAddedSize() == change.getRemovedSize()) {
        updated(change.getFrom(), change.getTo());
      } else {
        nextReplace(change.getFrom(), change.getTo(), change.getRemoved());
      }
    }
    endChange();
  }

  private void permuted(Change<? extends S> change) {
    int[] places = new int[change.getTo() - change.getFrom()];
    for (int i = 0; i < places.length; i++) {
      places[i] = change.getPermutation(change.getFrom() + i);
    }
    nextPermutation(change.getFrom(), change.getTo(), places);
  }

  private void updated(int from, int to) {
    for (int i = from; i < to; i++) {
      if (inSight.test(i)) {
        nextUpdate(i);
      }
    }
  }

  @Override
  public int getSourceIndex(int index) {
    return index;
  }

  @Override
  public int getViewIndex(int index) {
    return index;
  }

  @Override
  public S get(int index) {
    return getSource().get(index);
  }

  @Override
  public int size() {
    return getSource().size();
  }
}
