package org.treasurylookup.domain.check.rule.related;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.RelatedPart;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.RelatedStatus;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;

/**
 * A settlement of Go Network says completed, and none of its transfers does. Where it names no
 * transfers nothing is said. Source: BitGo OpenAPI, settlement status and settlement transfer
 * status.
 */
public final class SettledWithoutTransfer implements Rule<RelatedRecord> {
  private static final String TRANSFERS = "settlementTransfers";

  @Override
  public Optional<Note> check(RelatedRecord record, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.SETTLED_WITHOUT_TRANSFER);
    boolean completed =
        record.kind() == FieldCatalogue.NETWORK_SETTLEMENT
            && record
                .vendorStatus()
                .filter(status -> isWord(status, RelatedStatus.SETTLEMENT_COMPLETED))
                .isPresent();
    var transfers = completed ? transfers(record) : List.<RelatedPart>of();
    if (!transfers.isEmpty() && transfers.stream().noneMatch(SettledWithoutTransfer::isDone)) {
      builder.found("status", Integer.toString(transfers.size())).also(TRANSFERS);
      transfers.forEach(
          transfer ->
              builder.step(
                  transfer.fields().getFirst().received().text().orElse("—"),
                  transfer.vendorStatus().map(Status::raw).orElse("—")));
    }
    return builder.note();
  }

  private static List<RelatedPart> transfers(RelatedRecord record) {
    return record.rows(TRANSFERS).stream()
        .flatMap(row -> row.asValue().stream())
        .filter(RelatedPart.class::isInstance)
        .map(RelatedPart.class::cast)
        .toList();
  }

  private static boolean isDone(RelatedPart transfer) {
    return transfer
        .vendorStatus()
        .filter(status -> isWord(status, RelatedStatus.TRANSFER_COMPLETED))
        .isPresent();
  }

  private static boolean isWord(Status<?> status, RelatedStatus word) {
    return status.word().filter(word::equals).isPresent();
  }
}
