package org.treasurylookup.domain.check.flow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.Status;

/** What rows of lists say about amounts in one token. */
final class TracedAmounts {
  private static final Set<String> DONE = Set.of("Completed", "PartiallyCompleted");
  private static final Set<String> NOTHING = Set.of("Failed", "RejectedByBank", "Rejected");

  private TracedAmounts() {}

  /** The exact amount of a row; empty when none can be read. Cobo sends it once rounded. */
  static Optional<BigDecimal> exact(RelatedRecord row) {
    return number(row, "amount_raw").or(() -> number(row, "amount"));
  }

  private static Optional<BigDecimal> number(RelatedRecord row, String field) {
    return row.received(field)
        .flatMap(received -> received.asValue().map(Object.class::cast))
        .filter(Decimal.class::isInstance)
        .map(value -> ((Decimal) value).number());
  }

  static BigDecimal sum(Stream<RelatedRecord> rows, String token) {
    return rows.filter(row -> is(row, "token_id", token))
        .flatMap(row -> exact(row).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Rows of the balance changes of one source. */
  static Stream<RelatedRecord> ofSource(List<RelatedRecord> changes, String type) {
    return changes.stream()
        .filter(row -> is(row, "source_type", type) && !is(row, "flow_direction", "out"));
  }

  static Predicate<RelatedRecord> isDone() {
    return row -> row.vendorStatus().map(Status::raw).filter(DONE::contains).isPresent();
  }

  /** Rows that may still be done. */
  static Predicate<RelatedRecord> isUnderWay() {
    return row -> {
      var word = row.vendorStatus().map(Status::raw);
      return word.isPresent() && !DONE.contains(word.get()) && !NOTHING.contains(word.get());
    };
  }

  static boolean is(RelatedRecord row, String field, String text) {
    return row.text(field).asValue().filter(text::equals).isPresent();
  }
}
