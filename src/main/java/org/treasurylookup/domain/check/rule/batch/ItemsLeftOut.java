package org.treasurylookup.domain.check.rule.batch;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.check.money.BatchSums;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.text.ExplanationSteps;

/**
 * An item cannot be added up, as its token or its amount cannot be read: the totals lack it.
 * Source: Cobo reference, "Get batch allocation information", {@code allocation_items[].token_id}
 * and {@code allocation_items[].amount}.
 */
public final class ItemsLeftOut implements Rule<BatchAllocation> {
  @Override
  public Optional<Note> check(BatchAllocation batch, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.ITEMS_LEFT_OUT);
    var items = batch.allocationItems().asValue().orElse(List.of());
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i).asValue();
      if (item.isEmpty()) {
        found(builder, i, "", items.get(i));
      } else if (BatchSums.token(item.get()).isEmpty()) {
        found(builder, i, ".token_id", item.get().tokenId());
      } else if (item.get().amount().asValue().isEmpty()) {
        found(builder, i, ".amount", item.get().amount());
      }
    }
    return builder.note();
  }

  private static void found(NoteBuilder builder, int index, String field, Received<?> received) {
    String path = RecordRows.ITEMS + "[" + index + "]" + field;
    var step = ExplanationSteps.of(path, received);
    builder.found(path, Integer.toString(index + 1)).step(step.label(), step.value());
  }
}
