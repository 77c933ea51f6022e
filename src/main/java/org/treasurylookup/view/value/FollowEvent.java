package org.treasurylookup.view.value;

import javafx.event.Event;
import javafx.event.EventType;
import org.treasurylookup.lookup.Target;

/** The user follows an id to its record. Handled by the tab it is in. */
public final class FollowEvent extends Event {
  /** Of all such events. */
  public static final EventType<FollowEvent> FOLLOW = new EventType<>(ANY, "FOLLOW");

  private static final long serialVersionUID = 1L;

  private final transient Target record;
  private final boolean newTab;

  /**
   * An event.
   *
   * @param newTab whether the tab in front stays as it is
   */
  public FollowEvent(Target record, boolean newTab) {
    super(FOLLOW);
    this.record = record;
    this.newTab = newTab;
  }

  /** The record. */
  public Target record() {
    return record;
  }

  /** Whether the tab in front stays as it is. */
  public boolean newTab() {
    return newTab;
  }
}
