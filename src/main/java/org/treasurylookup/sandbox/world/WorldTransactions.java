package org.treasurylookup.sandbox.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every transaction in and out, the newest first. */
final class WorldTransactions {

  /** Where a transaction of the list is to be found again. */
  private record Place(int order, int part, long created) {}

  private final OrderBook orders;

  /** All but the deposits of orders. */
  private final List<WorldTransaction> others = new ArrayList<>();

  private final long[] places;
  private final ShownTransactions shown;

  WorldTransactions(
      OrderBook orders,
      WorldRefunds refunds,
      WorldPayouts payouts,
      WorldBulkSends bulkSends,
      ShownTransactions shown) {
    this.orders = orders;
    this.shown = shown;
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
    return found.scene() == null
        ? WorldTransaction.of(found, deposit)
        : shown.find(deposit.id().transaction()).orElseThrow();
  }
}
