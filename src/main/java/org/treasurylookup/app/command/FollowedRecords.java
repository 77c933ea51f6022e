package org.treasurylookup.app.command;

import java.util.List;
import java.util.stream.Stream;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.flow.MoneyTrace;
import org.treasurylookup.domain.check.flow.OrderFlow;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.LinkedTargets;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.follow.MoneyTracer;

/**
 * What a record leads to: those it names, and for an order those that tell where its money went,
 * which also say more about the order itself.
 */
record FollowedRecords(MoneyTracer tracer) {
  /**
   * A finding and what it leads to.
   *
   * @param finding with the notes that only what it leads to gives
   * @param targets each once, never the record itself
   */
  record Followed(Finding finding, List<Target> targets) {}

  /* Not of a record that is not to be relied on: its ids may be anybody's. */
  Followed of(Finding finding) {
    boolean relied = finding.level().filter(level -> level != AlarmLevel.ALARM).isPresent();
    return relied
        ? finding
            .record()
            .map(record -> of(finding, record))
            .orElseGet(() -> new Followed(finding, List.of()))
        : new Followed(finding, List.of());
  }

  private Followed of(Finding finding, ProviderRecord record) {
    var named = LinkedTargets.all(record).stream();
    if (!(record instanceof PayInOrder order)) {
      return followed(finding, named);
    }
    var trace = tracer.trace(order, finding.environment(), new Cancellation());
    OrderFlow.of(trace).gaps().forEach(StandardError::say);
    var judged = Checks.beside(finding.assessment(), trace, finding.judgedAt().time());
    return judged.level() == AlarmLevel.ALARM
        ? new Followed(finding.with(judged), List.of())
        : followed(finding.with(judged), Stream.concat(named, of(trace)));
  }

  private static Followed followed(Finding finding, Stream<Target> targets) {
    return new Followed(finding, targets.map(finding.target()::inSameOrg).distinct().toList());
  }

  private static Stream<Target> of(MoneyTrace trace) {
    return Stream.concat(
        ids(trace.refunds().rows(), "refund_id", Target.Kind.COBO_REFUND),
        ids(trace.returned().rows(), "batch_allocation_id", Target.Kind.COBO_BATCH));
  }

  private static Stream<Target> ids(List<RelatedRecord> rows, String field, Target.Kind kind) {
    return rows.stream()
        .flatMap(row -> row.text(field).asValue().stream())
        .filter(Target::isId)
        .map(id -> Target.of(kind, id));
  }
}
