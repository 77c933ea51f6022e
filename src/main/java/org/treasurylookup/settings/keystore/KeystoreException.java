package org.treasurylookup.settings.keystore;

import org.treasurylookup.text.Text;

/** The key store did not do as asked. Its message never holds a secret. */
public final class KeystoreException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why. */
  public enum Reason {
    /** There is no store, or it does not answer. */
    UNAVAILABLE,
    /** The store is locked, or the user or the system said no. */
    REFUSED,
    /** The secret is longer than this store takes. */
    TOO_LONG,
    /** What was read is not what was written. */
    UNRELIABLE
  }

  /** A reason, and the system's own words or code. */
  public KeystoreException(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** What to tell the user. */
  public Text text() {
    return Text.of("keystore." + reason, String.valueOf(getMessage()));
  }
}
