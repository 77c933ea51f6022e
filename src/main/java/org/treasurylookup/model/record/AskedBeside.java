package org.treasurylookup.model.record;

import org.treasurylookup.lookup.Finding;

/**
 * What is asked besides a record that is shown: nobody is asked any more for a record that was left
 * for another one. JavaFX thread only.
 */
public interface AskedBeside {
  /** What was shown is shown no longer: stops asking. */
  void leave();

  /** A finding is shown: what was stopped when it was left is asked anew. */
  void comeBack(Finding finding);
}
