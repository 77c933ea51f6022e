package org.treasurylookup.domain.check.rule.record;

import java.util.Optional;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.TransactionStatus;
import org.treasurylookup.domain.TransactionSubStatus;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;

/**
 * A transaction is Completed, and its sub-status is one of those that failed or were rejected.
 * Source: Cobo developer guide, transaction statuses and sub-statuses.
 */
public final class SubStatusDisagrees implements Rule<ProviderRecord> {
  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.STATUS_DISAGREES, "sub");
    for (var at : given.parts()) {
      if (isCompleted(at.part())) {
        subStatus(at.fields())
            .ifPresent(
                sub -> {
                  String status = at.path("status");
                  builder
                      .found(status, status, sub.raw())
                      .also(at.path("sub_status"))
                      .step(status, TransactionStatus.COMPLETED.raw())
                      .step(at.path("sub_status"), sub.raw());
                });
      }
    }
    return builder.note();
  }

  private static boolean isCompleted(RecordPart part) {
    return part.vendorStatus()
        .flatMap(Status::word)
        .filter(TransactionStatus.COMPLETED::equals)
        .isPresent();
  }

  /* That sending it to the chain failed is one of a transaction that is tried again. */
  private static Optional<TransactionSubStatus> subStatus(Iterable<RecordPart.Field> fields) {
    for (var field : fields) {
      if (field.received().asValue().orElse(null) instanceof Status<?>(_, var word)
          && word.orElse(null) instanceof TransactionSubStatus sub
          && sub.tone() == Tone.FAILURE
          && sub != TransactionSubStatus.FAILED_BROADCASTING) {
        return Optional.of(sub);
      }
    }
    return Optional.empty();
  }
}
