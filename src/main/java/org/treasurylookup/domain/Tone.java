package org.treasurylookup.domain;

/**
 * Who has to act how soon. Every status, verdict and note carries exactly one tone; badges show it
 * by silhouette, text and colour together.
 */
public enum Tone {
  /** Final, as wanted: nobody acts. */
  SUCCESS("success"),
  /** Moving inside a system: wait. */
  PROGRESS("progress"),
  /** Not begun, or waiting for an outsider: wait. */
  WAITING("waiting"),
  /** Short, partial or in need of a person: you, soon. */
  ATTENTION("attention"),
  /** Final, not as wanted: you decide. */
  FAILURE("failure"),
  /** Final, nothing happened: nobody. */
  INACTIVE("inactive"),
  /** A value this version does not know: tell support. */
  UNKNOWN("unknown"),
  /** Plain information about a record; used by notes only, never by a status. */
  NOTE("note");

  private final String code;

  Tone(String code) {
    this.code = code;
  }

  /** The stable lower-case word used in exports and as style class suffix. */
  public String code() {
    return code;
  }
}
