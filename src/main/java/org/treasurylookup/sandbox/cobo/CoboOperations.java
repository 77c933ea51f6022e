package org.treasurylookup.sandbox.cobo;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.treasurylookup.sandbox.http.CoboErrors;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;
import org.treasurylookup.sandbox.scenario.ScenarioKind;
import org.treasurylookup.sandbox.scenario.ScenarioStage;
import org.treasurylookup.sandbox.world.World;
import org.treasurylookup.sandbox.world.WorldRows;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every read the sandbox answers. {@code GET /payments/topup/address} is none: with the real
 * service it makes an address when there is none.
 */
final class CoboOperations {

  private final World world;
  private final ScenarioStage stage;
  private final CoboKeyInfo keyInfo;
  private final List<CoboOperation> all;

  CoboOperations(World world, ScenarioStage stage, CoboKeyInfo keyInfo) {
    this.world = world;
    this.stage = stage;
    this.keyInfo = keyInfo;
    this.all = all();
  }

  /** Which operation a path is, with the ids in it. */
  Optional<CoboOperation> find(List<String> path) {
    return all.stream().filter(operation -> operation.ids(path).isPresent()).findFirst();
  }

  private List<CoboOperation> all() {
    var lists = new CoboLists(world, stage);
    return Stream.of(payments(lists), parties(lists), accounts(lists), reference(lists))
        .flatMap(List::stream)
        .toList();
  }

  private List<CoboOperation> payments(CoboLists lists) {
    return List.of(
        rows("payments/orders", CoboScopes.PAY_IN, lists::orders),
        CoboOperation.of("payments/orders/*", CoboScopes.PAY_IN, (ids, _) -> order(ids.getFirst())),
        rows("payments/batch_allocations", CoboScopes.SETTLEMENT, lists::batches),
        CoboOperation.of(
            "payments/batch_allocations/*",
            CoboScopes.SETTLEMENT,
            (ids, _) -> batch(ids.getFirst())),
        rows("payments/allocation_items", CoboScopes.SETTLEMENT, lists::items),
        list("payments/allocation_amount", CoboScopes.SETTLEMENT, lists::allocationAmount),
        rows("payments/refunds", CoboScopes.REFUND, lists::refunds),
        record("payments/refunds/*", CoboScopes.REFUND, world::refund),
        rows("payments/payouts", CoboScopes.SETTLEMENT, lists::payouts),
        record("payments/payouts/*", CoboScopes.SETTLEMENT, world::payout),
        rows("payments/bulk_sends", CoboScopes.SETTLEMENT, lists::bulkSends),
        record("payments/bulk_sends/*", CoboScopes.SETTLEMENT, world::bulkSend),
        CoboOperation.of(
            "payments/bulk_sends/*/items",
            CoboScopes.SETTLEMENT,
            (ids, query) -> lists.bulkSendItems(ids.getFirst(), query)));
  }

  private List<CoboOperation> parties(CoboLists lists) {
    return List.of(
        rows("payments/merchants", CoboScopes.MERCHANT, lists::merchants),
        rows("payments/counterparty", CoboScopes.COUNTERPARTY, lists::counterparties),
        record("payments/counterparty/*", CoboScopes.COUNTERPARTY, world::counterparty),
        list("payments/counterparty_entry", CoboScopes.COUNTERPARTY, lists::counterpartyEntries),
        rows("payments/destination", CoboScopes.DESTINATION, lists::destinations),
        record("payments/destination/*", CoboScopes.DESTINATION, world::destination),
        list("payments/destination_entry", CoboScopes.DESTINATION, lists::destinationEntries));
  }

  private List<CoboOperation> accounts(CoboLists lists) {
    return List.of(
        list("payments/balance/merchants", CoboScopes.BALANCE, lists::merchantBalances),
        list("payments/balance/psp", CoboScopes.BALANCE, lists::developerBalance),
        rows("payments/balance_changes", CoboScopes.BALANCE, lists::balanceChanges),
        rows("payments/topup/payers", CoboScopes.PAY_IN, lists::payers),
        rows("payments/topup/payers/transactions", CoboScopes.PAYMENT_TRANSACTION, lists::topUps),
        rows("payments/reports", CoboScopes.REPORTS, lists::reports),
        rows("transactions", CoboScopes.TRANSACTION, lists::transactions),
        record("transactions/*", CoboScopes.TRANSACTION, world::transaction));
  }

  private List<CoboOperation> reference(CoboLists lists) {
    var tokens = new CoboTokens();
    return List.of(
        list("wallets/chains", CoboScopes.NONE, lists::chains),
        record("wallets/chains/*", CoboScopes.NONE, lists::chain),
        list("wallets/tokens", CoboScopes.NONE, tokens::list),
        record("wallets/tokens/*", CoboScopes.NONE, tokens::find),
        list("payments/exchange_rates", CoboScopes.NONE, tokens::rates),
        CoboOperation.of(
            "payments/exchange_rates/*/*", CoboScopes.NONE, (ids, _) -> tokens.rate(ids)),
        record(
            "payments/counterparty_entry/*",
            CoboScopes.COUNTERPARTY,
            world.lists()::counterpartyEntry),
        record(
            "payments/destination_entry/*",
            CoboScopes.DESTINATION,
            world.lists()::destinationEntry),
        list("payments/supported_tokens", CoboScopes.MERCHANT, _ -> file("supported-tokens.json")),
        list("developers/api_key_info", CoboScopes.NONE, _ -> keyInfo.reply()),
        list("organizations/info", CoboScopes.NONE, _ -> file("organization.json")));
  }

  private static CoboOperation list(
      String path, String scope, Function<CoboQuery, SandboxReply> read) {
    return CoboOperation.of(path, scope, (_, query) -> read.apply(query));
  }

  private static CoboOperation rows(
      String path, String scope, Function<CoboQuery, WorldRows> read) {
    return list(path, scope, query -> CoboPages.page(read.apply(query), query));
  }

  private static CoboOperation record(
      String path, String scope, Function<String, Optional<ObjectNode>> read) {
    return CoboOperation.of(path, scope, (ids, _) -> reply(read.apply(ids.getFirst())));
  }

  private SandboxReply order(String id) {
    return stage.play(ScenarioKind.ORDER, id).orElseGet(() -> reply(world.order(id)));
  }

  private SandboxReply batch(String id) {
    return stage.play(ScenarioKind.BATCH, id).orElseGet(() -> reply(world.batch(id)));
  }

  private static SandboxReply reply(Optional<ObjectNode> record) {
    return record
        .map(json -> SandboxReply.json(200, json.toString()))
        .orElseGet(CoboErrors::notFound);
  }

  private static SandboxReply file(String name) {
    return SandboxReply.json(200, SandboxJson.file(name));
  }
}
