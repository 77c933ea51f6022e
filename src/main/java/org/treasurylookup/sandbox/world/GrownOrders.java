package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.sandbox.world.form.ScatteredNumber;
import org.treasurylookup.sandbox.world.form.WorldToken;

/**
 * Any number of everyday orders, the newest first, one about every half hour back from the middle
 * of March 2025. An order follows from its number alone.
 */
final class GrownOrders {

  /** How many orders are settled together. */
  static final int BLOCK = 140;

  /** Every so many, one order was paid exactly and refunded afterwards. */
  static final int REFUND_EVERY = 23;

  static final int REFUND_AT = 7;

  private static final int FIRST_SEQUENCE = 3001;
  private static final long NEWEST = 1_741_910_400;
  private static final long STEP = 1740;
  private static final Pattern ID = Pattern.compile("O[0-9]{8}-M[0-9]{4}-([0-9]{4,7})");

  private GrownOrders() {}

  static WorldOrder at(int number) {
    var merchant = WorldMerchants.at(merchant(number));
    var jitter = ScatteredNumber.bits(number, 1) % (STEP - 60);
    var plan = new OrderPlan(number, merchant, token(number), NEWEST - number * STEP - jitter);
    var price = BigDecimal.valueOf(price(number), 2);
    var fee = price.multiply(merchant.rate()).setScale(2, java.math.RoundingMode.DOWN);
    plan.priced(price, fee).payer((int) (ScatteredNumber.bits(number, 2) % 1_000_000));
    pay(plan, number);
    return plan.settled(settlement(number)).order(FIRST_SEQUENCE + number);
  }

  /** The order of an id, if there is one among the first so many. */
  static Optional<WorldOrder> find(String id, int size) {
    var matcher = ID.matcher(id);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var number = Integer.parseInt(matcher.group(1)) - FIRST_SEQUENCE;
    return number < 0 || number >= size
        ? Optional.empty()
        : Optional.of(at(number)).filter(order -> order.id().equals(id));
  }

  /** How many of the first so many are newer than a time, when some are known to be. */
  static int newerThan(long time, int known, int size) {
    var low = known;
    var high = low < size && at(low).created() > time ? size : low;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (at(middle).created() > time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** In turn, begun anew with each block, so that every merchant trades in every block. */
  static int merchant(int number) {
    var shift = ScatteredNumber.bits(number / BLOCK, 3) % WorldMerchants.TRADING;
    return (int) ((number + shift) % WorldMerchants.TRADING);
  }

  static boolean refunded(int number) {
    return number % REFUND_EVERY == REFUND_AT;
  }

  private static WorldToken token(int number) {
    var draw = ScatteredNumber.bits(number, 4) % 100;
    if (draw < 40) {
      return WorldToken.ETH_USDT;
    }
    if (draw < 70) {
      return WorldToken.TRON_USDT;
    }
    if (draw < 85) {
      return WorldToken.ETH_USDC;
    }
    return draw < 95 ? WorldToken.SOL_USDC : WorldToken.ARBITRUM_USDCOIN;
  }

  /** In cents; small amounts are more frequent than large ones. */
  private static long price(int number) {
    var draw = ScatteredNumber.bits(number, 5);
    var range = draw % 10 < 7 ? 25_000 : 480_000;
    return 900 + (draw / 10) % range;
  }

  /** As the payout of its block and merchant stands. */
  private static String settlement(int number) {
    var block = number / BLOCK;
    return block == 0 ? "Pending" : WorldPayouts.settlement(block, merchant(number));
  }

  private static void pay(OrderPlan plan, int number) {
    var due = plan.payable();
    var draw = refunded(number) ? 0 : ScatteredNumber.bits(number, 6) % 100;
    var seen = 40 + ScatteredNumber.bits(number, 8) % 900;
    var cleared = seen + 30 + ScatteredNumber.bits(number, 9) % 700;
    if (draw < 72) {
      plan.paid(due, seen, cleared);
    } else if (draw < 77) {
      var first = part(due, 3, 5);
      plan.paid(first, seen, cleared).paid(due.subtract(first), seen + 90, cleared + 90);
    } else if (draw < 80) {
      plan.paid(due.add(new BigDecimal("2.50")), seen, cleared);
    } else if (draw < 83) {
      plan.paid(due.subtract(new BigDecimal("0.25")), seen, cleared);
    } else {
      payBadly(plan, draw, seen, cleared);
    }
  }

  private static void payBadly(OrderPlan plan, long draw, long seen, long cleared) {
    var due = plan.payable();
    var afterwards = OrderPlan.WINDOW + seen;
    if (draw < 87) {
      plan.payer(0);
    } else if (draw < 88) {
      plan.cancelled();
    } else if (draw < 92) {
      plan.paid(part(due, 3, 4), seen, cleared);
    } else if (draw < 94) {
      plan.paid(due, afterwards, afterwards + 180);
    } else if (draw < 95) {
      plan.paid(due, seen, cleared).paid(part(due, 1, 5), afterwards, afterwards + 200);
    } else if (draw < 96) {
      plan.deposit(
          due,
          seen,
          cleared,
          "Rejected",
          "RejectedByScreeningApp",
          "Rejected by the screening app");
    } else {
      var first = part(due, 1, 2);
      plan.paid(first, seen, cleared).paid(due.subtract(first), afterwards, afterwards + 240);
    }
  }

  private static BigDecimal part(BigDecimal amount, int of, int parts) {
    return amount
        .multiply(BigDecimal.valueOf(of))
        .divide(BigDecimal.valueOf(parts), 2, java.math.RoundingMode.DOWN);
  }
}
