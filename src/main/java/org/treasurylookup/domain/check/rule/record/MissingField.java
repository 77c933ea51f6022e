package org.treasurylookup.domain.check.rule.record;

import java.util.Optional;
import org.treasurylookup.domain.AllocationItem;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.NetworkStatus;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.result.DecidingFields;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.FieldPath;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.text.ExplanationSteps;

/**
 * A field that the reference page requires was not sent, or decides and has no value: {@code null},
 * or a blank where an id, an account or a token stands, or the address that a completed refund or
 * item of a bulk send went to. The accounts of an item are needed too, as nothing else tells
 * between whom it moves. Apart from the record's id, on which {@link NoId} speaks, and from {@code
 * reason} of a cleared record, "not defined if cleared". Source: the fields marked "required" on
 * the Cobo and BitGo reference pages.
 */
public final class MissingField implements Rule<ProviderRecord> {
  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.MISSING_FIELD);
    int notSent = 0;
    int nulls = 0;
    for (var part : given.parts()) {
      for (var field : part.fields()) {
        if (isMissing(part, field)) {
          String name = part.path(field.name());
          var step = ExplanationSteps.of(name, field.received());
          builder.found(name, name).step(step.label(), step.value());
          notSent += isRequiredAndNotSent(field) ? 1 : 0;
          nulls += field.received() instanceof Received.Null<?> ? 1 : 0;
        }
      }
    }
    return builder.note(variant(builder.count(), notSent, nulls));
  }

  private static String variant(int all, int notSent, int nulls) {
    if (notSent == all) {
      return "";
    }
    return nulls == all ? "null" : "value";
  }

  private static boolean isRequiredAndNotSent(RecordPart.Field field) {
    return field.vendor().required() && field.received() instanceof Received.Absent<?>;
  }

  private static boolean isMissing(FieldPath.Part at, RecordPart.Field field) {
    return isNeeded(at.part(), field)
        && hasNoValue(at, field)
        && !isIdOfRecord(at.part(), field)
        && !isReasonOfCleared(at.part(), field.name());
  }

  private static boolean isNeeded(RecordPart part, RecordPart.Field field) {
    return field.vendor().required() || isAccountOfItem(part, field.name());
  }

  private static boolean hasNoValue(FieldPath.Part at, RecordPart.Field field) {
    return switch (field.received()) {
      case Received.Absent<?>() -> true;
      case Received.Null<?>() -> decides(at, field);
      case Received.Value<?> sent ->
          sent.value() instanceof String text && text.isBlank() && decides(at, field);
      case Received.Malformed<?> _ -> false;
    };
  }

  private static boolean decides(FieldPath.Part at, RecordPart.Field field) {
    return DecidingFields.holds(at.path(field.name())) || isWhereItWent(at, field.name());
  }

  /* A refund may wait for its address; one that is done went somewhere. */
  private static boolean isWhereItWent(FieldPath.Part at, String field) {
    boolean address = at.path(field).equals("to_address") || field.equals("receiving_address");
    return address
        && at.part().vendorStatus().map(Status::tone).filter(Tone.SUCCESS::equals).isPresent();
  }

  private static boolean isAccountOfItem(RecordPart part, String field) {
    return part instanceof AllocationItem
        && (field.equals("source_account") || field.equals("destination_account"));
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
