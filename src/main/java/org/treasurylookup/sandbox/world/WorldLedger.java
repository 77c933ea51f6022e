package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.world.form.WorldToken;
import tools.jackson.databind.node.ObjectNode;

/** The changes of the developer's balances, the newest first; each begins where the last ended. */
final class WorldLedger {

  /** Money that came to the developer, or, if negative, left them. */
  private record Entry(
      String type, String source, WorldToken token, BigDecimal amount, long time) {}

  /** An entry with the balance it led to. */
  record Change(
      String type,
      String source,
      WorldToken token,
      BigDecimal amount,
      BigDecimal after,
      long time) {

    boolean in() {
      return amount.signum() >= 0;
    }

    ObjectNode json() {
      var json =
          SandboxJson.object("source_id", source, "source_type", type, "token_id", token.name());
      put(json, "amount", amount.abs());
      put(json, "balance_before", after.subtract(amount));
      put(json, "balance_after", after);
      return json.put("flow_direction", in() ? "in" : "out").put("created_timestamp", time);
    }

    /** Once cut to two digits, once exact. */
    private static void put(ObjectNode json, String field, BigDecimal amount) {
      json.put(field, amount.setScale(2, RoundingMode.DOWN).toPlainString());
      json.put(field + "_raw", raw(amount));
    }

    private static String raw(BigDecimal amount) {
      var plain = amount.stripTrailingZeros();
      return (plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain)
          .toPlainString();
    }
  }

  /** What the developer began with, long before the first order. */
  private static final BigDecimal OPENING = new BigDecimal("2000000");

  private static final BigDecimal OPENING_ETH = new BigDecimal("5");
  private static final long OPENED = 1_262_304_000;

  private final List<Change> changes;

  WorldLedger(
      OrderBook orders,
      WorldRefunds refunds,
      WorldPayouts payouts,
      WorldBulkSends bulkSends,
      WorldBatches batches) {
    var entries = new ArrayList<Entry>();
    open(entries);
    IntStream.range(0, orders.size()).mapToObj(orders::at).forEach(each -> book(entries, each));
    IntStream.range(0, refunds.size()).mapToObj(refunds::at).forEach(each -> book(entries, each));
    IntStream.range(0, payouts.size()).mapToObj(payouts::at).forEach(each -> book(entries, each));
    IntStream.range(0, bulkSends.size())
        .mapToObj(bulkSends::at)
        .forEach(each -> book(entries, each));
    batches.all().forEach(batch -> book(entries, batch));
    WorldTopUps.all().forEach(topUp -> book(entries, topUp));
    UnexpectedMoney.book(
        (type, source, token, amount, time) ->
            entries.add(new Entry(type, source, token, amount, time)));
    entries.sort(Comparator.comparingLong(Entry::time));
    this.changes = chained(entries);
  }

  int size() {
    return changes.size();
  }

  Change at(int index) {
    return changes.get(index);
  }

  BigDecimal balance(WorldToken token) {
    return changes.stream()
        .filter(change -> change.token() == token)
        .findFirst()
        .map(Change::after)
        .orElse(BigDecimal.ZERO);
  }

  BigDecimal sum(WorldToken token, String type) {
    return changes.stream()
        .filter(change -> change.token() == token && change.type().equals(type))
        .map(change -> change.amount().abs())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Change> chained(List<Entry> entries) {
    var balances = new EnumMap<WorldToken, BigDecimal>(WorldToken.class);
    var changes = new ArrayList<Change>(entries.size());
    for (var entry : entries) {
      var after = balances.merge(entry.token(), entry.amount(), BigDecimal::add);
      changes.add(
          new Change(
              entry.type(), entry.source(), entry.token(), entry.amount(), after, entry.time()));
    }
    return changes.reversed();
  }

  private static void open(List<Entry> entries) {
    for (var token : WorldToken.values()) {
      entries.add(
          new Entry(
              "Init",
              "init-" + token,
              token,
              token == WorldToken.ETH ? OPENING_ETH : OPENING,
              OPENED));
    }
  }

  private static void book(List<Entry> entries, WorldOrder order) {
    if (order.booked()) {
      var share = order.credited() == null ? order.developerShare() : order.credited();
      if (share.signum() > 0) {
        entries.add(new Entry("OrderIn", order.id(), order.token(), share, order.bookedAt()));
      }
    }
    for (var deposit : order.deposits()) {
      if (order.late(deposit)) {
        entries.add(
            new Entry(
                "LatePayment", order.id(), order.token(), deposit.amount(), deposit.completedAt()));
      }
    }
  }

  private static void book(List<Entry> entries, WorldRefund refund) {
    if (refund.byDeveloper() && refund.completed()) {
      entries.add(
          new Entry(
              "RefundOut",
              refund.id(),
              refund.order().token(),
              refund.amount().negate(),
              refund.updated()));
    }
  }

  private static void book(List<Entry> entries, WorldPayout payout) {
    if (payout.developers()) {
      payout
          .paid()
          .forEach(
              (token, amount) ->
                  entries.add(
                      new Entry("Payout", payout.id(), token, amount.negate(), payout.updated())));
    }
  }

  private static void book(List<Entry> entries, WorldBulkSends.BulkSend send) {
    if (!send.account().equals(WorldMerchants.DEVELOPER)) {
      return;
    }
    for (var item : send.items()) {
      if (item.status().equals("Completed")) {
        entries.add(
            new Entry(
                "BulkSend",
                item.id(),
                WorldBulkSends.TOKEN,
                item.amount().negate(),
                send.created() + 600));
      }
    }
  }

  private static void book(List<Entry> entries, WorldTopUps.TopUp topUp) {
    entries.add(
        new Entry("TopUp", topUp.id(), topUp.token(), topUp.developerShare(), topUp.booked()));
  }

  private static void book(List<Entry> entries, ObjectNode batch) {
    var id = batch.path("batch_allocation_id").stringValue();
    for (var movement : AllocationMove.of(batch)) {
      if (movement.touches(WorldMerchants.DEVELOPER)) {
        entries.add(
            new Entry(
                "Allocation",
                id,
                movement.token(),
                movement.change(WorldMerchants.DEVELOPER),
                WorldBatches.created(batch)));
      }
    }
  }
}
