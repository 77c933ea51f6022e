package org.treasurylookup.domain.check.rule.related;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.domain.KnownWord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RelatedPart;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.RelatedStatus;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;

/**
 * A refund or a payout says Completed or PartiallyCompleted, and nothing in it is, or Failed, and
 * something in it is or may still be: money that moved would move twice if it were sent again. Or a
 * payout says PartiallyCompleted, and all of it is. Nothing is said where it names no rows, nor of
 * none or all being completed while one has no status that can be read. Source: Cobo OpenAPI,
 * Refund and Payout: status, transactions[].status, payout_items[].status.
 */
public final class RelatedStatusDisagrees implements Rule<RelatedRecord> {
  private static final Map<String, String> LISTS =
      Map.of(
          "transactions", "transactions",
          "payout_item_details", "items",
          "payout_items", "items");

  @Override
  public Optional<Note> check(RelatedRecord record, RuleContext given) {
    return record
        .vendorStatus()
        .flatMap(Status::word)
        .flatMap(
            word ->
                LISTS.keySet().stream()
                    .sorted()
                    .flatMap(list -> note(record, word, list).stream())
                    .findFirst());
  }

  private static Optional<Note> note(RelatedRecord record, KnownWord word, String list) {
    var rows = record.rows(list);
    String key = "related." + LISTS.get(list);
    boolean some = rows.stream().anyMatch(RelatedStatusDisagrees::isDone);
    if (isOneOf(word, RelatedStatus.REFUND_FAILED, RelatedStatus.PAYOUT_FAILED) && some) {
      return note(word, list, rows, key + ".some");
    }
    boolean readable = !rows.isEmpty() && rows.stream().allMatch(row -> word(row).isPresent());
    if (!readable) {
      return Optional.empty();
    }
    if (isOneOf(word, RelatedStatus.REFUND_FAILED, RelatedStatus.PAYOUT_FAILED)) {
      boolean failed = rows.stream().allMatch(row -> isOf(row, Tone.FAILURE));
      return failed ? Optional.empty() : note(word, list, rows, key + ".open");
    }
    boolean partly =
        isOneOf(
            word,
            RelatedStatus.REFUND_PARTIALLY_COMPLETED,
            RelatedStatus.PAYOUT_PARTIALLY_COMPLETED);
    boolean done = isOneOf(word, RelatedStatus.REFUND_COMPLETED, RelatedStatus.PAYOUT_COMPLETED);
    if ((done || partly)
        && !some
        && rows.stream().noneMatch(RelatedStatusDisagrees::isPartlyDone)) {
      return note(word, list, rows, key + ".none");
    }
    boolean all = rows.stream().allMatch(RelatedStatusDisagrees::isDone);
    return RelatedStatus.PAYOUT_PARTIALLY_COMPLETED.equals(word) && all
        ? note(word, list, rows, key + ".all")
        : Optional.empty();
  }

  private static boolean isPartlyDone(Received<?> row) {
    return word(row).filter(RelatedStatus.PAYOUT_PARTIALLY_COMPLETED::equals).isPresent();
  }

  private static Optional<Note> note(
      KnownWord word, String list, List<Received<?>> rows, String variant) {
    var builder = new NoteBuilder(NoteCode.STATUS_DISAGREES);
    builder.found("status", word.raw()).also(list).step("status", word.raw());
    for (int i = 0; i < rows.size(); i++) {
      String path = list + "[" + i + "].status";
      builder.step(path, status(rows.get(i)).map(Status::raw).orElse("—"));
    }
    return builder.note(variant);
  }

  private static boolean isOneOf(KnownWord word, RelatedStatus one, RelatedStatus other) {
    return one.equals(word) || other.equals(word);
  }

  private static boolean isDone(Received<?> row) {
    return isOf(row, Tone.SUCCESS);
  }

  private static boolean isOf(Received<?> row, Tone tone) {
    return word(row).filter(word -> word.tone() == tone).isPresent();
  }

  private static Optional<KnownWord> word(Received<?> row) {
    return status(row).flatMap(Status::word).map(KnownWord.class::cast);
  }

  private static Optional<Status<?>> status(Received<?> row) {
    return row.asValue()
        .filter(RelatedPart.class::isInstance)
        .flatMap(part -> ((RelatedPart) part).vendorStatus());
  }
}
