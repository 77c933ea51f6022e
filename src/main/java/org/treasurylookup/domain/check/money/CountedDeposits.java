package org.treasurylookup.domain.check.money;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.RecordRows.Row;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.spelling.SameValue;

/**
 * Which completed transactions Cobo counted towards an order, as far as times and {@code
 * received_token_amount} tell. An order's end is in whole seconds and a transaction's time in
 * milliseconds, so one created within the second of the end counted if the received amount fits
 * only with it; one created in time and completed after the end did not count if the received
 * amount fits only without it. Where more than one reading fits, none is chosen. Source: Cobo
 * reference, "Get pay-in order information", {@code received_token_amount} ("updates until the
 * expiration time"), {@code expired_at}, {@code transactions[].created_timestamp} and {@code
 * transactions[].updated_timestamp}.
 *
 * @param late completed transactions created after the end, in whatever token
 * @param released those created in time, completed after the end and not counted
 * @param counted what is left of the completed transactions in the order's token, without those to
 *     another address where the received amount fits only without them
 * @param fits whether the counted ones add up to the received amount; empty when something that
 *     decides cannot be read
 */
public record CountedDeposits(
    List<Row<PayInTransaction>> late,
    List<Row<PayInTransaction>> released,
    List<Row<PayInTransaction>> counted,
    Optional<Boolean> fits) {
  private static final Duration SECOND = Duration.ofSeconds(1);

  /* 2 to the power of this many sums are tried; an order with more such transactions is not read. */
  private static final int MOST_UNCERTAIN = 10;

  public static CountedDeposits of(PayInOrder order) {
    var completed =
        RecordRows.of(order).stream().filter(row -> OrderFacts.isCompleted(row.part())).toList();
    var late = completed.stream().filter(row -> isAfterEnd(order, row)).toList();
    var ours = OrderFacts.inToken(OrderFacts.token(order));
    var inTime =
        completed.stream().filter(row -> !late.contains(row) && ours.test(row.part())).toList();
    var received = order.receivedTokenAmount().asValue().map(Decimal::number);
    if (received.isEmpty() || !isReadable(order)) {
      return new CountedDeposits(late, List.of(), inTime, Optional.empty());
    }
    var addresses = SameValue.ofAddresses(order.chainId().asValue());
    return new Search(order, received.get(), addresses).over(late, inTime);
  }

  /** Whether a transaction went to another address, and the received amount fits without it. */
  public static Predicate<Row<PayInTransaction>> elsewhere(PayInOrder order) {
    var deposits = of(order);
    var other = OrderFacts.elsewhere(order);
    boolean fits = deposits.fits().orElse(false);
    return row -> other.test(row.part()) && !(fits && deposits.counted().contains(row));
  }

  /** The sum of those of some transactions whose amounts can be read. */
  public static BigDecimal sum(List<Row<PayInTransaction>> rows) {
    return rows.stream()
        .flatMap(row -> row.part().amount().asValue().stream())
        .map(Decimal::number)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean isAfterEnd(PayInOrder order, Row<PayInTransaction> row) {
    return end(order).filter(end -> created(row).filter(end::isBefore).isPresent()).isPresent();
  }

  private static Optional<Instant> end(PayInOrder order) {
    return order.expiredAt().asValue().map(Moment::instant);
  }

  private static Optional<Instant> created(Row<PayInTransaction> row) {
    return row.part().created().asValue().map(Moment::instant);
  }

  /** Tries which of the uncertain transactions make the received amount fit. */
  private record Search(PayInOrder order, BigDecimal received, SameValue addresses) {

    CountedDeposits over(List<Row<PayInTransaction>> late, List<Row<PayInTransaction>> inTime) {
      if (fits(inTime)) {
        return new CountedDeposits(late, List.of(), fitting(inTime), Optional.of(true));
      }
      var atTheEnd = only(late, row -> isWithinLastSecond(row) && isOurs(row));
      var counted = subset(atTheEnd, chosen -> fits(with(inTime, chosen)));
      if (counted.isPresent()) {
        return new CountedDeposits(
            without(late, counted.get()),
            List.of(),
            fitting(with(inTime, counted.get())),
            Optional.of(true));
      }
      var afterwards = only(inTime, this::isCompletedAfterEnd);
      var released = subset(afterwards, chosen -> fits(without(inTime, chosen)));
      return released
          .map(
              rows ->
                  new CountedDeposits(
                      late, rows, fitting(without(inTime, rows)), Optional.of(true)))
          .orElseGet(() -> new CountedDeposits(late, List.of(), inTime, Optional.of(false)));
    }

    /* A transaction to another address may or may not count, so both sums are tried. */
    private boolean fits(List<Row<PayInTransaction>> rows) {
      return sum(fitting(rows)).compareTo(received) == 0;
    }

    private List<Row<PayInTransaction>> fitting(List<Row<PayInTransaction>> rows) {
      var here = only(rows, row -> !OrderFacts.toOtherAddress(order, row.part(), addresses));
      return sum(rows).compareTo(received) == 0 ? rows : here;
    }

    private boolean isOurs(Row<PayInTransaction> row) {
      return OrderFacts.inToken(OrderFacts.token(order)).test(row.part());
    }

    private boolean isWithinLastSecond(Row<PayInTransaction> row) {
      return created(row)
          .filter(at -> end(order).filter(end -> at.isBefore(end.plus(SECOND))).isPresent())
          .isPresent();
    }

    private boolean isCompletedAfterEnd(Row<PayInTransaction> row) {
      var updated = row.part().updated().asValue().map(Moment::instant);
      return updated.filter(at -> end(order).filter(at::isAfter).isPresent()).isPresent();
    }

    /* The only choice of one or more rows that fits. */
    private static Optional<List<Row<PayInTransaction>>> subset(
        List<Row<PayInTransaction>> rows, Predicate<List<Row<PayInTransaction>>> fits) {
      if (rows.isEmpty() || rows.size() > MOST_UNCERTAIN) {
        return Optional.empty();
      }
      List<List<Row<PayInTransaction>>> found = new ArrayList<>();
      for (int bits = 1; bits < 1 << rows.size(); bits++) {
        List<Row<PayInTransaction>> chosen = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
          if ((bits & 1 << i) != 0) {
            chosen.add(rows.get(i));
          }
        }
        if (fits.test(chosen)) {
          found.add(List.copyOf(chosen));
        }
      }
      return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static List<Row<PayInTransaction>> only(
        List<Row<PayInTransaction>> rows, Predicate<Row<PayInTransaction>> which) {
      return rows.stream().filter(which).toList();
    }

    private static List<Row<PayInTransaction>> with(
        List<Row<PayInTransaction>> rows, List<Row<PayInTransaction>> more) {
      List<Row<PayInTransaction>> all = new ArrayList<>(rows);
      all.addAll(more);
      return all;
    }

    private static List<Row<PayInTransaction>> without(
        List<Row<PayInTransaction>> rows, List<Row<PayInTransaction>> less) {
      return only(rows, row -> !less.contains(row));
    }
  }

  private static boolean isReadable(PayInOrder order) {
    var list = order.transactions().asValue();
    return list.isPresent()
        && !(order.expiredAt() instanceof Received.Malformed<?>)
        && list.get().stream()
            .allMatch(row -> row.asValue().filter(t -> isReadable(order, t)).isPresent());
  }

  private static boolean isReadable(PayInOrder order, PayInTransaction transaction) {
    boolean known = transaction.status().asValue().flatMap(Status::word).isPresent();
    if (!known || !OrderFacts.isCompleted(transaction)) {
      return known;
    }
    boolean timed =
        order.expiredAt().asValue().isEmpty() || transaction.created().asValue().isPresent();
    boolean tokenKnown =
        OrderFacts.namesNoToken(transaction) || OrderFacts.token(order).isPresent();
    return timed
        && tokenKnown
        && !(transaction.tokenId() instanceof Received.Malformed<?>)
        && !Placeholder.is(transaction.tokenId())
        && transaction.amount().asValue().isPresent();
  }
}
