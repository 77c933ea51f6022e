package org.treasurylookup.history.entry;

import java.time.Instant;

/**
 * A note of one's own on a record: ours, never the provider's.
 *
 * @param target of the record, as it is written, such as {@code cobo:order:5001}
 * @param environment name of where the record is
 * @param text as typed, not blank
 * @param user name of who wrote it last, as the workstation reports it
 * @param at when, by the PC's clock, to the millisecond
 */
public record OwnNote(String target, String environment, String text, String user, Instant at) {
  /** Most characters of a note. */
  public static final int LONGEST = 2000;

  public OwnNote {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException("a note has 1 to " + LONGEST + " characters");
    }
  }

  /** Whether it is on this record. */
  public boolean isOn(String record, String place) {
    return target.equals(record) && environment.equals(place);
  }
}
