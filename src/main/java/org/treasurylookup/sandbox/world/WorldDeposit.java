package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.sandbox.world.form.ScatteredNumber;
import org.treasurylookup.sandbox.world.form.WorldChain;

/**
 * Money that came to an order's address.
 *
 * @param id the transaction's id, a UUID; a scenario's own id where a scenario shows the deposit
 * @param created when it was seen, in milliseconds
 * @param updated when its status was reached, in milliseconds
 * @param payer number of the counterparty
 */
record WorldDeposit(
    DepositId id,
    BigDecimal amount,
    String status,
    @Nullable String subStatus,
    @Nullable String failedReason,
    long created,
    long updated,
    int payer) {

  static final String COMPLETED = "Completed";

  /** Hashing waits until somebody looks. */
  interface DepositId {
    String transaction();

    String hash(WorldChain chain);
  }

  record Numbered(long number) implements DepositId {
    @Override
    public String transaction() {
      return ScatteredNumber.uuid(number);
    }

    @Override
    public String hash(WorldChain chain) {
      return chain.hash(number);
    }
  }

  record Shown(String transaction, String hash) implements DepositId {
    @Override
    public String hash(WorldChain chain) {
      return hash;
    }
  }

  boolean completed() {
    return status.equals(COMPLETED);
  }

  long completedAt() {
    return updated / 1000;
  }
}
