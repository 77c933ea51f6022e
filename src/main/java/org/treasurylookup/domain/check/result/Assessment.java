package org.treasurylookup.domain.check.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.text.Text;

/**
 * Everything this program says about one record.
 *
 * @param verdict whether the customer paid enough; orders only
 * @param summary the sentence under CHECK where there is no verdict: batches and allocations
 * @param notes what is odd, most important first
 * @param totals one per token; batches only
 * @param nets net per account and token; batches only
 * @param amount base units and scaled amount; BitGo only
 * @param rate the arithmetic of the exchange rate, where an order sent all its numbers
 * @param level how far the record may be relied on
 */
public record Assessment(
    Optional<Verdict> verdict,
    Optional<Summary> summary,
    List<Note> notes,
    List<TokenTotal> totals,
    List<AccountNet> nets,
    Optional<ScaledAmount> amount,
    Optional<Why> rate,
    AlarmLevel level) {

  public Assessment {
    notes = List.copyOf(notes);
    totals = List.copyOf(totals);
    nets = List.copyOf(nets);
  }

  /** Nothing to say. */
  public static final Assessment NONE =
      new Assessment(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          AlarmLevel.OK);

  /**
   * What each row of the transactions table is marked with, by index of the transaction; found out
   * on every call, unmarked rows are absent.
   */
  public Map<Integer, Set<RowFlag>> rows(PayInOrder order) {
    return RowFlag.of(notes, order);
  }

  /** The same with other sentences; how they were arrived at stays. */
  public Assessment withTexts(UnaryOperator<Text> change) {
    return new Assessment(
        verdict.map(v -> v.with(change.apply(v.text()))),
        summary.map(s -> new Summary(change.apply(s.text()), s.why())),
        notes.stream().map(note -> note.with(change.apply(note.text()))).toList(),
        totals,
        nets,
        amount,
        rate,
        level);
  }

  /** The sentence under CHECK and how it was arrived at. */
  public record Summary(Text text, Why why) {}
}
