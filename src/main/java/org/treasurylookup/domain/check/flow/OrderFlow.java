package org.treasurylookup.domain.check.flow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.RecordRows.Row;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.TransactionStatus;
import org.treasurylookup.domain.check.money.CountedDeposits;
import org.treasurylookup.domain.check.money.OrderFacts;
import org.treasurylookup.text.Text;

/**
 * Where the money of an order went. What the merchant was credited is not sent: it is what counts
 * less the fee that was booked to the developer. Source: Cobo reference, "Get pay-in order
 * information", {@code fee_amount} ("credited to the developer balance"); Cobo OpenAPI, balance
 * changes, {@code OrderIn} and {@code LatePayment}.
 */
public final class OrderFlow {
  private static final Set<TransactionStatus> HELD =
      Set.of(TransactionStatus.PENDING_SCREENING, TransactionStatus.ACTION_REQUIRED);

  private final MoneyTrace trace;
  private final PayInOrder order;
  private final String token;
  private final CountedDeposits deposits;
  private final Predicate<PayInTransaction> elsewhere;

  private OrderFlow(MoneyTrace trace, String token) {
    this.trace = trace;
    this.order = trace.order();
    this.token = token;
    this.deposits = CountedDeposits.of(order);
    this.elsewhere = OrderFacts.elsewhere(order);
  }

  /** The way of an order's money; without strands when the order names no token. */
  public static MoneyFlow of(MoneyTrace read) {
    var trace = read.added();
    /* Who forges what stands beside an order may have forged the order: no sum is shown. */
    var strands =
        OrderFacts.token(trace.order())
            .filter(_ -> !trace.isForged())
            .map(token -> new OrderFlow(trace, token).strands())
            .orElse(List.of());
    var gaps =
        Stream.concat(
                Stream.of(trace.changes(), trace.refunds(), trace.returned())
                    .flatMap(rows -> rows.gap().stream()),
                Stream.concat(
                    DepositGap.all(trace.order()), OtherTokenGap.of(trace, strands).stream()))
            .distinct()
            .toList();
    return new MoneyFlow(strands, gaps, FlowNotes.of(trace));
  }

  private static Optional<BigDecimal> amount(Row<PayInTransaction> row) {
    return row.part().amount().asValue().map(Decimal::number).filter(it -> it.signum() >= 0);
  }

