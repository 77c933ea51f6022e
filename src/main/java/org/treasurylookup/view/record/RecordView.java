package org.treasurylookup.view.record;

import javafx.scene.Node;

/** The view of one record. */
public interface RecordView {
  /** What is put into the window. */
  Node node();

  /** Where the focus goes after a look-up, so that a screen reader speaks the answer first. */
  Node verdict();
}
