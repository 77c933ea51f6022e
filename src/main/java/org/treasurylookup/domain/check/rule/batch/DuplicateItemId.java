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

/**
 * Items repeat an id. Source: Cobo reference, "Get batch allocation information", {@code
 * allocation_items[].allocation_item_id}.
 */
public final class DuplicateItemId implements Rule<BatchAllocation> {
  @Override
  public Optional<Note> check(BatchAllocation batch, RuleContext given) {
    var byId =
        DuplicateItem.repeated(
            RecordRows.of(batch),
            row -> Placeholder.unless(row.part().allocationItemId()).map(SameValue.ofIds()::key));
    var builder = new NoteBuilder(NoteCode.DUPLICATE_ITEM, "id");
    for (var rows : byId.values()) {
      String field = "allocation_item_id";
      builder.found(rows.getFirst().path(field), DuplicateItem.numbers(rows));
      for (var row : rows) {
        String path = row.path(field);
        builder.also(path).step(path, row.part().allocationItemId().text().orElse(""));
      }
    }
    return builder.note();
  }
}
