package org.treasurylookup.domain.check.flow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.ItemStatus;
import org.treasurylookup.domain.KnownWord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.RelatedStatus;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.check.rule.Placeholder;

/** What rows of lists say about amounts in one token. */
final class TracedAmounts {
  private static final Set<KnownWord> DONE =
      Set.of(RelatedStatus.REFUND_COMPLETED, ItemStatus.COMPLETED);
  private static final Set<KnownWord> NOTHING =
      Set.of(RelatedStatus.REFUND_FAILED, ItemStatus.FAILED);

  /* Cobo's word for the developer in a refund. */
  private static final String DEVELOPERS = "Psp";

  private static final BigDecimal ROUNDED = new BigDecimal("0.01");

  private TracedAmounts() {}

  /**
   * The exact amount of a row; empty when it cannot be read, and when it is below nothing: which
   * way it went, other fields say. Cobo sends it once rounded, which is taken where it sends no
   * other; of two that contradict each other nobody knows which is meant.
   */
  static Optional<BigDecimal> exact(RelatedRecord row) {
    boolean sent = row.received("amount_raw").filter(TracedAmounts::isSent).isPresent();
    return agrees(row) ? number(row, sent ? "amount_raw" : "amount") : Optional.empty();
  }

  /**
   * Whether the rounded amount of a row can be that of its exact one. Source: Cobo OpenAPI, balance
   * changes, {@code amount}, of two decimals, and {@code amount_raw}.
   */
  static boolean agrees(RelatedRecord row) {
    var rounded = number(row, "amount");
    var exact = number(row, "amount_raw");
    return rounded.isEmpty()
        || exact.isEmpty()
        || rounded.get().subtract(exact.get()).abs().compareTo(ROUNDED) < 0;
  }

  private static boolean isSent(Received<?> received) {
    return received instanceof Received.Value<?> || received instanceof Received.Malformed<?>;
  }

  private static Optional<BigDecimal> number(RelatedRecord row, String field) {
    return row.received(field)
        .flatMap(received -> received.asValue().map(Object.class::cast))
        .filter(Decimal.class::isInstance)
        .map(value -> ((Decimal) value).number())
        .filter(number -> number.signum() >= 0);
  }

  static BigDecimal sum(Stream<RelatedRecord> rows, String token) {
    return rows.filter(row -> row.says("token_id", token))
        .flatMap(row -> exact(row).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Rows of the balance changes of one source. */
  static Stream<RelatedRecord> ofSource(List<RelatedRecord> changes, String type) {
    return changes.stream()
        .filter(row -> row.says("source_type", type) && !row.says("flow_direction", "out"));
  }

  static boolean isDone(RelatedRecord row) {
    return word(row).filter(DONE::contains).isPresent();
  }

  /** A row of which Cobo does not say how much of it is done. */
  static boolean isDoneInPart(RelatedRecord row) {
    return word(row).filter(RelatedStatus.REFUND_PARTIALLY_COMPLETED::equals).isPresent();
  }

  /** A row that may still be done. */
  static boolean isUnderWay(RelatedRecord row) {
    return isLive(row) && !isDone(row) && !isDoneInPart(row);
  }

  /** A row of which all or a part is done or may still be done. */
  static boolean isLive(RelatedRecord row) {
    return word(row).filter(word -> !NOTHING.contains(word)).isPresent();
  }

  /** Whether it is known how much a row is of what, and what became of it. */
  static boolean isAdded(RelatedRecord row) {
    var word = word(row);
    return word.isPresent() && (isReadable(row) || NOTHING.contains(word.get()));
  }

  /** Whether a refund says whose money it is: the merchant's or the developer's. */
  static boolean saysWhose(RelatedRecord refund) {
    return refund.says("refund_type", "Merchant") || refund.says("refund_type", DEVELOPERS);
  }

  /** Whether a refund says that it is the developer's money. */
  static boolean isDevelopers(RelatedRecord refund) {
    return refund.says("refund_type", DEVELOPERS);
  }

  /** Whether it is known how much a row is of what. */
  static boolean isReadable(RelatedRecord row) {
    return exact(row).isPresent() && Placeholder.unless(row.text("token_id")).isPresent();
  }

  private static Optional<KnownWord> word(RelatedRecord row) {
    return row.vendorStatus().flatMap(Status::word);
  }
}
