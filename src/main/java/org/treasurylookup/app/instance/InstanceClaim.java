package org.treasurylookup.app.instance;

/** What came of asking to be the one window of a home folder. */
public sealed interface InstanceClaim {
  /**
   * No other runs: this one takes what later starts hand over.
   *
   * @param instance to be closed at the end
   */
  record First(SingleInstance instance) implements InstanceClaim {}

  /** The window that runs has taken over; there is nothing left to do. */
  record HandedOver() implements InstanceClaim {}

  /**
   * Neither: there is no folder that belongs to this user alone, or the window that runs does not
   * answer. A window of one's own is of more use than none.
   */
  record Alone() implements InstanceClaim {}
}
