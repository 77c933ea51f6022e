package org.treasurylookup.app.gallery;

import java.util.Optional;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.model.tab.TabModel;

/** The parts of an order that a picture opens. */
final class GalleryTransactions {
  private GalleryTransactions() {}

  static Optional<RecordDetail> transaction(TabModel tab) {
    return tab.finding().flatMap(finding -> RecordDetail.OfTransaction.of(finding, 0));
  }

  static Optional<RecordDetail> counterparty(TabModel tab) {
    return tab.finding()
        .flatMap(finding -> RecordDetail.OfTransaction.of(finding, 0))
        .flatMap(
            of ->
                of.part()
                    .counterparty()
                    .asValue()
                    .map(party -> new RecordDetail.OfCounterparty(party, of)));
  }
}
