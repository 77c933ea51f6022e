package org.treasurylookup.history.entry;

import org.treasurylookup.text.Text;

/** The history did not do as asked. The text is for the user; nothing of a record is in it. */
public final class HistoryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why. */
  public enum Reason {
    /** The disk, or the user's share of it, is full. */
    FULL,
    /** The user may not write there. */
    RIGHTS,
    /** Another program holds the store, and does not let go. */
    BUSY,
    /** The file is no store, or a part of it is not what was written. */
    DAMAGED,
    /** The store was made with a key that the key store does not have. */
    OTHER_KEY,
    /** A newer version of the program wrote it. */
    NEWER,
    /** Anything else: mostly a disk that gave an error, or a library that cannot be loaded. */
    BROKEN
  }

  /** A reason, with what came up for those who look after the program. */
  public HistoryException(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  /** A reason found by looking. */
  public HistoryException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** What to tell the user. */
  public Text text() {
    return Text.of("history.problem." + reason.name());
  }
}
