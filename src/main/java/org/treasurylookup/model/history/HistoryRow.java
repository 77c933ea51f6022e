package org.treasurylookup.model.history;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.LookedUpRecord;
import org.treasurylookup.history.entry.OwnNote;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.recent.RecentRecord;
import org.treasurylookup.model.recent.RecordReference;
import org.treasurylookup.text.Text;

/**
 * A record on the page of the history.
 *
 * @param found its latest look-up that fits what is searched
 */
public record HistoryRow(Target target, LookedUpRecord found, Optional<OwnNote> note) {
  private static final String FAILED = "failed";
  private static final String NOT_FOUND = "notFound";

  /** A record with its note; empty for a kind of a newer version of this program. */
  static Optional<HistoryRow> of(LookedUpRecord found, Collection<OwnNote> notes) {
    String target = found.entry().target();
    String environment = found.entry().place().environment();
    return Target.parse(target)
        .map(
            known ->
                new HistoryRow(
                    known,
                    found,
                    notes.stream().filter(note -> note.isOn(target, environment)).findFirst()));
  }

  private HistoryEntry entry() {
    return found.entry();
  }

  public RecordReference ref() {
    return new RecordReference(target, entry().place().environment());
  }

  /** When it was answered, by the PC's clock. */
  public Instant at() {
    return entry().times().ended();
  }

  /** Who looked it up, by the name at this PC. */
  public String user() {
    return entry().asker().user();
  }

  /** How many look-ups of it are stored. */
  public int looks() {
    return found.looks();
  }

  /** Whether it was looked up again since. */
  public boolean isLookedUpSince() {
    return !found.last();
  }

  /** Who has to act how soon. */
  public Tone tone() {
    return entry().result().isAltered() || isFailed() ? Tone.ATTENTION : recent().tone();
  }

  /** Our verdict, else the vendor's status, else that it was not found, failed, or was altered. */
  public Text words() {
    if (entry().result().isAltered()) {
      return Text.of("history.altered");
    }
    return isFailed() ? Text.of("history.failed", failure()) : recent().words();
  }

  /* A code of a newer version stays as it is. */
  private Text failure() {
    String code = entry().result().failure();
    return Arrays.stream(FailureCode.values())
        .filter(known -> known.name().equals(code))
        .findFirst()
        .map(FailureCode::brief)
        .orElseGet(() -> Text.literal(code));
  }

  /** The vendor's word; empty without one, and where the words are that already. */
  public String status() {
    return entry().result().status();
  }

  private boolean isFailed() {
    return entry().result().outcome().equals(FAILED);
  }

  /** The same as the pane beside the tabs remembers it. */
  public RecentRecord recent() {
    var result = entry().result();
    boolean nowhere = result.outcome().equals(NOT_FOUND);
    return new RecentRecord(
        ref(),
        at(),
        result.status(),
        nowhere ? RecentRecord.NOT_FOUND : result.verdict(),
        AlarmLevel.ofCode(result.level()));
  }
}
