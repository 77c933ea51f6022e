package org.treasurylookup.domain.check.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.domain.check.Samples.batch;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.text.Messages;

/** What a picture says of the items of a batch: allocated is only what Cobo says is. */
final class BatchFlowTest {

  private static String item(int number, String amount, String status) {
    String sent = status.equals("-") ? "" : ",'status':" + status;
    return "{'allocation_item_id':'i%d','token_id':'A','amount':'%s','source_account':'M1','destination_account':'M2'%s}"
        .formatted(number, amount, sent);
  }

  private static BatchAllocation items(String... statuses) {
    return batch(
        "allocation_items",
        IntStream.range(0, statuses.length)
            .mapToObj(i -> item(i, (i + 1) + "00", statuses[i]))
            .collect(Collectors.joining(",", "[", "]")));
  }

  private static FlowNode whole(BatchAllocation batch) {
    return BatchFlow.of(batch).strands().getFirst().whole();
  }

  private static List<String> all(BatchAllocation batch) {
    return nodes(whole(batch)).map(node -> node.place() + " " + node.amount()).toList();
  }

  private static Stream<FlowNode> nodes(FlowNode node) {
    return Stream.concat(Stream.of(node), node.parts().stream().flatMap(BatchFlowTest::nodes));
  }

  @Test
  void ofItemsWithoutAStatusNothingIsSaid() {
    assertThat(all(items("-", "-"))).containsExactly("TOTAL 300", "GETTER 300");
  }

  @Test
  void completedIsAllocatedBesideWhatFailedOrIsOnItsWay() {
    assertThat(all(items("'Completed'", "'Failed'", "'Transferring'")))
        .containsExactly(
            "TOTAL 600", "GETTER 600", "ITEMS_UNDER_WAY 300", "ITEMS_FAILED 200", "ALLOCATED 100");
  }

  @Test
  void fillerOfTheDocumentationIsNobodysAccount() {
    String item = item(1, "5", "-").replace("M1", "<string>").replace("M2", "<string>");
    var strand = BatchFlow.of(batch("allocation_items", "[" + item + "]")).strands().getFirst();
    assertThat(
            Stream.concat(strand.givers().stream(), strand.whole().parts().stream())
                .map(node -> Messages.ENGLISH.get(node.title())))
        .hasSize(2)
        .allMatch(title -> title.contains("—") && !title.contains("<string>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'Netted'", "7", "-", "null"})
  void whatHasNoStatusThatIsKnownIsNotKnownBesideOthers(String odd) {
    assertThat(all(items("'Failed'", odd)))
        .containsExactly("TOTAL 300", "GETTER 300", "ITEMS_FAILED 100", "UNKNOWN 200");
    assertThat(all(items("'Completed'", odd)))
        .containsExactly("TOTAL 300", "GETTER 300", "UNKNOWN 200", "ALLOCATED 100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'Pending'", "'Processing'"})
  void whatHasNoStatusOfItsOwnIsOnItsWayWhereTheBatchIs(String status) {
    var batch = batch("status", status);
    assertThat(all(batch))
        .containsExactly("TOTAL 500.00", "GETTER 500.00", "ITEMS_UNDER_WAY 500.00");
    assertThat(batch("status", "'Completed'")).satisfies(over -> assertThat(all(over)).hasSize(2));
  }

  @Test
  void whatHasNoStatusOfItsOwnFailedWithItsBatchAndIsNotKnownWhereSomeOfItFailed() {
    assertThat(all(batch("status", "'Failed'")))
        .containsExactly("TOTAL 500.00", "GETTER 500.00", "ITEMS_FAILED 500.00");
    assertThat(all(batch("status", "'PartiallyCompleted'")))
        .containsExactly("TOTAL 500.00", "GETTER 500.00", "UNKNOWN 500.00");
  }

  @Test
  void anAccountWhoseItemsSayNothingIsNotKnownBesideOneWhoseItemsDo() {
    var batch =
        batch(
            "allocation_items[0].token_id", "'ETH'",
            "allocation_items[0].status", "'Completed'");
    assertThat(all(batch))
        .containsExactly("TOTAL 500.05", "GETTER 500.00", "GETTER 0.05", "UNKNOWN 0.05");
  }

  @Test
  void theWholeIsNotSaidToHaveMoved() {
    assertThat(Messages.ENGLISH.get(whole(items("'Failed'")).title())).isEqualTo("All items");
  }

  @Test
  void anItemBelowNothingIsInNoShareAndSaidToBeLeftOut() {
    var flow =
        BatchFlow.of(
            batch(
                "allocation_items",
                "[{'token_id':'ETH','amount':'-4','source_account':'developer','destination_account':'M1'},"
                    + "{'token_id':'ETH','amount':'0','source_account':'developer','destination_account':'M1'},"
                    + "{'token_id':'ETH','amount':'5','source_account':'developer','destination_account':'M1'}]"));
    assertThat(flow.strands().getFirst().whole().amount()).isEqualTo("5");
    assertThat(flow.gaps())
        .extracting(Messages.ENGLISH::get)
        .containsExactly("1 item has no amount or token to go by and is left out.");
  }
}
