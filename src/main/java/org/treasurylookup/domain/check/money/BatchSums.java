package org.treasurylookup.domain.check.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.treasurylookup.domain.AllocationItem;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.BatchStatus;
import org.treasurylookup.domain.Decimal;
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

  private final Map<String, Sum> totals = new LinkedHashMap<>();
  private final Map<String, Map<String, Net>> nets = new LinkedHashMap<>();
  private final Predicate<AllocationItem> underWay;
  private final Predicate<AllocationItem> cameToNothing;
  private int leftOut;

  private BatchSums(BatchAllocation batch) {
    this.underWay = underWay(batch);
    this.cameToNothing = failed(batch);
  }

  /** Adds up a batch; n items take n steps. */
  public static BatchSums of(BatchAllocation batch) {
    var sums = new BatchSums(batch);
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
                    (Map.Entry<String, Map<String, Net>> e) -> !e.getKey().equals(DEVELOPER))
                .thenComparing(Map.Entry::getKey))
        .forEach(
            account ->
                account
                    .getValue()
                    .forEach((token, net) -> list.add(net.of(account.getKey(), token))));
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
    sum.amount = sum.amount.add(amount.get());
    var part = new SumShare(1, amount.get());
    var failed = cameToNothing.test(item.get()) ? part : SumShare.NONE;
    var moving = underWay.test(item.get()) ? part : SumShare.NONE;
    sum.failed = sum.failed.and(failed);
    sum.underWay = sum.underWay.and(moving);
    var net = new Net(amount.get(), failed.amount(), moving.amount());
    net(item.get().sourceAccount(), token.get(), net.negate());
    net(item.get().destinationAccount(), token.get(), net);
  }

  /** Which items have not moved yet: by their own status or, where they have none, the batch's. */
  public static Predicate<AllocationItem> underWay(BatchAllocation batch) {
    boolean open =
        batch.status().asValue().flatMap(Status::word).filter(word -> !word.isOver()).isPresent();
    return item ->
        item.status()
            .asValue()
            .map(own -> own.word().filter(word -> !word.isOver()).isPresent())
            .orElse(open);
  }

  /** Which items came to nothing: by their own status or, where they have none, the batch's. */
  public static Predicate<AllocationItem> failed(BatchAllocation batch) {
    boolean all = is(batch, BatchStatus.FAILED);
    return item -> item.status().asValue().isEmpty() ? all : item.hasFailed();
  }

  /** Of which items nobody says whether they moved, though some of the batch did not. */
  public static Predicate<AllocationItem> unsaid(BatchAllocation batch) {
    boolean some = is(batch, BatchStatus.PARTIALLY_COMPLETED);
    return item -> some && item.status().asValue().isEmpty();
  }

  private static boolean is(BatchAllocation batch, BatchStatus word) {
    return batch.status().asValue().filter(status -> status.is(word)).isPresent();
  }

  private void net(Received<String> account, String token, Net net) {
    Placeholder.unless(account)
        .ifPresent(
            known ->
                nets.computeIfAbsent(known, _ -> new LinkedHashMap<>())
                    .merge(token, net, Net::and));
  }

  private record Net(BigDecimal amount, BigDecimal failed, BigDecimal underWay) {
    Net negate() {
      return new Net(amount.negate(), failed.negate(), underWay.negate());
    }

    Net and(Net other) {
      return new Net(
          amount.add(other.amount), failed.add(other.failed), underWay.add(other.underWay));
    }

    AccountNet of(String account, String token) {
      return new AccountNet(account, new Amount(amount, token), failed, underWay);
    }
  }

  private static final class Sum {
    private BigDecimal amount = BigDecimal.ZERO;
    private int count;
    private int leftOut;
    private SumShare failed = SumShare.NONE;
    private SumShare underWay = SumShare.NONE;
  }
}
