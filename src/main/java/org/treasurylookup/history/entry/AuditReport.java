package org.treasurylookup.history.entry;

import java.util.OptionalLong;
import org.treasurylookup.text.Text;

/**
 * What checking the audit came to.
 *
 * @param lines how many lines were whole before the end, or before the first that is not
 * @param last hash of the last of them, lower-case hex: noted elsewhere, it tells later whether
 *     lines were taken off the end
 * @param broken number of the first line that is not what was written, or is missing
 */
public record AuditReport(long lines, String last, OptionalLong broken) {
  /** Whether every line is what was written. */
  public boolean isWhole() {
    return broken.isEmpty();
  }

  /** What to tell the user. */
  public Text text() {
    String whole = Long.toString(lines);
    return broken.isEmpty()
        ? Text.of("audit.whole", whole, last)
        : Text.of("audit.broken", Long.toString(broken.getAsLong()), whole, last);
  }
}
