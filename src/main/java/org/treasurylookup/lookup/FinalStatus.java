package org.treasurylookup.lookup;

import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.BatchStatus;
import org.treasurylookup.domain.KnownWord;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.NetworkStatus;
import org.treasurylookup.domain.OrderStatus;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.SettlementStatus;
import org.treasurylookup.domain.Status;

/**
 * Whether the vendor's status is its last word. A word this version does not know never is, and a
 * batch without a status has none. An order whose settlement is under way goes on changing,
 * whatever its own status says.
 */
public final class FinalStatus {
  private FinalStatus() {}

  /** Whether nothing more is to come by what the vendor says. */
  public static boolean isFinal(ProviderRecord record) {
    return switch (record) {
      case PayInOrder order -> isOver(order.status()) && !isSettling(order.settlementStatus());
      case BatchAllocation batch -> isOver(batch.status());
      case NetworkAllocation allocation -> isOver(allocation.status());
      case RelatedRecord related ->
          related.vendorStatus().filter(FinalStatus::isSettled).isPresent();
    };
  }

  /* The tone tells for these: all words that end are success, failure or nothing. */
  private static boolean isSettled(Status<?> status) {
    return switch (status.tone()) {
      case SUCCESS, FAILURE, INACTIVE -> true;
      case PROGRESS, WAITING, ATTENTION, UNKNOWN, NOTE -> false;
    };
  }

  private static <W extends KnownWord> boolean isOver(Received<Status<W>> status) {
    return status.asValue().flatMap(Status::word).filter(FinalStatus::isOver).isPresent();
  }

  private static boolean isOver(KnownWord word) {
    return switch (word) {
      case OrderStatus order -> order.isOver();
      case BatchStatus batch -> batch.isOver();
      case NetworkStatus network -> network.isOver();
      default -> false;
    };
  }

  private static boolean isSettling(Received<Status<SettlementStatus>> settlement) {
    return settlement
        .asValue()
        .filter(
            status ->
                status.word().isEmpty()
                    || status.is(SettlementStatus.PENDING)
                    || status.is(SettlementStatus.PROCESSING))
        .isPresent();
  }
}
