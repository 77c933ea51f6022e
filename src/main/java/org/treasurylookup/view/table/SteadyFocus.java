package org.treasurylookup.view.table;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;

/**
 * Keeps the focus of a table on its row where other rows come: JavaFX leaves it at its place, and
 * keys would act on whatever stands there then.
 */
final class SteadyFocus<S> {
  private final TableView<S> table;
  private final Function<? super S, ?> key;
  private Optional<Object> focused = Optional.empty();
  private boolean changing;

  SteadyFocus(TableView<S> table, Function<? super S, ?> key) {
    this.table = table;
    this.key = key;
    table.getFocusModel().focusedIndexProperty().subscribe(_ -> remember());
  }

  /** Makes a change of the rows. */
  void during(Runnable change) {
    changing = true;
    try {
      change.run();
    } finally {
      changing = false;
    }
    if (!at(table.getFocusModel().getFocusedIndex()).equals(focused)) {
      focused.ifPresent(this::follow);
    }
    remember();
  }

  private void remember() {
    if (!changing) {
      focused = at(table.getFocusModel().getFocusedIndex());
    }
  }

  private Optional<Object> at(int row) {
    return row >= 0 && row < table.getItems().size()
        ? Optional.of(table.getItems().get(row)).map(key)
        : Optional.empty();
  }

  private void follow(Object wanted) {
    int column = Math.max(0, table.getFocusModel().getFocusedCell().getColumn());
    IntStream.range(0, table.getItems().size())
        .filter(row -> at(row).filter(wanted::equals).isPresent())
        .findFirst()
        .ifPresent(
            row -> table.getFocusModel().focus(row, table.getVisibleLeafColumns().get(column)));
  }
}
