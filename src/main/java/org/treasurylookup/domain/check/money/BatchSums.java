package org.treasurylookup.domain.check.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.domain.AllocationItem;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.BatchStatus;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.ItemStatus;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.check.result.AccountNet;
import org.treasurylookup.domain.check.result.Amount;
import org.treasurylookup.domain.check.result.SumShare;
import org.treasurylookup.domain.check.result.TokenTotal;
import org.treasurylookup.domain.check.rule.Placeholder;

/**
 * Totals per token and net per account of a batch. Different tokens are never added up; an item
 * whose token or amount cannot be read is left out and counted. Source: Cobo reference, "Get batch
 * allocation information", {@code allocation_items}.
 */
public final class BatchSums {
  /** Cobo's word for the developer's own account. */
  public static final String DEVELOPER = "developer";

  private static final Set<BatchStatus> OPEN = Set.of(BatchStatus.PENDING, BatchStatus.PROCESSING);
  private static final Set<ItemStatus> UNDER_WAY =
      Set.of(ItemStatus.PENDING, ItemStatus.TRANSFERRING);

  private final Map<String, Sum> totals = new LinkedHashMap<>();
  private final Map<String, Map<String, BigDecimal>> nets = new LinkedHashMap<>();
  private final boolean open;
  private int leftOut;

  private BatchSums(boolean open) {
    this.open = open;
  }

  /** Adds up a batch; n items take n steps. */
  public static BatchSums of(BatchAllocation batch) {
    var word = batch.status().asValue().flatMap(Status::word);
    var sums = new BatchSums(word.filter(OPEN::contains).isPresent());
    for (var item : batch.allocationItems().asValue().orElse(List.of())) {
      sums.add(item);
    }
    return sums;
  }

  /** One total per token with at least one readable amount, in the order of first appearance. */
  public List<TokenTotal> totals() {
    List<TokenTotal> list = new ArrayList<>();
    totals.forEach(
        (token, sum) -> {
          if (sum.count > 0) {
            list.add(
                new TokenTotal(
                    new Amount(sum.amount, token),
                    sum.count,
                    sum.leftOut,
                    sum.failed,
                    sum.underWay));
          }
        });
    return list;
  }

  /** Net per account and token: developer first, then by account. */
  public List<AccountNet> nets() {
    List<AccountNet> list = new ArrayList<>();
    nets.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, Map<String, BigDecimal>> e) -> !e.getKey().equals(DEVELOPER))
                .thenComparing(Map.Entry::getKey))
        .forEach(
            account ->
                account
                    .getValue()
                    .forEach(
                        (token, net) ->
                            list.add(new AccountNet(account.getKey(), new Amount(net, token)))));
    return list;
  }

  /** How many items went into no total. */
  public int leftOut() {
    return leftOut;
  }

  /** The token of an item, if it names one: filler is none. */
  public static Optional<String> token(AllocationItem item) {
    return Placeholder.unless(item.tokenId());
  }

  private void add(Received<AllocationItem> received) {
    var item = received.asValue();
    var token = item.flatMap(BatchSums::token);
    if (item.isEmpty() || token.isEmpty()) {
      leftOut++;
      return;
    }
    var sum = totals.computeIfAbsent(token.get(), _ -> new Sum());
    var amount = item.get().amount().asValue().map(Decimal::number);
    if (amount.isEmpty()) {
      sum.leftOut++;
      leftOut++;
      return;
    }
    sum.count++;
    sum.failed +=
        item.get().status().asValue().filter(s -> s.is(ItemStatus.FAILED)).isPresent() ? 1 : 0;
    sum.amount = sum.amount.add(amount.get());
    if (isUnderWay(item.get())) {
      sum.underWay = sum.underWay.and(new SumShare(1, amount.get()));
    }
    net(item.get().sourceAccount(), token.get(), amount.get().negate());
    net(item.get().destinationAccount(), token.get(), amount.get());
  }

  private boolean isUnderWay(AllocationItem item) {
    var own = item.status().asValue();
    return own.isPresent()
        ? own.flatMap(Status::word).filter(UNDER_WAY::contains).isPresent()
        : open;
  }

  private void net(Received<String> account, String token, BigDecimal amount) {
    Placeholder.unless(account)
        .ifPresent(
            known ->
                nets.computeIfAbsent(known, _ -> new LinkedHashMap<>())
                    .merge(token, amount, BigDecimal::add));
  }

  private static final class Sum {
    private BigDecimal amount = BigDecimal.ZERO;
    private int count;
    private int failed;
    private int leftOut;
    private SumShare underWay = SumShare.NONE;
  }
}
