package org.treasurylookup.domain.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.Status;
import org.treasurylookup.text.Text;

/**
 * Completed, in-time transactions in the payable token do not add up to {@code
 * received_token_amount}. Says nothing when the list was not sent, or when something that decides
 * whether a transaction counts cannot be read. A transaction to another address may or may not
 * count, so both sums are tried. Source: Cobo reference, "Get pay-in order information", {@code
 * received_token_amount} and {@code transactions}.
 */
final class SumMismatch implements Rule<PayInOrder> {
  @Override
  public Optional<Note> check(PayInOrder order, Case given) {
    var received = order.receivedTokenAmount().asValue().map(Decimal::number);
    if (received.isEmpty() || !readable(order)) {
      return Optional.empty();
    }
    var sum = BigDecimal.ZERO;
    var elsewhere = BigDecimal.ZERO;
    var hits = new Hits(NoteCode.SUM_MISMATCH);
    for (var row : Rows.of(order)) {
      var transaction = row.part();
      if (counts(order, transaction)) {
        var amount = transaction.amount().asValue().map(Decimal::number).orElse(BigDecimal.ZERO);
        sum = sum.add(amount);
        elsewhere = OtherAddress.applies(order, transaction) ? elsewhere.add(amount) : elsewhere;
        hits.step(row.path("amount"), transaction.amount().text().orElse(""));
      }
    }
    boolean addsUp =
        sum.compareTo(received.get()) == 0
            || sum.subtract(elsewhere).compareTo(received.get()) == 0;
    return addsUp ? Optional.empty() : note(hits, order, sum);
  }

  private static Optional<Note> note(Hits hits, PayInOrder order, BigDecimal sum) {
    var token = OrderFacts.token(order);
    String received = order.receivedTokenAmount().text().orElse("");
    return hits.step(Text.of("why.step.sum"), sum.toPlainString())
        .step("received_token_amount", received)
        .hit("received_token_amount")
        .also(Rows.TRANSACTIONS)
        .note(
            Text.of(
                "note.SUM_MISMATCH",
                Text.amount(OrderFacts.withToken(sum, token)),
                Text.amount(received + token.map(name -> " " + name).orElse(""))));
  }

  private static boolean counts(PayInOrder order, PayInTransaction transaction) {
    return OrderFacts.isCompleted(transaction)
        && !OrderFacts.isLate(order, transaction)
        && OrderFacts.inToken(OrderFacts.token(order)).test(transaction);
  }

  private static boolean readable(PayInOrder order) {
    var list = order.transactions().asValue();
    return list.isPresent()
        && !(order.expiredAt() instanceof Received.Malformed<?>)
        && list.get().stream()
            .allMatch(row -> row.asValue().filter(t -> readable(order, t)).isPresent());
  }

  private static boolean readable(PayInOrder order, PayInTransaction transaction) {
    boolean known = transaction.status().asValue().flatMap(Status::word).isPresent();
    if (!known || !OrderFacts.isCompleted(transaction)) {
      return known;
    }
    boolean timed =
        order.expiredAt().asValue().isEmpty() || transaction.created().asValue().isPresent();
    boolean tokenKnown =
        transaction.tokenId().asValue().isEmpty() || OrderFacts.token(order).isPresent();
    return timed
        && tokenKnown
        && !(transaction.tokenId() instanceof Received.Malformed<?>)
        && !Placeholder.is(transaction.tokenId())
        && transaction.amount().asValue().isPresent();
  }
}
