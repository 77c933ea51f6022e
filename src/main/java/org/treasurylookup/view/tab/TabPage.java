package org.treasurylookup.view.tab;

import javafx.scene.Node;
import org.treasurylookup.view.find.FindPane;

/** What a tab shows, be it a record, a list or a search. */
public sealed interface TabPage permits TabContent, PlainTabPage {
  /** The content itself. */
  Node node();

  /** Finds words in what is shown. */
  FindPane find();

  /** Puts the focus where the user reads on. */
  void takeFocus();

  /** The tab was closed: nobody waits for what is still asked for it. */
  void close();

  /** Makes the page to begin with anew, if it is shown. */
  void showEmptyAgain();
}
