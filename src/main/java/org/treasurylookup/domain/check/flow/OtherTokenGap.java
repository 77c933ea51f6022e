package org.treasurylookup.domain.check.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.text.Text;

/**
 * That refunds or bookings of an order are in a token that none of its strands is in: different
 * tokens are never added up, so they are in no share.
 */
final class OtherTokenGap {
  private OtherTokenGap() {}

  /**
   * A sentence for refunds and one for bookings; none where no strand is drawn.
   *
   * @param strands the order's own token first, which is the only one refunds are drawn in
   */
  static List<Text> of(MoneyTrace trace, List<MoneyFlow.Strand> strands) {
    if (strands.isEmpty()) {
      return List.of();
    }
    var drawn = strands.stream().map(MoneyFlow.Strand::token).toList();
    var refunds =
        trace.refunds().rows().stream()
            .filter(row -> TracedAmounts.isLive(row) && isOther(drawn.subList(0, 1), row));
    var changes =
        trace.changes().rows().stream()
            .filter(row -> !row.says("flow_direction", "out") && isOther(drawn, row));
    return Stream.of(counted("refunds", refunds), counted("changes", changes))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isOther(List<String> tokens, RelatedRecord row) {
    return TracedAmounts.isReadable(row)
        && tokens.stream().noneMatch(token -> row.says("token_id", token));
  }

  private static Optional<Text> counted(String list, Stream<RelatedRecord> rows) {
    int count = Math.toIntExact(rows.count());
    return count == 0
        ? Optional.empty()
        : Optional.of(Text.count("flow.otherToken." + list, count));
  }
}
