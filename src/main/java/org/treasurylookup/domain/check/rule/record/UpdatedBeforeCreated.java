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
    var hits = new NoteBuilder(NoteCode.UPDATED_BEFORE_CREATED);
    record.walk((path, part) -> look(hits, path, part));
    return hits.note();
  }

  private static void look(NoteBuilder hits, String path, RecordPart part) {
    switch (part) {
      case PayInOrder o -> cobo(hits, path, o.created(), o.updated());
      case PayInTransaction t -> cobo(hits, path, t.created(), t.updated());
      case Counterparty c -> cobo(hits, path, c.created(), c.updated());
      case Destination d -> cobo(hits, path, d.created(), d.updated());
      case BatchAllocation b -> cobo(hits, path, b.created(), b.updated());
      case NetworkAllocation a ->
          compare(hits, "createdAt", a.createdAt(), "updatedAt", a.updatedAt());
      case RelatedRecord r -> related(hits, path, r);
      case RelatedPart p -> related(hits, path, p);
      case AllocationItem _, CurrencyAmount _ -> {}
    }
  }

  private static void related(NoteBuilder hits, String path, RecordPart part) {
    String prefix = path.isEmpty() ? "" : path + ".";
    boolean cobo = moment(part, "created_timestamp").isPresent();
    String created = cobo ? "created_timestamp" : "createdAt";
    String updated = cobo ? "updated_timestamp" : "updatedAt";
    moment(part, created)
        .ifPresent(
            from ->
                moment(part, updated)
                    .ifPresent(to -> compare(hits, prefix + created, from, prefix + updated, to)));
  }

  private static Optional<Received.Value<Moment>> moment(RecordPart part, String name) {
    return part.fields().stream()
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
      NoteBuilder hits, String path, Received<Moment> created, Received<Moment> updated) {
    String prefix = path.isEmpty() ? "" : path + ".";
    compare(hits, prefix + "created_timestamp", created, prefix + "updated_timestamp", updated);
  }

  private static void compare(
      NoteBuilder hits,
      String createdPath,
      Received<Moment> created,
      String updatedPath,
      Received<Moment> updated) {
    if (created instanceof Received.Value<Moment>(_, var from)
        && updated instanceof Received.Value<Moment>(_, var to)
        && to.instant().isBefore(from.instant())) {
      hits.hit(updatedPath, updatedPath)
          .also(createdPath)
          .step(updatedPath, ExplanationSteps.of(to))
          .step(createdPath, ExplanationSteps.of(from));
    }
  }
}
