package org.treasurylookup.sandbox.world;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.sandbox.scenario.ScenarioKind;
import org.treasurylookup.sandbox.scenario.ScenarioScene;
import org.treasurylookup.sandbox.scenario.ScenarioStage;
import org.treasurylookup.sandbox.scenario.Scenarios;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every pay-in order, the newest first: those of scenarios, those with a story, those that are open
 * now, and as many everyday ones as are wanted. Only the few that do not follow from a number are
 * held.
 */
final class OrderBook {

  private static final long RENEWAL = 1500;

  private final ScenarioStage stage;
  private final InstantSource clock;
  private final long start;
  private final int size;
  private final List<WorldOrder> held;
  private final Map<String, WorldOrder> byId = new LinkedHashMap<>();
  private final int[] places;
  private final int grown;

  OrderBook(ScenarioStage stage, InstantSource clock, int size) {
    this.stage = stage;
    this.clock = clock;
    this.start = clock.instant().getEpochSecond();
    this.held = new ArrayList<>(StoryOrders.all());
    held.addAll(StoryOrders.open(start));
    Scenarios.listed(ScenarioKind.ORDER)
        .forEach(scene -> held.add(ShownOrders.order(stage, scene)));
    held.sort(Comparator.comparingLong(WorldOrder::created).reversed());
    held.forEach(order -> byId.put(order.id(), order));
    this.grown =
        Math.ceilDiv(Math.max(1, size - held.size()), GrownOrders.BLOCK) * GrownOrders.BLOCK;
    this.size = held.size() + grown;
    this.places = new int[held.size()];
    for (var index = 0; index < places.length; index++) {
      places[index] = index + GrownOrders.newerThan(held.get(index).created(), grown);
    }
  }

  int size() {
    return size;
  }

  /** How many everyday orders there are. */
  int grown() {
    return grown;
  }

  WorldOrder at(int index) {
    var place = Arrays.binarySearch(places, index);
    return place >= 0 ? now(held.get(place)) : GrownOrders.at(index + place + 1);
  }

  /** By its id, if the book has it. */
  Optional<WorldOrder> find(String id) {
    return Optional.ofNullable(byId.get(id)).map(this::now).or(() -> GrownOrders.find(id, grown));
  }

  /** By the number its deposits' ids count with. */
  Optional<WorldOrder> numbered(long number) {
    if (number < StoryOrders.FIRST_NUMBER) {
      return number < grown ? Optional.of(GrownOrders.at((int) number)) : Optional.empty();
    }
    return held.stream().filter(order -> order.number() == number).findFirst().map(this::now);
  }

  ObjectNode json(WorldOrder order) {
    return order.scene() == null
        ? OrderJson.of(order)
        : ShownOrders.json(stage, order.scene()).orElseThrow();
  }

  WorldRows rows() {
    return WorldRows.of(size, index -> json(at(index)));
  }

  /** The record of any scenario that answers with one, listed or not. */
  Optional<ObjectNode> shown(ScenarioScene scene) {
    return ShownOrders.json(stage, scene);
  }

  /** Open orders begin anew when their pay-in window is nearly over. */
  private WorldOrder now(WorldOrder order) {
    if (order.scene() != null || !isOpen(order)) {
      return order;
    }
    var passed = clock.instant().getEpochSecond() - start;
    var renewed = start + Math.floorDiv(passed, RENEWAL) * RENEWAL;
    return StoryOrders.open(renewed).stream()
        .filter(open -> open.id().equals(order.id()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOpen(WorldOrder order) {
    return order.status().equals("Pending") || order.status().equals("Processing");
  }
}
