package org.treasurylookup.model.audit;

import java.util.List;

/**
 * A line of the audit, as it was written.
 *
 * @param number from 1
 * @param values in the order of {@link org.treasurylookup.history.entry.AuditLine#COLUMNS}
 * @param hash of it and of all before it, lower-case hex
 */
public record AuditRow(long number, List<String> values, String hash) {
  public AuditRow {
    values = List.copyOf(values);
  }
}
