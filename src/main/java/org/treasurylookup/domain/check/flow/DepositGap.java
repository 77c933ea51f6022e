package org.treasurylookup.domain.check.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.TransactionStatus;
import org.treasurylookup.domain.check.money.CountedDeposits;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.text.Text;

/** Why the deposits of an order may not be all that came in. */
final class DepositGap {
  /** What a deposit lacks of which nothing moved makes no difference. */
  static final Set<TransactionStatus> MOVED_NOTHING =
      Set.of(TransactionStatus.FAILED, TransactionStatus.REJECTED);

  private static final Text NO_LIST = Text.of("flow.noDeposits");

  private DepositGap() {}

  /** Empty when every deposit can be added up. */
  static Optional<Text> of(PayInOrder order) {
    return order
        .transactions()
        .asValue()
        .map(DepositGap::leftOut)
        .orElseGet(() -> receivedNothing(order) ? Optional.empty() : Optional.of(NO_LIST));
  }

  /** The same, and that some went to another address and did not count. */
  static Stream<Text> all(PayInOrder order) {
    int out =
        (int)
            RecordRows.of(order).stream()
                .filter(CountedDeposits.elsewhere(order))
                .filter(row -> isAdded(Optional.of(row.part())) && mayMove(row.part()))
                .count();
    return Stream.concat(
        of(order).stream(),
        out == 0 ? Stream.empty() : Stream.of(Text.count("flow.depositsElsewhere", out)));
  }

  private static boolean mayMove(PayInTransaction deposit) {
    return deposit
        .status()
        .asValue()
        .flatMap(Status::word)
        .filter(MOVED_NOTHING::contains)
        .isEmpty();
  }

  private static boolean receivedNothing(PayInOrder order) {
    return !(order.transactions() instanceof Received.Malformed<?>)
        && order
            .receivedTokenAmount()
            .asValue()
            .filter(it -> it.number().signum() == 0)
            .isPresent();
  }

  private static Optional<Text> leftOut(List<Received<PayInTransaction>> deposits) {
    int count = (int) deposits.stream().filter(row -> !isAdded(row.asValue())).count();
    return count == 0 ? Optional.empty() : Optional.of(Text.count("flow.depositsLeftOut", count));
  }

  private static boolean isAdded(Optional<PayInTransaction> sent) {
    var status = sent.flatMap(row -> row.status().asValue()).flatMap(Status::word);
    return status.isPresent()
        && (MOVED_NOTHING.contains(status.get()) || isReadable(sent.orElseThrow()));
  }

  private static boolean isReadable(PayInTransaction deposit) {
    return deposit.amount().asValue().filter(sent -> sent.number().signum() >= 0).isPresent()
        && !(deposit.tokenId() instanceof Received.Malformed<?>)
        && !Placeholder.is(deposit.tokenId());
  }
}
