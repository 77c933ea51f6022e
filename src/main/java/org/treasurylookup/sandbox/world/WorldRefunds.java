package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The refunds: those of stories, and one for every so many everyday orders. */
final class WorldRefunds {

  private static final List<String> UNFINISHED =
      List.of(
          "AddressPending",
          "AddressSubmitted",
          "Pending",
          "Processing",
          "Failed",
          "PendingConfirmation",
          "PartiallyCompleted");
  private static final int UNFINISHED_EVERY = 6;
  private static final int STORIES = 3;
  private static final long LATER = 86_400;
  private static final List<BigDecimal> TOLD =
      List.of(new BigDecimal("40.00"), new BigDecimal("102.00"), new BigDecimal("120.00"));

  private final OrderBook orders;
  private final int[] newestFirst;

  WorldRefunds(OrderBook orders) {
    this.orders = orders;
    this.newestFirst =
        IntStream.range(0, count())
            .boxed()
            .sorted(Comparator.comparingLong((Integer index) -> made(index).created()).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
  }

  int size() {
    return newestFirst.length;
  }

  private int count() {
    return STORIES + (orders.grown() - GrownOrders.REFUND_AT - 1) / GrownOrders.REFUND_EVERY + 1;
  }

  WorldRefund at(int index) {
    return made(newestFirst[index]);
  }

  private WorldRefund made(int index) {
    return index < STORIES
        ? told(index)
        : grown(
            GrownOrders.at((index - STORIES) * GrownOrders.REFUND_EVERY + GrownOrders.REFUND_AT));
  }

  static Optional<WorldRefund> of(WorldOrder order) {
    return order.number() >= 0
            && order.number() < StoryOrders.FIRST_NUMBER
            && GrownOrders.refunded((int) order.number())
        ? Optional.of(grown(order))
        : Optional.empty();
  }

  Optional<WorldRefund> find(String id) {
    var order = orders.find("O" + dayOfOrder(id));
    var told =
        IntStream.range(0, STORIES)
            .mapToObj(this::told)
            .filter(refund -> refund.id().equals(id))
            .findFirst();
    return told.or(() -> order.flatMap(WorldRefunds::of).filter(found -> found.id().equals(id)));
  }

  /** The refund whose transaction a number counts. */
  Optional<WorldRefund> numbered(long number) {
    return orders.numbered(number).flatMap(order -> told(order).or(() -> of(order)));
  }

  private Optional<WorldRefund> told(WorldOrder order) {
    var story = (int) (order.number() - StoryOrders.FIRST_NUMBER) - 2;
    return story >= 0 && story < STORIES ? Optional.of(told(story)) : Optional.empty();
  }

  private WorldRefund told(int story) {
    var order = orders.find(StoryOrders.id(story + 3)).orElseThrow();
    return new WorldRefund(
        order.number(),
        "R20250313-" + order.id().substring(10),
        order,
        TOLD.get(story),
        story == 2 ? "Psp" : "Merchant",
        "Completed",
        order.updated() + LATER);
  }

  private static WorldRefund grown(WorldOrder order) {
    var turn = order.number() / GrownOrders.REFUND_EVERY;
    var byDeveloper = turn % 4 == 3;
    var amount =
        switch ((int) (turn % 3)) {
          case 0 -> byDeveloper ? order.received() : order.pricing();
          case 1 -> order.pricing().divide(BigDecimal.TWO, 2, RoundingMode.DOWN);
          default -> order.pricing();
        };
    var status =
        turn % UNFINISHED_EVERY == 4
            ? UNFINISHED.get((int) (turn / UNFINISHED_EVERY % UNFINISHED.size()))
            : "Completed";
    return new WorldRefund(
        order.number(),
        "R" + order.id().substring(1),
        order,
        amount,
        byDeveloper ? "Psp" : "Merchant",
        status,
        order.updated() + LATER);
  }

  private static String dayOfOrder(String refundId) {
    return refundId.isEmpty() ? "" : refundId.substring(1);
  }
}
