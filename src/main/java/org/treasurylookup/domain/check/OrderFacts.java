package org.treasurylookup.domain.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.TransactionStatus;
import org.treasurylookup.domain.check.Rows.Row;

/** What the verdict and several rules ask about an order; each answer in one place only. */
final class OrderFacts {
  private OrderFacts() {}

  /**
   * The token of the order's amounts: {@code payable_currency}, or its deprecated alias {@code
   * token_id} where an older answer has only that.
   */
  static Optional<String> token(PayInOrder order) {
    return switch (order.payableCurrency()) {
      case Received.Malformed<String>(_, _) -> Optional.empty();
      case Received.Value<String>(_, String token)
          when Placeholder.unless(order.payableCurrency()).isPresent() ->
          Optional.of(token);
      case Received.Value<String>(_, _), Received.Null<String>(), Received.Absent<String>() ->
          Placeholder.unless(order.tokenId());
    };
  }

  /** An amount with the order's token behind it, or alone when the token is not known. */
  static String withToken(BigDecimal amount, Optional<String> token) {
    return amount.toPlainString() + token.map(name -> " " + name).orElse("");
  }

  /** The allowed shortfall: none when not sent or below zero, empty when sent and unreadable. */
  static Optional<BigDecimal> tolerance(PayInOrder order) {
    return switch (order.amountTolerance()) {
      case Received.Value<Decimal>(_, Decimal tolerance) ->
          Optional.of(tolerance.number().max(BigDecimal.ZERO));
      case Received.Absent<Decimal>(), Received.Null<Decimal>() -> Optional.of(BigDecimal.ZERO);
      case Received.Malformed<Decimal>(_, _) -> Optional.empty();
    };
  }

  /**
   * Whether a transaction came too late: completed, and created after {@code expired_at}. The
   * order's time is in seconds, the transaction's in milliseconds; both are instants here.
   */
  static boolean isLate(PayInOrder order, PayInTransaction transaction) {
    return isCompleted(transaction)
        && transaction
            .created()
            .asValue()
            .map(Moment::instant)
            .filter(
                created ->
                    order
                        .expiredAt()
                        .asValue()
                        .filter(end -> created.isAfter(end.instant()))
                        .isPresent())
            .isPresent();
  }

  static boolean isCompleted(PayInTransaction transaction) {
    return transaction
        .status()
        .asValue()
        .filter(s -> s.is(TransactionStatus.COMPLETED))
        .isPresent();
  }

  /** The late transactions of an order. */
  static List<Row<PayInTransaction>> late(PayInOrder order) {
    return Rows.of(order).stream().filter(row -> isLate(order, row.part())).toList();
  }

  /**
   * Whether a transaction is in the order's token. One that names no token is: "deposits of a wrong
   * token never join an order's transactions" (Cobo Payments manual, order events).
   */
  static Predicate<PayInTransaction> inToken(Optional<String> token) {
    return transaction ->
        transaction
            .tokenId()
            .asValue()
            .map(sent -> token.filter(sent::equals).isPresent())
            .orElse(true);
  }
}
