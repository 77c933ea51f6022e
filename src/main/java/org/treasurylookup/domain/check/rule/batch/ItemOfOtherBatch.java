package org.treasurylookup.domain.check.rule.batch;

import java.util.Optional;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.spelling.SameValue;
import org.treasurylookup.text.Text;

/**
 * An item names another batch than the one it came in. Source: Cobo reference, "Get batch
 * allocation information", {@code batch_allocation_id} and {@code
 * allocation_items[].batch_allocation_id}.
 */
public final class ItemOfOtherBatch implements Rule<BatchAllocation> {
  @Override
  public Optional<Note> check(BatchAllocation batch, RuleContext given) {
    var own = Placeholder.unless(batch.batchAllocationId());
    var builder = new NoteBuilder(NoteCode.ITEM_OF_OTHER_BATCH);
    if (own.isEmpty()) {
      return builder.note();
    }
    for (var row : RecordRows.of(batch)) {
      Placeholder.unless(row.part().batchAllocationId())
          .filter(named -> !SameValue.ofIds().isSame(own.get(), named))
          .ifPresent(
              named ->
                  builder
                      .found(
                          row.path("batch_allocation_id"),
                          row.number(),
                          Text.id("batch_allocation_id", named))
                      .step(row.path("batch_allocation_id"), named));
    }
    return builder.note();
  }
}
