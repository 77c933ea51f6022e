package org.treasurylookup.view.page;

import javafx.scene.Node;

/** A page that is shown over the tabs, one at a time. */
public interface Page {
  /** What is shown. */
  Node node();

  /** Puts the focus where the user goes on. */
  void focus();

  /** Stops what is under way and overwrites what was typed. */
  void leave();
}
