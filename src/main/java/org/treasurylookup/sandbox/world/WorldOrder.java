package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.sandbox.scenario.ScenarioScene;
import org.treasurylookup.sandbox.world.form.WorldToken;

/**
 * What the lists and the ledger need to know of a pay-in order.
 *
 * @param number what its deposits' ids count with
 * @param scene the scenario that plays it, if one does
 * @param credited what the ledger books as the developer's fee, if it is not what follows from the
 *     amounts
 */
record WorldOrder(
    long number,
    String id,
    String merchant,
    String merchantCode,
    String pspCode,
    WorldToken token,
    BigDecimal pricing,
    BigDecimal fee,
    BigDecimal payable,
    BigDecimal received,
    String status,
    String settlement,
    long created,
    long expires,
    long updated,
    List<WorldDeposit> deposits,
    @Nullable ScenarioScene scene,
    @Nullable BigDecimal credited) {

  /** Whether a deposit was there, cleared, before the order's end. */
  boolean counts(WorldDeposit deposit) {
    return deposit.completed() && deposit.completedAt() <= expires;
  }

  /** Whether a deposit came through after the order's end: the developer gets it. */
  boolean late(WorldDeposit deposit) {
    return deposit.completed() && !counts(deposit);
  }

  /** Whether what came in has been booked to the accounts. */
  boolean booked() {
    return received.signum() > 0 && (status.equals("Completed") || status.equals("Underpaid"));
  }

  /** The developer's part, in the proportion of fee to price, whatever came in. */
  BigDecimal developerShare() {
    return token.share(received, fee, pricing.add(fee));
  }

  BigDecimal merchantShare() {
    return received.subtract(developerShare());
  }

  /** When it was booked, in seconds. */
  long bookedAt() {
    return status.equals("Underpaid")
        ? expires
        : deposits.stream()
            .filter(this::counts)
            .mapToLong(WorldDeposit::completedAt)
            .max()
            .orElse(updated);
  }

  String receiveAddress() {
    return token.chain.address("order " + id);
  }
}
