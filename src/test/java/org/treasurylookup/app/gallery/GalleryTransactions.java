package org.treasurylookup.app.gallery;

import java.util.Optional;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.Received;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.model.tab.TabModel;

/** The parts of an order that a picture opens. */
final class GalleryTransactions {
  private GalleryTransactions() {}

  static Optional<RecordDetail> transaction(TabModel tab) {
    return tab.finding().flatMap(finding -> RecordDetail.OfTransaction.of(finding, 0));
  }

  static Optional<RecordDetail> counterparty(TabModel tab) {
    return first(tab)
        .flatMap(known -> known.counterparty().asValue())
        .map(RecordDetail.OfCounterparty::new);
  }

  private static Optional<PayInTransaction> first(TabModel tab) {
    return tab.finding()
        .flatMap(Finding::record)
        .filter(PayInOrder.class::isInstance)
        .map(PayInOrder.class::cast)
        .flatMap(order -> order.transactions().asValue())
        .filter(list -> !list.isEmpty())
        .map(list -> list.getFirst())
        .flatMap(Received::asValue);
  }
}
