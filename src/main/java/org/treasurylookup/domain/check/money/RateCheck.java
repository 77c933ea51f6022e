package org.treasurylookup.domain.check.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.result.Why;
import org.treasurylookup.domain.check.result.Why.Step;
import org.treasurylookup.domain.check.text.ExplanationSteps;
import org.treasurylookup.text.Text;

/**
 * Recomputes {@code exchange_rate} as ({@code pricing_amount} + {@code fee_amount}) / {@code
 * payable_amount} and compares at the precision of the received rate. Source: Cobo reference, "Get
 * pay-in order information", {@code exchange_rate}.
 *
 * @param recomputed the recomputed rate, some places longer than the received one; "…" when cut
 * @param agrees whether received and recomputed rate are at most one unit in the last place of the
 *     received rate apart
 */
public record RateCheck(List<Step> steps, String recomputed, boolean agrees) {
  private static final int MORE_DECIMALS = 6;

  /**
   * The check; empty when one of the four numbers is missing or nothing is payable. Older answers
   * without {@code pricing_amount} are left alone: before version 1.29 the rate meant something
   * else.
   */
  public static Optional<RateCheck> of(PayInOrder order) {
    var pricing = number(order.pricingAmount().asValue());
    var fee = number(order.feeAmount().asValue());
    var payable = number(order.payableAmount().asValue()).filter(p -> p.signum() > 0);
    var rate = number(order.exchangeRate().asValue());
    return pricing.flatMap(
        a -> fee.flatMap(f -> payable.flatMap(p -> rate.map(r -> of(order, a.add(f), p, r)))));
  }

  public Why why() {
    return new Why(steps, NoteCode.RATE_MISMATCH.rule(), NoteCode.RATE_MISMATCH.source());
  }

  private static RateCheck of(
      PayInOrder order, BigDecimal price, BigDecimal payable, BigDecimal rate) {
    /* 1E3 is 1000 in other words, and no less exact. */
    int places = Math.max(rate.scale(), 0);
    var lastPlace = BigDecimal.ONE.movePointLeft(places);
    /* |price / payable − rate| ≤ lastPlace, multiplied by payable so that nothing is rounded. */
    var apart = price.subtract(rate.multiply(payable)).abs();
    String recomputed = quotient(price, payable, places);
    boolean agrees = apart.compareTo(lastPlace.multiply(payable)) <= 0;
    return new RateCheck(
        List.of(
            ExplanationSteps.of("pricing_amount", order.pricingAmount()),
            ExplanationSteps.of("fee_amount", order.feeAmount()),
            ExplanationSteps.of("payable_amount", order.payableAmount()),
            new Step(Text.of("why.step.rate"), recomputed),
            ExplanationSteps.of("exchange_rate", order.exchangeRate())),
        recomputed,
        agrees);
  }

  private static String quotient(BigDecimal price, BigDecimal payable, int places) {
    var cut = price.divide(payable, places + MORE_DECIMALS, RoundingMode.DOWN);
    boolean exact = cut.multiply(payable).compareTo(price) == 0;
    return (exact ? cut.stripTrailingZeros() : cut).toPlainString() + (exact ? "" : "…");
  }

  private static Optional<BigDecimal> number(Optional<Decimal> decimal) {
    return decimal.map(Decimal::number);
  }
}
