package org.treasurylookup.domain.check;

import java.util.Optional;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.TransactionStatus;

/**
 * A transaction is held in screening: it is not counted as received yet. Source: Cobo reference,
 * "Get pay-in order information", {@code transactions[].status}, value PendingScreening.
 */
final class DepositHeld implements Rule<PayInOrder> {
  @Override
  public Optional<Note> check(PayInOrder order, Case given) {
    var hits = new Hits(NoteCode.DEPOSIT_HELD);
    for (var row : Rows.of(order)) {
      var status = row.part().status();
      if (status.asValue().filter(s -> s.is(TransactionStatus.PENDING_SCREENING)).isPresent()) {
        hits.hit(row.path("status"), row.number())
            .step(row.path("status"), status.text().orElse(""));
      }
    }
    return hits.note();
  }
}
