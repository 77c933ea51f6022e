package org.treasurylookup.domain.check.rule.record;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.RecordRows.Row;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.VendorField;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.FieldPath;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.text.Text;

/**
 * An amount is zero or negative where a transfer is described, or a fee, a tolerance, a rate or
 * another amount is negative, which none can be. Source: Cobo reference, {@code
 * transactions[].amount}, {@code allocation_items[].amount}, {@code fee_amount} and {@code
 * amount_tolerance}; BitGo reference, {@code amount} (PositiveCurrencyAmount).
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

  /* What may go down, and be owed. */
  private static final Set<FieldCatalogue> BALANCES =
      EnumSet.of(FieldCatalogue.BALANCE_CHANGE, FieldCatalogue.MERCHANT_BALANCE);

  /* The verdict says of these that they cannot be. */
  private static final Set<String> JUDGED = Set.of("payable_amount", "received_token_amount");

  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.NOT_POSITIVE);
    switch (record) {
      case PayInOrder order -> {
        RecordRows.of(order).forEach(row -> look(builder, row, "deposit", row.part().amount()));
        negative(builder, given);
      }
      case BatchAllocation batch ->
          RecordRows.of(batch).forEach(row -> look(builder, row, "item", row.part().amount()));
      case NetworkAllocation allocation ->
          allocation
              .amount()
              .asValue()
              .flatMap(amount -> notPositive(amount.quantity()))
              .ifPresent(sent -> found(builder, "amount.quantity", "quantity", "", sent));
      case RelatedRecord _ -> {
        given.parts().forEach(at -> look(builder, at));
        negative(builder, given);
      }
    }
    return builder.note();
  }

  /* What is no transfer, and cannot be below zero either. */
  private static void negative(NoteBuilder builder, RuleContext given) {
    for (var at : given.parts()) {
      var kind = at.kind();
      boolean moves = kind.filter(MOVES::contains).isPresent();
      if (kind.filter(BALANCES::contains).isEmpty() && !(at.part() instanceof PayInTransaction)) {
        at.fields().stream()
            .filter(field -> !JUDGED.contains(field.name()))
            .filter(field -> !(moves && AMOUNTS.contains(field.name())))
            .forEach(field -> negative(builder, at, field));
      }
    }
  }

  private static void negative(NoteBuilder builder, FieldPath.Part at, RecordPart.Field field) {
    field
        .received()
        .asValue()
        .flatMap(value -> number(field.vendor(), value))
        .filter(sent -> sent.number().signum() < 0)
        .ifPresent(
            sent -> {
              String path = at.path(field.name());
              found(builder, path, "amount", path, sent);
            });
  }

  /* Some amounts are read as texts. */
  private static Optional<Decimal> number(VendorField field, Object value) {
    return switch (value) {
      case Decimal sent -> Optional.of(sent);
      case String text when field.privacy() == FieldPrivacy.AMOUNT -> Decimal.read(text);
      default -> Optional.empty();
    };
  }

  private static void look(NoteBuilder builder, Row<?> row, String what, Received<Decimal> amount) {
    notPositive(amount)
        .ifPresent(sent -> found(builder, row.path("amount"), what, row.number(), sent));
  }

  private static void look(NoteBuilder builder, FieldPath.Part at) {
    if (at.kind().filter(MOVES::contains).isPresent()) {
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
