package org.treasurylookup.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.sandbox.SandboxOptions;
import org.treasurylookup.sandbox.http.SandboxJson;
import tools.jackson.databind.JsonNode;

/** Records have the fields the documentation names, those it requires, and no others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorldShapeTest {

  private static final Path SHAPES = Path.of("src/test/resources/payloads");

  @AutoClose private WorldReader reader;

  @BeforeAll
  void start() throws Exception {
    reader = new WorldReader(SandboxOptions.USUAL);
  }

  @ParameterizedTest
  @CsvSource({
    "/payments/orders, cobo-list-orders-doc, /data/0",
    "/payments/balance_changes?source_account=developer, cobo-balance-changes-doc, /data/0",
    "/payments/refunds, cobo-refund-doc, ''",
    "/payments/batch_allocations, cobo-list-batch-allocations-doc, /data/0",
    "/payments/allocation_items, cobo-list-allocation-items-doc, /data/0",
    "/wallets/chains, cobo-chain-info-doc, ''"
  })
  void aRowHasNoFieldButThoseOfThePublishedSample(String list, String file, String place)
      throws Exception {
    var sample = SandboxJson.parsed(Files.readString(SHAPES.resolve(file + ".json"))).at(place);
    for (var row : reader.once(list)) {
      assertThat(strange(row, sample, "")).as("%s", row).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/payments/orders, order_id psp_order_code fee_amount chain_id payable_amount"
        + " receive_address status received_token_amount",
    "/payments/balance_changes?source_account=developer, source_type token_id amount flow_direction"
        + " balance_before balance_after amount_raw created_timestamp source_id",
    "/payments/refunds, refund_id token_id chain_id amount to_address status",
    "/payments/batch_allocations, batch_allocation_id request_id allocation_params",
    "/payments/allocation_items, allocation_item_id batch_allocation_id token_id amount description"
        + " source_account destination_account",
    "/payments/payouts, payout_id request_id status payout_channel",
    "/payments/bulk_sends, bulk_send_id source_account execution_mode status created_timestamp",
    "/payments/merchants, merchant_id name wallet_id developer_fee_rate wallet_setup",
    "/payments/counterparty, counterparty_id counterparty_type counterparty_name created_timestamp",
    "/payments/destination, destination_id destination_type destination_name created_timestamp",
    "/payments/counterparty_entry, counterparty_id counterparty_name counterparty_type"
        + " wallet_address_id address chain_id updated_timestamp",
    "/transactions, transaction_id status source destination initiator_type created_timestamp",
    "/wallets/tokens, token_id chain_id symbol decimal"
  })
  void aRowHasEveryFieldTheDocumentationRequires(String list, String required) throws Exception {
    for (var row : reader.once(list)) {
      for (var field : required.split(" ", -1)) {
        assertThat(row.has(field)).as("%s in %s", field, row).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/payments/payouts, payout_id request_id payout_channel payout_items status created_timestamp"
        + " updated_timestamp initiator currency actual_payout_amount",
    "/payments/bulk_sends, bulk_send_id source_account description execution_mode status"
        + " created_timestamp updated_timestamp",
    "/payments/merchants, merchant_id name wallet_id developer_fee_rate wallet_setup"
        + " created_timestamp updated_timestamp",
    "/payments/counterparty, counterparty_id counterparty_type counterparty_name country email"
        + " contact_address created_timestamp updated_timestamp",
    "/payments/destination, destination_id destination_type destination_name source country email"
        + " contact_address merchant_id created_timestamp updated_timestamp",
    "/payments/destination_entry?entry_type=Address, destination_id destination_name"
        + " destination_type merchant_id wallet_address_id address chain_id updated_timestamp",
    "/transactions, transaction_id cobo_id request_id wallet_id type status sub_status"
        + " failed_reason chain_id token_id source destination initiator_type confirmed_num"
        + " confirming_threshold transaction_hash block_info description is_loop created_timestamp"
        + " updated_timestamp"
  })
  void aRowHasNoFieldButThoseOfTheDocumentation(String list, String known) throws Exception {
    var names = Set.of(known.split(" ", -1));
    for (var row : reader.once(list)) {
      assertThat(names).as(list).containsAll(names(row));
    }
  }

  @Test
  void amountsAreTextsAndTimesAreSecondsButForTransactions() throws Exception {
    for (var order : reader.once("/payments/orders")) {
      for (var field : List.of("payable_amount", "received_token_amount", "fee_amount")) {
        assertThat(order.get(field).isString()).isTrue();
      }
      assertThat(order.get("created_timestamp").longValue()).isBetween(1L, 9_999_999_999L);
      for (var transaction : order.get("transactions")) {
        assertThat(transaction.get("created_timestamp").longValue()).isGreaterThan(9_999_999_999L);
      }
    }
    for (var transaction : reader.page("/transactions", "").get("data")) {
      assertThat(transaction.get("created_timestamp").longValue()).isGreaterThan(9_999_999_999L);
    }
  }

  @Test
  void supportedTokensAreABareArrayAndEveryTokenOfAnOrderIsAmongThem() throws Exception {
    var body = reader.caller.cobo("/payments/supported_tokens").body();
    var tokens = SandboxJson.parsed("{\"all\":" + body + "}").get("all");
    var known = tokens.valueStream().map(token -> token.get("token_id").stringValue()).toList();

    for (var order : reader.once("/payments/orders")) {
      assertThat(known).contains(order.get("payable_currency").stringValue());
    }
  }

  @Test
  void aTokenAndAChainAreFoundByTheirIds() throws Exception {
    assertThat(reader.get("/wallets/tokens/TRON_USDT").get("decimal").intValue()).isEqualTo(6);
    assertThat(reader.get("/wallets/chains/SOL").get("explorer_tx_url").stringValue())
        .contains("{txn_id}");
    assertThat(reader.refused("/wallets/tokens/NONE", 404)).isEqualTo(2028);
    assertThat(reader.refused("/wallets/chains/NONE", 404)).isEqualTo(2028);
    assertThat(reader.get("/payments/exchange_rates/ETH_USDT/USD").get("rate").stringValue())
        .isEqualTo("1");
    assertThat(reader.refused("/payments/exchange_rates/ETH_USDT/XYZ", 404)).isEqualTo(2028);
  }

  @Test
  void anEntryIsFoundByItsId() throws Exception {
    for (var role : List.of("counterparty", "destination")) {
      var list = "/payments/" + role + "_entry?entry_type=Address";
      for (var entry : WorldReader.rows(reader.page(list, "before=infinity"))) {
        var id = entry.get("wallet_address_id").stringValue();
        var alone = reader.get("/payments/" + role + "_entry/" + id).get("wallet_address");
        assertThat(alone.get("address")).isEqualTo(entry.get("address"));
        assertThat(alone.get("chain_id")).isEqualTo(entry.get("chain_id"));
      }
    }
  }

  /** Fields the sample does not have, on every level; of a list the first row counts. */
  private static List<String> strange(JsonNode row, JsonNode sample, String path) {
    var strange = new ArrayList<String>();
    for (var field : row.properties()) {
      var known = sample.path(field.getKey());
      var here = path + "/" + field.getKey();
      if (known.isMissingNode()) {
        strange.add(here);
      } else if (field.getValue().isObject()) {
        strange.addAll(strange(field.getValue(), known, here));
      } else if (field.getValue().isArray()) {
        field.getValue().forEach(part -> strange.addAll(strange(part, known.path(0), here)));
      }
    }
    return strange;
  }

  private static List<String> names(JsonNode row) {
    return row.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }
}
