package org.treasurylookup.domain.check;

import java.util.Optional;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.ItemStatus;

/**
 * Items have failed, and the totals contain them: what is in the list is more than what moved.
 * Source: Cobo reference, "Get batch allocation information", {@code allocation_items[].status}.
 */
final class ItemsFailed implements Rule<BatchAllocation> {
  @Override
  public Optional<Note> check(BatchAllocation batch, RuleContext given) {
    var hits = new NoteBuilder(NoteCode.ITEMS_FAILED);
    for (var row : RecordRows.of(batch)) {
      if (row.part().status().asValue().filter(s -> s.is(ItemStatus.FAILED)).isPresent()) {
        hits.hit(row.path("status"), row.number())
            .step(row.path("status"), ItemStatus.FAILED.raw());
      }
    }
    return hits.note();
  }
}
