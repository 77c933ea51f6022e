package org.treasurylookup.domain.check.rule.record;

import java.util.Optional;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.NetworkStatus;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.text.ExplanationSteps;

/**
 * A field that the reference page requires was not sent. Apart from the record's id, on which
 * {@link NoId} speaks, and from {@code reason} of a cleared record, "not defined if cleared".
 * Source: the fields marked "required" on the Cobo and BitGo reference pages.
 */
public final class MissingField implements Rule<ProviderRecord> {
  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.MISSING_FIELD);
    for (var part : given.parts()) {
      for (var field : part.fields()) {
        if (isMissing(part.part(), field)) {
          String name = part.path(field.name());
          var step = ExplanationSteps.of(name, field.received());
          builder.found(name, name).step(step.label(), step.value());
        }
      }
    }
    return builder.note();
  }

  private static boolean isMissing(RecordPart part, RecordPart.Field field) {
    return field.received() instanceof Received.Absent<?>
        && field.vendor().required()
        && !isIdOfRecord(part, field)
        && !isReasonOfCleared(part, field.name());
  }

  private static boolean isIdOfRecord(RecordPart part, RecordPart.Field field) {
    return part instanceof ProviderRecord && part.fields().getFirst().equals(field);
  }

  private static boolean isReasonOfCleared(RecordPart part, String field) {
    return field.equals("reason")
        && part instanceof NetworkAllocation allocation
        && allocation.status().asValue().filter(s -> s.is(NetworkStatus.CLEARED)).isPresent();
  }
}
