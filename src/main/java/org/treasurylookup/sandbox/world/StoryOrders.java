package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.treasurylookup.sandbox.world.form.WorldToken;

/** Orders whose money took a remarkable way; {@link WorldStory} lists them. */
final class StoryOrders {

  static final long FIRST_NUMBER = 1L << 30;

  private static final int FIRST_SEQUENCE = 2901;
  private static final int OPEN_SEQUENCE = 2951;
  private static final int OPEN = 12;
  private static final long CREATED = 1_741_770_000;
  private static final List<WorldToken> OPEN_TOKENS =
      List.of(
          WorldToken.ETH_USDT,
          WorldToken.TRON_USDT,
          WorldToken.ETH_USDC,
          WorldToken.SOL_USDC,
          WorldToken.ARBITRUM_USDCOIN);
  private static final String OPEN_DAY = "20250315";
  private static final BigDecimal DUE = new BigDecimal("102.00");
  private static final long AFTER = OrderPlan.WINDOW + 720;

  private StoryOrders() {}

  static List<WorldOrder> all() {
    return IntStream.range(0, 10)
        .mapToObj(story -> tell(story, plan(story)).order(FIRST_SEQUENCE + story))
        .toList();
  }

  static String id(int story) {
    return "O20250312-M1005-" + (FIRST_SEQUENCE + story - 1);
  }

  private static OrderPlan plan(int story) {
    return new OrderPlan(
            FIRST_NUMBER + story,
            WorldMerchants.at(4),
            WorldToken.ETH_USDT,
            CREATED + story * 2400L)
        .priced("100.00", "2.00")
        .payer(story * 7 + 3);
  }

  private static OrderPlan tell(int story, OrderPlan plan) {
    return switch (story) {
      case 0, 1 -> plan.paid(DUE, AFTER, AFTER + 190);
      case 5 -> plan.deposit(DUE, 300, 330, "PendingScreening", "PendingCoboKYTCheck", null);
      case 6 -> plan.paid(DUE, 1500, AFTER + 7200);
      case 7 -> plan.paid(DUE, 240, 420).settled("Completed");
      case 8 -> plan.paid(DUE, 240, 420).credited("1.50");
      case 9 ->
          plan.paid(new BigDecimal("60.00"), 240, 420)
              .paid(new BigDecimal("42.00"), AFTER, AFTER + 150);
      default -> plan.paid(DUE, 240, 420);
    };
  }

  /** Orders within their pay-in window, with the times they have now. */
  static List<WorldOrder> open(long now) {
    var orders = new ArrayList<WorldOrder>();
    for (var index = 0; index < OPEN; index++) {
      var plan =
          new OrderPlan(
                  FIRST_NUMBER + OPEN_SEQUENCE + index,
                  WorldMerchants.at((index * 5) % WorldMerchants.TRADING),
                  OPEN_TOKENS.get(index % OPEN_TOKENS.size()),
                  now - 60 - index * 20L)
              .priced(40 + index * 17 + ".00", 1 + index % 3 + ".00")
              .payer(index * 19)
              .open();
      switch (index % 3) {
        case 0 -> {}
        case 1 ->
            plan.deposit(plan.payable(), 20, 30, "Confirming", "PendingBlockConfirmations", null);
        default ->
            plan.deposit(plan.payable(), 20, 30, "PendingScreening", "PendingCoboKYTCheck", null);
      }
      orders.add(plan.order(OPEN_DAY, OPEN_SEQUENCE + index));
    }
    return orders;
  }
}
