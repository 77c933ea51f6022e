package org.treasurylookup.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import org.junit.jupiter.api.Test;

/** What a table is told when its rows change. */
class SteadyRowsTest {
  private final SortedList<String> sorted =
      new SortedList<>(FXCollections.observableArrayList("b1", "a1", "c1"));
  private int inSight = 3;
  private final SteadyRows<String> rows =
      new SteadyRows<>(
          sorted,
          row -> row < inSight,
          (one, other) -> one.charAt(0) == other.charAt(0),
          Runnable::run);
  private final List<String> told = new ArrayList<>();

  SteadyRowsTest() {
    rows.addListener((ListChangeListener<String>) this::hear);
  }

  private void hear(ListChangeListener.Change<? extends String> change) {
    while (change.next()) {
      String what =
          change.wasPermutated()
              ? "permuted"
              : change.wasUpdated() ? "updated" : change.wasReplaced() ? "replaced" : "other";
      told.add(what + " " + change.getFrom() + " to " + change.getTo());
    }
  }

  @SuppressWarnings("unchecked")
  private List<String> source() {
    return (List<String>) sorted.getSource();
  }

  @Test
  void aRowInThePlaceOfAnotherIsThatRowAnew() {
    source().set(1, "a2");
    assertThat(told).containsExactly("updated 1 to 2");
    assertThat(rows).containsExactly("b1", "a2", "c1");
  }

  @Test
  void ofARowOutOfSightNothingIsToldAndItIsThere() {
    inSight = 2;
    source().set(2, "c2");
    assertThat(told).isEmpty();
    assertThat(rows).containsExactly("b1", "a1", "c2");
    source().remove(2);
    assertThat(told).containsExactly("other 2 to 2");
  }

  @Test
  void otherRowsThatAreAsManyAreOthers() {
    source().set(1, "d1");
    ((ObservableList<String>) source()).setAll("x1", "y1", "z1");
    assertThat(told).containsExactly("replaced 1 to 2", "replaced 0 to 3");
    assertThat(rows).containsExactly("x1", "y1", "z1");
  }

  @Test
  void aRowThatStaysWhereItIsSortedIsThatRowAnew() {
    sorted.setComparator(Comparator.naturalOrder());
    told.clear();
    source().set(0, "b2");
    assertThat(rows).containsExactly("a1", "b2", "c1");
    assertThat(told).containsExactly("updated 1 to 2");
  }

  @Test
  void rowsThatMoveAreWhereTheyBelong() {
    sorted.setComparator(Comparator.naturalOrder());
    assertThat(rows).containsExactly("a1", "b1", "c1");
    assertThat(told).containsExactly("permuted 0 to 3");
    source().set(1, "d1");
    assertThat(rows).containsExactly("b1", "c1", "d1");
    source().add("a2");
    source().remove("c1");
    assertThat(rows).containsExactly("a2", "b1", "d1");
  }
}
