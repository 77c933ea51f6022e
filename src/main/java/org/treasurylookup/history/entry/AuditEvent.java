package org.treasurylookup.history.entry;

/** What is audited. */
public enum AuditEvent {
  /** A record was asked for. */
  LOOKUP("lookup"),
  /** A page of a list was asked for. */
  SEARCH("search"),
  /** A masked value was shown. */
  REVEAL("reveal"),
  /** A file with records was written. */
  EXPORT("export"),
  /** The window went to another environment. */
  ENVIRONMENT("environment"),
  /** A key was entered, remembered or forgotten. */
  KEY("key"),
  /** A note of one's own on a record was written or removed. */
  NOTE("note"),
  /** Stored look-ups were forgotten. */
  FORGET("forget"),
  /**
   * All lines are sent to the organisation once more, as those sent before are of another audit.
   */
  FORWARD("forward");

  private final String code;

  AuditEvent(String code) {
    this.code = code;
  }

  /** The stable word. */
  public String code() {
    return code;
  }
}
