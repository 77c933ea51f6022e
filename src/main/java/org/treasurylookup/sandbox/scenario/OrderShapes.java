package org.treasurylookup.sandbox.scenario;

import static org.treasurylookup.sandbox.scenario.OrderScenes.completed;
import static org.treasurylookup.sandbox.scenario.OrderScenes.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;

/** Orders in unusual JSON: wrong types, values left out, words and fields nobody has heard of. */
final class OrderShapes {
  private static final Instant EXPIRY = OrderDraft.CREATED.plus(OrderDraft.WINDOW);

  private OrderShapes() {}

  static List<ScenarioScene> all() {
    return List.of(
        completed("ODD-MALFORMED", "Fields of the wrong JSON type", OrderShapes::malformed),
        completed("ODD-NUMBERS", "Amounts and rate as JSON numbers", OrderShapes::numbers),
        order("ODD-NULLS", "Every optional field is null", "Completed", OrderShapes::nulls),
        order("ODD-MINIMAL", "The required fields only", OrderShapes::minimal),
        completed(
            "ODD-NO-RATE",
            "No exchange rate: the payable amount was given at creation",
            order -> order.without("exchange_rate")),
        order(
            "ODD-UNKNOWN-WORDS",
            "Statuses nobody has heard of",
            "PartiallyRefunded",
            OrderShapes::unknownWords),
        completed(
            "ODD-UNKNOWN-FIELDS",
            "Fields nobody has heard of, on every level",
            OrderShapes::unknownFields),
        order("ODD-REPEATED-NAME", "A JSON object names a field twice", OrderShapes::repeatedName));
  }

  private static OrderDraft malformed(OrderDraft order) {
    return order
        .with("psp_order_code", 42)
        .with("merchant_id", List.of("M1001"))
        .with("pricing_amount", SandboxJson.object("amount", "100.00"))
        .with("amount_tolerance", true)
        .with("expired_at", EXPIRY.toString())
        .with("settlement_status", 3)
        .deposit("1.00", "Failed")
        .tx("created_timestamp", "yesterday")
        .tx("counterparty", "Meridian Trading Ltd")
        .tx(
            "failed_reason",
            SandboxJson.object("code", "transaction.failed", "message", "Dropped"));
  }

  private static OrderDraft numbers(OrderDraft order) {
    return order
        .with("pricing_amount", new BigDecimal("100.00"))
        .with("fee_amount", 2)
        .with("payable_amount", new BigDecimal("102.000000000000000001"))
        .with("exchange_rate", new BigDecimal("1.000"))
        .with("received_token_amount", new BigDecimal("102.00"))
        .with("amount_tolerance", new BigDecimal("0.5"));
  }

  private static OrderDraft nulls(OrderDraft order) {
    order.received("102.00");
    for (var field :
        List.of(
            "merchant_id",
            "merchant_order_code",
            "pricing_currency",
            "pricing_amount",
            "payable_currency",
            "amount_tolerance",
            "exchange_rate",
            "expired_at",
            "created_timestamp",
            "updated_timestamp",
            "transactions",
            "settlement_status",
            "currency",
            "order_amount",
            "token_id")) {
      order.with(field, SandboxJson.nothing());
    }
    return order;
  }

  private static SandboxReply minimal(ScenarioRequest asked) {
    var order =
        SandboxJson.object(
            "order_id", asked.id(),
            "psp_order_code", "P-minimal",
            "fee_amount", "0",
            "chain_id", "ETH",
            "payable_amount", "25",
            "exchange_rate", "1",
            "receive_address", ChainSamples.ETH_USDT.receive(),
            "status", "Expired",
            "received_token_amount", "0");
    return SandboxReply.json(200, order.toString());
  }

  private static OrderDraft unknownWords(OrderDraft order) {
    return order
        .received("102.00")
        .deposit("102.00", "AwaitingOracle")
        .tx("sub_status", "PendingQuantumCheck")
        .tx("counterparty", SampleParties.named("counterparty", "Trust", "Elm Trust", EXPIRY))
        .with("settlement_status", "Netting");
  }

  private static OrderDraft unknownFields(OrderDraft order) {
    return order
        .tx("block_number", 21_987_654)
        .tx("counterparty", SampleParties.counterparty(EXPIRY).put("risk_level", "Low"))
        .with("refund_policy", SandboxJson.object("days", 14, "automatic", false))
        .with("tags", List.of("spring", "wholesale"))
        .with("requote_count", 0);
  }

  private static SandboxReply repeatedName(ScenarioRequest asked) {
    var text = OrderDraft.completed(asked.id()).text();
    return SandboxReply.json(
        200,
        text.replaceFirst(
            "\"status\":\"Completed\"", "\"status\":\"Pending\",\"status\":\"Completed\""));
  }
}
