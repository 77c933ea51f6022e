package org.treasurylookup.history;

import java.util.Optional;
import org.treasurylookup.text.Text;

/**
 * How it stands with the desk.
 *
 * @param reached whether it answered the last time it was asked
 * @param problem why it did not, or why not all is shared; for the user
 * @param waiting lines of the audit that it was not told of when that was last looked at
 */
public record DeskState(boolean reached, Optional<Text> problem, long waiting) {
  /** It was not asked yet. */
  public static final DeskState UNASKED = new DeskState(false, Optional.empty(), 0);
}
