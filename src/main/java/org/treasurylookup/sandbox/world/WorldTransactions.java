package org.treasurylookup.sandbox.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.treasurylookup.sandbox.scenario.ScenarioKind;
import org.treasurylookup.sandbox.scenario.Scenarios;
import org.treasurylookup.sandbox.world.form.ScatteredNumber;
import org.treasurylookup.sandbox.world.form.WorldChain;
import org.treasurylookup.sandbox.world.form.WorldKind;

/** Every transaction in and out, the newest first; found by id and by hash without a table. */
final class WorldTransactions {

  /** Where a transaction of the list is to be found again. */
  private record Place(int order, int part, long created) {}

  private final OrderBook orders;
  private final WorldRefunds refunds;
  private final WorldPayouts payouts;
  private final WorldBulkSends bulkSends;

  /** All but the deposits of orders. */
  private final List<WorldTransaction> others = new ArrayList<>();

  private final long[] places;
  private final Map<String, WorldTransaction> shown = new HashMap<>();

  WorldTransactions(
      OrderBook orders, WorldRefunds refunds, WorldPayouts payouts, WorldBulkSends bulkSends) {
    this.orders = orders;
    this.refunds = refunds;
    this.payouts = payouts;
    this.bulkSends = bulkSends;
    for (var index = 0; index < refunds.size(); index++) {
      others.addAll(refunds.at(index).transactions());
    }
    for (var index = 0; index < payouts.size(); index++) {
      others.addAll(payouts.at(index).transactions());
    }
    for (var index = 0; index < bulkSends.size(); index++) {
      others.addAll(bulkSends.at(index).transactions());
    }
    WorldTopUps.all().forEach(topUp -> others.add(topUp.transaction()));
    this.places = places();
    Scenarios.scenes(ScenarioKind.ORDER).reversed().forEach(this::show);
    Scenarios.listed(ScenarioKind.ORDER).reversed().forEach(this::show);
  }

  private long[] places() {
    var all = new ArrayList<Place>();
    for (var index = 0; index < orders.size(); index++) {
      var deposits = orders.at(index).deposits();
      for (var part = 0; part < deposits.size(); part++) {
        all.add(new Place(index, part, deposits.get(part).created()));
      }
    }
    for (var index = 0; index < others.size(); index++) {
      all.add(new Place(-1, index, others.get(index).created()));
    }
    all.sort(Comparator.comparingLong(Place::created).reversed());
    return all.stream().mapToLong(place -> (long) place.order() << 32 | place.part()).toArray();
  }

  private void show(org.treasurylookup.sandbox.scenario.ScenarioScene scene) {
    orders
        .shown(scene)
        .ifPresent(
            order ->
                order
                    .path("transactions")
                    .forEach(
                        transaction -> {
                          var made = WorldTransaction.of(order, transaction);
                          shown.put(made.id().transaction(), made);
                        }));
  }

  int size() {
    return places.length;
  }

  WorldTransaction at(int index) {
    var order = (int) (places[index] >> 32);
    var part = (int) places[index];
    if (order < 0) {
      return others.get(part);
    }
    var found = orders.at(order);
    var deposit = found.deposits().get(part);
    var asShown = shown.get(deposit.id().transaction());
    return asShown == null ? WorldTransaction.of(found, deposit) : asShown;
  }

  Optional<WorldTransaction> find(String id) {
    return numbered(ScatteredNumber.ofUuid(id)).or(() -> Optional.ofNullable(shown.get(id)));
  }

  /** One hash may stand for several transactions. */
  List<WorldTransaction> hashed(String hash) {
    return Stream.concat(
            numbered(WorldChain.number(hash)).filter(found -> found.hash().equals(hash)).stream(),
            shown.values().stream().filter(found -> found.hash().equals(hash)))
        .toList();
  }

  private Optional<WorldTransaction> numbered(OptionalLong number) {
    if (number.isEmpty()) {
      return Optional.empty();
    }
    var index = WorldKind.index(number.getAsLong());
    var candidates =
        switch (WorldKind.of(number.getAsLong()).orElse(WorldKind.WALLET)) {
          case DEPOSIT -> deposits(OrderPlan.orderOf(index));
          case REFUND -> refunds.numbered(index).map(WorldRefund::transactions);
          case PAYOUT -> payouts.numbered(index).map(WorldPayout::transactions);
          case TOP_UP -> WorldTopUps.numbered(index).map(topUp -> List.of(topUp.transaction()));
          case BULK_SEND -> bulkSends.numbered(index).map(WorldBulkSends.BulkSend::transactions);
          default -> Optional.<List<WorldTransaction>>empty();
        };
    return candidates.stream()
        .flatMap(List::stream)
        .filter(
            found ->
                found.id() instanceof WorldDeposit.Numbered(var made) && made == number.getAsLong())
        .findFirst();
  }

  private Optional<List<WorldTransaction>> deposits(long order) {
    return orders
        .numbered(order)
        .map(
            found ->
                found.deposits().stream()
                    .map(deposit -> WorldTransaction.of(found, deposit))
                    .toList());
  }
}
