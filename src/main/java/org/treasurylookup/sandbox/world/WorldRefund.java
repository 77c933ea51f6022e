package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.world.form.ScatteredNumber;
import org.treasurylookup.sandbox.world.form.WorldKind;
import org.treasurylookup.sandbox.world.form.WorldToken;
import tools.jackson.databind.node.ObjectNode;

/**
 * Money given back to a payer.
 *
 * @param number what its id and its transaction's id count with
 * @param type {@code Merchant} or {@code Psp}: whose balance pays it
 */
record WorldRefund(
    long number,
    String id,
    WorldOrder order,
    BigDecimal amount,
    String type,
    String status,
    long created) {

  private static final Set<String> WITHOUT_ADDRESS =
      Set.of("AddressPending", "PendingConfirmation");
  private static final Set<String> MOVING = Set.of("Processing", "Completed", "PartiallyCompleted");
  private static final long TAKES = 540;
  private static final String INITIATOR =
      "api_key_9f860cfeec8e393590d42e34584afb88b8b4944223933aa700e22eff02698c1b";

  boolean byDeveloper() {
    return type.equals("Psp");
  }

  boolean completed() {
    return status.equals("Completed");
  }

  /** Whether the amount is gone or set aside. */
  boolean takes() {
    return !status.equals("Failed");
  }

  long updated() {
    return created + TAKES;
  }

  String requestId() {
    return ScatteredNumber.uuid(WorldKind.REQUEST.number(number));
  }

  private WorldParty payer() {
    return WorldParties.counterparties()
        .get(order.deposits().isEmpty() ? 0 : Math.max(0, order.deposits().getFirst().payer()));
  }

  String toAddress() {
    return payer().address(order.token().chain);
  }

  List<WorldTransaction> transactions() {
    if (!MOVING.contains(status)) {
      return List.of();
    }
    var done = !status.equals("Processing");
    return List.of(
        WorldTransaction.withdrawal(
            new WorldDeposit.Numbered(WorldKind.REFUND.number(number)),
            order.token(),
            amount,
            done ? WorldDeposit.COMPLETED : "Confirming",
            order.merchant(),
            toAddress(),
            requestId(),
            "Refund " + id,
            created * 1000,
            updated() * 1000));
  }

  ObjectNode json() {
    var json =
        SandboxJson.object(
            "request_id", requestId(),
            "refund_id", id,
            "order_id", order.id(),
            "merchant_id", order.merchant(),
            "token_id", order.token().name(),
            "chain_id", order.token().chain.name(),
            "amount", WorldToken.text(amount));
    json.put("to_address", WITHOUT_ADDRESS.contains(status) ? "" : toAddress());
    json.put("status", status);
    if (status.equals("Failed")) {
      json.put("failed_reason", "Cannot charge payout fee: Fee Station balance is insufficient.");
    }
    json.put("refund_type", type);
    json.put("created_timestamp", created);
    json.put("updated_timestamp", updated());
    json.put("initiator", INITIATOR);
    var shown = new ArrayList<ObjectNode>();
    transactions().forEach(transaction -> shown.add(transaction.inPayment(payer())));
    json.set("transactions", SandboxJson.array(shown));
    return json.put("charge_merchant_fee", false);
  }
}
