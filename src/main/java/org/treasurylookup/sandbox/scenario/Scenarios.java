package org.treasurylookup.sandbox.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/** Every id the sandbox knows. */
public final class Scenarios {

  private Scenarios() {}

  /** The list is short work, yet not needed before the first request. */
  private static final class Registry {
    static final SequencedMap<String, ScenarioScene> SCENES = registered();

    private static SequencedMap<String, ScenarioScene> registered() {
      var scenes = new LinkedHashMap<String, ScenarioScene>();
      for (var scene : groups()) {
        if (scenes.put(scene.scenario().target(), scene) != null) {
          throw new IllegalStateException("two scenarios for " + scene.scenario().target());
        }
      }
      return scenes;
    }

    private static List<ScenarioScene> groups() {
      return ScenarioScene.together(
          OrderScenes.all(),
          ListOrders.find(ListOrders.FIRST).stream().toList(),
          OrderOddities.all(),
          OrderShapes.all(),
          OrderTexts.all(),
          CoboEnumScenes.orders(),
          ErrorScenes.orders(),
          FaultScenes.orders(),
          BatchScenes.all(),
          BatchOddities.all(),
          CoboEnumScenes.batches(),
          AllocationScenes.all(),
          AllocationOddities.all(),
          AllocationOddities.mixes(),
          ErrorScenes.allocations(),
          FaultScenes.allocations());
    }
  }

  /** All scenarios: orders, then batches, then allocations; the plainest of each kind first. */
  public static List<Scenario> all() {
    return Registry.SCENES.values().stream().map(ScenarioScene::scenario).toList();
  }

  /** The plain records of a kind, which lists show as well. */
  public static List<ScenarioScene> listed(ScenarioKind kind) {
    return switch (kind) {
      case ORDER -> ScenarioScene.together(OrderScenes.all(), thousands());
      case BATCH -> BatchScenes.all();
      case ALLOCATION -> AllocationScenes.all();
    };
  }

  /** The orders for trying long lists, which say the same whenever they are asked for. */
  public static List<ScenarioScene> thousands() {
    return ListOrders.all();
  }

  /** Every scene of a kind, those that end in an error or fault included. */
  public static List<ScenarioScene> scenes(ScenarioKind kind) {
    return Registry.SCENES.values().stream()
        .filter(scene -> scene.scenario().kind() == kind)
        .toList();
  }

  static Optional<ScenarioScene> find(ScenarioKind kind, String id) {
    return switch (kind) {
      case ORDER -> registered(kind, id).or(() -> ListOrders.find(id));
      case BATCH -> registered(kind, id).or(() -> fault(id));
      case ALLOCATION -> registered(kind, id.toLowerCase(Locale.ROOT));
    };
  }

  private static Optional<ScenarioScene> registered(ScenarioKind kind, String id) {
    return Optional.ofNullable(Registry.SCENES.get(kind.target(id)));
  }

  /** Errors and faults happen to batches as they do to orders, and need no second entry. */
  private static Optional<ScenarioScene> fault(String id) {
    return id.startsWith("ERR-") || id.startsWith("NET-")
        ? registered(ScenarioKind.ORDER, id)
        : Optional.empty();
  }

  public static String trustOrg(String allocationId) {
    return AllocationScenes.trustOrg(allocationId.toLowerCase(Locale.ROOT));
  }
}
