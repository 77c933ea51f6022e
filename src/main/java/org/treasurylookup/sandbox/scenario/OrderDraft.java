package org.treasurylookup.sandbox.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.treasurylookup.sandbox.http.SandboxCrypto;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An order under construction. What is not said otherwise is plausible and consistent, so that a
 * scenario shows the one thing it is about and nothing else.
 */
final class OrderDraft {

  static final Instant CREATED = Instant.parse("2025-03-04T10:00:00Z");
  static final Duration WINDOW = Duration.ofMinutes(30);

  private static final Duration SEEN_AFTER = Duration.ofSeconds(131);

  private final String id;
  private final ObjectNode order;
  private final ArrayNode transactions = SandboxJson.array(List.of());
  private ChainSamples chains = ChainSamples.ETH_USDT;
  private Instant created = CREATED;

  private OrderDraft(String id, String status) {
    this.id = id;
    var hash = SandboxCrypto.sha256Hex(id);
    this.order =
        SandboxJson.object()
            .put("order_id", id)
            .put("merchant_id", "M1001")
            .put("merchant_order_code", "M-" + hash.substring(0, 10))
            .put("psp_order_code", "P-" + hash.substring(10, 20));
    order.put("pricing_currency", "USD");
    priced("100.00", "2.00");
    on(ChainSamples.ETH_USDT);
    order.put("payable_amount", "102.00");
    order.put("exchange_rate", "1");
    order.put("amount_tolerance", "0.5");
    order.put("status", status);
    order.put("received_token_amount", "0");
    var expiry = CREATED.plus(WINDOW);
    var isDecidedByExpiry = status.equals("Expired") || status.equals("Underpaid");
    times(CREATED, expiry, isDecidedByExpiry ? expiry.plusSeconds(2) : CREATED);
    order.put("settlement_status", "Pending");
  }

  static OrderDraft of(String id, String status) {
    return new OrderDraft(id, status);
  }

  /** Payable 102.00, paid in one deposit. */
  static OrderDraft completed(String id) {
    return of(id, "Completed").paid("102.00");
  }

  /** Payable 102.00, paid in two deposits. */
  static OrderDraft twice(String id) {
    return of(id, "Completed").received("102.00").deposit("60.00").deposit("42.00");
  }

  /** Waiting for the payer, with the whole pay-in window but five minutes ahead. */
  static OrderDraft pending(ScenarioRequest asked) {
    return of(asked.id(), "Pending").open(asked.anchor());
  }

  /** Times of an order that still has 25 minutes. */
  OrderDraft open(Instant now) {
    var start = now.minusSeconds(300);
    return times(start, start.plus(WINDOW), start);
  }

  OrderDraft on(ChainSamples other) {
    chains = other;
    order.put("payable_currency", other.token());
    order.put("chain_id", other.chain());
    order.put("receive_address", other.receive());
    return this;
  }

  OrderDraft priced(String amount, String fee) {
    order.put("pricing_amount", amount);
    order.put("fee_amount", fee);
    return this;
  }

  /** The payable amount was given at creation, so Cobo sends no rate. */
  OrderDraft payable(String amount) {
    order.put("payable_amount", amount);
    order.remove("exchange_rate");
    return this;
  }

  OrderDraft received(String amount) {
    order.put("received_token_amount", amount);
    return this;
  }

  OrderDraft times(Instant creation, Instant expiry, Instant update) {
    created = creation;
    order.put("expired_at", expiry.getEpochSecond());
    order.put("created_timestamp", creation.getEpochSecond());
    order.put("updated_timestamp", update.getEpochSecond());
    return this;
  }

  /**
   * Times of an order with the usual window.
   *
   * @param updated seconds after its creation
   */
  OrderDraft times(String creation, int updated) {
    var start = Instant.parse(creation);
    return times(start, start.plus(WINDOW), start.plusSeconds(updated));
  }

  /** Received, and by one deposit. */
  OrderDraft paid(String amount) {
    return received(amount).deposit(amount);
  }

  OrderDraft deposit(String amount) {
    return deposit(amount, "Completed");
  }

  /** A deposit some two minutes after creation, each further one a minute later. */
  OrderDraft deposit(String amount, String status) {
    return deposit(amount, status, created.plus(SEEN_AFTER).plusSeconds(60L * transactions.size()));
  }

  OrderDraft deposit(String amount, String status, Instant at) {
    var number = transactions.size();
    var name = id + " transaction " + number;
    transactions.add(
        SandboxJson.object(
            "tx_id", "tx_" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
            "tx_hash", chains.hash(id, number),
            "token_id", chains.token(),
            "from_address", chains.payer(number),
            "to_address", chains.receive(),
            "amount", amount,
            "status", status,
            "counterparty", SampleParties.counterparty(created),
            "destination", SampleParties.destination(created),
            "created_timestamp", at.toEpochMilli(),
            "updated_timestamp", at.plusSeconds(48).toEpochMilli()));
    var update = at.plusSeconds(48).getEpochSecond();
    if (order.get("updated_timestamp").longValue() < update) {
      order.put("updated_timestamp", update);
    }
    return this;
  }

  /** Changes the newest transaction. */
  OrderDraft tx(String field, Object value) {
    ((ObjectNode) transactions.get(transactions.size() - 1)).set(field, SandboxJson.node(value));
    return this;
  }

  OrderDraft with(String field, Object value) {
    order.set(field, SandboxJson.node(value));
    return this;
  }

  OrderDraft without(String... fields) {
    order.remove(List.of(fields));
    return this;
  }

  SandboxReply reply() {
    return SandboxReply.json(200, text());
  }

  String text() {
    if (!order.has("transactions")) {
      order.set("transactions", transactions);
    }
    return order.toString();
  }
}
