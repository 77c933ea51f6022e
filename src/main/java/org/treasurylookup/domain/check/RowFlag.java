package org.treasurylookup.domain.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.treasurylookup.text.Text;

/** What a row of the transactions table is marked with; derived from the notes and nothing else. */
public enum RowFlag {
  LATE(NoteCode.LATE_DEPOSIT),
  HELD(NoteCode.DEPOSIT_HELD),
  OTHER_ADDRESS(NoteCode.OTHER_ADDRESS),
  OTHER_TOKEN(NoteCode.OTHER_TOKEN),
  DUPLICATE_HASH(NoteCode.DUPLICATE_HASH);

  private final NoteCode code;

  RowFlag(NoteCode code) {
    this.code = code;
  }

  /** The note a mark stands for. */
  public NoteCode code() {
    return code;
  }

  /** The mark's word. */
  public Text text() {
    return Text.of("check.flag." + name());
  }

  /** Marks by index of the transaction, from the paths in the notes; unmarked rows are absent. */
  static Map<Integer, Set<RowFlag>> of(List<Note> notes) {
    Map<Integer, Set<RowFlag>> rows = new TreeMap<>();
    for (var note : notes) {
      of(note.code()).ifPresent(flag -> mark(rows, flag, note.fields()));
    }
    return rows;
  }

  private static Optional<RowFlag> of(NoteCode code) {
    for (var flag : values()) {
      if (flag.code == code) {
        return Optional.of(flag);
      }
    }
    return Optional.empty();
  }

  private static void mark(Map<Integer, Set<RowFlag>> rows, RowFlag flag, List<String> fields) {
    for (var field : fields) {
      Rows.index(Rows.TRANSACTIONS, field)
          .ifPresent(
              index -> rows.computeIfAbsent(index, _ -> EnumSet.noneOf(RowFlag.class)).add(flag));
    }
  }
}
