package org.treasurylookup.domain.check.flow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.TransactionStatus;
import org.treasurylookup.domain.check.money.CountedDeposits;
import org.treasurylookup.domain.check.money.OrderFacts;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.spelling.SameValue;
import org.treasurylookup.text.Text;

/** What is odd once an order is seen beside its bookings, refunds and allocations. */
final class FlowNotes {
  private FlowNotes() {}

  static List<Note> of(MoneyTrace trace) {
    return Stream.of(
            forged(trace), balanceMismatch(trace), refundExceeds(trace), lateReturned(trace))
        .flatMap(Optional::stream)
        .toList();
  }

  /* Who forges what stands beside an order may have forged the order. Source: Cobo developer guide,
   * Biz-Resp-Signature. */
  private static Optional<Note> forged(MoneyTrace trace) {
    var builder = new NoteBuilder(NoteCode.SIGNATURE_INVALID, "part");
    return trace.isForged() ? builder.foundInAnswer().note() : builder.note();
  }

  /*
   * Only of an order that received just what was payable: nothing says how a fee is split otherwise.
   * The last digit of a booked fee may be rounded. Source: Cobo reference, fee_amount and
   * exchange_rate; Cobo OpenAPI, balance changes, OrderIn.
   */
  private static Optional<Note> balanceMismatch(MoneyTrace trace) {
    var order = trace.order();
    var token = OrderFacts.token(order);
    var expected = fee(order);
    if (token.isEmpty() || expected.isEmpty() || trace.changes().gap().isPresent()) {
      return Optional.empty();
    }
    var rows = TracedAmounts.ofSource(trace.changes().rows(), "OrderIn").toList();
    var booked = TracedAmounts.sum(rows.stream(), token.get());
    if (rows.isEmpty() || isSame(booked, expected.get())) {
      return Optional.empty();
    }
    return new NoteBuilder(NoteCode.BALANCE_MISMATCH)
        .found("fee_amount", amount(booked, token), amount(rounded(expected.get(), booked), token))
        .step("fee_amount", text(order.feeAmount()))
        .step("pricing_amount", text(order.pricingAmount()))
        .step("payable_amount", text(order.payableAmount()))
        .step("OrderIn", booked.toPlainString())
        .note();
  }

  private static Optional<Fraction> fee(PayInOrder order) {
    var fee = number(order.feeAmount());
    var pricing = number(order.pricingAmount());
    var payable = number(order.payableAmount());
    var received = number(order.receivedTokenAmount());
    if (fee.isEmpty() || pricing.isEmpty() || payable.isEmpty() || received.isEmpty()) {
      return Optional.empty();
    }
    var priced = pricing.get().add(fee.get());
    boolean exact = payable.get().compareTo(received.get()) == 0;
    return exact && priced.signum() > 0 && fee.get().signum() > 0
        ? Optional.of(new Fraction(payable.get().multiply(fee.get()), priced))
        : Optional.empty();
  }

  /** A quotient that need not have an end. */
  private record Fraction(BigDecimal above, BigDecimal below) {}

  private static BigDecimal rounded(Fraction exact, BigDecimal like) {
    return exact.above().divide(exact.below(), Math.max(2, like.scale()), RoundingMode.HALF_UP);
  }

  private static boolean isSame(BigDecimal booked, Fraction expected) {
    var unit = BigDecimal.ONE.movePointLeft(Math.max(2, booked.scale()));
    var off = booked.multiply(expected.below()).subtract(expected.above()).abs();
    return off.compareTo(unit.multiply(expected.below())) < 0;
  }

  /* Source: Cobo OpenAPI, Refund.amount, beside the order's transactions. */
  private static Optional<Note> refundExceeds(MoneyTrace trace) {
    var token = OrderFacts.token(trace.order());
    if (token.isEmpty() || DepositGap.of(trace.order()).isPresent()) {
      return Optional.empty();
    }
    var arrived = arrived(trace.order(), OrderFacts.inToken(token));
    var live = trace.refunds().rows().stream().filter(TracedAmounts::isLive).toList();
    var back = TracedAmounts.sum(live.stream(), token.get());
    if (back.compareTo(arrived) <= 0) {
      return Optional.empty();
    }
    var builder = new NoteBuilder(NoteCode.REFUND_EXCEEDS);
    builder.found("received_token_amount", amount(back, token), amount(arrived, token));
    live.forEach(
        row ->
            builder.step(
                FlowNode.id("refund_id", row.id()),
                TracedAmounts.exact(row).map(BigDecimal::toPlainString).orElse("—")));
    return builder.note();
  }

  /* A transaction that is listed twice came in once. */
  private static BigDecimal arrived(PayInOrder order, Predicate<PayInTransaction> inToken) {
    Map<Object, BigDecimal> each = new HashMap<>();
    RecordRows.of(order).stream()
        .filter(CountedDeposits.elsewhere(order).negate())
        .filter(row -> inToken.test(row.part()) && !hasFailed(row.part()))
        .forEach(
            row ->
                each.merge(
                    Placeholder.unless(row.part().txId())
                        .<Object>map(SameValue.ofIds()::key)
                        .orElse(row.index()),
                    number(row.part().amount()).orElse(BigDecimal.ZERO),
                    BigDecimal::max));
    return each.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /* What screening rejects came in all the same, and may be sent back. */
  private static boolean hasFailed(PayInTransaction deposit) {
    return deposit.status().asValue().filter(it -> it.is(TransactionStatus.FAILED)).isPresent();
  }

  /* Source: Cobo OpenAPI, allocation items, whose description names the order. */
  private static Optional<Note> lateReturned(MoneyTrace trace) {
    var token = OrderFacts.token(trace.order());
    var late = TracedAmounts.ofSource(trace.changes().rows(), "LatePayment").toList();
    var back = trace.returned().rows().stream().filter(TracedAmounts::isDone).toList();
    boolean whole = trace.changes().gap().isEmpty() && trace.returned().gap().isEmpty();
    if (token.isEmpty() || late.isEmpty() || back.isEmpty() || !whole) {
      return Optional.empty();
    }
    var sum = TracedAmounts.sum(back.stream(), token.get());
    var booked = TracedAmounts.sum(late.stream(), token.get());
    var builder = new NoteBuilder(NoteCode.LATE_RETURNED);
    builder.found(
        "transactions",
        amount(sum, token),
        amount(booked, token),
        FlowNode.id("merchant_id", trace.order().merchantId()));
    back.forEach(
        row ->
            builder.step(
                FlowNode.id("batch_allocation_id", row.text("batch_allocation_id")),
                TracedAmounts.exact(row).map(BigDecimal::toPlainString).orElse("—")));
    return sum.signum() == 0 ? Optional.empty() : builder.note();
  }

  private static Text amount(BigDecimal number, Optional<String> token) {
    return Text.amount(OrderFacts.withToken(number, token));
  }

  private static Optional<BigDecimal> number(Received<Decimal> received) {
    return received.asValue().map(Decimal::number);
  }

  private static String text(Received<?> received) {
    return received.text().orElse("—");
  }
}
