package org.treasurylookup.sandbox.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.sandbox.scenario.ScenarioKind;
import org.treasurylookup.sandbox.scenario.ScenarioScene;
import org.treasurylookup.sandbox.scenario.Scenarios;

/** The transactions the orders of scenarios show, by their ids. */
final class ShownTransactions {

  private final OrderBook orders;
  private final MadeOnce<Map<String, WorldTransaction>> registered =
      new MadeOnce<>(() -> of(Scenarios.scenes(ScenarioKind.ORDER)));
  private final MadeOnce<Map<String, WorldTransaction>> listed =
      new MadeOnce<>(() -> of(Scenarios.listed(ScenarioKind.ORDER)));

  ShownTransactions(OrderBook orders) {
    this.orders = orders;
  }

  /** The registered scenarios are few, those of the lists thousands. */
  Optional<WorldTransaction> find(String id) {
    return Optional.ofNullable(registered.get().get(id))
        .or(() -> Optional.ofNullable(listed.get().get(id)));
  }

  List<WorldTransaction> hashed(String hash) {
    var all = new HashMap<>(listed.get());
    all.putAll(registered.get());
    return all.values().stream().filter(found -> found.hash().equals(hash)).toList();
  }

  /** Of two with one id the first counts: the plainest scenarios come first. */
  private Map<String, WorldTransaction> of(List<ScenarioScene> scenes) {
    var shown = new HashMap<String, WorldTransaction>();
    scenes.stream()
        .map(orders::shown)
        .flatMap(Optional::stream)
        .flatMap(
            order ->
                order
                    .path("transactions")
                    .valueStream()
                    .map(transaction -> WorldTransaction.of(order, transaction)))
        .forEach(made -> shown.putIfAbsent(made.id().transaction(), made));
    return shown;
  }
}
