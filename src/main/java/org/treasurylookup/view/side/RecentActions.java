package org.treasurylookup.view.side;

import org.treasurylookup.model.side.RecordReference;

/** What the side pane leads to in its window. */
public interface RecentActions {
  /** Asks for a record, in the tab in front or in one of its own. */
  void open(RecordReference ref, boolean newTab);

  /** Says what was done. */
  void say(String sentence);
}
