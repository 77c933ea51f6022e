package org.treasurylookup.domain.check.rule.order;

import java.math.BigDecimal;
import java.util.Optional;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.OrderStatus;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.check.money.OrderFacts;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.result.Why;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.text.ExplanationSteps;
import org.treasurylookup.text.Text;

/**
 * Amounts and status contradict each other: Pending with R ≥ P − T, Completed with P − R &gt; T,
 * Expired with R &gt; 0, Underpaid with P − R ≤ T, Underpaid with R = 0 (it means that a deposit
 * completed). Source: Cobo reference, "Get pay-in order information", {@code status}, {@code
 * received_token_amount}, {@code payable_amount} and {@code amount_tolerance}.
 */
public final class StatusDisagrees implements Rule<PayInOrder> {
  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    var status = order.status().asValue().flatMap(Status::word);
    return status.filter(word -> contradicts(word, order)).flatMap(word -> note(word, order));
  }

  private static boolean contradicts(OrderStatus status, PayInOrder order) {
    return switch (status) {
      case PENDING -> enough(order).orElse(false);
      case COMPLETED -> enough(order).map(enough -> !enough).orElse(false);
      case UNDERPAID -> enough(order).orElse(false) || isNothing(order);
      case EXPIRED ->
          number(order.receivedTokenAmount().asValue()).filter(r -> r.signum() > 0).isPresent();
      case PROCESSING -> false;
    };
  }

  private static boolean isNothing(PayInOrder order) {
    return number(order.receivedTokenAmount().asValue()).filter(r -> r.signum() == 0).isPresent();
  }

  /** Whether P − R ≤ T; empty when P, R or T cannot be read, or P is not above zero. */
  private static Optional<Boolean> enough(PayInOrder order) {
    var payable = number(order.payableAmount().asValue()).filter(p -> p.signum() > 0);
    var received = number(order.receivedTokenAmount().asValue()).filter(r -> r.signum() >= 0);
    var tolerance = OrderFacts.tolerance(order);
    return payable.flatMap(
        p -> received.flatMap(r -> tolerance.map(t -> p.subtract(r).compareTo(t) <= 0)));
  }

  private static Optional<Note> note(OrderStatus status, PayInOrder order) {
    var builder =
        new NoteBuilder(NoteCode.STATUS_DISAGREES).found("status").also("received_token_amount");
    for (var step :
        new Why.Step[] {
          ExplanationSteps.of("status", order.status()),
          ExplanationSteps.of("payable_amount", order.payableAmount()),
          ExplanationSteps.of("received_token_amount", order.receivedTokenAmount()),
          ExplanationSteps.of("amount_tolerance", order.amountTolerance())
        }) {
      builder.step(step.label(), step.value());
    }
    return builder.note(sentence(order, status));
  }

  /* Of an order that received nothing, or has expired, nothing need be payable. */
  private static Text sentence(PayInOrder order, OrderStatus status) {
    var key = "note.STATUS_DISAGREES." + status.raw();
    var received = amount(order, order.receivedTokenAmount());
    if (order.payableAmount().text().isEmpty()) {
      return Text.of(key + ".alone", received);
    }
    boolean nothing = status == OrderStatus.UNDERPAID && isNothing(order);
    return Text.of(
        key + (nothing ? ".nothing" : ""), received, amount(order, order.payableAmount()));
  }

  private static Text amount(PayInOrder order, Received<Decimal> received) {
    return Text.amount(OrderFacts.withToken(received.text().orElse(""), OrderFacts.token(order)));
  }

  private static Optional<BigDecimal> number(Optional<Decimal> decimal) {
    return decimal.map(Decimal::number);
  }
}
