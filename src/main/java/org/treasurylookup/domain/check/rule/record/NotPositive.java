package org.treasurylookup.domain.check.rule.record;

import java.util.Optional;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.RecordRows.Row;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.text.Text;

/**
 * An amount is zero or negative where a transfer is described. Source: Cobo reference, {@code
 * transactions[].amount} and {@code allocation_items[].amount}; BitGo reference, {@code amount}
 * (PositiveCurrencyAmount).
 */
public final class NotPositive implements Rule<ProviderRecord> {
  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.NOT_POSITIVE);
    switch (record) {
      case PayInOrder order ->
          RecordRows.of(order).forEach(row -> look(builder, row, "deposit", row.part().amount()));
      case BatchAllocation batch ->
          RecordRows.of(batch).forEach(row -> look(builder, row, "item", row.part().amount()));
      case NetworkAllocation allocation ->
          allocation
              .amount()
              .asValue()
              .flatMap(amount -> notPositive(amount.quantity()))
              .ifPresent(sent -> found(builder, "amount.quantity", "quantity", "", sent));
      case RelatedRecord _ -> {}
    }
    return builder.note();
  }

  private static void look(NoteBuilder builder, Row<?> row, String what, Received<Decimal> amount) {
    notPositive(amount)
        .ifPresent(sent -> found(builder, row.path("amount"), what, row.number(), sent));
  }

  private static Optional<Decimal> notPositive(Received<Decimal> amount) {
    return amount.asValue().filter(Decimal::isNotPositive);
  }

  private static void found(
      NoteBuilder builder, String path, String what, String number, Decimal sent) {
    String sign = sent.number().signum() < 0 ? ".negative" : ".zero";
    var subject = Text.of("check.notPositive." + what + sign, number);
    builder.found(path, subject, Text.amount(sent.text())).step(path, sent.text());
  }
}
