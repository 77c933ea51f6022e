package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.sandbox.world.form.WorldChain;
import org.treasurylookup.sandbox.world.form.WorldToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A transaction of the wallets, in or out. */
record WorldTransaction(
    WorldDeposit.DepositId id,
    String type,
    String status,
    @Nullable String subStatus,
    @Nullable String failedReason,
    String chain,
    String token,
    String amount,
    String merchant,
    String requestId,
    String description,
    Addresses addresses,
    long created,
    long updated) {

  static final String DEPOSIT = "Deposit";
  static final String WITHDRAWAL = "Withdrawal";

  /** Checksums wait until somebody looks. */
  interface Addresses {
    String from();

    String to();
  }

  record Given(String from, String to) implements Addresses {}

  private record OfOrder(WorldOrder order, WorldDeposit deposit) implements Addresses {
    @Override
    public String from() {
      return WorldParties.counterparties().get(deposit.payer()).address(order.token().chain);
    }

    @Override
    public String to() {
      return order.receiveAddress();
    }
  }

  static WorldTransaction of(WorldOrder order, WorldDeposit deposit) {
    return new WorldTransaction(
        deposit.id(),
        DEPOSIT,
        deposit.status(),
        deposit.subStatus(),
        deposit.failedReason(),
        order.token().chain.name(),
        order.token().name(),
        WorldToken.text(deposit.amount()),
        order.merchant(),
        "",
        "Order " + order.id(),
        new OfOrder(order, deposit),
        deposit.created(),
        deposit.updated());
  }

  /** As an order of a scenario shows it. */
  static WorldTransaction of(JsonNode order, JsonNode shown) {
    return new WorldTransaction(
        new WorldDeposit.Shown(
            ShownOrders.transactionId(text(shown, "tx_id")), text(shown, "tx_hash")),
        DEPOSIT,
        text(shown, "status"),
        shown.path("sub_status").isString() ? text(shown, "sub_status") : null,
        shown.path("failed_reason").isString() ? text(shown, "failed_reason") : null,
        text(order, "chain_id"),
        text(shown, "token_id"),
        text(shown, "amount"),
        text(order, "merchant_id"),
        "",
        "Order " + text(order, "order_id"),
        new Given(text(shown, "from_address"), text(shown, "to_address")),
        shown.path("created_timestamp").longValue(0),
        shown.path("updated_timestamp").longValue(0));
  }

  static WorldTransaction withdrawal(
      WorldDeposit.DepositId id,
      WorldToken token,
      BigDecimal amount,
      String status,
      String merchant,
      String to,
      String requestId,
      String description,
      long created,
      long updated) {
    return new WorldTransaction(
        id,
        WITHDRAWAL,
        status,
        status.equals("Confirming") ? "PendingBlockConfirmations" : null,
        null,
        token.chain.name(),
        token.name(),
        WorldToken.text(amount),
        merchant,
        requestId,
        description,
        new Given(token.chain.address("wallet of " + merchant), to),
        created,
        updated);
  }

  String walletId() {
    return WorldMerchants.find(merchant).orElse(WorldMerchants.at(0)).walletId();
  }

  boolean incoming() {
    return type.equals(DEPOSIT);
  }

  ObjectNode json() {
    return new TransactionJson(this).row();
  }

  ObjectNode detail() {
    return new TransactionJson(this).detail();
  }

  ObjectNode inPayment(WorldParty party) {
    return new TransactionJson(this).inPayment(party);
  }

  String coboId() {
    return id.transaction().replace("-", "").substring(0, 20);
  }

  String hash() {
    return WorldToken.find(token)
        .map(known -> id.hash(known.chain))
        .orElseGet(() -> id.hash(WorldChain.ETH));
  }

  private static String text(JsonNode json, String field) {
    return json.path(field).stringValue("");
  }
}
