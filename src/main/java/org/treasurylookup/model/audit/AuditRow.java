package org.treasurylookup.model.audit;

import java.util.List;

/**
 * A line of the audit, as it was written.
 *
 * @param number from 1
 * @param values in the order of {@link org.treasurylookup.history.entry.AuditLine#COLUMNS}
 */
public record AuditRow(long number, List<String> values) {
  public AuditRow {
    values = List.copyOf(values);
  }
}
