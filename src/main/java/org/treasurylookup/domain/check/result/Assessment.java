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
public record Assessment(Judgement judgement, List<Note> notes) {
  /** Nothing to say. */
  public static final Assessment NONE = new Assessment(Judgement.NONE, List.of());

  public Assessment {
    notes = List.copyOf(notes);
  }

  /** Whether the customer paid enough; orders only. */
  public Optional<Verdict> verdict() {
    return judgement instanceof Judgement.OfOrder order
        ? Optional.of(order.verdict())
        : Optional.empty();
  }

  /** The sentence under CHECK where there is no verdict: batches and allocations. */
  public Optional<Summary> summary() {
    return switch (judgement) {
      case Judgement.OfBatch batch -> Optional.of(batch.summary());
      case Judgement.OfAllocation allocation -> Optional.of(allocation.summary());
      case Judgement.OfOrder _, Judgement.Withheld _ -> Optional.empty();
    };
  }

  /** One per token; batches only. */
  public List<TokenTotal> totals() {
    return judgement instanceof Judgement.OfBatch batch ? batch.totals() : List.of();
  }

  /** Net per account and token; batches only. */
  public List<AccountNet> nets() {
    return judgement instanceof Judgement.OfBatch batch ? batch.nets() : List.of();
  }

  /** Base units and scaled amount; BitGo only. */
  public Optional<ScaledAmount> amount() {
    return switch (judgement) {
      case Judgement.OfAllocation allocation -> allocation.amount();
      case Judgement.Withheld withheld -> withheld.amount();
      case Judgement.OfOrder _, Judgement.OfBatch _ -> Optional.empty();
    };
  }

  /** The arithmetic of the exchange rate, where an order sent all its numbers. */
  public Optional<Why> rate() {
    return judgement instanceof Judgement.OfOrder order ? order.rate() : Optional.empty();
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
          case Judgement.OfOrder(var verdict, var rate) ->
              new Judgement.OfOrder(verdict.with(change.apply(verdict.text())), rate);
          case Judgement.OfBatch(var summary, var totals, var nets) ->
              new Judgement.OfBatch(summary.with(change), totals, nets);
          case Judgement.OfAllocation(var summary, var amount) ->
              new Judgement.OfAllocation(summary.with(change), amount);
          case Judgement.Withheld withheld -> withheld;
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
