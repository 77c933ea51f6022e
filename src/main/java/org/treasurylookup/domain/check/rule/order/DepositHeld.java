package org.treasurylookup.domain.check.rule.order;

import java.util.Optional;
import java.util.Set;
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
 * A transaction is held in screening: it is not counted as received yet. Source: Cobo reference,
 * "Get pay-in order information", {@code transactions[].status}, value PendingScreening; Cobo
 * webhooks, value ActionRequired (screening waits for a person). Of an order that is over: "updates
 * until the expiration time" (Cobo reference, {@code received_token_amount}) and late payments
 * (Cobo Payments manual, order events).
 */
public final class DepositHeld implements Rule<PayInOrder> {
  private static final Set<TransactionStatus> HELD =
      Set.of(TransactionStatus.PENDING_SCREENING, TransactionStatus.ACTION_REQUIRED);

  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    var held = RecordRows.of(order).stream().filter(row -> isHeld(row.part())).toList();
    boolean over = OrderFacts.isOver(order, given.circumstances().now());
    /* What is on its way to another address goes to nobody's account that is known. */
    boolean ours = !held.stream().map(RecordRows.Row::part).allMatch(OrderFacts.elsewhere(order));
    var builder = new NoteBuilder(NoteCode.DEPOSIT_HELD, over && ours ? "over" : "");
    for (var row : held) {
      builder
          .found(row.path("status"), row.number())
          .step(row.path("status"), row.part().status().text().orElse(""));
    }
    return builder.note();
  }

  private static boolean isHeld(PayInTransaction transaction) {
    return transaction.status().asValue().flatMap(Status::word).filter(HELD::contains).isPresent();
  }
}
