package org.treasurylookup.domain.check.flow;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.text.Text;

/**
 * Rows of a list that are about one record.
 *
 * @param gap why there may be more; empty when these are all
 */
public record TracedRows(List<RelatedRecord> rows, Optional<Text> gap) {
  /** Nothing was asked for, as nothing could be there. */
  public static final TracedRows NONE = new TracedRows(List.of(), Optional.empty());

  public TracedRows {
    rows = List.copyOf(rows);
  }

  /** Whether nothing is known at all. */
  boolean isUnknown() {
    return gap.isPresent() && rows.isEmpty();
  }
}
