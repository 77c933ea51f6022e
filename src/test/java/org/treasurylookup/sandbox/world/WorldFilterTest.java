package org.treasurylookup.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.sandbox.SandboxOptions;
import tools.jackson.databind.JsonNode;

/** A filter answers with the rows that match, all of them, in the order of the whole list. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorldFilterTest {

  private static final String CHANGES = "/payments/balance_changes?source_account=developer";
  private static final String ENTRIES = "/payments/destination_entry?entry_type=Address";

  @AutoClose private WorldReader reader;

  @BeforeAll
  void start() throws Exception {
    reader = new WorldReader(SandboxOptions.USUAL);
  }

  @ParameterizedTest
  @CsvSource({
    "/payments/orders, merchant_id, merchant_id",
    "/payments/orders, psp_order_id, psp_order_code",
    "/payments/orders, statuses, status",
    "/payments/refunds, merchant_id, merchant_id",
    "/payments/refunds, request_id, request_id",
    "/payments/refunds, statuses, status",
    "/payments/payouts, request_id, request_id",
    "/payments/batch_allocations, request_id, request_id",
    "/payments/allocation_items, source_account, source_account",
    "/payments/allocation_items, destination_account, destination_account",
    "/payments/allocation_items, token_id, token_id",
    "/payments/allocation_items, batch_allocation_id, batch_allocation_id",
    "/payments/merchants, wallet_setup, wallet_setup",
    "/payments/counterparty, type, counterparty_type",
    "/payments/counterparty, country, country",
    "/payments/counterparty_entry, counterparty_id, counterparty_id",
    "/payments/counterparty_entry, chain_ids, chain_id",
    "/payments/counterparty_entry, wallet_address, address",
    "/payments/destination, type, destination_type",
    "/payments/destination, country, country",
    "/payments/destination, merchant_ids, merchant_id",
    ENTRIES + ", destination_id, destination_id",
    ENTRIES + ", chain_ids, chain_id",
    ENTRIES + ", wallet_address, address",
    CHANGES + ", token_id, token_id",
    CHANGES + ", flow_direction, flow_direction",
    CHANGES + ", source_type, source_type",
    "/transactions, types, type",
    "/transactions, statuses, status",
    "/transactions, token_ids, token_id",
    "/transactions, chain_ids, chain_id",
    "/transactions, wallet_ids, wallet_id",
    "/transactions, cobo_ids, cobo_id",
    "/transactions, request_id, request_id",
    "/transactions, transaction_ids, transaction_id",
    "/transactions, transaction_hashes, transaction_hash",
    "/wallets/chains, chain_ids, chain_id",
    "/payments/topup/payers, merchant_id, merchant_id",
    "/payments/topup/payers, payer_id, payer_id",
    "/payments/reports, status, report_status"
  })
  void aFilterAnswersWithTheRowsThatMatchAndNoOthers(String list, String filter, String field)
      throws Exception {
    for (var value : someValues(list, field)) {
      assertFiltered(list, filter + "=" + value, row -> text(row, field).equals(value));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/payments/orders, statuses, status",
    "/payments/refunds, statuses, status",
    "/payments/destination, merchant_ids, merchant_id",
    "/transactions, statuses, status",
    "/transactions, token_ids, token_id",
    "/transactions, transaction_hashes, transaction_hash"
  })
  void severalValuesBetweenCommasAreAlternatives(String list, String filter, String field)
      throws Exception {
    var values = someValues(list, field);
    assertThat(values).hasSizeGreaterThan(1);
    var wanted = values.subList(0, 2);

    assertFiltered(
        list, filter + "=" + String.join("%2C", wanted), row -> wanted.contains(text(row, field)));
  }

  @Test
  void filtersAddUp() throws Exception {
    assertFiltered(
        "/payments/orders",
        "merchant_id=M1001&statuses=Underpaid",
        row -> text(row, "merchant_id").equals("M1001") && text(row, "status").equals("Underpaid"));
    assertFiltered(
        CHANGES,
        "token_id=ETH_USDT&source_type=LatePayment&flow_direction=in",
        row ->
            text(row, "token_id").equals("ETH_USDT")
                && text(row, "source_type").equals("LatePayment"));
  }

  @Test
  void timesLimitBalanceChangesInSecondsAndTransactionsInMilliseconds() throws Exception {
    var from = 1_741_600_000L;
    var to = 1_741_800_000L;

    assertFiltered(
        CHANGES,
        "min_created_timestamp=" + from + "&max_created_timestamp=" + to,
        row -> within(row, from, to));
    assertFiltered(
        "/transactions",
        "min_created_timestamp=" + from * 1000 + "&max_created_timestamp=" + to * 1000,
        row -> within(row, from * 1000, to * 1000));
  }

  @Test
  void aSourceIsFoundByItsTypeAndId() throws Exception {
    assertFiltered(
        CHANGES,
        "source_type=LatePayment&source_id=O20250304-M1001-1001",
        row ->
            text(row, "source_type").equals("LatePayment")
                && text(row, "source_id").equals("O20250304-M1001-1001"));
  }

  @ParameterizedTest
  @CsvSource({
    "/payments/merchants, fahrrad, M1004",
    "/payments/merchants, M1006, M1006",
    "/payments/counterparty, meridian trading, 5e2d1c0b-8a97-4f60-b3c4-d5e6f7a8b9c0",
    "/payments/destination, NORTHWIND, 9b8a7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d"
  })
  void aKeywordIsLookedForInNamesAndIdsWithoutLetterCase(String list, String keyword, String id)
      throws Exception {
    var found = reader.all(list + "?keyword=" + keyword.replace(" ", "%20"));

    assertThat(found).anySatisfy(row -> assertThat(row.toString()).contains('"' + id + '"'));
    assertThat(found.size()).isLessThan(reader.once(list).size());
  }

  private void assertFiltered(String list, String filter, Predicate<JsonNode> wanted)
      throws Exception {
    var expected = reader.once(list).stream().filter(wanted).map(WorldFilterTest::still).toList();
    var join = list.contains("?") ? "&" : "?";

    assertThat(expected).as(filter).isNotEmpty();
    assertThat(reader.all(list + join + filter).stream().map(WorldFilterTest::still))
        .as(filter)
        .containsExactlyElementsOf(expected);
  }

  /** The first values of the list, at most four. */
  private List<String> someValues(String list, String field) throws Exception {
    var values = new LinkedHashSet<String>();
    for (var row : reader.once(list)) {
      var value = text(row, field);
      if (value.matches("[A-Za-z0-9._~-]+")) {
        values.add(value);
      }
    }
    assertThat(values).as(field).isNotEmpty();
    return new ArrayList<>(values).subList(0, Math.min(4, values.size()));
  }

  /** Open orders move with the clock. */
  private static String still(JsonNode row) {
    return row.toString().replaceAll("\"[a-z_]*(timestamp|_at)\":[0-9]+", "");
  }

  private static boolean within(JsonNode row, long from, long to) {
    var time = row.get("created_timestamp").longValue();
    return time >= from && time <= to;
  }

  private static String text(JsonNode row, String field) {
    return WorldReader.text(row, field);
  }
}
