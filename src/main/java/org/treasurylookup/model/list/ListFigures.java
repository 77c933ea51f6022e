package org.treasurylookup.model.list;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.check.money.ListTotal;
import org.treasurylookup.domain.check.money.ListTotals;
import org.treasurylookup.domain.check.result.ListCheck;
import org.treasurylookup.domain.check.spelling.SameValue;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.record.NumberedRows;
import org.treasurylookup.text.Text;

/**
 * What a list comes to: how many rows of each kind, and what their records add up to. Rows that
 * change are counted at once and shown when {@link #publish} is called.
 */
public final class ListFigures {
  private final ReadOnlyObjectWrapper<Map<ListCheck, Integer>> counts =
      new ReadOnlyObjectWrapper<>(this, "counts", Map.of());
  private final ObservableList<ListTotal> totals = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper leftOut = new ReadOnlyIntegerWrapper(this, "leftOut");
  private final ReadOnlyIntegerWrapper repeated = new ReadOnlyIntegerWrapper(this, "repeated");
  private final ReadOnlyIntegerWrapper inDoubt = new ReadOnlyIntegerWrapper(this, "inDoubt");
  private final ReadOnlyObjectWrapper<Optional<Text>> shared =
      new ReadOnlyObjectWrapper<>(this, "shared", Optional.empty());
  private final ListTally tally = new ListTally();
  private final Set<Object> summed = new HashSet<>();
  private ListTotals sums = new ListTotals();
  private int again;
  private boolean resum;

  /** How many rows there are of each kind; those without any are absent. */
  public ReadOnlyObjectProperty<Map<ListCheck, Integer>> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /** One sum per kind of record and token. */
  public ObservableList<ListTotal> totals() {
    return totals;
  }

  /** How many records found are in no sum, or not wholly. */
  public ReadOnlyIntegerProperty leftOutProperty() {
    return leftOut.getReadOnlyProperty();
  }

  /** How many rows found a record that another row had found: it is in the sums once. */
  public ReadOnlyIntegerProperty repeatedProperty() {
    return repeated.getReadOnlyProperty();
  }

  /** How many records are in the sums though something in them is in question. */
  public ReadOnlyIntegerProperty inDoubtProperty() {
    return inDoubt.getReadOnlyProperty();
  }

  /** That deposits are in the sums under more than one order; empty where none is. */
  public ReadOnlyObjectProperty<Optional<Text>> sharedProperty() {
    return shared.getReadOnlyProperty();
  }

  /** How many rows are of each kind now, published or not. */
  public ListTally tally() {
    return tally;
  }

  /** Counts all rows anew. */
  public void begin(List<ListRow> rows) {
    tally.count(rows);
    resum = true;
    publish(rows);
  }

  /** Counts a row that has changed; a sum grows with an answer and is made anew without one. */
  public void changed(ListRow before, ListRow after) {
    tally.changed(before, after);
    if (!before.result().equals(after.result())) {
      resum |= before.result().isPresent();
      after.findings().forEach(this::sum);
    }
  }

  private void sum(Finding finding) {
    finding.record().ifPresent(record -> sum(finding, record));
  }

  /* An id alone, and the same as a target, are two questions that may find one record. */
  private void sum(Finding finding, ProviderRecord record) {
    String id = record.id().text().orElse(finding.target().id());
    /* What is in alarm goes into no total, and may bear the id of another record. */
    if (finding.isInAlarm()
        || summed.add(List.of(finding.target().kind(), SameValue.ofIds().key(id)))) {
      sums.add(record, finding.assessment());
    } else {
      again++;
    }
  }

  /** Shows what was counted. */
  public void publish(List<ListRow> rows) {
    if (resum) {
      sums = new ListTotals();
      summed.clear();
      again = 0;
      rows.stream().flatMap(row -> row.findings().stream()).forEach(this::sum);
      resum = false;
    }
    NumberedRows.fill(totals, sums.all());
    leftOut.set(sums.leftOut());
    repeated.set(again);
    inDoubt.set(sums.inDoubt());
    shared.set(sums.shared());
    counts.set(tally.all());
  }
}
