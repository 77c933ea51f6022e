package org.treasurylookup.domain.check.result;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.TransactionStatus;
import org.treasurylookup.text.Text;

/**
 * What a row of the transactions table is marked with: from the notes, and from a status that says
 * that the deposit came to nothing.
 */
public enum RowFlag {
  LATE(NoteCode.LATE_DEPOSIT),
  RELEASED_LATE(NoteCode.RELEASED_LATE),
  HELD(NoteCode.DEPOSIT_HELD),
  UNDER_WAY(NoteCode.DEPOSIT_UNDER_WAY),
  OTHER_ADDRESS(NoteCode.OTHER_ADDRESS),
  OTHER_TOKEN(NoteCode.OTHER_TOKEN),
  DUPLICATE_HASH(NoteCode.DUPLICATE_HASH),
  DUPLICATE_TRANSACTION(NoteCode.DUPLICATE_TRANSACTION),
  LOOKALIKE(NoteCode.LOOKALIKE_ADDRESSES),
  DUST(NoteCode.DUST_FROM_STRANGER),
  /** Failed or Rejected; the status says so, and no note repeats it. */
  NOT_COUNTED;

  private final Optional<NoteCode> code;

  RowFlag() {
    this.code = Optional.empty();
  }

  RowFlag(NoteCode code) {
    this.code = Optional.of(code);
  }

  /** The mark's word. */
  public Text text() {
    return Text.of("check.flag." + name());
  }

  /** Marks by index of the transaction, from the paths in the notes; unmarked rows are absent. */
  static Map<Integer, Set<RowFlag>> of(List<Note> notes, PayInOrder order) {
    Map<Integer, Set<RowFlag>> rows = new TreeMap<>();
    for (var row : RecordRows.of(order)) {
      if (isNothing(row.part())) {
        mark(rows, NOT_COUNTED, List.of(row.path()));
      }
    }
    for (var note : notes) {
      of(note.code()).ifPresent(flag -> mark(rows, flag, note.fields()));
    }
    return rows;
  }

  private static Optional<RowFlag> of(NoteCode code) {
    for (var flag : values()) {
      if (flag.code.filter(code::equals).isPresent()) {
        return Optional.of(flag);
      }
    }
    return Optional.empty();
  }

  private static boolean isNothing(PayInTransaction transaction) {
    return transaction
        .status()
        .asValue()
        .filter(s -> s.is(TransactionStatus.FAILED) || s.is(TransactionStatus.REJECTED))
        .isPresent();
  }

  private static void mark(Map<Integer, Set<RowFlag>> rows, RowFlag flag, List<String> fields) {
    for (var field : fields) {
      RecordRows.index(RecordRows.TRANSACTIONS, field)
          .ifPresent(
              index -> rows.computeIfAbsent(index, _ -> EnumSet.noneOf(RowFlag.class)).add(flag));
    }
  }
}
