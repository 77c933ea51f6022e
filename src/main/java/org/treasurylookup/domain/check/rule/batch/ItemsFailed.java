package org.treasurylookup.domain.check.rule.batch;

import java.util.Optional;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.ItemStatus;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;

/**
 * Items have failed, and the totals contain them: what is in the list is more than what moved.
 * Source: Cobo reference, "Get batch allocation information", {@code allocation_items[].status}.
 */
public final class ItemsFailed implements Rule<BatchAllocation> {
  @Override
  public Optional<Note> check(BatchAllocation batch, RuleContext given) {
    boolean totals = !given.circumstances().delivery().itemsMissing();
    var builder = new NoteBuilder(NoteCode.ITEMS_FAILED, totals ? "" : "without");
    for (var row : RecordRows.of(batch)) {
      if (row.part().hasFailed()) {
        builder
            .found(row.path("status"), row.number())
            .step(row.path("status"), ItemStatus.FAILED.raw());
      }
    }
    return builder.note();
  }
}
