package org.treasurylookup.view.recent;

import org.treasurylookup.model.recent.RecordReference;

/** What the side pane leads to in its window. */
public interface RecentActions {
  /** Asks for a record, in the tab in front or in one of its own. */
  void open(RecordReference ref, boolean newTab);

  void say(String sentence);
}
