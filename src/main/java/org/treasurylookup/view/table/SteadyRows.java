package org.treasurylookup.view.table;

import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import javafx.collections.transformation.TransformationList;

/**
 * Rows of a table, of which one that takes the place of itself is told of as that row anew: for a
 * replaced row JavaFX makes all cells in sight again, for a row that is another than before its
 * own. Of rows out of sight nothing of that is told, as JavaFX would lay out those in sight; they
 * are read when they come into it.
 */
final class SteadyRows<S> extends TransformationList<S, S> {
  private final IntPredicate inSight;
  private final BiPredicate<S, S> same;
  private final Consumer<Runnable> during;

  /**
   * Rows of a source.
   *
   * @param same whether two rows are the same one at two times
   * @param during tells of a change, and may do something before and after
   */
  SteadyRows(
      ObservableList<S> source,
      IntPredicate inSight,
      BiPredicate<S, S> same,
      Consumer<Runnable> during) {
    super(source);
    this.same = same;
    this.during = during;
    this.inSight = inSight;
  }

  @Override
  protected void sourceChanged(Change<? extends S> change) {
    during.accept(() -> tell(change));
  }

  private void tell(Change<? extends S> change) {
    beginChange();
    while (change.next()) {
      if (change.wasPermutated()) {
        permuted(change);
      } else if (change.wasUpdated()) {
        updated(change.getFrom(), change.getTo());
      } else if (change.wasReplaced() && isAnew(change)) {
        updated(change.getFrom(), change.getTo());
      } else {
        nextReplace(change.getFrom(), change.getTo(), change.getRemoved());
      }
    }
    endChange();
  }

  private boolean isAnew(Change<? extends S> change) {
    var before = change.getRemoved();
    return before.size() == change.getAddedSize()
        && IntStream.range(0, before.size())
            .allMatch(i -> same.test(before.get(i), get(change.getFrom() + i)));
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
