package org.treasurylookup.model.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.history.OwnNotes;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.history.entry.OwnNote;
import org.treasurylookup.model.UnsavedTexts;
import org.treasurylookup.model.recent.RecordReference;
import org.treasurylookup.settings.file.HomeFolder;
import org.treasurylookup.text.Text;

/** Notes of one's own on records, as a window shows and changes them. JavaFX thread only. */
public final class NotesModel {
  private final OwnNotes notes;
  private final BooleanSupplier begun;
  private final BooleanSupplier lasting;
  private final Executor fx;
  private final ReadOnlyObjectWrapper<List<OwnNote>> all =
      new ReadOnlyObjectWrapper<>(this, "all", List.of());
  private final UnsavedTexts typed = new UnsavedTexts();
  private Map<String, OwnNote> byRecord = Map.of();

  /**
   * No notes read yet.
   *
   * @param begun whether anything was ever kept: where nothing was, nothing is opened
   * @param lasting whether they are there when the program starts again
   * @param fx runs work on the JavaFX thread
   */
  public NotesModel(OwnNotes notes, BooleanSupplier begun, BooleanSupplier lasting, Executor fx) {
    this.lasting = lasting;
    this.notes = notes;
    this.begun = begun;
    this.fx = fx;
  }

  /** How long a note is kept, and where. */
  public Text keeping() {
    return Text.of(lasting.getAsBoolean() ? "ownNote.ours" : "ownNote.run");
  }

  /** Whether a note is of the user at this PC, and not of somebody else at the desk. */
  public boolean isOwn(OwnNote note) {
    return note.user().equals(HomeFolder.user());
  }

  /** Reads the notes, some time, and again whenever somebody else changed one. */
  public void follow() {
    notes.onChange(() -> fx.execute(this::read));
    read();
  }

  private void read() {
    if (begun.getAsBoolean()) {
      notes
          .all()
          .thenAcceptAsync(this::show, fx)
          .exceptionally(_ -> null); // of a history that cannot be read, which says so itself
    }
  }

  private void show(List<OwnNote> now) {
    Map<String, OwnNote> found = new HashMap<>();
    now.forEach(note -> found.put(key(note.target(), note.environment()), note));
    byRecord = found;
    all.set(List.copyOf(now));
  }

  private static String key(String target, String environment) {
    return environment + "\n" + target;
  }

  /** All notes as they were read last, the one written last first. */
  public ReadOnlyObjectProperty<List<OwnNote>> allProperty() {
    return all.getReadOnlyProperty();
  }

  /** The note on a record. */
  public Optional<OwnNote> on(RecordReference record) {
    return Optional.ofNullable(byRecord.get(key(record.target().toString(), record.environment())));
  }

  /** What is typed as the note on a record, and not written yet. */
  public UnsavedTexts.Place typed(RecordReference record) {
    return typed.at(record.environment(), record.target().toString());
  }

  /** Nothing is typed any more that is not written. */
  public void forgetTyped() {
    typed.forgetAll();
  }

  /**
   * Writes the note on a record, or removes it when nothing is left of it.
   *
   * @param told why it was not done; empty when it was
   */
  public void write(RecordReference record, String text, Consumer<Optional<Text>> told) {
    String target = record.target().toString();
    if (text.length() > OwnNote.LONGEST) {
      told.accept(Optional.of(Text.of("ownNote.long", Text.number(OwnNote.LONGEST))));
    } else if (text.isBlank()) {
      then(notes.remove(target, record.environment()), told);
    } else {
      then(notes.write(target, record.environment(), text.strip()), told);
    }
  }

  private void then(CompletableFuture<?> change, Consumer<Optional<Text>> told) {
    var _ =
        change
            .thenCompose(_ -> notes.all())
            .whenCompleteAsync(
                (now, thrown) -> {
                  if (thrown == null) {
                    show(now);
                  }
                  told.accept(problem(thrown));
                },
                fx);
  }

  private static Optional<Text> problem(@Nullable Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof HistoryException known) {
        return Optional.of(known.text());
      }
    }
    return thrown == null ? Optional.empty() : Optional.of(Text.of("history.problem.BROKEN"));
  }
}
