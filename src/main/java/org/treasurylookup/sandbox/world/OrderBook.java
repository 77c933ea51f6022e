package org.treasurylookup.sandbox.world;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.sandbox.scenario.OrderScenes;
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
  private final int grown;
  private final Map<String, WorldOrder> told = new LinkedHashMap<>();
  private final MadeOnce<Held> held = new MadeOnce<>(this::hold);

  /** The orders that do not follow from a number, and their places among those that do. */
  private record Held(List<WorldOrder> orders, List<Integer> places) {}

  OrderBook(ScenarioStage stage, InstantSource clock, int size) {
    this.stage = stage;
    this.clock = clock;
    this.start = clock.instant().getEpochSecond();
    StoryOrders.all().forEach(order -> told.put(order.id(), order));
    StoryOrders.open(start).forEach(order -> told.put(order.id(), order));
    var few = told.size() + Scenarios.listed(ScenarioKind.ORDER).size();
    this.grown = Math.ceilDiv(Math.max(1, size - few), GrownOrders.BLOCK) * GrownOrders.BLOCK;
    this.size = few + grown;
  }

  /** Reading what the scenarios' thousands of orders say takes a while: only lists need it. */
  private Held hold() {
    var orders = new ArrayList<>(told.values());
    OrderScenes.all().forEach(scene -> orders.add(ShownOrders.order(stage, scene)));
    orders.addAll(ShownOrders.thousands());
    orders.sort(Comparator.comparingLong(WorldOrder::created).reversed());
    var places = new ArrayList<Integer>();
    var newer = 0;
    for (var order : orders) {
      newer = GrownOrders.newerThan(order.created(), newer, grown);
      places.add(places.size() + newer);
    }
    return new Held(orders, places);
  }

  int size() {
    return size;
  }

  /** How many everyday orders there are. */
  int grown() {
    return grown;
  }

  WorldOrder at(int index) {
    var known = held.get();
    var place = Collections.binarySearch(known.places(), index);
    return place >= 0 ? now(known.orders().get(place)) : GrownOrders.at(index + place + 1);
  }

  /** By its id, unless a scenario plays it. */
  Optional<WorldOrder> find(String id) {
    return Optional.ofNullable(told.get(id)).map(this::now).or(() -> GrownOrders.find(id, grown));
  }

  /** By the number its deposits' ids count with. */
  Optional<WorldOrder> numbered(long number) {
    if (number < StoryOrders.FIRST_NUMBER) {
      return number < grown ? Optional.of(GrownOrders.at((int) number)) : Optional.empty();
    }
    return told.values().stream()
        .filter(order -> order.number() == number)
        .findFirst()
        .map(this::now);
  }

  ObjectNode json(WorldOrder order) {
    return order.scene() == null
        ? OrderJson.of(order)
        : ShownOrders.json(stage, order.scene()).orElseThrow();
  }

  WorldRows rows() {
    return new WorldRows(size, index -> json(at(index)));
  }

  /** The record of any scenario that answers with one, listed or not. */
  Optional<ObjectNode> shown(ScenarioScene scene) {
    return ShownOrders.json(stage, scene);
  }

  /**
   * One that moves on is as far as it was last seen; open ones begin anew when their pay-in window
   * is nearly over.
   */
  private WorldOrder now(WorldOrder order) {
    if (order.scene() != null) {
      return order.scene().moves() ? ShownOrders.order(stage, order.scene()) : order;
    }
    if (!isOpen(order)) {
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
