package org.treasurylookup.domain.check.rule.related;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.check.money.OrderFacts;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.text.Text;

/**
 * The completed transactions of a refund, or of an item of a payout or a bulk send, add up to more
 * than its amount, or to less although it is Completed. A fee in the same token, and the
 * commission, may be missing. Source: Cobo OpenAPI, Refund, payout and bulk send items: amount,
 * status, transactions[].amount.
 */
public final class SentSumMismatch implements Rule<RelatedRecord> {
  @Override
  public Optional<Note> check(RelatedRecord record, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.SUM_MISMATCH, "sent");
    Sending.in(given)
        .forEach(sending -> sending.amount().ifPresent(amount -> look(builder, sending, amount)));
    return builder.note();
  }

  private static void look(NoteBuilder builder, Sending sending, Decimal amount) {
    var counted = counted(sending);
    var sum =
        counted.stream()
            .flatMap(it -> it.amount().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (fits(sending, amount.number(), counted, sum)) {
      return;
    }
    String path = sending.at().path("amount");
    builder
        .found(path, path, sum(sum.toPlainString(), sending), sum(amount.text(), sending))
        .also(sending.at().path("transactions"));
    for (var transfer : counted) {
      builder.step(transfer.path() + ".amount", transfer.sent("amount"));
    }
    builder.step(Text.of("why.step.sum"), sum.toPlainString()).step(path, amount.text());
  }

  private static Text sum(String amount, Sending sending) {
    return Text.amount(OrderFacts.withToken(amount, sending.token()));
  }

  /* Of money that may go through several addresses, what went to the last. */
  private static List<Sending.Transfer> counted(Sending sending) {
    var completed =
        sending.transfers().stream()
            .filter(Sending.Transfer::isCompleted)
            .filter(sending::isInToken)
            .toList();
    return sending.hasLegs()
        ? completed.stream().filter(sending::isKnownToArrive).toList()
        : completed;
  }

  private static boolean fits(
      Sending sending, BigDecimal amount, List<Sending.Transfer> counted, BigDecimal sum) {
    if (counted.isEmpty() || sum.compareTo(amount) == 0) {
      return true;
    }
    boolean less = sum.compareTo(amount) < 0;
    boolean open = !sending.isCompleted() || !sending.isReadInFull();
    return less && (open || sending.mayKeep(amount.subtract(sum)));
  }
}
