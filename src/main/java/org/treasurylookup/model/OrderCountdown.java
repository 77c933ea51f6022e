package org.treasurylookup.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.OrderStatus;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.check.result.PlausibleTime;
import org.treasurylookup.lookup.Finding;

/**
 * How long an order can still be paid, by the provider's clock: the time the provider told with its
 * answer, carried on by the PC's. A PC whose clock is wrong counts right all the same.
 */
public final class OrderCountdown {
  private final Instant end;
  private final Duration serverAhead;
  private final Clock pc;

  private OrderCountdown(Instant end, Duration serverAhead, Clock pc) {
    this.end = end;
    this.serverAhead = serverAhead;
    this.pc = pc;
  }

  /**
   * The countdown of an order that is open now; empty for any other, for an earlier look, and where
   * nobody may rely on the answer or its end cannot be right.
   */
  public static Optional<OrderCountdown> of(PayInOrder order, Finding finding, Clock pc) {
    boolean open =
        order
            .status()
            .asValue()
            .filter(status -> status.is(OrderStatus.PENDING) || status.is(OrderStatus.PROCESSING))
            .isPresent();
    var received = finding.answer().map(Answer::receivedAt).orElse(finding.now());
    return order
        .expiredAt()
        .asValue()
        .filter(_ -> open && !finding.isKept() && !finding.isInAlarm())
        .map(Moment::instant)
        .filter(PlausibleTime.at(finding.now())::holds)
        .map(end -> new OrderCountdown(end, Duration.between(received, finding.now()), pc));
  }

  /** What is left now; zero when it is over. */
  public Duration left() {
    var left = Duration.between(pc.instant().plus(serverAhead), end);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
