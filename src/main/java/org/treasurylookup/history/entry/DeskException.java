package org.treasurylookup.history.entry;

import org.treasurylookup.text.Text;

/**
 * The desk's database did not do as asked. The text is for the user; nothing of a record is in it.
 */
public final class DeskException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why. */
  public enum Reason {
    /** It cannot be reached, or stopped answering. */
    AWAY,
    /** It does not know this user, or the password is not the right one. */
    LOGIN,
    /** It offers no TLS, or its certificate does not prove that it is the one. */
    TLS,
    /** A file with certificates or a key, which the policy names, cannot be read. */
    FILES,
    /** This user may not do that. */
    RIGHTS,
    /** Its disk is full. */
    FULL,
    /** Its tables are missing or of an older version of the program. */
    OLDER,
    /** Its tables are of a newer version of the program. */
    NEWER,
    /** It is a PostgreSQL before 15. */
    SERVER,
    /** The desk's key is needed, and not known here. */
    KEY,
    /** Anything else. */
    BROKEN
  }

  /** A reason, with what came up for those who look after the program. */
  public DeskException(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  /** A reason found by looking. */
  public DeskException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** What to tell the user. */
  public Text text() {
    return Text.of("desk.problem." + reason.name());
  }
}
