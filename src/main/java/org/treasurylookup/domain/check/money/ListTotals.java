package org.treasurylookup.domain.check.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.BatchStatus;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.NetworkStatus;
import org.treasurylookup.domain.NetworkType;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.check.money.ListTotal.Kind;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Amount;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.check.result.RecordJudgement;
import org.treasurylookup.domain.check.result.ScaledAmount.Match;
import org.treasurylookup.domain.check.result.SumShare;
import org.treasurylookup.domain.check.result.TokenTotal;
import org.treasurylookup.text.Text;

/**
 * Adds up the records of a list, exactly, one sum per kind of record and token. A record whose
 * amounts cannot be compared, are not certain or are not to be relied on goes into no sum and is
 * counted. One that failed, was released or has not moved yet is added, as it is in the list, and
 * said beside.
 */
public final class ListTotals {
  private record Key(Kind kind, String token) {}

  private record Sum(
      int count, int undone, SumShare underWay, BigDecimal first, BigDecimal second) {
    static Sum of(BigDecimal amount, boolean undone, SumShare underWay) {
      return new Sum(1, undone ? 1 : 0, underWay, amount, BigDecimal.ZERO);
    }

    Sum and(Sum other) {
      return new Sum(
          count + other.count,
          undone + other.undone,
          underWay.and(other.underWay),
          first.add(other.first),
          second.add(other.second));
    }
  }

  private final Map<Key, Sum> sums =
      new TreeMap<>(Comparator.comparing(Key::kind).thenComparing(Key::token));
  private final SharedDeposits deposits = new SharedDeposits();
  private int leftOut;
  private int added;
  private int inDoubt;

  public ListTotals() {}

  /** Adds a record by what was said about it. */
  public void add(ProviderRecord record, Assessment assessment) {
    int before = added;
    if (!isAdded(record, assessment)) {
      leftOut++;
    }
    if (added > before && assessment.level() == AlarmLevel.DOUBT) {
      inDoubt++;
    }
  }

  /** How many records are in sums, wholly or in part, though something in them is in question. */
  public int inDoubt() {
    return inDoubt;
  }

  /** How many records are in no sum, or not wholly. */
  public int leftOut() {
    return leftOut;
  }

  /** That deposits are in the sums under more than one order; empty where none is. */
  public Optional<Text> shared() {
    return deposits.said();
  }

  public List<ListTotal> all() {
    List<ListTotal> all = new ArrayList<>();
    sums.forEach((key, sum) -> all.add(total(key, sum)));
    return all;
  }

  private static ListTotal total(Key key, Sum sum) {
    boolean orders = key.kind == Kind.ORDERS;
    var none = Optional.<Amount>empty();
    return new ListTotal(
        key.kind,
        key.token,
        sum.count,
        sum.undone,
        sum.underWay,
        orders ? amount(sum.first, key) : none,
        orders ? amount(sum.second, key) : none,
        orders ? amount(sum.second.subtract(sum.first), key) : none,
        orders ? none : amount(sum.first, key));
  }

  private static Optional<Amount> amount(BigDecimal number, Key key) {
    return Optional.of(new Amount(number, key.token));
  }

  private boolean isAdded(ProviderRecord record, Assessment assessment) {
    return switch (record) {
      case PayInOrder order -> addOrder(order, assessment);
      case BatchAllocation batch ->
          assessment.judgement() instanceof RecordJudgement.OfBatch judged
              && addBatch(batch, judged);
      case NetworkAllocation allocation -> addAllocation(allocation, assessment);
      case RelatedRecord _ -> false;
    };
  }

  private boolean addOrder(PayInOrder order, Assessment assessment) {
    var verdict = assessment.verdict().filter(it -> it.difference().isPresent());
    var token = verdict.flatMap(it -> it.token());
    var payable = number(order.payableAmount());
    var received = number(order.receivedTokenAmount());
    if (token.isEmpty() || payable.isEmpty() || received.isEmpty()) {
      return false;
    }
    add(
        new Key(Kind.ORDERS, token.get()),
        new Sum(1, 0, SumShare.NONE, payable.get(), received.get()));
    deposits.add(order);
    return true;
  }

  private static Optional<BigDecimal> number(Received<Decimal> received) {
    return received.asValue().map(Decimal::number);
  }

  /* A sum over some of the items would look like the sum; one without a token may be of any. */
  private boolean addBatch(BatchAllocation batch, RecordJudgement.OfBatch judged) {
    var totals = judged.totals();
    int ofSomeToken = totals.stream().mapToInt(TokenTotal::leftOut).sum();
    if (judged.leftOut() > ofSomeToken) {
      return false;
    }
    boolean failed = hasFailed(batch, totals);
    var whole = totals.stream().filter(total -> total.leftOut() == 0).toList();
    for (var total : whole) {
      var amount = total.amount();
      add(
          new Key(Kind.BATCHES, amount.token()),
          Sum.of(
              amount.number(),
              failed || !total.failed().isNone(),
              total.underWay().isNone()
                  ? SumShare.NONE
                  : new SumShare(1, total.underWay().amount())));
    }
    return !whole.isEmpty() && whole.size() == totals.size();
  }

  /* Where a part failed and no item tells which, it may be of any token. */
  private static boolean hasFailed(BatchAllocation batch, List<TokenTotal> totals) {
    boolean told = totals.stream().anyMatch(total -> !total.failed().isNone());
    return batch
        .status()
        .asValue()
        .filter(
            status ->
                status.is(BatchStatus.FAILED)
                    || (status.is(BatchStatus.PARTIALLY_COMPLETED) && !told))
        .isPresent();
  }

  private boolean addAllocation(NetworkAllocation allocation, Assessment assessment) {
    var kind = allocation.type().asValue().flatMap(type -> type.word()).map(ListTotals::kind);
    var amount = assessment.amount().filter(it -> it.matched() == Match.EXACT);
    var scaled = amount.flatMap(it -> it.scaled());
    boolean judged = assessment.summary().isPresent();
    if (!judged || kind.isEmpty() || scaled.filter(it -> it.number().signum() >= 0).isEmpty()) {
      return false;
    }
    var number = scaled.get().number();
    boolean reserved = is(allocation, NetworkStatus.RESERVED);
    add(
        new Key(kind.get(), amount.orElseThrow().currency()),
        Sum.of(
            number,
            is(allocation, NetworkStatus.RELEASED),
            reserved ? new SumShare(1, number) : SumShare.NONE));
    return true;
  }

  private static boolean is(NetworkAllocation allocation, NetworkStatus word) {
    return allocation.status().asValue().filter(it -> it.is(word)).isPresent();
  }

  private static Kind kind(NetworkType type) {
    return switch (type) {
      case ALLOCATION -> Kind.ALLOCATIONS;
      case DEALLOCATION -> Kind.DEALLOCATIONS;
    };
  }

  private void add(Key key, Sum one) {
    sums.merge(key, one, Sum::and);
    added++;
  }
}
