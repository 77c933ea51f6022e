package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.scenario.ScenarioKind;
import org.treasurylookup.sandbox.scenario.ScenarioStage;
import org.treasurylookup.sandbox.scenario.Scenarios;
import org.treasurylookup.sandbox.world.form.ScatteredNumber;
import org.treasurylookup.sandbox.world.form.WorldKind;
import org.treasurylookup.sandbox.world.form.WorldToken;
import tools.jackson.databind.node.ObjectNode;

/** Batch allocations: those of scenarios and stories, and everyday ones. */
final class WorldBatches {

  /** Gives the late money of the order O20250312-M1005-2902 back to its merchant. */
  static final String BACK = "b2902b2c-0d41-4f7e-9a35-5c6e7f8091a2";

  /** Gives a part of the late money of O20250312-M1005-2910 back, by an item on its way. */
  static final String MOVING = "b2910c3d-1e52-4a8f-8b46-6d7f8091a2b3";

  private static final String INITIATOR =
      "b2ae1b5aaade686c968ef2bbd31cc75ba94e5a85fd9cb0b35b81dcc15f520e9d";
  private static final int EVERYDAY = 40;
  private static final long NEWEST = 1_741_824_000;
  private static final long STEP = 100_800;
  private static final long STORY = 1_741_856_400;
  private static final List<String> REASONS =
      List.of("Promotion refund", "Fee correction", "Referral bonus", "Rounding", "Goodwill");

  private final Map<String, ObjectNode> byId = new LinkedHashMap<>();

  WorldBatches(ScenarioStage stage) {
    var all = new ArrayList<ObjectNode>();
    for (var scene : Scenarios.listed(ScenarioKind.BATCH)) {
      ShownOrders.json(stage, scene).ifPresent(all::add);
    }
    all.add(back());
    all.add(moving());
    for (var number = 0; number < EVERYDAY; number++) {
      all.add(everyday(number));
    }
    all.sort(Comparator.comparingLong(WorldBatches::created).reversed());
    all.forEach(batch -> byId.put(batch.path("batch_allocation_id").stringValue(), batch));
  }

  List<ObjectNode> all() {
    return List.copyOf(byId.values());
  }

  /** As it stands under its own id. */
  Optional<ObjectNode> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** As they stand in the list: parameters in place of items. */
  List<ObjectNode> listed() {
    return byId.values().stream().map(WorldBatches::listed).toList();
  }

  List<ObjectNode> items() {
    return byId.values().stream()
        .flatMap(batch -> batch.path("allocation_items").valueStream())
        .map(ObjectNode.class::cast)
        .toList();
  }

  static long created(ObjectNode batch) {
    return batch.path("created_timestamp").longValue();
  }

  private static ObjectNode listed(ObjectNode batch) {
    var params = new ArrayList<ObjectNode>();
    for (var item : batch.path("allocation_items")) {
      var param = ((ObjectNode) item).deepCopy();
      param.remove(List.of("allocation_item_id", "batch_allocation_id", "status"));
      params.add(param);
    }
    var listed = SandboxJson.object();
    batch.forEachEntry(
        (name, value) -> {
          if (name.equals("allocation_items")) {
            listed.set("allocation_params", SandboxJson.array(params));
          } else {
            listed.set(name, value);
          }
        });
    return listed;
  }

  private static ObjectNode back() {
    return batch(
        BACK,
        "Completed",
        STORY,
        List.of(item(BACK, 1, "ETH_USDT", "100.00", "M1005", late(2), "Completed")));
  }

  private static ObjectNode moving() {
    return batch(
        MOVING,
        "Processing",
        STORY + 7200,
        List.of(
            item(MOVING, 1, "ETH_USDT", "20.00", "M1005", late(10), "Transferring"),
            item(MOVING, 2, "ETH_USDT", "35.00", "M1002", "Fee correction", "Completed"),
            item(MOVING, 3, "TRON_USDT", "12.50", "M1003", "Referral bonus", "Completed")));
  }

  private static String late(int story) {
    return "Late deposit for " + StoryOrders.id(story);
  }

  private static ObjectNode everyday(int number) {
    var id = ScatteredNumber.uuid(WorldKind.BATCH.number(number));
    var items = new ArrayList<ObjectNode>();
    var count = 2 + ScatteredNumber.bits(number, 30) % 7;
    for (var place = 1; place <= count; place++) {
      var draw = ScatteredNumber.bits(number * 16L + place, 31);
      items.add(
          item(
              id,
              number * 16 + place,
              draw % 4 == 0 ? "TRON_USDT" : "ETH_USDT",
              WorldToken.text(BigDecimal.valueOf(1000 + draw % 8000, 2)),
              WorldMerchants.at((int) (draw / 7 % WorldMerchants.TRADING)).id(),
              REASONS.get((int) (draw / 3 % REASONS.size())),
              "Completed"));
    }
    if (number == EVERYDAY - 1) {
      items.add(item(id, number * 16, "ETH", "1.00", "M1003", "Gas for March", "Completed"));
    }
    return batch(id, "Completed", NEWEST - number * STEP, items);
  }

  private static ObjectNode item(
      String batch, int number, String token, String amount, String to, String why, String status) {
    return SandboxJson.object()
        .put(
            "allocation_item_id",
            ScatteredNumber.uuid(
                WorldKind.ITEM.number((batch.hashCode() & 0xFFFFFFFFL) << 10 | number)))
        .put("batch_allocation_id", batch)
        .put("token_id", token)
        .put("amount", amount)
        .put("source_account", WorldMerchants.DEVELOPER)
        .put("destination_account", to)
        .put("description", why)
        .put("status", status);
  }

  private static ObjectNode batch(String id, String status, long created, List<ObjectNode> items) {
    return SandboxJson.object(
        "batch_allocation_id", id,
        "request_id", "request-" + id.substring(0, 8),
        "allocation_items", items,
        "initiator", INITIATOR,
        "status", status,
        "created_timestamp", created,
        "updated_timestamp", created + 90);
  }
}