  /* What is below nothing is in no share. */
  private static BigDecimal sum(List<Row<PayInTransaction>> rows) {
    return rows.stream()
        .flatMap(row -> amount(row).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<MoneyFlow.Strand> strands() {
    List<MoneyFlow.Strand> strands = new ArrayList<>();
    strands.add(new MoneyFlow.Strand(token, List.of(), whole()));
    foreign().forEach((other, sum) -> strands.add(strangers(other, sum)));
    return strands;
  }

  private FlowNode whole() {
    var counted = counted();
    var late = tooLate();
    var held = deposits(FlowPlace.HELD, HELD::contains);
    var underWay = deposits(FlowPlace.UNDER_WAY, OrderFlow::isUnderWay);
    var all = countedSum(counted).add(late.number()).add(held.number()).add(underWay.number());
    var whole =
        FlowNode.of(FlowPlace.ARRIVED, all)
            .madeOf(List.of(counted, late, held, underWay), FlowPlace.UNEXPLAINED);
    return latePayments().signum() == 0
        ? besides(whole, refunded(), FlowNode.sum(refunds(false)))
        : whole;
  }

  private String refunded() {
    boolean done = refunds(false).stream().allMatch(it -> it.place() == FlowPlace.REFUNDED);
    return done ? "flow.besides" : "flow.besides.open";
  }

  /* What cannot be read of the deposits may be what Cobo counted. */
  private BigDecimal countedSum(FlowNode counted) {
    var sum = sum(arrived());
    return DepositGap.of(order).isPresent() ? sum.max(counted.number()) : sum;
  }

  private FlowNode besides(FlowNode node, String key, BigDecimal sum) {
    return sum.signum() > 0
        ? node.with(Text.of(key, Text.amount(OrderFacts.withToken(sum, Optional.of(token)))))
        : node;
  }

  private FlowNode counted() {
    var received =
        order
            .receivedTokenAmount()
            .asValue()
            .map(Decimal::number)
            .filter(it -> it.signum() >= 0)
            .orElseGet(() -> sum(arrived()));
    var node = FlowNode.of(FlowPlace.COUNTED, received).of(ids(arrived()));
    if (received.signum() == 0) {
      return node;
    }
    var fee = TracedAmounts.sum(TracedAmounts.ofSource(trace.changes().rows(), "OrderIn"), token);
    if (trace.changes().gap().isPresent()) {
      return node.madeOf(List.of(FlowNode.of(FlowPlace.FEE, fee)), FlowPlace.UNKNOWN);
    }
    if (fee.signum() == 0 && hasFee()) {
      return node.madeOf(List.of(), FlowPlace.NOT_BOOKED);
    }
    return node.madeOf(
        List.of(
            FlowNode.of(FlowPlace.FEE, fee), merchant(received.subtract(fee).max(BigDecimal.ZERO))),
        FlowPlace.UNEXPLAINED);
  }

  /* What went to another address counts where the received amount fits only with it. */
  private List<Row<PayInTransaction>> arrived() {
    var counted = deposits.counted();
    return deposits.fits().orElse(false) ? counted : here(counted);
  }

  private List<Row<PayInTransaction>> here(List<Row<PayInTransaction>> rows) {
    return rows.stream().filter(row -> !elsewhere.test(row.part())).toList();
  }

  private boolean hasFee() {
    return order.feeAmount().asValue().filter(fee -> fee.number().signum() > 0).isPresent();
  }

  private FlowNode merchant(BigDecimal credited) {
    var node =
        FlowNode.of(FlowPlace.MERCHANT, credited, FlowNode.id("merchant_id", order.merchantId()));
    var settlement = order.settlementStatus().asValue().map(Status::text);
    var named = settlement.map(node::with).orElse(node);
    var back = refunds(true);
    return back.isEmpty() ? named : named.madeOf(back, trace.refunds().rest(FlowPlace.STILL_THERE));
  }

  private FlowNode tooLate() {
    var rows =
        here(Stream.concat(ours(deposits.late()).stream(), deposits.released().stream()).toList());
    var node = FlowNode.of(FlowPlace.TOO_LATE, sum(rows)).of(ids(rows));
    if (node.number().signum() == 0) {
      return node;
    }
    var booked = latePayments();
    return booked.signum() == 0
        ? besides(node.madeOf(List.of(), notBooked()), "flow.besidesBack", FlowNode.sum(returned()))
        : node.madeOf(List.of(developer(booked)), notBooked());
  }

  private FlowPlace notBooked() {
    return trace.changes().rest(FlowPlace.NOT_BOOKED);
  }

  private BigDecimal latePayments() {
    return TracedAmounts.sum(TracedAmounts.ofSource(trace.changes().rows(), "LatePayment"), token);
  }

  private FlowNode developer(BigDecimal booked) {
    var parts = Stream.concat(refunds(false).stream(), returned().stream()).toList();
    var node = FlowNode.of(FlowPlace.DEVELOPER, booked);
    var rest = trace.refunds().rest(trace.returned().rest(FlowPlace.STILL_THERE));
    return FlowNode.sum(parts).signum() == 0 ? node : node.madeOf(parts, rest);
  }

  private List<FlowNode> returned() {
    var merchant = FlowNode.id("merchant_id", order.merchantId());
    return List.of(
        returned(FlowPlace.RETURNED, TracedAmounts::isDone, merchant),
        returned(FlowPlace.RETURN_UNDER_WAY, TracedAmounts::isUnderWay, merchant));
  }

  private FlowNode returned(FlowPlace place, Predicate<RelatedRecord> which, Text merchant) {
    return traced(place, trace.returned().rows(), "batch_allocation_id", which, merchant);
  }

  private FlowNode traced(
      FlowPlace place,
      List<RelatedRecord> rows,
      String field,
      Predicate<RelatedRecord> which,
      Object... title) {
    var some = rows.stream().filter(which.and(row -> row.says("token_id", token))).toList();
    return FlowNode.of(place, TracedAmounts.sum(some.stream(), token), title)
        .of(some.stream().map(row -> FlowNode.id(field, row.text(field))).distinct().toList());
  }

  private List<FlowNode> refunds(boolean merchants) {
    var rows =
        trace.refunds().rows().stream()
            .filter(row -> TracedAmounts.isDevelopers(row) != merchants)
            .filter(row -> TracedAmounts.saysWhose(row) || !trace.mayBeDevelopers())
            .toList();
    return Stream.of(
            traced(FlowPlace.REFUNDED, rows, "refund_id", TracedAmounts::isDone),
            traced(FlowPlace.REFUNDED_IN_PART, rows, "refund_id", TracedAmounts::isDoneInPart)
                .with(Text.of("flow.inPart")),
            traced(FlowPlace.REFUND_UNDER_WAY, rows, "refund_id", TracedAmounts::isUnderWay))
        .filter(node -> node.number().signum() != 0)
        .toList();
  }

  private List<Row<PayInTransaction>> ours(List<Row<PayInTransaction>> rows) {
    var inToken = OrderFacts.inToken(Optional.of(token));
    return rows.stream().filter(row -> inToken.test(row.part())).toList();
  }

  private FlowNode deposits(FlowPlace place, Predicate<TransactionStatus> which) {
    var rows =
        here(ours(RecordRows.of(order))).stream()
            .filter(row -> status(row).filter(which).isPresent())
            .toList();
    return FlowNode.of(place, sum(rows)).of(ids(rows));
  }

  private static boolean isUnderWay(TransactionStatus status) {
    return status != TransactionStatus.COMPLETED
        && !HELD.contains(status)
        && !DepositGap.MOVED_NOTHING.contains(status);
  }

  private static List<Text> ids(List<Row<PayInTransaction>> rows) {
    return rows.stream().map(row -> FlowNode.id("tx_id", row.part().txId())).distinct().toList();
  }

  private static Optional<TransactionStatus> status(Row<PayInTransaction> row) {
    return row.part().status().asValue().flatMap(Status::word);
  }

  private Map<String, BigDecimal> foreign() {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (var row : here(RecordRows.of(order))) {
      var other =
          OrderFacts.token(row.part(), Optional.of(token)).filter(name -> !name.equals(token));
      var amount = amount(row);
      boolean came = status(row).filter(TransactionStatus.COMPLETED::equals).isPresent();
      if (came && other.isPresent() && amount.isPresent()) {
        sums.merge(other.get(), amount.get(), BigDecimal::add);
      }
    }
    return sums;
  }

  /* What came in another token counts for nothing; the ledger may say where it is. */
  private MoneyFlow.Strand strangers(String other, BigDecimal sum) {
    var booked =
        TracedAmounts.sum(
            trace.changes().rows().stream().filter(row -> !row.says("flow_direction", "out")),
            other);
    return new MoneyFlow.Strand(
        other,
        List.of(),
        FlowNode.of(FlowPlace.ARRIVED, sum)
            .madeOf(List.of(FlowNode.of(FlowPlace.DEVELOPER, booked)), notBooked()));
  }
}
