package org.treasurylookup.view.history;

import javafx.scene.Node;
import org.treasurylookup.model.history.HistoryRow;

/** What the page of the history leads to in its window. */
public interface HistoryActions {
  /** Opens what was answered then; nobody is asked. */
  void open(HistoryRow row);

  /** Asks for the record again. */
  void ask(HistoryRow row);

  /** Opens the note of one's own on a record, beside a node. */
  void note(HistoryRow row, Node owner);

  /** Asks whether to forget a record, and does. */
  void forget(HistoryRow row);

  /** Asks whether to forget all look-ups, and does. */
  void forgetAll();

  /** Leads back to the tabs. */
  void close();
}
