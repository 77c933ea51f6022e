package org.treasurylookup.sandbox.world;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.treasurylookup.sandbox.scenario.ScenarioStage;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything Cobo's side of the sandbox knows beside the scenarios, in records that refer to each
 * other and add up. Nothing is made before somebody asks for it.
 */
public final class World {

  /** How many orders there are if nobody says otherwise. */
  public static final int USUAL_ORDERS = 3000;

  private static final int KEPT = 16;

  private final Supplier<OrderBook> orders;
  private final Supplier<WorldRefunds> refunds;
  private final Supplier<WorldPayouts> payouts;
  private final Supplier<WorldBulkSends> bulkSends;
  private final Supplier<WorldBatches> batches;
  private final Supplier<WorldTransactions> transactions;
  private final Supplier<TransactionFinder> finder;
  private final Supplier<WorldLedger> ledger;
  private final Supplier<MerchantAccounts> accounts;
  private final Supplier<PartyBook> parties;
  private final SequencedMap<String, WorldRows> kept = new LinkedHashMap<>();
  private final ScenarioStage stage;
  private int movesThen;

  /**
   * A world of about so many orders.
   *
   * @param stage where the scenarios are played whose records the lists show as well
   */
  public World(ScenarioStage stage, InstantSource clock, int size) {
    this.stage = stage;
    orders = new MadeOnce<>(() -> new OrderBook(stage, clock, size));
    refunds = new MadeOnce<>(() -> new WorldRefunds(orders.get()));
    payouts = new MadeOnce<>(() -> new WorldPayouts(orders.get()));
    bulkSends = new MadeOnce<>(() -> new WorldBulkSends(orders.get()));
    batches = new MadeOnce<>(() -> new WorldBatches(stage));
    parties = new MadeOnce<>(() -> new PartyBook(orders.get()));
    var shown = new MadeOnce<>(() -> new ShownTransactions(orders.get()), stage::moves);
    transactions =
        new MadeOnce<>(
            () ->
                new WorldTransactions(
                    orders.get(), refunds.get(), payouts.get(), bulkSends.get(), shown.get()),
            stage::moves);
    finder =
        new MadeOnce<>(
            () ->
                new TransactionFinder(
                    orders.get(), refunds.get(), payouts.get(), bulkSends.get(), shown.get()),
            stage::moves);
    ledger =
        new MadeOnce<>(
            () ->
                new WorldLedger(
                    orders.get(), refunds.get(), payouts.get(), bulkSends.get(), batches.get()),
            stage::moves);
    accounts =
        new MadeOnce<>(
            () ->
                new MerchantAccounts(
                    orders.get(), refunds.get(), payouts.get(), bulkSends.get(), batches.get()),
            stage::moves);
  }

  public WorldLists lists() {
    return new WorldLists(this);
  }

  public WorldRows transactions(TransactionFilter filter) {
    return kept(filter.toString(), () -> filter.rows(transactions, finder.get()));
  }

  public Optional<ObjectNode> order(String id) {
    return orders.get().find(id).map(orders.get()::json);
  }

  public Optional<ObjectNode> transaction(String id) {
    return finder.get().find(ShownOrders.transactionId(id)).map(WorldTransaction::detail);
  }

  public Optional<ObjectNode> refund(String id) {
    return refunds.get().find(id).map(WorldRefund::json);
  }

  public Optional<ObjectNode> payout(String id) {
    return payouts.get().find(id).map(WorldPayout::detail);
  }

  public Optional<ObjectNode> bulkSend(String id) {
    return bulkSends.get().find(id).map(WorldBulkSends.BulkSend::json);
  }

  public Optional<ObjectNode> batch(String id) {
    return batches.get().find(id);
  }

  public Optional<ObjectNode> counterparty(String id) {
    return parties.get().counterparty(id).map(WorldParty::detail);
  }

  public Optional<ObjectNode> destination(String id) {
    return parties.get().destination(id).map(WorldParty::detail);
  }

  OrderBook orders() {
    return orders.get();
  }

  WorldRefunds refunds() {
    return refunds.get();
  }

  WorldPayouts payouts() {
    return payouts.get();
  }

  WorldBulkSends bulkSends() {
    return bulkSends.get();
  }

  WorldBatches batches() {
    return batches.get();
  }

  WorldLedger ledger() {
    return ledger.get();
  }

  MerchantAccounts accounts() {
    return accounts.get();
  }

  PartyBook parties() {
    return parties.get();
  }

  /** A filtered list is paged through: what passed is found once. */
  WorldRows kept(String filter, Supplier<WorldRows> rows) {
    synchronized (kept) {
      if (stage.moves() != movesThen) {
        movesThen = stage.moves();
        kept.clear();
      }
      if (kept.size() >= KEPT && !kept.containsKey(filter)) {
        kept.pollFirstEntry();
      }
      return kept.computeIfAbsent(filter, _ -> rows.get());
    }
  }
}
