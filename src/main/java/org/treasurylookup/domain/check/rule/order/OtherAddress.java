package org.treasurylookup.domain.check.rule.order;

import java.util.Optional;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.check.money.OrderFacts;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.spelling.SameValue;
import org.treasurylookup.domain.check.spelling.ValueLikeness;
import org.treasurylookup.text.Text;

/**
 * A transaction went to another address than the order's. Two spellings of one account are the same
 * address ({@link SameValue}). Source: Cobo reference, "Get pay-in order information", {@code
 * receive_address} and {@code transactions[].to_address}.
 */
public final class OtherAddress implements Rule<PayInOrder> {
  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.OTHER_ADDRESS);
    for (var row : RecordRows.of(order)) {
      if (OrderFacts.toOtherAddress(order, row.part(), given.addresses())) {
        builder
            .found(row.path("to_address"), row.number())
            .step(row.path("to_address"), row.part().toAddress().text().orElse(""));
        why(order, row.part(), given.addresses())
            .ifPresent(why -> builder.step(why, row.path("to_address")));
      }
    }
    if (builder.count() == 0) {
      return Optional.empty();
    }
    return builder
        .also("receive_address")
        .step("receive_address", order.receiveAddress().text().orElse(""))
        .note();
  }

  /* What is wrong with the address by itself: it may be a mistyped spelling of the order's own. */
  private static Optional<Text> why(
      PayInOrder order, PayInTransaction transaction, SameValue addresses) {
    String asked = order.receiveAddress().text().orElse("");
    String used = transaction.toAddress().text().orElse("");
    return switch (addresses.compare(asked, used)) {
      case ValueLikeness.Different(_, _, boolean network) when network ->
          Optional.of(Text.of("why.step.network"));
      case ValueLikeness.Different(_, var flaw, _) when flaw.isPresent() ->
          Optional.of(Text.of("why.step.checksum"));
      case ValueLikeness.Same _, ValueLikeness.Miscased _, ValueLikeness.Different _ ->
          Optional.empty();
    };
  }
}
