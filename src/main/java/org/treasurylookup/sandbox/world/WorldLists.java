package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.world.form.WorldChain;
import org.treasurylookup.sandbox.world.form.WorldToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The world's lists with the filters Cobo has for them. An empty text or set stands for a filter
 * that was not given.
 */
public final class WorldLists {

  private final World world;

  WorldLists(World world) {
    this.world = world;
  }

  public WorldRows orders(String merchant, String pspCode, Set<String> statuses) {
    var orders = world.orders();
    if (merchant.isEmpty() && pspCode.isEmpty() && statuses.isEmpty()) {
      return orders.rows();
    }
    return world.kept(
        "orders " + merchant + " " + pspCode + " " + new ArrayList<>(statuses),
        () ->
            orders
                .rows()
                .where(
                    index -> {
                      var order = orders.at(index);
                      return passes(merchant, order.merchant())
                          && passes(pspCode, order.pspCode())
                          && passes(statuses, order.status());
                    }));
  }

  public WorldRows refunds(String merchant, String requestId, Set<String> statuses) {
    var refunds = world.refunds();
    return new WorldRows(refunds.size(), index -> refunds.at(index).json())
        .where(
            index -> {
              var refund = refunds.at(index);
              return passes(merchant, refund.order().merchant())
                  && passes(requestId, refund.requestId())
                  && passes(statuses, refund.status());
            });
  }

  public WorldRows payouts(String requestId) {
    var payouts = world.payouts();
    var rows = new WorldRows(payouts.size(), index -> payouts.at(index).json());
    return requestId.isEmpty()
        ? rows
        : rows.where(index -> payouts.at(index).requestId().equals(requestId));
  }

  public WorldRows bulkSends(String requestId) {
    var sends = world.bulkSends();
    return new WorldRows(sends.size(), index -> sends.at(index).json())
        .where(index -> passes(requestId, sends.at(index).requestId()));
  }

  /** Empty if there is no such bulk send. */
  public Optional<WorldRows> bulkSendItems(String id) {
    return world
        .bulkSends()
        .find(id)
        .map(send -> WorldRows.of(send.items().stream().map(WorldBulkSends.Item::json).toList()));
  }

  public WorldRows batches(String requestId) {
    return filtered(world.batches().listed(), row -> passes(requestId, text(row, "request_id")));
  }

  /** The items of every batch. */
  public List<JsonNode> items() {
    return List.copyOf(world.batches().items());
  }

  public WorldRows merchants(String keyword, String setup) {
    var rows = WorldMerchants.rows();
    return rows.where(
        index -> {
          var row = rows.row(index);
          return passes(setup, text(row, "wallet_setup"))
              && holds(keyword, text(row, "merchant_id"), text(row, "name"));
        });
  }

  public WorldRows counterparties(String keyword, String type, String country) {
    return parties(world.parties().counterparties(), keyword, type, country, Set.of());
  }

  public WorldRows destinations(
      String keyword, String type, String country, Set<String> merchants) {
    return parties(world.parties().destinations(), keyword, type, country, merchants);
  }

  public WorldRows counterpartyEntries(String owner, Set<String> chains, String address) {
    return entries(world.parties().counterparties(), "counterparty_id", owner, chains, address);
  }

  public WorldRows destinationEntries(String owner, Set<String> chains, String address) {
    return entries(world.parties().destinations(), "destination_id", owner, chains, address);
  }

  public WorldRows bankEntries(String owner) {
    return filtered(
        world.parties().destinations().stream()
            .flatMap(party -> party.bankEntries().stream())
            .toList(),
        row -> passes(owner, text(row, "destination_id")));
  }

  public WorldRows payers(String merchant, String payer) {
    return filtered(
        WorldTopUps.payers().stream().map(WorldTopUps.Payer::json).toList(),
        row -> passes(merchant, text(row, "merchant_id")) && passes(payer, text(row, "payer_id")));
  }

  public WorldRows topUps(String customPayer, String token, Set<String> ids, Set<String> hashes) {
    return made(
        WorldTopUps.all().stream()
            .filter(topUp -> topUp.payer().customId().equals(customPayer))
            .filter(topUp -> passes(token, topUp.token().name()))
            .filter(topUp -> passes(ids, topUp.id()))
            .filter(topUp -> hashes.isEmpty() || hashes.contains(topUp.transaction().hash()))
            .toList(),
        WorldTopUps.TopUp::json);
  }

