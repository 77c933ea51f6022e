package org.treasurylookup.domain.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.treasurylookup.domain.AllocationItem;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.RecordRows.Row;
import org.treasurylookup.domain.check.money.BatchSums;
import org.treasurylookup.domain.check.result.Assessment.Summary;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.result.Why;
import org.treasurylookup.domain.check.result.Why.Step;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.text.SmallNumerals;
import org.treasurylookup.text.Text;

/**
 * The sentence over a batch: how many items move how many tokens between whom, what looks repeated,
 * what failed, what has not moved yet, and what could not be added up. Source: Cobo reference, "Get
 * batch allocation information", {@code allocation_items}.
 */
final class BatchVerdict {
  private final BatchAllocation batch;
  private final BatchSums sums;
  private final List<Note> notes;
  private final List<Row<AllocationItem>> rows;

  private BatchVerdict(BatchAllocation batch, BatchSums sums, List<Note> notes) {
    this.batch = batch;
    this.sums = sums;
    this.notes = notes;
    rows = RecordRows.of(batch);
  }

  /** The sentence over a batch whose sums and notes are known. */
  static Summary of(BatchAllocation batch, BatchSums sums, List<Note> notes) {
    return new BatchVerdict(batch, sums, notes).summary();
  }

  private Summary summary() {
    var text = sentence();
    for (var more :
        List.of(
            counted("check.batch.repeated", repeated()),
            counted("check.batch.failed", failed()),
            counted("check.batch.underWay", underWay()),
            counted("check.batch.unsaid", counted(BatchSums.unsaid(batch))),
            counted("check.batch.leftOut", sums.leftOut()))) {
      if (more.isPresent()) {
        text = Text.of("check.sentences", text, more.get());
      }
    }
    return new Summary(text, why());
  }

  private Text sentence() {
    return switch (batch.allocationItems()) {
      case Received.Absent<?>() -> Text.of("check.batch.absent");
      case Received.Null<?>() -> Text.of("check.batch.null");
      case Received.Malformed<?>(_, _) -> Text.of("check.batch.malformed");
      case Received.Value<List<Received<AllocationItem>>> items ->
          items.value().isEmpty() ? Text.of("check.batch.empty") : moves(items.value().size());
    };
  }

  private Text moves(int items) {
    int tokens = sums.totals().size();
    var what =
        tokens == 0
            ? Text.of("check.batch.tokens.none")
            : Text.of(
                "check.batch.tokens." + (tokens == 1 ? "one" : "other"),
                SmallNumerals.within(tokens));
    String form = items == 1 ? ".one" : ".other";
    return parties(items)
        .map(who -> Text.of("check.batch.between" + form, SmallNumerals.start(items), what, who))
        .orElseGet(() -> Text.of("check.batch.moves" + form, SmallNumerals.start(items), what));
  }

  /* Nobody is named unless all are known: "within one merchant" would leave out who is not. */
  private Optional<Text> parties(int items) {
    if (rows.size() < items) {
      return Optional.empty();
    }
    Set<String> accounts = new HashSet<>();
    for (var row : rows) {
      var source = Placeholder.unless(row.part().sourceAccount());
      var destination = Placeholder.unless(row.part().destinationAccount());
      if (source.isEmpty() || destination.isEmpty()) {
        return Optional.empty();
      }
      accounts.add(source.get());
      accounts.add(destination.get());
    }
    boolean developer = accounts.remove(BatchSums.DEVELOPER);
    int merchants = accounts.size();
    if (merchants == 0) {
      return developer ? Optional.of(Text.of("check.parties.developer")) : Optional.empty();
    }
    String key = developer ? "check.parties.developer" : "check.parties";
    return Optional.of(
        Text.of(key + (merchants == 1 ? ".one" : ".other"), SmallNumerals.within(merchants)));
  }

  private int repeated() {
    Set<Integer> items = new HashSet<>();
    for (var note : notes) {
      if (note.code() == NoteCode.DUPLICATE_ITEM) {
        note.fields()
            .forEach(path -> RecordRows.index(RecordRows.ITEMS, path).ifPresent(items::add));
      }
    }
    return items.size();
  }

  private int failed() {
    return counted(BatchSums.failed(batch));
  }

  private int counted(Predicate<AllocationItem> which) {
    return (int) rows.stream().filter(row -> which.test(row.part())).count();
  }

  private int underWay() {
    return sums.totals().stream().mapToInt(total -> total.underWay().count()).sum();
  }

  private static Optional<Text> counted(String key, int count) {
    return count == 0
        ? Optional.empty()
        : Optional.of(Text.of(key + (count == 1 ? ".one" : ".other"), SmallNumerals.start(count)));
  }

  private Why why() {
    List<Step> steps = new ArrayList<>();
    for (var total : sums.totals()) {
      var label = Text.count("why.step.total", total.count());
      steps.add(new Step(label, total.amount().inWords()));
    }
    if (sums.leftOut() > 0) {
      steps.add(new Step(Text.of("why.step.leftOut"), Integer.toString(sums.leftOut())));
    }
    return new Why(steps, Text.of("why.batch"), Text.of("why.batch.source"));
  }
}
