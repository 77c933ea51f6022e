package org.treasurylookup.sandbox.world;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.treasurylookup.sandbox.world.form.ScatteredNumber;
import org.treasurylookup.sandbox.world.form.WorldChain;
import org.treasurylookup.sandbox.world.form.WorldKind;

/** Finds transactions by id and by hash, without a table: the number inside leads to them. */
record TransactionFinder(
    OrderBook orders,
    WorldRefunds refunds,
    WorldPayouts payouts,
    WorldBulkSends bulkSends,
    ShownTransactions shown) {

  Optional<WorldTransaction> find(String id) {
    return numbered(ScatteredNumber.ofUuid(id)).or(() -> shown.find(id));
  }

  /** One hash may stand for several transactions. */
  List<WorldTransaction> hashed(String hash) {
    var numbered = numbered(WorldChain.number(hash)).filter(found -> found.hash().equals(hash));
    return Stream.concat(numbered.stream(), shown.hashed(hash).stream()).toList();
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
