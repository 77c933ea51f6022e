package org.treasurylookup.domain.check.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.text.Text;

/**
 * Everything this program says about one record.
 *
 * @param judgement what is said of its kind of record
 * @param notes what is odd, most important first
 */
public record Assessment(RecordJudgement judgement, List<Note> notes) {
  /** Nothing to say. */
  public static final Assessment NONE = new Assessment(RecordJudgement.NONE, List.of());

  public Assessment {
    notes = List.copyOf(notes);
  }

  /** Whether the customer paid enough; orders only. */
  public Optional<Verdict> verdict() {
    return judgement instanceof RecordJudgement.OfOrder order
        ? Optional.of(order.verdict())
        : Optional.empty();
  }

  /** The sentence under CHECK where there is no verdict: batches and allocations. */
  public Optional<Summary> summary() {
    return switch (judgement) {
      case RecordJudgement.OfBatch batch -> Optional.of(batch.summary());
      case RecordJudgement.OfAllocation allocation -> Optional.of(allocation.summary());
      case RecordJudgement.OfOrder _, RecordJudgement.Withheld _ -> Optional.empty();
    };
  }

  /** One per token; batches only. */
  public List<TokenTotal> totals() {
    return judgement instanceof RecordJudgement.OfBatch batch ? batch.totals() : List.of();
  }

  /** Net per account and token; batches only. */
  public List<AccountNet> nets() {
    return judgement instanceof RecordJudgement.OfBatch batch ? batch.nets() : List.of();
  }

  /** Base units and scaled amount; BitGo only. */
  public Optional<ScaledAmount> amount() {
    return switch (judgement) {
      case RecordJudgement.OfAllocation allocation -> allocation.amount();
      case RecordJudgement.Withheld withheld -> withheld.amount();
      case RecordJudgement.OfOrder _, RecordJudgement.OfBatch _ -> Optional.empty();
    };
  }

  /** The arithmetic of the exchange rate, where an order sent all its numbers. */
  public Optional<Why> rate() {
    return judgement instanceof RecordJudgement.OfOrder order ? order.rate() : Optional.empty();
  }

  /** How far the record may be relied on. */
  public AlarmLevel level() {
    return AlarmLevel.of(verdict().map(Verdict::code), notes);
  }

  /**
   * What each row of the transactions table is marked with, by index of the transaction; found out
   * on every call, unmarked rows are absent.
   */
  public Map<Integer, Set<RowFlag>> rows(PayInOrder order) {
    return RowFlag.of(notes, order);
  }

  public Assessment without(Predicate<Note> left) {
    return new Assessment(judgement, notes.stream().filter(left.negate()).toList());
  }

  /** The same with other sentences; how they were arrived at stays. */
  public Assessment withTexts(UnaryOperator<Text> change) {
    var said =
        switch (judgement) {
          case RecordJudgement.OfOrder(var verdict, var rate) ->
              new RecordJudgement.OfOrder(verdict.with(change.apply(verdict.text())), rate);
          case RecordJudgement.OfBatch(var summary, var totals, var nets, var leftOut) ->
              new RecordJudgement.OfBatch(summary.with(change), totals, nets, leftOut);
          case RecordJudgement.OfAllocation(var summary, var amount) ->
              new RecordJudgement.OfAllocation(summary.with(change), amount);
          case RecordJudgement.Withheld withheld -> withheld;
        };
    return new Assessment(
        said, notes.stream().map(note -> note.with(change.apply(note.text()))).toList());
  }

  /** The sentence under CHECK and how it was arrived at. */
  public record Summary(Text text, Why why) {
    private Summary with(UnaryOperator<Text> change) {
      return new Summary(change.apply(text), why);
    }
  }
}
