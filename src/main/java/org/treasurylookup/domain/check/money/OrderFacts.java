package org.treasurylookup.domain.check.money;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.OrderStatus;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.TransactionStatus;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.spelling.SameValue;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.TokenInWords;

/** What the verdict and several rules ask about an order; each answer in one place only. */
public final class OrderFacts {
  private OrderFacts() {}

  /**
   * The token of the order's amounts: {@code payable_currency}, or its deprecated alias {@code
   * token_id} where an older answer has only that.
   */
  public static Optional<String> token(PayInOrder order) {
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
  public static String withToken(BigDecimal amount, Optional<String> token) {
    return withToken(amount.toPlainString(), token);
  }

  /** The same of an amount as it was received. */
  public static String withToken(String amount, Optional<String> token) {
    return amount + token.map(name -> " " + TokenInWords.of(name)).orElse("");
  }

  /** The allowed shortfall: none when not sent or below zero, empty when sent and unreadable. */
  public static Optional<BigDecimal> tolerance(PayInOrder order) {
    return switch (order.amountTolerance()) {
      case Received.Value<Decimal>(_, Decimal tolerance) ->
          Optional.of(tolerance.number().max(BigDecimal.ZERO));
      case Received.Absent<Decimal>(), Received.Null<Decimal>() -> Optional.of(BigDecimal.ZERO);
      case Received.Malformed<Decimal>(_, _) -> Optional.empty();
    };
  }

  static boolean isCompleted(PayInTransaction transaction) {
    return transaction
        .status()
        .asValue()
        .filter(s -> s.is(TransactionStatus.COMPLETED))
        .isPresent();
  }

  /** A transaction's amount and token, or that it is a deposit when the amount cannot be read. */
  public static Text amount(PayInOrder order, PayInTransaction transaction) {
    var token = token(transaction, token(order));
    return transaction
        .amount()
        .asValue()
        .map(sent -> Text.amount(withToken(sent.text(), token)))
        .orElse(Text.of("check.deposit"));
  }

  /**
   * The token a transaction is in; empty where what it names is unreadable or filler. One that
   * names none, or a blank, is in the order's: "deposits of a wrong token never join an order's
   * transactions" (Cobo Payments manual, order events).
   */
  public static Optional<String> token(PayInTransaction transaction, Optional<String> ofOrder) {
    return namesNoToken(transaction) ? ofOrder : Placeholder.unless(transaction.tokenId());
  }

  static boolean namesNoToken(PayInTransaction transaction) {
    return !(transaction.tokenId() instanceof Received.Malformed<?>)
        && transaction.tokenId().asValue().filter(sent -> !sent.isBlank()).isEmpty();
  }

  /** Whether a transaction is in the order's token. */
  public static Predicate<PayInTransaction> inToken(Optional<String> token) {
    return transaction ->
        namesNoToken(transaction)
            || token
                .filter(own -> token(transaction, token).filter(own::equals).isPresent())
                .isPresent();
  }

  /** Whether a transaction names another token than the order's. */
  public static Predicate<PayInTransaction> inOtherToken(Optional<String> token) {
    return transaction ->
        token(transaction, token)
            .filter(named -> token.filter(named::equals).isEmpty())
            .isPresent();
  }

  /**
   * Whether both addresses were sent and name different accounts.
   *
   * @param addresses compares them as the order's chain sees them
   */
  public static boolean toOtherAddress(
      PayInOrder order, PayInTransaction transaction, SameValue addresses) {
    var asked = Placeholder.unless(order.receiveAddress());
    var used = Placeholder.unless(transaction.toAddress());
    return asked.isPresent() && used.filter(to -> !addresses.isSame(asked.get(), to)).isPresent();
  }

  /** Whether a transaction went to another address than the order's, as its chain sees it. */
  public static Predicate<PayInTransaction> elsewhere(PayInOrder order) {
    var addresses = SameValue.ofAddresses(order.chainId().asValue());
    return transaction -> toOtherAddress(order, transaction, addresses);
  }

  /**
   * Whether no more deposits count: by Cobo's status; by the time only where there is no status
   * that can be read.
   */
  public static boolean isOver(PayInOrder order, Instant now) {
    return order
        .status()
        .asValue()
        .flatMap(Status::word)
        .map(OrderStatus::isOver)
        .orElseGet(
            () ->
                order
                    .expiredAt()
                    .asValue()
                    .map(Moment::instant)
                    .filter(end -> !now.isBefore(end))
                    .isPresent());
  }
}
