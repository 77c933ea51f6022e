package org.treasurylookup.lookup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.text.Text;

/**
 * Which record an id in a record leads to, where a provider has a read for it. Source: the names of
 * the fields in Cobo's and BitGo's OpenAPI; what a balance change's {@code source_id} names is told
 * by its {@code source_type}.
 */
public final class LinkedTargets {
  private static final Map<String, Kind> BY_FIELD =
      Map.ofEntries(
          Map.entry("order_id", Kind.COBO_ORDER),
          Map.entry("batch_allocation_id", Kind.COBO_BATCH),
          Map.entry("transaction_id", Kind.COBO_TRANSACTION),
          Map.entry("tx_id", Kind.COBO_TRANSACTION),
          Map.entry("counterparty_id", Kind.COBO_COUNTERPARTY),
          Map.entry("destination_id", Kind.COBO_DESTINATION),
          Map.entry("merchant_id", Kind.COBO_MERCHANT),
          Map.entry("source_account", Kind.COBO_MERCHANT),
          Map.entry("destination_account", Kind.COBO_MERCHANT),
          Map.entry("refund_id", Kind.COBO_REFUND),
          Map.entry("payout_id", Kind.COBO_PAYOUT),
          Map.entry("bulk_send_id", Kind.COBO_BULK_SEND),
          Map.entry("connectionId", Kind.BITGO_CONNECTION),
          Map.entry("allocationId", Kind.BITGO_ALLOCATION),
          Map.entry("settlementId", Kind.BITGO_SETTLEMENT),
          Map.entry("pendingApprovalId", Kind.BITGO_APPROVAL));

  /* Cobo OpenAPI, source types of a balance change; what the others name is not said. */
  private static final Map<String, Kind> BY_SOURCE =
      Map.of(
          "OrderIn", Kind.COBO_ORDER,
          "LatePayment", Kind.COBO_ORDER,
          "RefundOut", Kind.COBO_REFUND,
          "Payout", Kind.COBO_PAYOUT,
          "Allocation", Kind.COBO_BATCH,
          "BulkSend", Kind.COBO_BULK_SEND);

  /* The account of whoever runs the payments, beside those of the merchants. */
  private static final String DEVELOPER = "developer";

  private LinkedTargets() {}

  /** The record that the value of a field leads to; empty where it leads to none. */
  public static Optional<Target> of(RecordPart part, String field) {
    return kind(part, field)
        .filter(kind -> !isItself(part, kind))
        .flatMap(kind -> value(part, field).flatMap(id -> target(kind, id)));
  }

  /** What a source of a balance change is; empty where Cobo does not say. */
  public static Optional<Kind> ofSource(String type) {
    return Optional.ofNullable(BY_SOURCE.get(type));
  }

  /** Whether a field names a transaction by an id of which Cobo does not say how to read it. */
  public static boolean isUnreadTransaction(RecordPart part, String field) {
    return kind(part, field)
            .filter(kind -> kind == Kind.COBO_TRANSACTION && !isItself(part, kind))
            .isPresent()
        && value(part, field).filter(id -> !id.isEmpty() && !Target.isUuid(id)).isPresent();
  }

  /** The record that an id inside a sentence leads to; see {@link Text#id}. */
  public static Optional<Target> named(Text id) {
    return id.isId()
        ? named((String) id.arguments().get(1), (String) id.arguments().getFirst())
        : Optional.empty();
  }

  /** The record that an id leads to, by the field that holds it or the path of that field. */
  public static Optional<Target> named(String field, String id) {
    return Optional.ofNullable(BY_FIELD.get(field.substring(field.lastIndexOf('.') + 1)))
        .flatMap(kind -> target(kind, id));
  }

  /** The merchant whose account this is; empty for the account of whoever runs the payments. */
  public static Optional<Target> account(String account) {
    return target(Kind.COBO_MERCHANT, account);
  }

  /** Every record that a record leads to, in the order in which it names them, each once. */
  public static List<Target> all(ProviderRecord record) {
    Set<Target> targets = new LinkedHashSet<>();
    record.walk(
        (_, part) ->
            part.fields().forEach(field -> of(part, field.name()).ifPresent(targets::add)));
    targets.removeIf(target -> isItself(record, target));
    return List.copyOf(targets);
  }

  /* An item names its batch, a payout's item its payout. */
  private static boolean isItself(ProviderRecord record, Target target) {
    return isItself(record, target.kind())
        && record.id().asValue().filter(target.id()::equals).isPresent();
  }

  private static Optional<Kind> kind(RecordPart part, String field) {
    return field.equals("source_id")
        ? value(part, "source_type").flatMap(LinkedTargets::ofSource)
        : Optional.ofNullable(BY_FIELD.get(field));
  }

  /* Cobo reads a transaction by UUID; an id of another form, such as tx_…, is none it would find. */
  private static Optional<Target> target(Kind kind, String id) {
    boolean fits =
        Target.isId(id)
            && !id.equals(DEVELOPER)
            && (kind != Kind.COBO_TRANSACTION || Target.isUuid(id));
    return fits ? Optional.of(Target.of(kind, id)) : Optional.empty();
  }

  /* Whoever reads a record need not be led to it. */
  private static boolean isItself(RecordPart part, Kind kind) {
    return switch (part) {
      case PayInOrder _ -> kind == Kind.COBO_ORDER;
      case BatchAllocation _ -> kind == Kind.COBO_BATCH;
      case NetworkAllocation _ -> kind == Kind.BITGO_ALLOCATION;
      case RelatedRecord record -> record.kind() == kind.fields();
      default -> false;
    };
  }

  private static Optional<String> value(RecordPart part, String field) {
    return part.fields().stream()
        .filter(it -> it.name().equals(field))
        .map(RecordPart.Field::received)
        .filter(received -> received.asValue().isPresent())
        .flatMap(received -> received.text().stream())
        .findFirst();
  }
}
