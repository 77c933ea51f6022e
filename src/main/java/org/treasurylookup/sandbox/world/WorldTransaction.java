package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.world.form.WorldChain;
import org.treasurylookup.sandbox.world.form.WorldToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A transaction of the wallets, in or out.
 *
 * @param created in milliseconds
 * @param merchant whose wallet it is
 */
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
  private static final int USUAL_CONFIRMATIONS = 12;
  private static final long CONFIRMING_TAKES = 120_000;

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
    var json = SandboxJson.object("transaction_id", id.transaction());
    if (!requestId.isEmpty()) {
      json.put("request_id", requestId);
    }
    json.put("cobo_id", coboId());
    json.put("wallet_id", walletId()).put("type", type).put("status", status);
    if (subStatus != null) {
      json.put("sub_status", subStatus);
    }
    if (failedReason != null) {
      json.put("failed_reason", failedReason);
    }
    json.put("chain_id", chain).put("token_id", token);
    json.set("source", source());
    json.set("destination", destination());
    json.put("initiator_type", incoming() ? "External" : "API");
    json.put("confirmed_num", confirmed());
    json.put("confirming_threshold", threshold());
    var hash = hash();
    if (!hash.isEmpty()) {
      json.put("transaction_hash", hash);
    }
    json.put("description", description);
    json.put("is_loop", false);
    return json.put("created_timestamp", created).put("updated_timestamp", updated);
  }

  ObjectNode detail() {
    var json = json();
    json.set("timeline", SandboxJson.array(timeline()));
    return json;
  }

  /** As an order or a refund shows it. */
  ObjectNode inPayment(WorldParty party) {
    var json =
        SandboxJson.object(
            "tx_id",
            "tx_" + id.transaction(),
            "tx_hash",
            hash(),
            "token_id",
            token,
            "from_address",
            addresses.from(),
            "to_address",
            addresses.to(),
            "amount",
            amount,
            "status",
            status);
    if (subStatus != null) {
      json.put("sub_status", subStatus);
    }
    json.set(party.role(), party.json());
    return json.put("created_timestamp", created).put("updated_timestamp", updated);
  }

  String coboId() {
    return id.transaction().replace("-", "").substring(0, 20);
  }

  String hash() {
    return WorldToken.find(token)
        .map(known -> id.hash(known.chain))
        .orElseGet(() -> id.hash(WorldChain.ETH));
  }

  private int threshold() {
    for (var known : WorldChain.values()) {
      if (known.name().equals(chain)) {
        return known.confirmations;
      }
    }
    return USUAL_CONFIRMATIONS;
  }

  private int confirmed() {
    return switch (status) {
      case "Completed", "PendingScreening", "Rejected" -> threshold();
      case "Confirming" -> threshold() / 3;
      default -> 0;
    };
  }

  private ObjectNode source() {
    return incoming()
        ? SandboxJson.object(
            "source_type", "DepositFromAddress", "addresses", List.of(addresses.from()))
        : SandboxJson.object(
            "source_type", "Asset", "wallet_id", walletId(), "address", addresses.from());
  }

  private ObjectNode destination() {
    return incoming()
        ? SandboxJson.object(
            "destination_type",
            "DepositToAddress",
            "wallet_id",
            walletId(),
            "wallet_type",
            "Custodial",
            "wallet_subtype",
            "Asset",
            "address",
            addresses.to(),
            "amount",
            amount)
        : SandboxJson.object(
            "destination_type",
            "Address",
            "account_output",
            SandboxJson.object("address", addresses.to(), "amount", amount));
  }

  /** The statuses on the way, with the times they were left. */
  private List<ObjectNode> timeline() {
    var way =
        incoming()
            ? List.of("Submitted", "Confirming", "PendingScreening", "Completed")
            : List.of("Submitted", "PendingSignature", "Broadcasting", "Confirming", "Completed");
    var steps = new ArrayList<ObjectNode>();
    var left = created;
    for (var step : way) {
      if (step.equals(status)) {
        break;
      }
      left = step.equals("PendingScreening") ? updated : left(step);
      if (!step.equals(WorldDeposit.COMPLETED)) {
        steps.add(step(step, true, left));
      }
    }
    var isFinal = List.of("Completed", "Failed", "Rejected").contains(status);
    steps.add(step(status, isFinal, isFinal ? updated : 0));
    return steps;
  }

  private long left(String step) {
    return step.equals("Submitted")
        ? created
        : Math.min(created + CONFIRMING_TAKES, (created + updated) / 2);
  }

  private static ObjectNode step(String status, boolean finished, long at) {
    var step = SandboxJson.object("status", status, "finished", finished);
    return at == 0 ? step : step.put("finished_timestamp", at);
  }

  private static String text(JsonNode json, String field) {
    return json.path(field).stringValue("");
  }
}
