package org.treasurylookup.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.sandbox.SandboxOptions;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorldPagingTest {

  @AutoClose private WorldReader reader;

  @BeforeAll
  void start() throws Exception {
    reader = new WorldReader(SandboxOptions.USUAL);
  }

  /* What the program searches it pages itself, in a test of its own. */
  static List<String> lists() {
    return List.of(
        "/payments/counterparty_entry",
        "/payments/destination_entry?entry_type=Address",
        "/wallets/chains",
        "/payments/topup/payers",
        "/payments/topup/payers/transactions?custom_payer_id=user-2003",
        "/payments/reports",
        "/wallets/tokens");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aListReadFromItsEndHasTheRowsItHasFromItsBeginning(String list) throws Exception {
    var forwards = ids(reader.all(list));

    assertThat(forwards).isNotEmpty();
    assertThat(ids(reader.allBackwards(list))).isEqualTo(forwards);
    assertThat(reader.page(list, "").at("/pagination/total_count").intValue())
        .isEqualTo(forwards.size());
  }

  @Test
  void aPageHasTenRowsUnlessMoreAreAskedFor() throws Exception {
    assertThat(reader.get("/payments/orders").get("data")).hasSize(10);
    assertThat(reader.get("/payments/orders?limit=50").get("data")).hasSize(50);
    assertThat(reader.get("/payments/orders?limit=3").get("data")).hasSize(3);
  }

  @Test
  void theFirstPageHasNothingBeforeItAndTheLastNothingAfterIt() throws Exception {
    var first = reader.page("/payments/orders", "");
    var last = reader.page("/payments/orders", "before=infinity");

    assertThat(first.at("/pagination/before").stringValue()).isEmpty();
    assertThat(first.at("/pagination/after").stringValue()).isNotEmpty();
    assertThat(last.at("/pagination/after").stringValue()).isEmpty();
    assertThat(last.at("/pagination/before").stringValue()).isNotEmpty();
  }

  @Test
  void thereAreSomeThreeThousandOrdersTheNewestFirst() throws Exception {
    var orders = reader.all("/payments/orders");
    var times = orders.stream().map(order -> order.get("created_timestamp").longValue()).toList();

    assertThat(orders).hasSizeBetween(2900, 3200);
    assertThat(new HashSet<>(ids(orders))).hasSameSizeAs(orders);
    for (var index = 1; index < times.size(); index++) {
      assertThat(times.get(index)).isLessThanOrEqualTo(times.get(index - 1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/payments/orders",
        "/payments/refunds",
        "/payments/payouts",
        "/payments/bulk_sends",
        "/payments/batch_allocations",
        "/payments/balance_changes?source_account=developer",
        "/payments/reports",
        "/transactions"
      })
  void theNewestComesFirst(String list) throws Exception {
    assertThat(
            reader.all(list).stream()
                .map(row -> -row.path("created_timestamp").longValue(0))
                .toList())
        .isSorted();
  }

  @Test
  void transactionsComeTheOtherWayRoundIfAskedFor() throws Exception {
    assertThat(ids(reader.all("/transactions?direction=ASC")))
        .isEqualTo(ids(reader.all("/transactions?direction=DESC")).reversed());
    assertThat(reader.refused("/transactions?direction=up", 400)).isEqualTo(2006);
  }

  @ParameterizedTest
  @CsvSource({
    "/payments/orders?limit=0, 2006",
    "/payments/orders?limit=51, 2006",
    "/payments/orders?limit=ten, 2006",
    "/payments/orders?before=infinity&after=cm93IDE, 2006",
    "/payments/orders?after=nonsense, 2006",
    "/payments/orders?statuses=Paid, 2029",
    "/payments/refunds?statuses=Expired, 2029",
    "/transactions?statuses=Done, 2029",
    "/transactions?min_created_timestamp=yesterday, 2006",
    "/payments/balance_changes, 2003",
    "/payments/balance_changes?source_account=M1001, 2006",
    "/payments/balance_changes?source_account=developer&source_id=5001, 2003",
    "/payments/balance_changes?source_account=developer&flow_direction=up, 2006",
    "/payments/destination_entry, 2003",
    "/payments/balance/merchants, 2003",
    "/payments/balance/psp, 2003",
    "/payments/topup/payers/transactions, 2003",
    "/payments/reports?status=Late, 2006",
    "/payments/allocation_amount?token_id=ETH_USDT, 2003"
  })
  void aCallThatCannotBeAnsweredIsRefused(String path, int code) throws Exception {
    assertThat(reader.refused(path, 400)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/payments/refunds/R0",
        "/payments/payouts/R0",
        "/payments/bulk_sends/R0",
        "/payments/bulk_sends/R0/items",
        "/payments/counterparty/R0",
        "/payments/destination/R0",
        "/transactions/00000000-0000-4000-8000-000000000000"
      })
  void whatNobodyKnowsIsNotFound(String path) throws Exception {
    assertThat(reader.refused(path, 404)).isEqualTo(2028);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/payments/topup/address",
        "/payments/topup/address?merchant_id=M1001",
        "/wallets"
      })
  void aReadThatWouldChangeSomethingIsNone(String path) throws Exception {
    assertThat(reader.refused(path, 404)).isEqualTo(2021);
  }

  @Test
  void aParameterNobodyKnowsIsIgnored() throws Exception {
    assertThat(reader.get("/payments/orders?created_after=1&limit=1").at("/pagination/total_count"))
        .isEqualTo(reader.get("/payments/orders?limit=1").at("/pagination/total_count"));
  }

  private static List<String> ids(List<JsonNode> rows) {
    return rows.stream()
        .map(
            row ->
                row.has("amount_raw")
                    ? row.toString()
                    : row.properties().iterator().next().getValue().toString()
                        + row.path("wallet_address_id")
                        + row.path("payer_id")
                        + row.path("refund_id"))
        .toList();
  }
}
