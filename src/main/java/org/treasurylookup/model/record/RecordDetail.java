package org.treasurylookup.model.record;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.domain.AllocationItem;
import org.treasurylookup.domain.Counterparty;
import org.treasurylookup.domain.Destination;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.RelatedPart;
import org.treasurylookup.domain.check.result.RowFlag;
import org.treasurylookup.lookup.Finding;

/** A part of a record opened in a pane of its own. */
public sealed interface RecordDetail {
  /** What is shown. */
  RecordPart part();

  /**
   * A transaction of an order.
   *
   * @param index its place, counted from 0
   * @param marks of its row
   */
  record OfTransaction(PayInTransaction part, int index, Set<RowFlag> marks)
      implements RecordDetail {
    public OfTransaction {
      marks = Collections.unmodifiableSet(new LinkedHashSet<>(marks));
    }

    /** A transaction of what was found, with what is said about it; empty if it is unreadable. */
    public static Optional<OfTransaction> of(Finding finding, int index) {
      return finding.record().orElse(null) instanceof PayInOrder order
          ? order.transactions().asValue().filter(rows -> index < rows.size()).stream()
              .flatMap(rows -> rows.get(index).asValue().stream())
              .map(part -> new OfTransaction(part, index, marks(finding, order, index)))
              .findFirst()
          : Optional.empty();
    }

    private static Set<RowFlag> marks(Finding finding, PayInOrder order, int index) {
      return finding.assessment().rows(order).getOrDefault(index, Set.of());
    }
  }

  /** An item of a batch, counted from 0. */
  record OfItem(AllocationItem part, int index) implements RecordDetail {}

  /** A part of a related record, counted from 0 in its list. */
  record OfRelated(RelatedPart part, int index) implements RecordDetail {}

  /** Where the money of a record went. */
  record OfMoney(Finding finding) implements RecordDetail {
    @Override
    public RecordPart part() {
      return finding.record().orElseThrow();
    }
  }

  /** The counterparty of a transaction. */
  record OfCounterparty(Counterparty part) implements RecordDetail {}

  /** The destination of a transaction. */
  record OfDestination(Destination part) implements RecordDetail {}
}
