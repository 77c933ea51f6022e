package org.treasurylookup.domain.check.rule.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.treasurylookup.domain.AllocationItem;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.RecordRows.Row;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.TokenInWords;

/**
 * Items are equal in token, amount and both accounts. Items that even share an id are left to
 * {@link DuplicateItemId}; an item whose token or amount cannot be read equals no other. Accounts
 * that are not known equal each other: what is paid twice must not pass for want of a name. Source:
 * Cobo reference, "Get batch allocation information", {@code allocation_items[]}.
 */
public final class DuplicateItem implements Rule<BatchAllocation> {
  /* More positions would make a sentence nobody reads; the fields of the note name them all. */
  private static final int NAMED = 5;

  private static final String UNKNOWN = "";

  @Override
  public Optional<Note> check(BatchAllocation batch, RuleContext given) {
    var byMove = repeated(RecordRows.of(batch), row -> move(row.part()));
    var builder = new NoteBuilder(NoteCode.DUPLICATE_ITEM);
    Set<Move> unknown = new HashSet<>();
    byMove.forEach(
        (move, rows) -> {
          if (ids(rows) > 1) {
            if (!move.isBetweenKnown()) {
              unknown.add(move);
            }
            builder.found(rows.getFirst().path(), numbers(rows));
            rows.forEach(row -> builder.also(row.path()).step(row.path(), move.text()));
          }
        });
    return builder.note(unknown.isEmpty() ? "" : "account");
  }

  /** The rows of each key that several have, in the order of their first. */
  static <K> Map<K, List<Row<AllocationItem>>> repeated(
      List<Row<AllocationItem>> rows, Function<Row<AllocationItem>, Optional<K>> key) {
    /* Of a hundred thousand items hardly any is repeated: lists are made for those alone. */
    Set<K> once = new HashSet<>();
    Set<K> again = new HashSet<>();
    rows.forEach(row -> key.apply(row).filter(known -> !once.add(known)).ifPresent(again::add));
    Map<K, List<Row<AllocationItem>>> repeated = new LinkedHashMap<>();
    if (!again.isEmpty()) {
      for (var row : rows) {
        key.apply(row)
            .filter(again::contains)
            .ifPresent(known -> repeated.computeIfAbsent(known, _ -> new ArrayList<>()).add(row));
      }
    }
    return repeated;
  }

  /** Positions of items as people count: "41 and 42", or the first few and how many more. */
  static Text numbers(List<Row<AllocationItem>> rows) {
    int named = rows.size() > NAMED ? NAMED : rows.size() - 1;
    String first = String.join(", ", rows.stream().limit(named).map(Row::number).toList());
    return rows.size() > NAMED
        ? Text.of("check.items.more", first, Integer.toString(rows.size() - NAMED))
        : Text.of("check.items.last", first, rows.getLast().number());
  }

  private static long ids(List<Row<AllocationItem>> rows) {
    return rows.stream()
        .map(row -> Placeholder.unless(row.part().allocationItemId()).orElse("#" + row.index()))
        .distinct()
        .count();
  }

  private static Optional<Move> move(AllocationItem item) {
    var token = item.tokenId().asValue();
    var amount = item.amount().asValue();
    return token.isPresent() && amount.isPresent()
        ? Optional.of(
            new Move(
                token.get(),
                amount.get().number().stripTrailingZeros(),
                account(item.sourceAccount()),
                account(item.destinationAccount())))
        : Optional.empty();
  }

  private static String account(Received<String> received) {
    return received.asValue().filter(name -> !name.isBlank()).orElse(UNKNOWN);
  }

  private record Move(String token, BigDecimal amount, String source, String destination) {
    boolean isBetweenKnown() {
      return !source.equals(UNKNOWN) && !destination.equals(UNKNOWN);
    }

    String text() {
      return amount.toPlainString()
          + " "
          + TokenInWords.of(token)
          + ": "
          + said(source)
          + " → "
          + said(destination);
    }

    private static String said(String account) {
      return account.equals(UNKNOWN) ? "?" : account;
    }
  }
}
