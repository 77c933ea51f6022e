package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.world.form.ScatteredNumber;
import org.treasurylookup.sandbox.world.form.WorldKind;
import org.treasurylookup.sandbox.world.form.WorldToken;
import tools.jackson.databind.node.ObjectNode;

/** Payments to many addresses at once, from the developer's account or from that of M1001. */
record WorldBulkSends(OrderBook orders) {

  record BulkSend(int number, String account, String status, long created, List<Item> items) {

    String id() {
      return ScatteredNumber.uuid(WorldKind.BULK_SEND.number((long) number * PARTS));
    }

    String requestId() {
      return "bulk-" + account + "-" + (1000 + number);
    }

    ObjectNode json() {
      return SandboxJson.object()
          .put("bulk_send_id", id())
          .put("source_account", account)
          .put("description", number % 2 == 0 ? "Affiliate commissions" : "Customer rewards")
          .put("execution_mode", number % 3 == 0 ? "Strict" : "Partial")
          .put("status", status)
          .put("created_timestamp", created)
          .put("updated_timestamp", created + 900);
    }

    List<WorldTransaction> transactions() {
      return items.stream()
          .filter(item -> !item.status().equals("Pending"))
          .filter(item -> !item.status().equals("Failed"))
          .map(item -> item.transaction(this))
          .toList();
    }
  }

  /** One payment of a bulk send. */
  record Item(long number, String address, BigDecimal amount, String status) {

    String id() {
      return ScatteredNumber.uuid(WorldKind.ITEM.number(number));
    }

    ObjectNode json() {
      return SandboxJson.object()
          .put("bulk_send_item_id", id())
          .put("token_id", TOKEN.name())
          .put("receiving_address", address)
          .put("amount", WorldToken.text(amount))
          .put("description", "Payment " + number % PARTS)
          .put("status", status)
          .put("validation_status", status.equals("Failed") ? "ValidationFailed" : "Validated");
    }

    private WorldTransaction transaction(BulkSend send) {
      return WorldTransaction.withdrawal(
          new WorldDeposit.Numbered(WorldKind.BULK_SEND.number(number)),
          TOKEN,
          amount,
          status.equals("Completed") ? WorldDeposit.COMPLETED : "Confirming",
          send.account(),
          address,
          send.requestId() + "-" + number % PARTS,
          "Bulk send " + send.id(),
          (send.created() + 120) * 1000,
          (send.created() + 600) * 1000);
    }
  }

  static final WorldToken TOKEN = WorldToken.ETH_USDT;

  private static final int PARTS = 64;
  private static final int FEWEST = 24;
  private static final int ORDERS_EACH = 500;
  private static final long NEWEST = 1_741_860_000;
  private static final long STEP = 129_600;

  int size() {
    return FEWEST + orders.grown() / ORDERS_EACH;
  }

  BulkSend at(int number) {
    var items = new ArrayList<Item>();
    var count = 3 + ScatteredNumber.bits(number, 20) % 40;
    for (var place = 1; place <= count; place++) {
      var item = (long) number * PARTS + place;
      var payee = WorldParties.counterparties().get((number * 31 + place * 7) % 240);
      items.add(
          new Item(
              item,
              payee.address(TOKEN.chain),
              BigDecimal.valueOf(500 + ScatteredNumber.bits(item, 21) % 6_000, 2),
              itemStatus(number, place)));
    }
    return new BulkSend(
        number,
        number % 2 == 0 ? WorldMerchants.DEVELOPER : "M1001",
        switch (number) {
          case 0 -> "Processing";
          case 1 -> "PartiallyCompleted";
          default -> "Completed";
        },
        NEWEST - number * STEP,
        items);
  }

  Optional<BulkSend> find(String id) {
    var number = ScatteredNumber.ofUuid(id);
    return number.isPresent() && WorldKind.BULK_SEND.counts(number.getAsLong())
        ? numbered(WorldKind.index(number.getAsLong())).filter(send -> send.id().equals(id))
        : Optional.empty();
  }

  /** The bulk send whose id or transaction a number counts. */
  Optional<BulkSend> numbered(long index) {
    return index / PARTS < size() ? Optional.of(at((int) (index / PARTS))) : Optional.empty();
  }

  private static String itemStatus(int number, int place) {
    return switch (number) {
      case 0 -> List.of("Completed", "Processing", "Pending").get(place % 3);
      case 1 -> place == 2 ? "Failed" : "Completed";
      default -> "Completed";
    };
  }
}
