package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;
import org.treasurylookup.sandbox.scenario.ScenarioScene;
import org.treasurylookup.sandbox.scenario.ScenarioStage;
import org.treasurylookup.sandbox.scenario.Scenarios;
import org.treasurylookup.sandbox.world.form.WorldToken;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders that scenarios play, as the world sees them: their answer is their record. */
final class ShownOrders {

  private ShownOrders() {}

  /** Reading thousands of answers takes a while, and they are the same for every world. */
  private static final class Thousands {
    static final List<WorldOrder> ORDERS = read(new ScenarioStage(InstantSource.system()));

    private static List<WorldOrder> read(ScenarioStage stage) {
      return Scenarios.thousands().stream().map(scene -> order(stage, scene)).toList();
    }
  }

  /** Those for trying long lists. */
  static List<WorldOrder> thousands() {
    return Thousands.ORDERS;
  }

  /** The record a scene answers with, if it answers with one. */
  static Optional<ObjectNode> json(ScenarioStage stage, ScenarioScene scene) {
    var reply = stage.peek(scene);
    if (reply.status() != 200 || !(reply.body() instanceof SandboxReply.Body.Text(var text))) {
      return Optional.empty();
    }
    try {
      return Optional.of(SandboxJson.parsed(text));
    } catch (JacksonException | ClassCastException e) {
      return Optional.empty();
    }
  }

  static WorldOrder order(ScenarioStage stage, ScenarioScene scene) {
    var json = json(stage, scene).orElseThrow();
    return new WorldOrder(
        -1,
        text(json, "order_id"),
        text(json, "merchant_id"),
        text(json, "merchant_order_code"),
        text(json, "psp_order_code"),
        WorldToken.find(text(json, "payable_currency")).orElseThrow(),
        amount(json, "pricing_amount"),
        amount(json, "fee_amount"),
        amount(json, "payable_amount"),
        amount(json, "received_token_amount"),
        text(json, "status"),
        text(json, "settlement_status"),
        json.path("created_timestamp").longValue(),
        json.path("expired_at").longValue(),
        json.path("updated_timestamp").longValue(),
        deposits(json),
        scene,
        null);
  }

  /** Without the prefix that ids have inside an order. */
  static String transactionId(String inOrder) {
    return inOrder.startsWith("tx_") ? inOrder.substring(3) : inOrder;
  }

  private static List<WorldDeposit> deposits(JsonNode json) {
    var deposits = new ArrayList<WorldDeposit>();
    for (var transaction : json.path("transactions")) {
      deposits.add(
          new WorldDeposit(
              new WorldDeposit.Shown(
                  transactionId(text(transaction, "tx_id")), text(transaction, "tx_hash")),
              amount(transaction, "amount"),
              text(transaction, "status"),
              null,
              null,
              transaction.path("created_timestamp").longValue(),
              transaction.path("updated_timestamp").longValue(),
              -1));
    }
    return deposits;
  }

  private static String text(JsonNode json, String field) {
    return json.path(field).stringValue("");
  }

  private static BigDecimal amount(JsonNode json, String field) {
    return new BigDecimal(json.path(field).stringValue("0"));
  }
}
