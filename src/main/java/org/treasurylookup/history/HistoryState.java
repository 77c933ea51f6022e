package org.treasurylookup.history;

import java.util.Optional;
import org.treasurylookup.text.Text;

/**
 * Where look-ups are kept.
 *
 * @param lasting whether they are there when the program starts again
 * @param problem why they are not, or what became of an earlier store; for the user
 */
public record HistoryState(boolean lasting, Optional<Text> problem) {
  /** Nothing was kept or asked for yet. */
  public static final HistoryState UNOPENED = new HistoryState(true, Optional.empty());
}
