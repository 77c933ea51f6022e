package org.treasurylookup.domain.check.rule.record;

import java.util.Optional;
import org.treasurylookup.domain.AllocationItem;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.Counterparty;
import org.treasurylookup.domain.CurrencyAmount;
import org.treasurylookup.domain.Destination;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.RelatedPart;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.FieldPath;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.text.ExplanationSteps;

/**
 * The record or a part of it was updated before it was created. Source: Cobo reference, {@code
 * updated_timestamp} and {@code created_timestamp}; BitGo reference, {@code updatedAt} and {@code
 * createdAt}.
 */
public final class UpdatedBeforeCreated implements Rule<ProviderRecord> {
  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.UPDATED_BEFORE_CREATED);
    given.parts().forEach(part -> look(builder, part));
    return builder.note();
  }

  private static void look(NoteBuilder builder, FieldPath.Part at) {
    switch (at.part()) {
      case PayInOrder o -> cobo(builder, at, o.created(), o.updated());
      case PayInTransaction t -> cobo(builder, at, t.created(), t.updated());
      case Counterparty c -> cobo(builder, at, c.created(), c.updated());
      case Destination d -> cobo(builder, at, d.created(), d.updated());
      case BatchAllocation b -> cobo(builder, at, b.created(), b.updated());
      case NetworkAllocation a ->
          compare(builder, at, "createdAt", a.createdAt(), "updatedAt", a.updatedAt());
      case RelatedRecord _ -> related(builder, at);
      case RelatedPart _ -> related(builder, at);
      case AllocationItem _, CurrencyAmount _ -> {}
    }
  }

  private static void related(NoteBuilder builder, FieldPath.Part at) {
    boolean cobo = moment(at, "created_timestamp").isPresent();
    String created = cobo ? "created_timestamp" : "createdAt";
    String updated = cobo ? "updated_timestamp" : "updatedAt";
    moment(at, created)
        .ifPresent(
            from ->
                moment(at, updated)
                    .ifPresent(to -> compare(builder, at, created, from, updated, to)));
  }

  private static Optional<Received.Value<Moment>> moment(FieldPath.Part at, String name) {
    return at.fields().stream()
        .filter(field -> field.name().equals(name))
        .map(RecordPart.Field::received)
        .filter(received -> received.asValue().map(Object.class::cast).orElse("") instanceof Moment)
        .map(
            received ->
                new Received.Value<>(
                    received.text().orElse(""), (Moment) received.asValue().orElseThrow()))
        .findFirst();
  }

  private static void cobo(
      NoteBuilder builder, FieldPath.Part at, Received<Moment> created, Received<Moment> updated) {
    compare(builder, at, "created_timestamp", created, "updated_timestamp", updated);
  }

  private static void compare(
      NoteBuilder builder,
      FieldPath.Part at,
      String createdName,
      Received<Moment> created,
      String updatedName,
      Received<Moment> updated) {
    if (created instanceof Received.Value<Moment>(_, var from)
        && updated instanceof Received.Value<Moment>(_, var to)
        && to.instant().isBefore(from.instant())) {
      String createdPath = at.path(createdName);
      String updatedPath = at.path(updatedName);
      builder
          .found(updatedPath, updatedPath)
          .also(createdPath)
          .step(updatedPath, ExplanationSteps.of(to))
          .step(createdPath, ExplanationSteps.of(from));
    }
  }
}
