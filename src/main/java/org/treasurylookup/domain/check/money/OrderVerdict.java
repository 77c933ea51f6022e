package org.treasurylookup.domain.check.money;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.OrderStatus;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.PlausibleTime;
import org.treasurylookup.domain.check.result.Verdict;
import org.treasurylookup.domain.check.result.VerdictCode;
import org.treasurylookup.domain.check.result.Why;
import org.treasurylookup.domain.check.result.Why.Step;
import org.treasurylookup.domain.check.text.ExactPercent;
import org.treasurylookup.domain.check.text.ExplanationSteps;
import org.treasurylookup.text.Text;

/**
 * Whether the customer paid enough. With P = {@code payable_amount}, R = {@code
 * received_token_amount}, T = {@code amount_tolerance} and E = {@code expired_at} the first that
 * applies wins:
 *
 * <ol>
 *   <li>P or R not sent, null or unreadable, P ≤ 0, R &lt; 0: cannot compare
 *   <li>R ≥ P: paid in full
 *   <li>T sent but unreadable: cannot compare, since T decides
 *   <li>P − R ≤ T: within tolerance
 *   <li>R &gt; 0: short
 *   <li>E not sent or now &lt; E: nothing yet; now ≥ E: nothing before expiry; E unreadable: cannot
 *       compare, since E decides
 * </ol>
 *
 * A tolerance that is absent, null or below zero is none. Source: Cobo reference, "Get pay-in order
 * information", the fields named above and {@code status}.
 */
public final class OrderVerdict {
  private final PayInOrder order;
  private final Instant now;
  private final int doubts;
  private final Optional<String> token;
  private final List<Step> steps = new ArrayList<>();

  private OrderVerdict(PayInOrder order, Instant now, int doubts) {
    this.order = order;
    this.now = now;
    this.doubts = doubts;
    token = OrderFacts.token(order);
    received("payable_amount", order.payableAmount());
    received("received_token_amount", order.receivedTokenAmount());
    received("amount_tolerance", order.amountTolerance());
  }

  /**
   * The verdict on an order at a time.
   *
   * @param doubts how many notes question what the verdict rests on; if any does, the words say
   *     whose figure it is, and the tone is never that of a payment in order
   */
  public static Verdict of(PayInOrder order, Instant now, int doubts) {
    return new OrderVerdict(order, now, doubts).give();
  }

  private Verdict give() {
    var payable = order.payableAmount().asValue().map(Decimal::number);
    var received = order.receivedTokenAmount().asValue().map(Decimal::number);
    if (payable.isEmpty()) {
      return cannotCompare(unreadable("payable_amount", order.payableAmount()));
    }
    if (received.isEmpty()) {
      return cannotCompare(unreadable("received_token_amount", order.receivedTokenAmount()));
    }
    if (payable.get().signum() <= 0) {
      return cannotCompare(Text.of("verdict.cannot.notPositive", "payable_amount"));
    }
    if (received.get().signum() < 0) {
      return cannotCompare(Text.of("verdict.cannot.negative", "received_token_amount"));
    }
    return compare(payable.get(), received.get());
  }

  private Verdict compare(BigDecimal payable, BigDecimal received) {
    var missing = payable.subtract(received);
    steps.add(new Step(Text.of("why.step.difference"), received.subtract(payable).toPlainString()));
    if (missing.signum() <= 0) {
      return paidInFull(missing.negate());
    }
    var tolerance = OrderFacts.tolerance(order);
    if (tolerance.isEmpty()) {
      return cannotCompare(Text.of("verdict.cannot.decides", "amount_tolerance"));
    }
    if (missing.compareTo(tolerance.get()) <= 0) {
      return verdict(
          VerdictCode.WITHIN_TOLERANCE,
          figure(Text.of("verdict.WITHIN_TOLERANCE", amount(missing), allowed())),
          missing.negate());
    }
    return received.signum() > 0 ? tooLittle(missing, payable) : nothing(missing);
  }

  private Verdict paidInFull(BigDecimal over) {
    var text =
        over.signum() == 0
            ? Text.of("verdict.PAID_IN_FULL")
            : Text.of("verdict.PAID_IN_FULL.over", amount(over));
    return verdict(VerdictCode.PAID_IN_FULL, figure(text), over);
  }

  private Verdict tooLittle(BigDecimal missing, BigDecimal payable) {
    String percent = ExactPercent.of(missing, payable);
    steps.add(new Step(Text.of("why.step.percent"), percent));
    var text = Text.of("verdict.SHORT", amount(missing), Text.amount(percent));
    return verdict(
        VerdictCode.SHORT, withLate(figure(text), "verdict.late.more"), missing.negate());
  }

