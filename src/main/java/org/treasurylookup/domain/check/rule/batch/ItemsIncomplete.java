package org.treasurylookup.domain.check.rule.batch;

import java.util.Optional;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.text.Text;

/**
 * Items of the batch are missing or may be: a page could not be read, there is more than arrived,
 * or Cobo counts another number. There are no totals then. Source: Cobo reference, "List all
 * allocation items", {@code pagination}.
 */
public final class ItemsIncomplete implements Rule<BatchAllocation> {
  @Override
  public Optional<Note> check(BatchAllocation batch, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.ITEMS_INCOMPLETE);
    if (given.circumstances().delivery().itemsMissing()) {
      int arrived = batch.allocationItems().asValue().map(items -> items.size()).orElse(0);
      String count = Integer.toString(arrived);
      return builder
          .found(RecordRows.ITEMS)
          .step(Text.of("why.step.arrived"), count)
          .note(Text.of("note.ITEMS_INCOMPLETE" + (arrived == 1 ? ".one" : ".other"), count));
    }
    return builder.note();
  }
}
