package org.treasurylookup.history.entry;

import java.time.Instant;
import java.util.List;

/**
 * A change of what a desk shares besides look-ups.
 *
 * @param environment where it holds; empty for everywhere
 * @param about the value that is named, or the target that is noted
 * @param changed when; of several changes about one thing the latest counts
 * @param words what is said of it now; none when that was taken away
 */
public record DeskItem(
    Kind kind, String environment, String about, Instant changed, List<String> words) {
  public DeskItem {
    words = List.copyOf(words);
  }

  /** What is shared. */
  public enum Kind {
    /** A name of our own for a value: its words. */
    LABEL("label"),
    /** A note on a record: its text, and who wrote it. */
    NOTE("note");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The stable word. */
    public String code() {
      return code;
    }
  }

  /** Whether it was taken away. */
  public boolean isGone() {
    return words.isEmpty();
  }
}
