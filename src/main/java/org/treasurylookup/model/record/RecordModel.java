package org.treasurylookup.model.record;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.lookup.Finding;

/**
 * A record as a view sees it. A refresh fills the same model again, so that a view keeps its place.
 *
 * @param <R> the kind of record
 */
public abstract class RecordModel<R extends ProviderRecord> {
  private final Class<R> kind;
  private final ReadOnlyObjectWrapper<Optional<Finding>> finding =
      new ReadOnlyObjectWrapper<>(this, "finding", Optional.empty());
  private final ObservableList<Note> notes = FXCollections.observableArrayList();

  RecordModel(Class<R> kind) {
    this.kind = kind;
  }

  /** The kind of record in a word, for what is remembered of it. */
  public final String kind() {
    return kind.getSimpleName();
  }

  /** Fills the model. The finding must hold a record of this kind. */
  public final void show(Finding next) {
    var record = next.record().map(kind::cast).orElseThrow();
    fill(record, next.assessment());
    NumberedRows.fill(notes, next.assessment().notes());
    finding.set(Optional.of(next));
  }

  /** Fills what a kind has besides; called before {@link #findingProperty()} changes. */
  abstract void fill(R record, Assessment assessment);

  /** The finding shown; empty before the first. */
  public final ReadOnlyObjectProperty<Optional<Finding>> findingProperty() {
    return finding.getReadOnlyProperty();
  }

  /** The record shown; empty before the first. */
  public final ObservableValue<Optional<R>> recordProperty() {
    return finding.map(now -> now.flatMap(Finding::record).map(kind::cast));
  }

  /** What is odd about it, most important first. */
  public final ObservableList<Note> notes() {
    return notes;
  }
}
