package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.world.form.WorldToken;
import tools.jackson.databind.node.ObjectNode;

/** What the merchants have of each token, and how they came by it. */
final class MerchantAccounts {

  private record Key(String merchant, WorldToken token, String acquiring) {}

  private static final String BY_ORDER = "Order";
  private static final String BY_TOP_UP = "TopUp";

  private static final class Sums {
    private BigDecimal received = BigDecimal.ZERO;
    private BigDecimal paidOut = BigDecimal.ZERO;
    private BigDecimal refunded = BigDecimal.ZERO;
    private BigDecimal allocated = BigDecimal.ZERO;
    private BigDecimal locked = BigDecimal.ZERO;

    BigDecimal total() {
      return received.add(allocated).subtract(paidOut).subtract(refunded);
    }
  }

  private final Map<Key, Sums> accounts = new LinkedHashMap<>();

  MerchantAccounts(
      OrderBook orders,
      WorldRefunds refunds,
      WorldPayouts payouts,
      WorldBulkSends bulkSends,
      WorldBatches batches) {
    IntStream.range(0, orders.size()).mapToObj(orders::at).forEach(this::receive);
    IntStream.range(0, refunds.size()).mapToObj(refunds::at).forEach(this::refund);
    IntStream.range(0, payouts.size()).mapToObj(payouts::at).forEach(this::payOut);
    IntStream.range(0, bulkSends.size()).mapToObj(bulkSends::at).forEach(this::send);
    batches.all().forEach(batch -> AllocationMove.of(batch).forEach(this::allocate));
    WorldTopUps.all().forEach(this::topUp);
  }

  /** The accounts of a merchant, or all if none is named; in one token, or in all. */
  List<ObjectNode> list(List<String> merchants, String token) {
    var list = new ArrayList<ObjectNode>();
    accounts.forEach(
        (key, sums) -> {
          if ((merchants.isEmpty() || merchants.contains(key.merchant()))
              && (token.isEmpty() || key.token().name().equals(token))) {
            list.add(json(key, sums));
          }
        });
    return list;
  }

  BigDecimal available(String merchant, WorldToken token) {
    return Stream.of(BY_ORDER, BY_TOP_UP)
        .map(acquiring -> accounts.get(new Key(merchant, token, acquiring)))
        .filter(Objects::nonNull)
        .map(sums -> sums.total().subtract(sums.locked))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Sums sums(String merchant, WorldToken token) {
    return sums(merchant, token, BY_ORDER);
  }

  private Sums sums(String merchant, WorldToken token, String acquiring) {
    return accounts.computeIfAbsent(new Key(merchant, token, acquiring), _ -> new Sums());
  }

  private void topUp(WorldTopUps.TopUp topUp) {
    var sums = sums(topUp.payer().merchant().id(), topUp.token(), BY_TOP_UP);
    sums.received = sums.received.add(topUp.merchantShare());
  }

  private void receive(WorldOrder order) {
    if (order.booked()) {
      var sums = sums(order.merchant(), order.token());
      sums.received = sums.received.add(order.merchantShare());
    }
  }

  private void refund(WorldRefund refund) {
    if (refund.byDeveloper()) {
      return;
    }
    var sums = sums(refund.order().merchant(), refund.order().token());
    if (refund.completed()) {
      sums.refunded = sums.refunded.add(refund.amount());
    } else if (refund.takes()) {
      sums.locked = sums.locked.add(refund.amount());
    }
  }

  private void payOut(WorldPayout payout) {
    if (payout.developers()) {
      return;
    }
    payout
        .paid()
        .forEach(
            (token, amount) -> {
              var sums = sums(payout.account(), token);
              sums.paidOut = sums.paidOut.add(amount);
            });
    payout
        .locked()
        .forEach(
            (token, amount) -> {
              var sums = sums(payout.account(), token);
              sums.locked = sums.locked.add(amount);
            });
  }

  private void send(WorldBulkSends.BulkSend send) {
    if (send.account().equals(WorldMerchants.DEVELOPER)) {
      return;
    }
    var sums = sums(send.account(), WorldBulkSends.TOKEN);
    for (var item : send.items()) {
      if (item.status().equals("Completed")) {
        sums.paidOut = sums.paidOut.add(item.amount());
      }
    }
  }

  private void allocate(AllocationMove move) {
    for (var account : List.of(move.from(), move.to())) {
      if (!account.equals(WorldMerchants.DEVELOPER)) {
        var sums = sums(account, move.token());
        sums.allocated = sums.allocated.add(move.change(account));
      }
    }
  }

  private static ObjectNode json(Key key, Sums sums) {
    return SandboxJson.object(
        "merchant_id", key.merchant(),
        "token_id", key.token().name(),
        "acquiring_type", key.acquiring(),
        "total_received_amount", WorldToken.text(sums.received),
        "settled_amount", WorldToken.text(sums.paidOut),
        "payout_amount", WorldToken.text(sums.paidOut),
        "refunded_amount", WorldToken.text(sums.refunded),
        "total_balance", WorldToken.text(sums.total()),
        "available_balance", WorldToken.text(sums.total().subtract(sums.locked)),
        "locked_balance", WorldToken.text(sums.locked));
  }
}
