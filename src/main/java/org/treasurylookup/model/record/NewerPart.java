package org.treasurylookup.model.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.treasurylookup.domain.AllocationItem;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.RelatedPart;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.record.RecordDetail.OfTransaction;

/** Finds a part of an earlier answer in a newer one: by its id, or by its place if it has none. */
final class NewerPart {
  private NewerPart() {}

  static Optional<Integer> transaction(Finding finding, PayInTransaction part, int index) {
    return finding.record().orElse(null) instanceof PayInOrder order
        ? place(order.transactions(), part.txId(), PayInTransaction::txId, index)
        : Optional.empty();
  }

  /** A transaction and what is said about it. */
  static Optional<OfTransaction> again(OfTransaction earlier, Finding finding) {
    return transaction(finding, earlier.part(), earlier.index())
        .flatMap(place -> OfTransaction.of(finding, place));
  }

  static Optional<RecordDetail> item(Finding finding, AllocationItem part, int index) {
    return finding.record().orElse(null) instanceof BatchAllocation batch
        ? place(
                batch.allocationItems(),
                part.allocationItemId(),
                AllocationItem::allocationItemId,
                index)
            .flatMap(
                place ->
                    at(batch.allocationItems(), place)
                        .map(item -> new RecordDetail.OfItem(item, place)))
        : Optional.empty();
  }

  /** A row of a list in a related record; what was read besides is not told by its answer. */
  static Optional<RecordDetail> row(Finding finding, RecordDetail.OfRelated earlier) {
    if (!(finding.record().orElse(null) instanceof RelatedRecord record)) {
      return Optional.empty();
    }
    return record
        .received(earlier.list())
        .flatMap(Received::asValue)
        .filter(List.class::isInstance)
        .map(rows -> new Received.Value<>("", parts((List<?>) rows)))
        .flatMap(
            rows ->
                place(rows, id(earlier.part()), NewerPart::id, earlier.index())
                    .flatMap(
                        place ->
                            at(rows, place)
                                .map(
                                    part ->
                                        new RecordDetail.OfRelated(part, earlier.list(), place))));
  }

  private static List<Received<RelatedPart>> parts(List<?> rows) {
    return rows.stream().map(row -> RelatedRow.part((Received<?>) row)).toList();
  }

  /* The first field of every kind of part is its id. */
  private static Received<String> id(RelatedPart part) {
    return part.fields()
        .getFirst()
        .received()
        .text()
        .<Received<String>>map(text -> new Received.Value<>(text, text))
        .orElseGet(Received.Absent::new);
  }

  private static <P extends RecordPart> Optional<Integer> place(
      Received<List<Received<P>>> list,
      Received<String> id,
      Function<P, Received<String>> idOf,
      int index) {
    var rows = list.asValue().orElse(List.of());
    if (id.asValue().isEmpty()) {
      return Optional.of(index).filter(place -> at(list, place).isPresent());
    }
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).asValue().filter(part -> idOf.apply(part).equals(id)).isPresent()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static <P extends RecordPart> Optional<P> at(
      Received<List<Received<P>>> list, int place) {
    return list.asValue()
        .filter(rows -> place < rows.size())
        .flatMap(rows -> rows.get(place).asValue());
  }
}
