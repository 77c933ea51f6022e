package org.treasurylookup.domain.check.rule.order;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.check.money.OrderFacts;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.spelling.SameValue;
import org.treasurylookup.text.Text;

/**
 * A zero or dust transfer from a sender that no other transaction has, as address poisoning leaves
 * behind. Dust is at most a thousandth of the payable amount, in the payable token. Source: rule of
 * this program over {@code transactions[].amount} and {@code transactions[].from_address} of the
 * Cobo reference.
 */
public final class DustFromStranger implements Rule<PayInOrder> {
  private static final int DUST_PLACES = 3;

  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    var addresses = given.addresses();
    Map<String, Integer> senders = new HashMap<>();
    for (var row : RecordRows.of(order)) {
      sender(addresses, row.part()).ifPresent(from -> senders.merge(from, 1, Integer::sum));
    }
    var builder = new NoteBuilder(NoteCode.DUST_FROM_STRANGER);
    for (var row : RecordRows.of(order)) {
      var transaction = row.part();
      boolean stranger =
          sender(addresses, transaction)
              .filter(from -> senders.getOrDefault(from, 0) == 1)
              .isPresent();
      if (stranger && isDust(order, transaction)) {
        builder
            .found(
                row.path("amount"),
                row.number(),
                Text.amount(transaction.amount().text().orElse("")))
            .also(row.path("from_address"))
            .step(row.path("amount"), transaction.amount().text().orElse(""))
            .step(row.path("from_address"), transaction.fromAddress().text().orElse(""));
      }
    }
    return builder.note();
  }

  private static Optional<String> sender(SameValue addresses, PayInTransaction transaction) {
    return Placeholder.unless(transaction.fromAddress()).map(addresses::key);
  }

  private static boolean isDust(PayInOrder order, PayInTransaction transaction) {
    var amount = transaction.amount().asValue().map(Decimal::number);
    return amount
        .filter(
            sent -> sent.signum() == 0 || (sent.signum() > 0 && isSmall(order, transaction, sent)))
        .isPresent();
  }

  private static boolean isSmall(
      PayInOrder order, PayInTransaction transaction, BigDecimal amount) {
    return OrderFacts.inToken(OrderFacts.token(order)).test(transaction)
        && order
            .payableAmount()
            .asValue()
            .map(payable -> payable.number().movePointLeft(DUST_PLACES))
            .filter(dust -> amount.compareTo(dust) <= 0)
            .isPresent();
  }
}
