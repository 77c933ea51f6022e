package org.treasurylookup.domain.check.rule.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.domain.AllocationItem;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.Counterparty;
import org.treasurylookup.domain.CurrencyAmount;
import org.treasurylookup.domain.Destination;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.NetworkStatus;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.text.ExplanationSteps;

/**
 * A field that the reference page requires was not sent. Apart from {@code exchange_rate}, whose
 * own text makes it optional; from the record's id, on which {@link NoId} speaks; and from {@code
 * reason} of a cleared record, "not defined if cleared". Source: the fields marked "required" on
 * the Cobo and BitGo reference pages.
 */
public final class MissingField implements Rule<ProviderRecord> {
  private static final Map<Class<? extends RecordPart>, List<String>> REQUIRED =
      Map.of(
          PayInOrder.class,
          List.of(
              "psp_order_code",
              "fee_amount",
              "chain_id",
              "payable_amount",
              "receive_address",
              "status",
              "received_token_amount"),
          PayInTransaction.class,
          List.of(
              "tx_id",
              "from_address",
              "to_address",
              "amount",
              "status",
              "created_timestamp",
              "updated_timestamp"),
          Counterparty.class,
          List.of(
              "counterparty_type", "counterparty_name", "created_timestamp", "updated_timestamp"),
          Destination.class,
          List.of("destination_type", "destination_name", "created_timestamp", "updated_timestamp"),
          BatchAllocation.class,
          List.of("request_id"),
          AllocationItem.class,
          List.of("allocation_item_id", "batch_allocation_id", "token_id", "amount", "description"),
          NetworkAllocation.class,
          List.of(
              "amount",
              "connectionId",
              "clientExternalId",
              "initiatedBy",
              "createdAt",
              "updatedAt",
              "retriable",
              "reason",
              "status",
              "type"),
          CurrencyAmount.class,
          List.of("currency", "quantity"));

  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var hits = new NoteBuilder(NoteCode.MISSING_FIELD);
    record.walk(
        (path, part) -> {
          var required = REQUIRED.getOrDefault(part.getClass(), List.of());
          for (var field : part.fields()) {
            boolean missing =
                field.received() instanceof Received.Absent<?>
                    && required.contains(field.name())
                    && !isReasonOfCleared(part, field.name());
            if (missing) {
              String name = path.isEmpty() ? field.name() : path + "." + field.name();
              var step = ExplanationSteps.of(name, field.received());
              hits.hit(name, name).step(step.label(), step.value());
            }
          }
        });
    return hits.note();
  }

  private static boolean isReasonOfCleared(RecordPart part, String field) {
    return field.equals("reason")
        && part instanceof NetworkAllocation allocation
        && allocation.status().asValue().filter(s -> s.is(NetworkStatus.CLEARED)).isPresent();
  }
}