  public WorldRows reports(String type, String status) {
    return filtered(
        WorldReports.all(),
        row ->
            passes(type, row.at("/report_types/0").stringValue(""))
                && passes(status, text(row, "report_status")));
  }

  public Optional<ObjectNode> counterpartyEntry(String id) {
    return entry(world.parties().counterparties(), id);
  }

  public Optional<ObjectNode> destinationEntry(String id) {
    return entry(world.parties().destinations(), id);
  }

  private static Optional<ObjectNode> entry(List<WorldParty> parties, String id) {
    return parties.stream()
        .flatMap(party -> party.addresses().stream())
        .filter(address -> address.id().equals(id))
        .findFirst()
        .map(address -> SandboxJson.object("wallet_address", address.json()));
  }

  public WorldRows chains(Set<String> ids) {
    return filtered(
        List.of(WorldChain.values()).stream().map(WorldChain::json).toList(),
        row -> passes(ids, text(row, "chain_id")));
  }

  /** Within the times, both included; 0 and the largest number stand for no limit. */
  public WorldRows balanceChanges(
      String token, String direction, String type, String source, long from, long to) {
    var ledger = world.ledger();
    return new WorldRows(ledger.size(), index -> ledger.at(index).json())
        .where(
            index -> {
              var change = ledger.at(index);
              return passes(token, change.token().name())
                  && passes(direction, change.in() ? "in" : "out")
                  && passes(type, change.type())
                  && passes(source, change.source())
                  && change.time() >= from
                  && change.time() <= to;
            });
  }

  public List<ObjectNode> merchantBalances(Set<String> merchants, String token) {
    return world.accounts().list(List.copyOf(merchants), token);
  }

  /** What can be moved of a token from an account; empty if the token is unknown. */
  public Optional<ObjectNode> allocationAmount(String token, String account) {
    return WorldToken.find(token)
        .map(
            known ->
                SandboxJson.object(
                    "token_id",
                    token,
                    "allocation_amount",
                    WorldToken.text(
                        account.equals(WorldMerchants.DEVELOPER)
                            ? world.ledger().balance(known)
                            : world.accounts().available(account, known))));
  }

  /** Empty if the token is unknown. */
  public Optional<ObjectNode> developerBalance(String token) {
    var ledger = world.ledger();
    return WorldToken.find(token)
        .map(
            known ->
                SandboxJson.object(
                    "token_id", token,
                    "developer_fee_amount", WorldToken.text(ledger.sum(known, "OrderIn")),
                    "settled_amount", WorldToken.text(ledger.sum(known, "Payout")),
                    "refunded_amount", WorldToken.text(ledger.sum(known, "RefundOut")),
                    "total_balance", WorldToken.text(ledger.balance(known)),
                    "available_balance", WorldToken.text(ledger.balance(known)),
                    "locked_balance", WorldToken.text(BigDecimal.ZERO)));
  }

  private static WorldRows parties(
      List<WorldParty> parties,
      String keyword,
      String type,
      String country,
      Set<String> merchants) {
    Predicate<WorldParty> wanted =
        party ->
            holds(keyword, party.id(), party.name(), party.email())
                && passes(type, party.type())
                && passes(country, party.country())
                && passes(merchants, party.merchant() == null ? "" : party.merchant());
    return made(parties.stream().filter(wanted).toList(), WorldParty::json);
  }

  private static WorldRows entries(
      List<WorldParty> parties, String role, String owner, Set<String> chains, String address) {
    return filtered(
        parties.stream().flatMap(party -> party.entries().stream()).toList(),
        row ->
            passes(owner, text(row, role))
                && passes(chains, text(row, "chain_id"))
                && passes(address, text(row, "address")));
  }

  private static <T> WorldRows made(List<T> records, Function<T, ObjectNode> maker) {
    return new WorldRows(records.size(), index -> maker.apply(records.get(index)));
  }

  private static WorldRows filtered(List<ObjectNode> rows, Predicate<ObjectNode> wanted) {
    return WorldRows.of(rows.stream().filter(wanted).toList());
  }

  static boolean passes(String wanted, String value) {
    return wanted.isEmpty() || wanted.equals(value);
  }

  static boolean passes(Set<String> wanted, String value) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  private static boolean holds(String keyword, String... values) {
    var wanted = keyword.toLowerCase(Locale.ROOT);
    return List.of(values).stream()
        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).stringValue("");
  }
}