  private Verdict nothing(BigDecimal missing) {
    received("expired_at", order.expiredAt());
    steps.add(new Step(Text.of("why.step.now"), now.toString()));
    return switch (order.expiredAt()) {
      case Received.Malformed<Moment>(_, _) ->
          cannotCompare(Text.of("verdict.cannot.decides", "expired_at"));
      case Received.Absent<Moment>(), Received.Null<Moment>() ->
          verdict(
              VerdictCode.NOTHING_YET,
              withStatus(figure(Text.of("verdict.NOTHING_YET.open"))),
              missing.negate());
      case Received.Value<Moment>(_, Moment end) ->
          now.isBefore(end.instant())
              ? verdict(VerdictCode.NOTHING_YET, left(end.instant()), missing.negate())
              : verdict(
                  VerdictCode.NOTHING_BEFORE_EXPIRY,
                  withLate(figure(Text.of("verdict.NOTHING_BEFORE_EXPIRY")), "verdict.late.only"),
                  missing.negate());
    };
  }

  private Text left(Instant end) {
    boolean plausible = PlausibleTime.at(now).holds(end);
    if (!plausible) {
      return withStatus(figure(Text.of("verdict.NOTHING_YET.open")));
    }
    long minutes = Duration.between(now, end).toMinutes();
    String key = minutes == 0 ? "verdict.NOTHING_YET.soon" : "verdict.NOTHING_YET";
    return withStatus(figure(Text.of(key, Long.toString(minutes))));
  }

  private Text withStatus(Text text) {
    boolean closed = order.status().asValue().filter(s -> s.is(OrderStatus.EXPIRED)).isPresent();
    return closed ? Text.of("check.clauses", text, Text.of("verdict.NOTHING_YET.closed")) : text;
  }

  /* What came late is the first thing a reader of a shortfall asks for. */
  private Text withLate(Text verdict, String key) {
    var late =
        CountedDeposits.of(order).late().stream()
            .map(RecordRows.Row::part)
            .filter(OrderFacts.inOtherToken(token).negate())
            .filter(OrderFacts.elsewhere(order).negate())
            .map(this::amount)
            .toList();
    if (late.isEmpty()) {
      return verdict;
    }
    boolean allRead = late.stream().allMatch(Optional::isPresent);
    if (!allRead) {
      return Text.of("check.clauses", verdict, Text.of(key + ".unread"));
    }
    var sum = late.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Text.of("check.clauses", verdict, Text.of(key, Text.amount(sum.toPlainString())));
  }

  /* Of which token it is has to be known too. */
  private Optional<BigDecimal> amount(PayInTransaction late) {
    return late.amount()
        .asValue()
        .filter(_ -> OrderFacts.inToken(token).test(late))
        .map(Decimal::number);
  }

  private Verdict cannotCompare(Text why) {
    return new Verdict(
        VerdictCode.CANNOT_COMPARE,
        Text.of("verdict.CANNOT_COMPARE", why),
        AlarmLevel.DOUBT.verdict(VerdictCode.CANNOT_COMPARE.tone()),
        Optional.empty(),
        token,
        why(VerdictCode.CANNOT_COMPARE));
  }

  private Verdict verdict(VerdictCode code, Text text, BigDecimal difference) {
    return new Verdict(
        code,
        text,
        (doubts > 0 ? AlarmLevel.DOUBT : AlarmLevel.OK).verdict(code.tone()),
        Optional.of(difference),
        token,
        why(code));
  }

  private Text figure(Text said) {
    if (doubts == 0) {
      return said;
    }
    String key = said.arguments().isEmpty() ? "verdict.doubt" : "verdict.doubt.figure";
    String count = Integer.toString(doubts);
    return Text.of(key + (doubts == 1 ? ".one" : ".other"), said, count);
  }

  private Why why(VerdictCode code) {
    return new Why(steps, code.rule(), code.source());
  }

  private Text amount(BigDecimal amount) {
    return Text.amount(OrderFacts.withToken(amount, token));
  }

  private Text allowed() {
    return Text.amount(OrderFacts.withToken(order.amountTolerance().text().orElse(""), token));
  }

  private static Text unreadable(String field, Received<?> received) {
    return switch (received) {
      case Received.Absent<?>() -> Text.of("verdict.cannot.absent", field);
      case Received.Null<?>() -> Text.of("verdict.cannot.null", field);
      case Received.Malformed<?>(_, _), Received.Value<?>(_, _) ->
          Text.of("verdict.cannot.malformed", field);
    };
  }

  private void received(String field, Received<?> received) {
    steps.add(ExplanationSteps.of(field, received));
  }
}
