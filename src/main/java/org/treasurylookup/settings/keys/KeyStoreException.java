package org.treasurylookup.settings.keys;

import java.nio.file.Path;
import org.treasurylookup.text.Text;

/** The key store did not do as asked. Its message never holds a secret. */
public final class KeyStoreException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient Text text;

  /** Why. */
  public enum Reason {
    /** There is no store, or it does not answer. */
    UNAVAILABLE,
    /** The store is locked, or the user or the system said no. */
    REFUSED,
    /** The secret is longer than this store takes. */
    TOO_LONG,
    /** What was read is not what was written. */
    UNRELIABLE,
    /** The store did as asked, but which keys it holds cannot be written down. */
    NOT_LISTED,
    /** The store removed the key, but the list that calls it remembered cannot be written. */
    STILL_LISTED
  }

  /**
   * A reason.
   *
   * @param detail the store's name, its code of the error, or a number: never its own sentence
   */
  public KeyStoreException(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
    this.text = Text.of("keystore." + reason, detail);
  }

  /** The list of the keys of a home cannot be written. */
  KeyStoreException(Reason reason, Path list, Text why) {
    super(list + " " + why.key());
    this.reason = reason;
    this.text = Text.of("keystore." + reason, list.toString(), why);
  }

  public Reason reason() {
    return reason;
  }

  /** What to tell the user. */
  public Text text() {
    return text;
  }
}
