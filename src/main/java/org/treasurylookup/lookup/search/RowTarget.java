package org.treasurylookup.lookup.search;

import java.util.Optional;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.LinkedTargets;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.Target.Kind;

/** What is looked up for more of a row. */
public final class RowTarget {
  /* An id that no provider gives: a row must have a target, and this one names nothing. */
  private static final String NONE = "-";

  private RowTarget() {}

  /** What a row leads to; empty where it names nothing that can be asked for. */
  static Optional<Target> of(SearchKind kind, ProviderRecord record) {
    return switch (kind) {
      case ORDERS -> target(Kind.COBO_ORDER, record, "order_id");
      case BATCHES, ITEMS -> target(Kind.COBO_BATCH, record, "batch_allocation_id");
      case REFUNDS -> target(Kind.COBO_REFUND, record, "refund_id");
      case PAYOUTS -> target(Kind.COBO_PAYOUT, record, "payout_id");
      case BULK_SENDS -> target(Kind.COBO_BULK_SEND, record, "bulk_send_id");
      case TRANSACTIONS -> target(Kind.COBO_TRANSACTION, record, "transaction_id");
      case MERCHANTS -> target(Kind.COBO_MERCHANT, record, "merchant_id");
      case COUNTERPARTIES -> target(Kind.COBO_COUNTERPARTY, record, "counterparty_id");
      case DESTINATIONS -> target(Kind.COBO_DESTINATION, record, "destination_id");
      case BALANCE_CHANGES ->
          text(record, "source_type")
              .flatMap(LinkedTargets::ofSource)
              .flatMap(source -> target(source, record, "source_id"));
      case ALLOCATIONS -> target(Kind.BITGO_ALLOCATION, record, "id");
      case CONNECTIONS -> target(Kind.BITGO_CONNECTION, record, "id");
      case SETTLEMENTS -> target(Kind.BITGO_SETTLEMENT, record, "id");
      case SETTLEMENT_TRANSFERS ->
          target(Kind.BITGO_SETTLEMENT, record, "settlementId")
              .or(() -> target(Kind.BITGO_CONNECTION, record, "connectionId"));
    };
  }

  private static Optional<Target> target(Kind kind, ProviderRecord record, String field) {
    return text(record, field).filter(Target::isId).map(id -> Target.of(kind, id));
  }

  private static Optional<String> text(ProviderRecord record, String field) {
    return record.fields().stream()
        .filter(it -> it.name().equals(field))
        .flatMap(it -> it.received().text().stream())
        .findFirst();
  }

  /** The target of a finding about a row that leads to nothing. */
  static Target none(SearchKind kind) {
    return Target.of(
        switch (kind.provider()) {
          case COBO -> Kind.COBO_ORDER;
          case BITGO -> Kind.BITGO_ALLOCATION;
        },
        NONE);
  }

  /** Whether a finding is about a row that leads to nothing, so that its target says nothing. */
  public static boolean isNone(Finding finding) {
    return finding.target().id().equals(NONE);
  }
}
