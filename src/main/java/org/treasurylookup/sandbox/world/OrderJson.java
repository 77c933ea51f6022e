package org.treasurylookup.sandbox.world;

import java.util.List;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.world.form.WorldToken;
import tools.jackson.databind.node.ObjectNode;

/** An order of the world as Cobo writes it. */
final class OrderJson {

  private OrderJson() {}

  static ObjectNode of(WorldOrder order) {
    var json =
        SandboxJson.object(
            "order_id", order.id(),
            "merchant_id", order.merchant(),
            "merchant_order_code", order.merchantCode(),
            "psp_order_code", order.pspCode(),
            "pricing_currency", "USD",
            "pricing_amount", WorldToken.text(order.pricing()),
            "fee_amount", WorldToken.text(order.fee()),
            "payable_currency", order.token().name(),
            "chain_id", order.token().chain.name(),
            "payable_amount", WorldToken.text(order.payable()),
            "exchange_rate", "1",
            "amount_tolerance", OrderPlan.TOLERANCE.toPlainString(),
            "receive_address", order.receiveAddress(),
            "status", order.status(),
            "received_token_amount",
                order.received().signum() == 0 ? "0" : WorldToken.text(order.received()));
    json.put("expired_at", order.expires());
    json.put("created_timestamp", order.created());
    json.put("updated_timestamp", order.updated());
    json.set("transactions", SandboxJson.array(transactions(order)));
    json.put("settlement_status", order.settlement());
    return json;
  }

  private static List<ObjectNode> transactions(WorldOrder order) {
    return order.deposits().stream().map(deposit -> transaction(order, deposit)).toList();
  }

  private static ObjectNode transaction(WorldOrder order, WorldDeposit deposit) {
    var chain = order.token().chain;
    var payer = WorldParties.counterparties().get(deposit.payer());
    var json =
        SandboxJson.object(
            "tx_id", "tx_" + deposit.id().transaction(),
            "tx_hash", deposit.id().hash(chain),
            "token_id", order.token().name(),
            "from_address", payer.address(chain),
            "to_address", order.receiveAddress(),
            "amount", WorldToken.text(deposit.amount()),
            "status", deposit.status());
    if (deposit.subStatus() != null) {
      json.put("sub_status", deposit.subStatus());
    }
    if (deposit.failedReason() != null) {
      json.put("failed_reason", deposit.failedReason());
    }
    json.set("counterparty", payer.json());
    json.set("destination", payee(order).json());
    return json.put("created_timestamp", deposit.created())
        .put("updated_timestamp", deposit.updated());
  }

  private static WorldParty payee(WorldOrder order) {
    return WorldParties.destinations().stream()
        .filter(party -> order.merchant().equals(party.merchant()))
        .findFirst()
        .orElseThrow();
  }
}
