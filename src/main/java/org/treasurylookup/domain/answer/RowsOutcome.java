package org.treasurylookup.domain.answer;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.json.JsonValue;

/** Outcome of asking a provider for a list that is about no record, such as its tokens. */
public sealed interface RowsOutcome {

  /**
   * Rows.
   *
   * @param rows its objects, in the provider's order
   * @param later cursor of the next page; empty on the last, and where there are no pages
   */
  record Rows(Answer answer, List<JsonValue.Obj> rows, Optional<String> later)
      implements RowsOutcome {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /** There are none, or none that may be believed. */
  record Failed(Failure failure) implements RowsOutcome {}
}
