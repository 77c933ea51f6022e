package org.treasurylookup.domain.check.rule.batch;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.treasurylookup.domain.AllocationItem;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.BatchStatus;
import org.treasurylookup.domain.ItemStatus;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.RecordRows.Row;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.text.Text;

/**
 * The status of a batch and those of its items contradict each other: Completed with an item that
 * is not, Failed with an item that is not, PartiallyCompleted although all items are Completed or
 * none is, Pending or Processing although no item is under way. What is said of all items is said
 * only where all are there and each has a status that is known. Source: Cobo OpenAPI, batch
 * allocation, {@code status} and {@code allocation_items[].status}.
 */
public final class BatchStatusDisagrees implements Rule<BatchAllocation> {
  @Override
  public Optional<Note> check(BatchAllocation batch, RuleContext given) {
    boolean whole = !given.circumstances().delivery().itemsMissing();
    return batch
        .status()
        .asValue()
        .flatMap(Status::word)
        .flatMap(word -> new Statuses(batch, word, whole).note());
  }

  private static final class Statuses {
    private final BatchStatus own;
    private final List<Row<AllocationItem>> rows;
    private final boolean allKnown;

    Statuses(BatchAllocation batch, BatchStatus own, boolean whole) {
      this.own = own;
      this.rows = RecordRows.of(batch);
      int sent = batch.allocationItems().asValue().map(List::size).orElse(0);
      this.allKnown =
          whole
              && !rows.isEmpty()
              && rows.size() == sent
              && rows.stream().allMatch(row -> word(row).isPresent());
    }

    Optional<Note> note() {
      return switch (own) {
        case COMPLETED -> others(ItemStatus.COMPLETED);
        case FAILED -> others(ItemStatus.FAILED);
        case PARTIALLY_COMPLETED -> {
          long done = count(word -> word == ItemStatus.COMPLETED);
          yield done == 0 ? all("none") : done == rows.size() ? all("all") : Optional.empty();
        }
        case PENDING, PROCESSING ->
            count(ItemStatus::isOver) == rows.size() ? all("over") : Optional.empty();
      };
    }

    /* One item tells, whatever the others say. */
    private Optional<Note> others(ItemStatus expected) {
      var builder = new NoteBuilder(NoteCode.STATUS_DISAGREES);
      for (var row : rows) {
        word(row)
            .filter(word -> word != expected)
            .ifPresent(word -> builder.found(path(row), row.number(), word.raw()));
      }
      return builder.count() == 0
          ? Optional.empty()
          : steps(builder).note("batch." + expected.raw());
    }

    private Optional<Note> all(String variant) {
      var builder = new NoteBuilder(NoteCode.STATUS_DISAGREES);
      rows.forEach(row -> builder.found(path(row)));
      return allKnown
          ? steps(builder).note(Text.of("note.STATUS_DISAGREES.batch." + variant, own.raw()))
          : Optional.empty();
    }

    private NoteBuilder steps(NoteBuilder builder) {
      builder.also("status").step("status", own.raw());
      rows.forEach(row -> word(row).ifPresent(word -> builder.step(path(row), word.raw())));
      return builder;
    }

    private long count(Predicate<ItemStatus> wanted) {
      return rows.stream().filter(row -> word(row).filter(wanted).isPresent()).count();
    }

    private static Optional<ItemStatus> word(Row<AllocationItem> row) {
      return row.part().status().asValue().flatMap(Status::word);
    }

    private static String path(Row<AllocationItem> row) {
      return row.path("status");
    }
  }
}
