package org.treasurylookup.domain.check.rule.order;

import java.util.Optional;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.TransactionStatus;
import org.treasurylookup.domain.check.money.OrderFacts;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;

/**
 * The order is over, or nothing is received yet, and a transaction in the payable token is neither
 * final nor held: more may come than the received amount says. Source: Cobo reference, "Get pay-in
 * order information", {@code transactions[].status}, {@code received_token_amount}, {@code status}
 * and {@code expired_at}.
 */
public final class DepositUnderWay implements Rule<PayInOrder> {
  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    if (!OrderFacts.isOver(order, given.circumstances().now()) && !isEmpty(order)) {
      return Optional.empty();
    }
    var ours = OrderFacts.inOtherToken(OrderFacts.token(order)).negate();
    var elsewhere = OrderFacts.elsewhere(order);
    var moving =
        RecordRows.of(order).stream()
            .filter(row -> isUnderWay(row.part()) && ours.test(row.part()))
            .toList();
    var here = moving.stream().filter(row -> !elsewhere.test(row.part())).toList();
    /* What goes to another address may never count. */
    var builder = new NoteBuilder(NoteCode.DEPOSIT_UNDER_WAY, here.isEmpty() ? "elsewhere" : "");
    for (var row : here.isEmpty() ? moving : here) {
      String status = row.part().status().text().orElse("");
      builder.found(row.path("status"), row.number(), status).step(row.path("status"), status);
    }
    return builder.note();
  }

  private static boolean isEmpty(PayInOrder order) {
    return order
        .receivedTokenAmount()
        .asValue()
        .map(Decimal::number)
        .filter(received -> received.signum() == 0)
        .isPresent();
  }

  private static boolean isUnderWay(PayInTransaction transaction) {
    return transaction
        .status()
        .asValue()
        .flatMap(Status::word)
        .filter(DepositUnderWay::isUnderWay)
        .isPresent();
  }

  private static boolean isUnderWay(TransactionStatus status) {
    return switch (status) {
      case SUBMITTED, PENDING_AUTHORIZATION, PENDING_SIGNATURE, PENDING, BROADCASTING, CONFIRMING ->
          true;
      case PENDING_SCREENING, ACTION_REQUIRED, COMPLETED, FAILED, REJECTED -> false;
    };
  }
}
