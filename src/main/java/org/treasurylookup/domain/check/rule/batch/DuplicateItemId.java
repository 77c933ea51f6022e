package org.treasurylookup.domain.check.rule.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.domain.AllocationItem;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.RecordRows.Row;
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
    Map<String, List<Row<AllocationItem>>> byId = new LinkedHashMap<>();
    for (var row : RecordRows.of(batch)) {
      Placeholder.unless(row.part().allocationItemId())
          .ifPresent(
              id ->
                  byId.computeIfAbsent(SameValue.ofIds().key(id), _ -> new ArrayList<>()).add(row));
    }
    var hits = new NoteBuilder(NoteCode.DUPLICATE_ITEM, "id");
    for (var rows : byId.values()) {
      if (rows.size() > 1) {
        String field = "allocation_item_id";
        hits.hit(rows.getFirst().path(field), DuplicateItem.numbers(rows));
        for (var row : rows) {
          String path = row.path(field);
          hits.also(path).step(path, row.part().allocationItemId().text().orElse(""));
        }
      }
    }
    return hits.note();
  }
}
