package org.treasurylookup.domain.check.rule.order;

import java.util.Optional;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.text.Text;

/**
 * A deprecated field says something else than its replacement: {@code currency} than {@code
 * pricing_currency}, {@code order_amount} than {@code pricing_amount}, {@code token_id} than {@code
 * payable_currency}. Filler such as {@code <string>} is no difference, nor are noughts at the end
 * of an amount. Source: Cobo reference, "Get pay-in order information", the six fields.
 */
public final class DeprecatedDisagrees implements Rule<PayInOrder> {
  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.DEPRECATED_DISAGREES);
    compare(
        builder,
        "currency",
        Placeholder.unless(order.currency()),
        "pricing_currency",
        Placeholder.unless(order.pricingCurrency()));
    amounts(builder, order);
    compare(
        builder,
        "token_id",
        Placeholder.unless(order.tokenId()),
        "payable_currency",
        Placeholder.unless(order.payableCurrency()));
    return builder.note();
  }

  private static void compare(
      NoteBuilder builder,
      String field,
      Optional<String> old,
      String replacement,
      Optional<String> now) {
    if (old.isPresent() && now.isPresent() && !old.equals(now)) {
      found(builder, field, old.get(), replacement, now.get());
    }
  }

  private static void amounts(NoteBuilder builder, PayInOrder order) {
    var old = Placeholder.unless(order.orderAmount());
    var now = order.pricingAmount().asValue();
    if (old.isEmpty() || now.isEmpty()) {
      return;
    }
    boolean equal =
        Decimal.read(old.get())
            .filter(amount -> amount.number().compareTo(now.get().number()) == 0)
            .isPresent();
    if (!equal) {
      String stated = now.get().text();
      builder
          .found(
              "order_amount",
              "order_amount",
              Text.amount(old.get()),
              "pricing_amount",
              Text.amount(stated))
          .also("pricing_amount")
          .step("order_amount", old.get())
          .step("pricing_amount", stated);
    }
  }

  private static void found(
      NoteBuilder builder, String field, String old, String replacement, String now) {
    builder
        .found(field, field, old, replacement, now)
        .also(replacement)
        .step(field, old)
        .step(replacement, now);
  }
}
