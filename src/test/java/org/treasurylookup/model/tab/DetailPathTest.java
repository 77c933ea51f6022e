package org.treasurylookup.model.tab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.model.record.RecordDetail.OfCounterparty;
import org.treasurylookup.model.record.RecordDetail.OfItem;
import org.treasurylookup.model.record.RecordDetail.OfTransaction;

/** How far into a record the way led, and what a newer answer makes of it. */
class DetailPathTest {
  private static final String FIRST =
      "{\"tx_id\":\"t0\",\"status\":\"Completed\",\"amount\":\"60\"}";
  private static final String SECOND =
      "{\"tx_id\":\"t1\",\"status\":\"Confirming\",\"amount\":\"40\",\"counterparty\":"
          + "{\"counterparty_id\":\"c\",\"counterparty_name\":\"Ada\"}}";

  private final DetailPath path = new DetailPath();

  private static Finding order(String... transactions) {
    return Findings.order(
        "{\"order_id\":\"o\",\"status\":\"Processing\",\"transactions\":["
            + String.join(",", transactions)
            + "]}");
  }

  private static OfTransaction transaction(Finding order, int index) {
    return OfTransaction.of(order, index).orElseThrow();
  }

  private static OfCounterparty party(Finding order, int index) {
    var of = transaction(order, index);
    return new OfCounterparty(of.part().counterparty().asValue().orElseThrow(), of);
  }

  @Test
  void whatWasClosedIsOpenedAgainUntilSomethingElseIs() {
    var order = order(FIRST, SECOND);
    path.open().add(transaction(order, 1));
    path.open().add(party(order, 1));
    assertThat(path.back()).isTrue();
    path.open().removeLast();
    assertThat(path.back()).isFalse();
    assertThat(path.forward()).isTrue();
    assertThat(path.forward()).isTrue();
    assertThat(path.forward()).isFalse();
    assertThat(path.open()).containsExactly(transaction(order, 1), party(order, 1));
    path.keep(1);
    path.open().add(transaction(order, 0));
    assertThat(path.forward()).isFalse();
  }

  @Test
  void aNewerAnswerBringsItsOwnPartsFoundByTheirIds() {
    var before = order(FIRST, SECOND);
    path.open().add(transaction(before, 1));
    path.open().add(party(before, 1));
    var now =
        order(SECOND.replace("Confirming", "Completed").replace("Ada", "Ada Lovelace"), FIRST);
    path.renew(now);
    assertThat(path.open()).containsExactly(transaction(now, 0), party(now, 0));
  }

  @Test
  void aPartThatIsGoneIsClosedWithAllInIt() {
    var before = order(FIRST, SECOND);
    path.open().add(transaction(before, 1));
    path.open().add(party(before, 1));
    path.renew(order(FIRST, SECOND.replaceAll(",\"counterparty\".*", "}")));
    assertThat(path.open()).hasSize(1);
    path.renew(order(FIRST));
    assertThat(path.open()).isEmpty();
    assertThat(path.forward()).isFalse();
  }

  @Test
  void anItemIsFoundByItsIdAndByItsPlaceWithoutOne() {
    String items = "{\"batch_allocation_id\":\"b\",\"request_id\":\"r\",\"allocation_items\":[%s]}";
    String known = "{\"allocation_item_id\":\"i\",\"amount\":\"1\"}";
    var before = Findings.batch(items.formatted(known + ",{\"amount\":\"2\"}"));
    path.open().add(item(before, 0));
    path.renew(Findings.batch(items.formatted("{\"amount\":\"2\"}," + known)));
    assertThat(((OfItem) path.open().getFirst()).index()).isEqualTo(1);
    path.clear();
    path.open().add(item(before, 1));
    path.renew(Findings.batch(items.formatted(known + ",{\"amount\":\"3\"}")));
    assertThat(((OfItem) path.open().getFirst()).part().source().toJson()).contains("\"3\"");
  }

  private static RecordDetail item(Finding batch, int index) {
    return batch.record().stream()
        .map(BatchAllocation.class::cast)
        .map(it -> it.allocationItems().asValue().orElseThrow().get(index).asValue().orElseThrow())
        .map(it -> new OfItem(it, index))
        .findFirst()
        .orElseThrow();
  }
}
