package org.treasurylookup.domain.check.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.text.Text;

/**
 * Rows of a list that are about one record.
 *
 * @param gap why there may be more; empty when these are all
 * @param isForged whether an answer to the question for them carries a signature that does not hold
 */
public record TracedRows(List<RelatedRecord> rows, Optional<Text> gap, boolean isForged) {
  /** Nothing was asked for, as nothing could be there. */
  public static final TracedRows NONE = new TracedRows(List.of(), Optional.empty());

  public TracedRows {
    rows = List.copyOf(rows);
  }

  /** Rows of answers of which none is forged. */
  public TracedRows(List<RelatedRecord> rows, Optional<Text> gap) {
    this(rows, gap, false);
  }

  /**
   * The same, with a gap where one of them cannot be added up.
   *
   * @param list which list these are of, as the words for gaps call it
   */
  TracedRows added(String list, Predicate<RelatedRecord> isAdded) {
    int leftOut = (int) rows.stream().filter(isAdded.negate()).count();
    return leftOut == 0
        ? this
        : new TracedRows(
            rows, gap.or(() -> Optional.of(Text.count("flow.leftOut." + list, leftOut))), isForged);
  }

  /**
   * Where the rest of a share is once these are off.
   *
   * @param whole where it is if these are all
   */
  FlowPlace rest(FlowPlace whole) {
    return gap.isPresent() ? FlowPlace.UNKNOWN : whole;
  }
}
