package org.treasurylookup.domain.check.rule.record;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.RecordRows.Row;
import org.treasurylookup.domain.RelatedPart;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.FieldPath;
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
  /* Parts that describe a transfer; a balance or its change may well be nothing. */
  private static final Set<FieldCatalogue> MOVES =
      EnumSet.of(
          FieldCatalogue.REFUND,
          FieldCatalogue.TRANSACTION,
          FieldCatalogue.ITEM,
          FieldCatalogue.PAYOUT_ITEM,
          FieldCatalogue.BULK_SEND_ITEM,
          FieldCatalogue.SETTLEMENT_TRANSFER);

  private static final Set<String> AMOUNTS = Set.of("amount", "quantity");

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
      case RelatedRecord _ -> given.parts().forEach(at -> look(builder, at));
    }
    return builder.note();
  }

  private static void look(NoteBuilder builder, Row<?> row, String what, Received<Decimal> amount) {
    notPositive(amount)
        .ifPresent(sent -> found(builder, row.path("amount"), what, row.number(), sent));
  }

  private static void look(NoteBuilder builder, FieldPath.Part at) {
    if (kind(at.part()).filter(MOVES::contains).isPresent()) {
      at.fields().stream()
          .filter(field -> AMOUNTS.contains(field.name()))
          .forEach(
              field -> {
                if (field.received().asValue().orElse(null) instanceof Decimal sent
                    && sent.isNotPositive()) {
                  String path = at.path(field.name());
                  found(builder, path, "amount", path, sent);
                }
              });
    }
  }

  private static Optional<FieldCatalogue> kind(RecordPart part) {
    return switch (part) {
      case RelatedRecord record -> Optional.of(record.kind());
      case RelatedPart inner -> Optional.of(inner.kind());
      default -> Optional.empty();
    };
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
