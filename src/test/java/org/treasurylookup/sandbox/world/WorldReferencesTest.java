package org.treasurylookup.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.sandbox.world.WorldReader.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.sandbox.SandboxOptions;
import tools.jackson.databind.JsonNode;

/** Whoever follows an id comes to a record that refers back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorldReferencesTest {

  private static final int EVERY = 37;

  @AutoClose private WorldReader reader;
  private List<JsonNode> orders = List.of();

  @BeforeAll
  void start() throws Exception {
    reader = new WorldReader(SandboxOptions.USUAL);
    orders = reader.all("/payments/orders");
  }

  @Test
  void anOrderOfTheListIsTheOrderUnderItsId() throws Exception {
    for (var order : some(orders)) {
      var alone = reader.get("/payments/orders/" + text(order, "order_id"));
      assertThat(text(alone, "psp_order_code")).isEqualTo(text(order, "psp_order_code"));
      assertThat(alone.get("transactions").size()).isEqualTo(order.get("transactions").size());
    }
  }

  @Test
  void aDepositIsFoundByIdAndByHashAndSaysTheSame() throws Exception {
    for (var order : some(orders)) {
      for (var deposit : order.get("transactions")) {
        assertSame(order, deposit);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O20250304-M1001-1001",
        "5001",
        "O20250304-M1003-0044",
        "O20250312-M1005-2901",
        "CHAIN-SOL",
        "CHAIN-BTC",
        "CHAIN-TON",
        "TX-Rejected",
        "NAME-CHINESE",
        "ODD-SUM"
      })
  void everyIdAScenarioShowsCanBeFollowed(String id) throws Exception {
    var order = reader.get("/payments/orders/" + id);

    assertThat(merchants()).contains(text(order, "merchant_id"));
    assertThat(order.get("transactions")).isNotEmpty();
    for (var deposit : order.get("transactions")) {
      assertSame(order, deposit);
      for (var role : List.of("counterparty", "destination")) {
        var party = text(deposit.path(role), role + "_id");
        assertThat(text(reader.get("/payments/" + role + "/" + party), role + "_id"))
            .isEqualTo(party);
      }
    }
  }

  private void assertSame(JsonNode order, JsonNode deposit) throws Exception {
    var id = text(deposit, "tx_id").substring(3);
    var alone = reader.get("/transactions/" + id);
    assertThat(text(alone, "transaction_id")).isEqualTo(id);
    assertThat(text(alone, "status")).isEqualTo(text(deposit, "status"));
    assertThat(text(alone.get("destination"), "amount")).isEqualTo(text(deposit, "amount"));
    assertThat(text(alone.get("destination"), "address")).isEqualTo(text(deposit, "to_address"));
    assertThat(alone.at("/source/addresses/0").stringValue())
        .isEqualTo(text(deposit, "from_address"));
    assertThat(text(alone, "description")).isEqualTo("Order " + text(order, "order_id"));
    assertThat(alone.get("timeline")).isNotEmpty();
    var hash = text(deposit, "tx_hash");
    if (!hash.isEmpty()) {
      assertThat(reader.all("/transactions?transaction_hashes=" + hash))
          .extracting(found -> text(found, "transaction_id"))
          .contains(id);
    }
  }

  @Test
  void aPayerOfAnOrderHasTheAddressItPaidFrom() throws Exception {
    for (var order : some(orders)) {
      for (var deposit : order.get("transactions")) {
        var id = text(deposit.get("counterparty"), "counterparty_id");
        if (text(order, "order_id").equals("5001")) {
          continue;
        }
        assertThat(reader.all("/payments/counterparty_entry?counterparty_id=" + id))
            .extracting(entry -> text(entry, "address"))
            .contains(text(deposit, "from_address"));
      }
    }
  }

  @Test
  void aRefundLeadsToItsOrderAndItsTransaction() throws Exception {
    var ids = ids(orders, "order_id");
    for (var refund : reader.all("/payments/refunds")) {
      assertThat(ids).contains(text(refund, "order_id"));
      assertThat(reader.get("/payments/refunds/" + text(refund, "refund_id"))).isEqualTo(refund);
      for (var transaction : refund.get("transactions")) {
        var alone = reader.get("/transactions/" + text(transaction, "tx_id").substring(3));
        assertThat(text(alone, "request_id")).isEqualTo(text(refund, "request_id"));
        assertThat(alone.at("/destination/account_output/address").stringValue())
            .isEqualTo(text(refund, "to_address"));
      }
    }
  }

  @Test
  void payoutsAndBulkSendsAreFoundUnderTheirIds() throws Exception {
    for (var payout : some(reader.all("/payments/payouts"))) {
      var alone = reader.get("/payments/payouts/" + text(payout, "payout_id"));
      assertThat(text(alone, "request_id")).isEqualTo(text(payout, "request_id"));
      assertThat(amounts(alone.get("payout_item_details")))
          .isEqualTo(amounts(payout.get("payout_items")));
      for (var item : alone.get("payout_item_details")) {
        for (var transaction : item.get("transactions")) {
          var moved = reader.get("/transactions/" + text(transaction, "tx_id").substring(3));
          assertThat(text(moved, "request_id")).isEqualTo(text(payout, "request_id"));
          assertThat(moved.at("/destination/account_output/address").stringValue())
              .isEqualTo(text(item, "crypto_address"));
        }
      }
    }
    for (var send : reader.all("/payments/bulk_sends")) {
      var path = "/payments/bulk_sends/" + text(send, "bulk_send_id");
      assertThat(reader.get(path)).isEqualTo(send);
      assertThat(reader.all(path + "/items")).isNotEmpty();
    }
  }

  @Test
  void aBatchOfTheListHasTheItemsOfTheBatchUnderItsId() throws Exception {
    var items =
        reader.all("/payments/allocation_items").stream()
            .collect(Collectors.groupingBy(item -> text(item, "batch_allocation_id")));
    for (var batch : reader.all("/payments/batch_allocations")) {
      var id = text(batch, "batch_allocation_id");
      var alone = reader.get("/payments/batch_allocations/" + id).get("allocation_items");

      assertThat(batch.has("allocation_items")).isFalse();
      assertThat(batch.get("allocation_params").size()).isEqualTo(alone.size());
      assertThat(items.get(id)).containsExactlyElementsOf(alone);
    }
  }

  @Test
  void everySourceOfABalanceChangeThatCanBeAskedForIsThere() throws Exception {
    var known = new HashMap<String, Set<String>>();
    known.put("OrderIn", ids(orders, "order_id"));
    known.put("LatePayment", known.get("OrderIn"));
    known.put("RefundOut", ids(reader.all("/payments/refunds"), "refund_id"));
    known.put("Payout", ids(reader.all("/payments/payouts"), "payout_id"));
    known.put("Allocation", ids(reader.all("/payments/batch_allocations"), "batch_allocation_id"));
    known.put("BulkSend", bulkSendItems());
    for (var change : reader.all("/payments/balance_changes?source_account=developer")) {
      var sources = known.get(text(change, "source_type"));
      if (sources != null) {
        assertThat(sources).contains(text(change, "source_id"));
      }
    }
  }

  @Test
  void accountsOfAllocationsAreMerchantsOrTheDeveloper() throws Exception {
    var accounts = new HashSet<>(merchants());
    accounts.addAll(List.of("developer", "<string>"));

    assertThat(reader.all("/payments/allocation_items"))
        .allSatisfy(
            item ->
                assertThat(accounts)
                    .contains(text(item, "source_account"), text(item, "destination_account")));
  }

  private static List<String> amounts(JsonNode items) {
    return items.valueStream().map(item -> text(item, "token_id") + text(item, "amount")).toList();
  }

  private Set<String> bulkSendItems() throws Exception {
    var ids = new HashSet<String>();
    for (var send : reader.all("/payments/bulk_sends")) {
      ids.addAll(
          ids(
              reader.all("/payments/bulk_sends/" + text(send, "bulk_send_id") + "/items"),
              "bulk_send_item_id"));
    }
    return ids;
  }

  private Set<String> merchants() throws Exception {
    return ids(reader.all("/payments/merchants"), "merchant_id");
  }

  private static Set<String> ids(List<JsonNode> rows, String field) {
    return rows.stream().map(row -> text(row, field)).collect(Collectors.toSet());
  }

  /** Enough of a long list, from all its parts. */
  private static List<JsonNode> some(List<JsonNode> rows) {
    var some = new HashMap<Integer, JsonNode>();
    for (var index = 0; index < rows.size(); index++) {
      if (index < 60 || index % EVERY == 0) {
        some.put(index, rows.get(index));
      }
    }
    return List.copyOf(Map.copyOf(some).values());
  }
}
