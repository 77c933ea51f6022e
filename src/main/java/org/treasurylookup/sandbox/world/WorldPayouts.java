package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.sandbox.world.form.ScatteredNumber;
import org.treasurylookup.sandbox.world.form.WorldKind;
import org.treasurylookup.sandbox.world.form.WorldToken;

/**
 * The payouts: the one of a story, then for each settled block of everyday orders one for each
 * merchant and one for the developer, who pays out the block's fees.
 */
record WorldPayouts(OrderBook orders) {

  /** How the payouts of the newest settled block stand, merchant by merchant. */
  private static final List<String> NEWEST =
      List.of(
          "Completed",
          "Pending",
          "Preparing",
          "Transferring",
          "Completed",
          "PartiallyCompleted",
          "Failed",
          "RejectedByBank",
          "Completed",
          "Transferring",
          "Completed",
          "Completed",
          "Completed",
          "Pending",
          "Completed");

  private static final int ACCOUNTS = WorldMerchants.TRADING + 1;
  private static final long LATER = 93_600;
  private static final WorldPayout STORY =
      new WorldPayout(
          0,
          "M1005",
          "Completed",
          Map.of(WorldToken.ETH_USDT, new BigDecimal("100.00")),
          1_741_870_800);

  /** The payout that settled the order of a story. */
  static String story() {
    return STORY.id();
  }

  int size() {
    return 1 + (orders.grown() / GrownOrders.BLOCK - 1) * ACCOUNTS;
  }

  WorldPayout at(int index) {
    if (index == 0) {
      return STORY;
    }
    var block = (index - 1) / ACCOUNTS + 1;
    var account = (index - 1) % ACCOUNTS;
    return new WorldPayout(
        index,
        account == WorldMerchants.TRADING
            ? WorldMerchants.DEVELOPER
            : WorldMerchants.at(account).id(),
        status(block, account),
        amounts(block, account),
        GrownOrders.at(block * GrownOrders.BLOCK).created() + LATER);
  }

  Optional<WorldPayout> find(String id) {
    var number = ScatteredNumber.ofUuid(id);
    return number.isPresent() && WorldKind.PAYOUT.counts(number.getAsLong())
        ? numbered(WorldKind.index(number.getAsLong())).filter(found -> found.id().equals(id))
        : Optional.empty();
  }

  /** The payout whose id or transaction a number counts. */
  Optional<WorldPayout> numbered(long index) {
    var payout = WorldPayout.payoutOf(index);
    return payout < size() ? Optional.of(at((int) payout)) : Optional.empty();
  }

  /** How an order of a settled block stands, as its payout does. */
  static String settlement(int block, int merchant) {
    var status = status(block, merchant);
    return switch (status) {
      case "Preparing", "Transferring" -> "Processing";
      case "RejectedByBank" -> "Failed";
      default -> status;
    };
  }

  private static String status(int block, int account) {
    return block == 1 ? NEWEST.get(account) : "Completed";
  }

  private static Map<WorldToken, BigDecimal> amounts(int block, int account) {
    var amounts = new EnumMap<WorldToken, BigDecimal>(WorldToken.class);
    for (var place = 0; place < GrownOrders.BLOCK; place++) {
      var number = block * GrownOrders.BLOCK + place;
      var isTheirs = account == WorldMerchants.TRADING || GrownOrders.merchant(number) == account;
      var order = isTheirs ? GrownOrders.at(number) : null;
      if (order != null && order.booked()) {
        amounts.merge(order.token(), net(order, account), BigDecimal::add);
      }
    }
    amounts.values().removeIf(amount -> amount.signum() <= 0);
    return amounts;
  }

  private static BigDecimal net(WorldOrder order, int account) {
    if (account == WorldMerchants.TRADING) {
      return order.developerShare();
    }
    var back =
        WorldRefunds.of(order)
            .filter(refund -> refund.takes() && !refund.byDeveloper())
            .map(WorldRefund::amount)
            .orElse(BigDecimal.ZERO);
    return order.merchantShare().subtract(back);
  }
}
