package org.treasurylookup.view.table;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableView;

/**
 * Rows of a table that can be sorted by its columns and narrowed to some, such as those that need
 * attention. With neither they stand in the order received.
 */
public final class TableRows<S> {
  private final FilteredList<S> filtered;
  private final SortedList<S> sorted;
  private final ReadOnlyObjectWrapper<Optional<Predicate<S>>> narrowedTo =
      new ReadOnlyObjectWrapper<>(this, "narrowedTo", Optional.empty());
  private Predicate<S> exception = _ -> false;

  /** Rows that are told apart by their place alone, such as the lines of a list. */
  public TableRows(TableView<S> table, ObservableList<S> source) {
    this(table, source, (_, _) -> true, Runnable::run);
  }

  /**
   * Rows of which others may come: then none stays marked, and the focus goes with its row.
   *
   * @param key what a row is, however often it is made anew
   */
  public TableRows(TableView<S> table, ObservableList<S> source, Function<? super S, ?> key) {
    this(
        table,
        source,
        (one, other) -> key.apply(one).equals(key.apply(other)),
        new SteadyFocus<>(table, key)::during);
  }

  private TableRows(
      TableView<S> table,
      ObservableList<S> source,
      BiPredicate<S, S> same,
      Consumer<Runnable> during) {
    filtered = new FilteredList<>(source);
    sorted = new SortedList<>(filtered);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    /* The table's own way knows sorted rows only as such. */
    table.setSortPolicy(_ -> true);
    table.setItems(new SteadyRows<>(sorted, row -> SteadySkin.isInSight(table, row), same, during));
  }

  /** Says which rows need attention. */
  public TableRows<S> exceptions(Predicate<S> exception) {
    this.exception = exception;
    return this;
  }

  /** How many rows need attention. */
  public int exceptions() {
    return (int) filtered.getSource().stream().filter(row -> exception.test(cast(row))).count();
  }

  /** How many rows there are, shown or not. */
  public int size() {
    return filtered.getSource().size();
  }

  /** Whether only some rows are shown. */
  public boolean isNarrowed() {
    return narrowedTo.get().isPresent();
  }

  /** Shows only the rows that need attention, or all. */
  public void narrow(boolean narrow) {
    only(narrow ? Optional.of(exception) : Optional.empty());
  }

  /** Shows only some rows; all of them for none said. */
  public void only(Optional<Predicate<S>> wanted) {
    filtered.setPredicate(wanted.orElse(null));
    narrowedTo.set(wanted);
  }

  /** Which rows are shown; empty while all are. */
  public ReadOnlyObjectProperty<Optional<Predicate<S>>> narrowedToProperty() {
    return narrowedTo.getReadOnlyProperty();
  }

  /** Where the table shows a row of the source; negative when it does not. */
  public int place(int source) {
    int filteredAt = filtered.getViewIndex(source);
    return filteredAt < 0 ? -1 : sorted.getViewIndex(filteredAt);
  }

  @SuppressWarnings("unchecked")
  private S cast(Object row) {
    return (S) row;
  }
}
