package org.treasurylookup.history;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.treasurylookup.history.entry.DeskItem;
import org.treasurylookup.history.entry.DeskItem.Kind;
import org.treasurylookup.history.entry.OwnNote;

/** Notes on records that the workstations of a desk share; those of this PC are kept here too. */
public final class SharedNotes implements OwnNotes {
  private final OwnNotes here;
  private final LookupHistory history;
  private final DeskHistory desk;
  private final Clock clock;
  private volatile Runnable told = () -> {};

  /**
   * Shared notes.
   *
   * @param here where they are kept on this PC
   */
  public SharedNotes(OwnNotes here, LookupHistory history, DeskHistory desk, Clock clock) {
    this.here = here;
    this.history = history;
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public CompletableFuture<List<OwnNote>> all() {
    return here.all();
  }

  @Override
  public CompletableFuture<Optional<OwnNote>> of(String target, String environment) {
    return here.of(target, environment);
  }

  @Override
  public CompletableFuture<OwnNote> write(String target, String environment, String text) {
    return here.write(target, environment, text)
        .thenCompose(note -> desk.offer(List.of(item(note))).thenApply(_ -> note));
  }

  @Override
  public CompletableFuture<Boolean> remove(String target, String environment) {
    return here.of(target, environment)
        .thenCompose(
            known ->
                here.remove(target, environment)
                    .thenCompose(
                        was ->
                            was
                                ? desk.offer(List.of(gone(target, environment, known)))
                                    .thenApply(_ -> true)
                                : CompletableFuture.completedFuture(false)));
  }

  private DeskItem gone(String target, String environment, Optional<OwnNote> known) {
    var at = StoredNotes.later(known, clock.instant());
    return new DeskItem(Kind.NOTE, environment, target, at, List.of());
  }

  public static DeskItem item(OwnNote note) {
    return new DeskItem(
        Kind.NOTE, note.environment(), note.target(), note.at(), List.of(note.text(), note.user()));
  }

  /** Takes what was written or removed elsewhere, unless what is here is later. Blocking. */
  public void take(DeskItem item) {
    boolean news =
        history
            .ask(
                store -> {
                  var known = store.own().note(item.about(), item.environment());
                  if (known.isPresent() && !known.get().at().isBefore(item.changed())) {
                    return false;
                  }
                  return store.own().take(item.about(), item.environment(), note(item));
                })
            .join();
    if (news) {
      told.run();
    }
  }

  @Override
  public void onChange(Runnable told) {
    this.told = told;
  }

  private static Optional<OwnNote> note(DeskItem item) {
    return item.words().size() == 2 && isText(item.words().getFirst())
        ? Optional.of(
            new OwnNote(
                item.about(),
                item.environment(),
                item.words().getFirst(),
                item.words().getLast(),
                item.changed()))
        : Optional.empty();
  }

  private static boolean isText(String text) {
    return !text.isBlank() && text.length() <= OwnNote.LONGEST;
  }
}
