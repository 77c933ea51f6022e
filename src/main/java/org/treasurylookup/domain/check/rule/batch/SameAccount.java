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
import org.treasurylookup.text.Text;

/**
 * An item moves from an account to the same account. Source: Cobo reference, "Get batch allocation
 * information", {@code allocation_items[].source_account} and {@code destination_account}.
 */
public final class SameAccount implements Rule<BatchAllocation> {
  @Override
  public Optional<Note> check(BatchAllocation batch, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.SAME_ACCOUNT);
    for (var row : RecordRows.of(batch)) {
      var source = Placeholder.unless(row.part().sourceAccount());
      var destination = Placeholder.unless(row.part().destinationAccount());
      if (source.isPresent() && source.equals(destination)) {
        builder
            .found(
                row.path("source_account"), row.number(), Text.id("source_account", source.get()))
            .also(row.path("destination_account"))
            .step(row.path("source_account"), source.get())
            .step(row.path("destination_account"), source.get());
      }
    }
    return builder.note();
  }
}
