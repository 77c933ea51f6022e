package org.treasurylookup.sandbox.cobo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.sandbox.http.CoboErrors;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxRefusal;
import org.treasurylookup.sandbox.http.SandboxReply;
import org.treasurylookup.sandbox.scenario.BatchItems;
import org.treasurylookup.sandbox.scenario.CoboWords;
import org.treasurylookup.sandbox.scenario.ScenarioStage;
import org.treasurylookup.sandbox.world.TransactionFilter;
import org.treasurylookup.sandbox.world.World;
import org.treasurylookup.sandbox.world.WorldLists;
import org.treasurylookup.sandbox.world.WorldRows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Cobo's lists, each with its documented filters. */
final class CoboLists {

  private static final String DEVELOPER = "developer";
  private static final List<String> ITEM_FILTERS =
      List.of("source_account", "destination_account", "token_id", "batch_allocation_id");

  private final World world;
  private final WorldLists lists;
  private final ScenarioStage stage;

  CoboLists(World world, ScenarioStage stage) {
    this.world = world;
    this.lists = world.lists();
    this.stage = stage;
  }

  WorldRows orders(CoboQuery query) {
    return lists.orders(
        query.text("merchant_id"),
        query.text("psp_order_id"),
        query.statuses("statuses", CoboWords.ORDER));
  }

  WorldRows refunds(CoboQuery query) {
    return lists.refunds(
        query.text("merchant_id"),
        query.text("request_id"),
        query.statuses("statuses", CoboWords.REFUND));
  }

  WorldRows items(CoboQuery query) {
    return WorldRows.of(
        itemsOf(query.text("batch_allocation_id")).stream()
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .filter(
                row -> ITEM_FILTERS.stream().allMatch(name -> matches(row, name, query.text(name))))
            .toList());
  }

  /** A scenario's batch may have more items in the ledger than its answer shows. */
  private List<JsonNode> itemsOf(String batchId) {
    if (batchId.isEmpty()) {
      return lists.items();
    }
    var played = BatchItems.of(batchId, stage);
    return played.isEmpty() ? lists.items() : played;
  }

  WorldRows merchants(CoboQuery query) {
    return lists.merchants(
        query.text("keyword"), query.oneOf("wallet_setup", CoboWords.WALLET_SETUP));
  }

  WorldRows counterparties(CoboQuery query) {
    return lists.counterparties(
        query.text("keyword"), query.oneOf("type", CoboWords.PARTY), query.text("country"));
  }

  WorldRows destinations(CoboQuery query) {
    return lists.destinations(
        query.text("keyword"),
        query.oneOf("type", CoboWords.PARTY),
        query.text("country"),
        query.texts("merchant_ids"));
  }

  SandboxReply counterpartyEntries(CoboQuery query) {
    return CoboPages.page(
        lists.counterpartyEntries(
            query.text("counterparty_id"), query.texts("chain_ids"), query.text("wallet_address")),
        query,
        CoboPages.MOST,
        "wallet_addresses");
  }

  SandboxReply destinationEntries(CoboQuery query) {
    query.required("entry_type");
    var isBank = query.oneOf("entry_type", CoboWords.ENTRY).equals("BankAccount");
    return CoboPages.page(
        isBank
            ? lists.bankEntries(query.text("destination_id"))
            : lists.destinationEntries(
                query.text("destination_id"),
                query.texts("chain_ids"),
                query.text("wallet_address")),
        query,
        CoboPages.MOST,
        isBank ? "bank_accounts" : "wallet_addresses");
  }

  WorldRows payers(CoboQuery query) {
    return lists.payers(query.text("merchant_id"), query.text("payer_id"));
  }

  WorldRows topUps(CoboQuery query) {
    return lists.topUps(
        query.required("custom_payer_id"),
        query.text("token_id"),
        query.texts("transaction_ids"),
        query.texts("transaction_hashes"));
  }

  WorldRows reports(CoboQuery query) {
    return lists.reports(query.text("type"), query.oneOf("status", CoboWords.REPORT));
  }

  SandboxReply chains(CoboQuery query) {
    return CoboPages.page(
        lists.chains(query.texts("chain_ids")), query, CoboPages.MOST_CHAINS, "data");
  }

  Optional<ObjectNode> chain(String id) {
    var found = lists.chains(Set.of(id));
    return found.size() == 0 ? Optional.empty() : Optional.of(found.row(0));
  }

  WorldRows balanceChanges(CoboQuery query) {
    if (!query.required("source_account").equals(DEVELOPER)) {
      throw new SandboxRefusal(
          CoboErrors.badParameter("source_account: only developer is supported"));
    }
    var type = query.oneOf("source_type", CoboWords.SOURCE);
    var source = query.text("source_id");
    if (type.isEmpty() && !source.isEmpty()) {
      throw new SandboxRefusal(CoboErrors.missingParameter("source_type"));
    }
    return lists.balanceChanges(
        query.text("token_id"),
        query.oneOf("flow_direction", CoboWords.DIRECTION),
        type,
        source,
        query.time("min_created_timestamp", 0),
        query.time("max_created_timestamp", Long.MAX_VALUE));
  }

  WorldRows transactions(CoboQuery query) {
    var ascends = query.oneOf("direction", CoboWords.SORTED).equals("ASC");
    var rows =
        world.transactions(
            new TransactionFilter(
                query.text("request_id"),
                query.texts("cobo_ids"),
                query.texts("transaction_ids"),
                query.texts("transaction_hashes"),
                query.texts("types"),
                query.statuses("statuses", CoboWords.TRANSACTION),
                query.texts("wallet_ids"),
                query.texts("chain_ids"),
                query.texts("token_ids"),
                query.time("min_created_timestamp", 0),
                query.time("max_created_timestamp", Long.MAX_VALUE)));
    return ascends ? rows.reversed() : rows;
  }

  WorldRows payouts(CoboQuery query) {
    return lists.payouts(query.text("request_id"));
  }

  WorldRows bulkSends(CoboQuery query) {
    return lists.bulkSends(query.text("request_id"));
  }

  SandboxReply bulkSendItems(String id, CoboQuery query) {
    return lists
        .bulkSendItems(id)
        .map(rows -> CoboPages.page(rows, query))
        .orElseGet(CoboErrors::notFound);
  }

  WorldRows batches(CoboQuery query) {
    return lists.batches(query.text("request_id"));
  }

  SandboxReply merchantBalances(CoboQuery query) {
    var merchants = query.texts("merchant_ids");
    var token = query.text("token_id");
    if (merchants.isEmpty() && token.isEmpty()) {
      throw new SandboxRefusal(CoboErrors.missingParameter("merchant_ids or token_id"));
    }
    var data = lists.merchantBalances(merchants, token);
    return SandboxReply.json(200, SandboxJson.object("data", data).toString());
  }

  SandboxReply developerBalance(CoboQuery query) {
    var token = query.required("token_id");
    return lists
        .developerBalance(token)
        .map(balance -> SandboxReply.json(200, balance.toString()))
        .orElseThrow(() -> new SandboxRefusal(CoboErrors.badParameter("token_id " + token)));
  }

  SandboxReply allocationAmount(CoboQuery query) {
    var token = query.required("token_id");
    var source = query.required("source_account");
    query.required("destination_account");
    return lists
        .allocationAmount(token, source)
        .map(amount -> SandboxReply.json(200, amount.toString()))
        .orElseThrow(() -> new SandboxRefusal(CoboErrors.badParameter("token_id " + token)));
  }

  private static boolean matches(JsonNode row, String field, String wanted) {
    return wanted.isEmpty() || row.path(field).stringValue("").equals(wanted);
  }
}
