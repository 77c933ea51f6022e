package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.world.form.ScatteredNumber;
import org.treasurylookup.sandbox.world.form.WorldKind;
import org.treasurylookup.sandbox.world.form.WorldToken;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was paid out of one account: an amount for each token.
 *
 * @param account a merchant's id or {@code developer}
 */
record WorldPayout(
    long number, String account, String status, Map<WorldToken, BigDecimal> amounts, long created) {

  private static final String INITIATOR =
      "9f860cfeec8e393590d42e34584afb88b8b4944223933aa700e22eff02698c1b";
  private static final long TAKES = 1260;
  private static final int PARTS = 8;
  private static final Set<String> MOVED = Set.of("Transferring", "Completed");

  String id() {
    return ScatteredNumber.uuid(WorldKind.PAYOUT.number(number * PARTS + PARTS - 1));
  }

  String requestId() {
    return "settle-" + account + "-" + number;
  }

  boolean developers() {
    return account.equals(WorldMerchants.DEVELOPER);
  }

  /** Through a bank, in dollars, for every fifth account. */
  private boolean offRamp() {
    return !developers() && number % 5 == 4;
  }

  /** What has left the account. */
  Map<WorldToken, BigDecimal> paid() {
    return switch (status) {
      case "Completed" -> amounts;
      case "PartiallyCompleted" -> first();
      default -> Map.of();
    };
  }

  /** What is set aside until the payout is over. */
  Map<WorldToken, BigDecimal> locked() {
    return switch (status) {
      case "Pending", "Preparing", "Transferring" -> amounts;
      default -> Map.of();
    };
  }

  long updated() {
    return created + TAKES;
  }

  private Map<WorldToken, BigDecimal> first() {
    var first = new EnumMap<WorldToken, BigDecimal>(WorldToken.class);
    amounts.entrySet().stream()
        .findFirst()
        .ifPresent(entry -> first.put(entry.getKey(), entry.getValue()));
    return first;
  }

  List<WorldTransaction> transactions() {
    var transactions = new ArrayList<WorldTransaction>();
    amounts.forEach((token, amount) -> transactions.addAll(transactions(token, amount)));
    return transactions;
  }

  /** None for money that went through a bank, or has not left yet. */
  private List<WorldTransaction> transactions(WorldToken token, BigDecimal amount) {
    var word = itemStatus(token);
    if (offRamp() || !MOVED.contains(word)) {
      return List.of();
    }
    return List.of(
        WorldTransaction.withdrawal(
            new WorldDeposit.Numbered(WorldKind.PAYOUT.number(number * PARTS + token.code)),
            token,
            amount,
            word.equals("Transferring") ? "Confirming" : WorldDeposit.COMPLETED,
            account,
            payee().address(token.chain),
            requestId(),
            "Payout " + id(),
            created * 1000,
            updated() * 1000));
  }

  /** Of a payout that went through in part, the first item did. */
  private String itemStatus(WorldToken token) {
    if (!status.equals("PartiallyCompleted")) {
      return status;
    }
    return first().containsKey(token) ? "Completed" : "Failed";
  }

  static long payoutOf(long index) {
    return index / PARTS;
  }

  private WorldParty payee() {
    return WorldParties.destinations().stream()
        .filter(party -> account.equals(party.merchant()))
        .findFirst()
        .orElse(WorldParties.destinations().getFirst());
  }

  /** As it stands in the list. */
  ObjectNode json() {
    var items = new ArrayList<ObjectNode>();
    amounts.forEach(
        (token, amount) ->
            items.add(
                SandboxJson.object("token_id", token.name(), "amount", WorldToken.text(amount))));
    return json("payout_items", items);
  }

  /** As it stands under its own id. */
  ObjectNode detail() {
    var items = new ArrayList<ObjectNode>();
    amounts.forEach((token, amount) -> items.add(item(token, amount)));
    return json("payout_item_details", items);
  }

  private ObjectNode item(WorldToken token, BigDecimal amount) {
    var item =
        SandboxJson.object()
            .put(
                "payout_item_id",
                ScatteredNumber.uuid(WorldKind.ITEM.number(number * PARTS + token.code)))
            .put("payout_id", id())
            .put("token_id", token.name())
            .put("chain_id", token.chain.name())
            .put("source_account", account)
            .put("amount", WorldToken.text(amount))
            .put("status", itemStatus(token));
    if (!offRamp()) {
      item.put("crypto_address", payee().address(token.chain));
    }
    var shown = new ArrayList<ObjectNode>();
    transactions(token, amount).forEach(made -> shown.add(made.inPayment(payee())));
    item.set("transactions", SandboxJson.array(shown));
    return item.put("created_timestamp", created).put("updated_timestamp", updated());
  }

  private ObjectNode json(String itemsName, List<ObjectNode> items) {
    var json =
        SandboxJson.object()
            .put("payout_id", id())
            .put("request_id", requestId())
            .put("payout_channel", offRamp() ? "OffRamp" : "Crypto")
            .set(itemsName, SandboxJson.array(items))
            .put("status", status)
            .put("created_timestamp", created)
            .put("updated_timestamp", updated())
            .put("initiator", INITIATOR);
    if (offRamp()) {
      var total = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      json.put("currency", "USD").put("actual_payout_amount", WorldToken.text(total));
    }
    return json;
  }
}
