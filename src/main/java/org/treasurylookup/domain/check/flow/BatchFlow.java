package org.treasurylookup.domain.check.flow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.treasurylookup.domain.AllocationItem;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.ItemStatus;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.check.money.BatchSums;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.text.Text;

/**
 * Who gave and who got in a batch, and what is still on its way. Items whose token or amount cannot
 * be read are left out, and said to be. Source: Cobo reference, "Get batch allocation information",
 * {@code allocation_items}.
 */
public final class BatchFlow {
  private static final String NOBODY = "—";

  private BatchFlow() {}

  /** The way of a batch's money. */
  public static MoneyFlow of(BatchAllocation batch) {
    Map<String, List<AllocationItem>> byToken = new LinkedHashMap<>();
    int leftOut = 0;
    for (var row : batch.allocationItems().asValue().orElse(List.of())) {
      var item = row.asValue().filter(BatchFlow::isShare);
      var token = item.flatMap(BatchSums::token);
      if (token.isPresent()) {
        byToken.computeIfAbsent(token.get(), _ -> new ArrayList<>()).add(item.orElseThrow());
      } else {
        leftOut++;
      }
    }
    List<MoneyFlow.Strand> strands = new ArrayList<>();
    byToken.forEach((token, items) -> strands.add(strand(token, items, Outcomes.of(batch, items))));
    return new MoneyFlow(strands, gaps(batch, leftOut), List.of());
  }

  /* What is below nothing would make the share of another bigger than all there is. */
  private static boolean isShare(AllocationItem item) {
    return item.amount().asValue().filter(sent -> sent.number().signum() >= 0).isPresent();
  }

  private static List<Text> gaps(BatchAllocation batch, int leftOut) {
    if (batch.allocationItems() instanceof Received.Malformed<?>) {
      return List.of(Text.of("flow.noItems"));
    }
    return leftOut == 0 ? List.of() : List.of(Text.count("flow.leftOut", leftOut));
  }

  private static MoneyFlow.Strand strand(
      String token, List<AllocationItem> items, Outcomes outcomes) {
    List<FlowNode> givers = new ArrayList<>();
    by(items, AllocationItem::sourceAccount)
        .forEach(
            (account, some) ->
                givers.add(
                    FlowNode.of(FlowPlace.GIVER, sum(some), Text.id("source_account", account))));
    List<FlowNode> getters = new ArrayList<>();
    by(items, AllocationItem::destinationAccount)
        .forEach((account, some) -> getters.add(getter(account, some, outcomes)));
    return new MoneyFlow.Strand(
        token,
        givers,
        FlowNode.of(FlowPlace.TOTAL, sum(items)).madeOf(getters, FlowPlace.UNEXPLAINED));
  }

  /** Which items have not moved, not yet, or nobody knows. */
  private record Outcomes(
      Predicate<AllocationItem> underWay,
      Predicate<AllocationItem> failed,
      Predicate<AllocationItem> unknown) {
    /* Beside items with a status, one without may be as it likes: it is not taken for allocated. */
    static Outcomes of(BatchAllocation batch, List<AllocationItem> items) {
      var underWay = BatchSums.underWay(batch);
      var failed = BatchSums.failed(batch);
      boolean told = items.stream().anyMatch(item -> item.status().text().isPresent());
      return new Outcomes(
          underWay,
          failed,
          told
              ? item -> word(item).isEmpty() && !underWay.or(failed).test(item)
              : BatchSums.unsaid(batch));
    }

    boolean areAny(List<AllocationItem> items) {
      return items.stream().anyMatch(underWay.or(failed).or(unknown));
    }
  }

  private static FlowNode getter(String account, List<AllocationItem> items, Outcomes outcomes) {
    var parts =
        List.of(
            part(FlowPlace.ITEMS_UNDER_WAY, items, outcomes.underWay()),
            part(FlowPlace.ITEMS_FAILED, items, outcomes.failed()),
            part(FlowPlace.UNKNOWN, items, outcomes.unknown()));
    var node = FlowNode.of(FlowPlace.GETTER, sum(items), Text.id("destination_account", account));
    return outcomes.areAny(items) ? node.madeOf(parts, FlowPlace.ALLOCATED) : node;
  }

  private static FlowNode part(
      FlowPlace place, List<AllocationItem> items, Predicate<AllocationItem> which) {
    return FlowNode.of(place, sum(items.stream().filter(which).toList()));
  }

  private static Optional<ItemStatus> word(AllocationItem item) {
    return item.status().asValue().flatMap(Status::word);
  }

  private static Map<String, List<AllocationItem>> by(
      List<AllocationItem> items, Function<AllocationItem, Received<String>> account) {
    Map<String, List<AllocationItem>> groups = new LinkedHashMap<>();
    for (var item : items) {
      var name = Placeholder.unless(account.apply(item));
      groups.computeIfAbsent(name.orElse(NOBODY), _ -> new ArrayList<>()).add(item);
    }
    return groups;
  }

  private static BigDecimal sum(List<AllocationItem> items) {
    return items.stream()
        .flatMap(item -> item.amount().asValue().stream())
        .map(Decimal::number)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
