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
import org.treasurylookup.domain.RelatedPart;
import org.treasurylookup.domain.check.result.RowFlag;
import org.treasurylookup.lookup.Finding;

/** A part of a record opened in a pane of its own. */
public sealed interface RecordDetail {
  /** The same as a newer answer has it; empty if it is not in there, or not told by it. */
  Optional<RecordDetail> in(Finding finding);

  /**
   * A transaction of an order.
   *
   * @param index its place, counted from 0
   */
  record OfTransaction(PayInTransaction part, int index, Set<RowFlag> marks)
      implements RecordDetail {
    public OfTransaction {
      marks = Collections.unmodifiableSet(new LinkedHashSet<>(marks));
    }

    @Override
    public Optional<RecordDetail> in(Finding finding) {
      return NewerPart.transaction(finding, part, index)
          .flatMap(place -> of(finding, place))
          .map(detail -> detail);
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
  record OfItem(AllocationItem part, int index) implements RecordDetail {
    @Override
    public Optional<RecordDetail> in(Finding finding) {
      return NewerPart.item(finding, part, index);
    }
  }

  /**
   * A row of a list in a related record, or of one that was read besides.
   *
   * @param list the vendor's name of the list
   * @param index its place, counted from 0
   */
  record OfRelated(RelatedPart part, String list, int index) implements RecordDetail {
    @Override
    public Optional<RecordDetail> in(Finding finding) {
      return NewerPart.row(finding, this);
    }
  }

  /** Where the money of a record went. */
  record OfMoney(Finding finding) implements RecordDetail {
    @Override
    public Optional<RecordDetail> in(Finding newer) {
      return Optional.of(newer).filter(MoneyModel::fits).map(OfMoney::new);
    }
  }

  /** The counterparty of a transaction. */
  record OfCounterparty(Counterparty part, OfTransaction of) implements RecordDetail {
    @Override
    public Optional<RecordDetail> in(Finding finding) {
      return NewerPart.again(of, finding)
          .flatMap(
              now -> now.part().counterparty().asValue().map(it -> new OfCounterparty(it, now)));
    }
  }

  /** The destination of a transaction. */
  record OfDestination(Destination part, OfTransaction of) implements RecordDetail {
    @Override
    public Optional<RecordDetail> in(Finding finding) {
      return NewerPart.again(of, finding)
          .flatMap(now -> now.part().destination().asValue().map(it -> new OfDestination(it, now)));
    }
  }
}
