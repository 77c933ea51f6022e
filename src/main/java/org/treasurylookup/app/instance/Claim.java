package org.treasurylookup.app.instance;

/** What came of asking to be the one window of a home folder. */
public sealed interface Claim {
  /**
   * No other runs: this one takes what later starts hand over.
   *
   * @param instance to be closed at the end
   */
  record First(SingleInstance instance) implements Claim {}

  /** The window that runs has taken over; there is nothing left to do. */
  record HandedOver() implements Claim {}

  /**
   * Neither: there is no folder that belongs to this user alone, or the window that runs does not
   * answer. A window of one's own is of more use than none.
   */
  record Alone() implements Claim {}
}
