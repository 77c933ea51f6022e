package org.treasurylookup.model.recent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.text.Text;

/** A line of the side pane. */
public sealed interface RecentRow {
  /** Parts of the side pane. */
  enum Part {
    WATCHED,
    PINNED,
    RECENT
  }

  /** The words over a part of the list. */
  record Heading(Text words) implements RecentRow {}

  /**
   * A record.
   *
   * @param tone of what came of it last
   * @param words what came of it last, and what is to be said besides, a line each
   * @param asked when a watch was answered last; empty elsewhere
   * @param news whether something changed that nobody has looked at yet
   */
  record Entry(
      Part part,
      RecordReference ref,
      Tone tone,
      List<Text> words,
      Optional<Instant> asked,
      boolean news)
      implements RecentRow {
    public Entry {
      words = List.copyOf(words);
    }

    /** Whether nobody knows what kind of record the id would be. */
    public boolean isOfAnyKind() {
      return words.contains(RecentRecord.NOWHERE);
    }

    /** Whether this is the same record in the same part. */
    public boolean isAt(Part other, RecordReference record) {
      return part == other && ref.equals(record);
    }
  }
}
