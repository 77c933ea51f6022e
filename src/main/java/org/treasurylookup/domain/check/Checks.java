package org.treasurylookup.domain.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.check.flow.MoneyTrace;
import org.treasurylookup.domain.check.flow.OrderFlow;
import org.treasurylookup.domain.check.money.AmountScaling;
import org.treasurylookup.domain.check.money.BatchSums;
import org.treasurylookup.domain.check.money.OrderVerdict;
import org.treasurylookup.domain.check.money.RateCheck;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.check.result.CheckCircumstances;
import org.treasurylookup.domain.check.result.CheckLimits;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.result.RecordJudgement;
import org.treasurylookup.domain.check.result.ScaledAmount;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;

/** The one way in: what this program says about a record. */
public final class Checks {
  private static final Comparator<Note> WORST_FIRST =
      Comparator.comparing((Note note) -> AlarmLevel.of(note)).reversed().thenComparing(Note::code);

  private static final int LARGE = 5_000;

  private final CheckLimits limits;

  /** Checks with the usual limits. */
  public Checks() {
    this(CheckLimits.DEFAULT);
  }

  /** Checks with limits of an organisation's own. */
  public Checks(CheckLimits limits) {
    this.limits = limits;
  }

  /**
   * Checks a record; never throws, whatever the record holds.
   *
   * <p>When the body's id is not the one asked for, or the provider's signature does not verify,
   * there is no verdict, no summary, no sum and no rate: such a record is shown, not judged. The
   * notes stay, and so does the scaled amount, which is only another way to write what was
   * received.
   */
  public Assessment assess(ProviderRecord record, CheckCircumstances circumstances) {
    return switch (record) {
      case PayInOrder order -> assess(order, circumstances);
      case BatchAllocation batch -> assess(batch, circumstances);
      case NetworkAllocation allocation -> assess(allocation, circumstances);
      case RelatedRecord related ->
          new Assessment(
              RecordJudgement.NONE, notes(related, Rules.RELATED, circumstances, Optional.empty()));
    };
  }

  private Assessment assess(PayInOrder order, CheckCircumstances circumstances) {
    var notes = notes(order, Rules.ORDER, circumstances, Optional.empty());
    if (!judged(notes)) {
      return new Assessment(RecordJudgement.NONE, notes);
    }
    var verdict = OrderVerdict.of(order, circumstances.now(), doubts(notes));
    var rate = RateCheck.of(order).map(RateCheck::why);
    return new Assessment(new RecordJudgement.OfOrder(verdict, rate), notes);
  }

  private Assessment assess(BatchAllocation batch, CheckCircumstances circumstances) {
    var notes = notes(batch, Rules.BATCH, circumstances, Optional.empty());
    /* A sum over some of the items would look like the sum. */
    if (!judged(notes) || circumstances.delivery().itemsMissing()) {
      return new Assessment(RecordJudgement.NONE, notes);
    }
    var sums = BatchSums.of(batch);
    var summary = BatchVerdict.of(batch, sums, notes);
    return new Assessment(
        new RecordJudgement.OfBatch(summary, sums.totals(), sums.nets(), sums.leftOut()), notes);
  }

  private Assessment assess(NetworkAllocation allocation, CheckCircumstances circumstances) {
    var amount = AmountScaling.of(allocation);
    var notes = notes(allocation, Rules.ALLOCATION, circumstances, amount);
    return new Assessment(
        judged(notes)
            ? new RecordJudgement.OfAllocation(AllocationVerdict.of(allocation), amount)
            : new RecordJudgement.Withheld(amount),
        notes);
  }

  /**
   * What is said of an order beside what tells where its money went: a note more may put in
   * question what the verdict rests on, and a forged answer among those is as one for the order. A
   * note of an earlier reading of them gives way to the same of this one.
   */
  public static Assessment beside(Assessment alone, MoneyTrace trace, Instant now) {
    var found = OrderFlow.of(trace).notes();
    List<Note> notes = new ArrayList<>(alone.notes());
    notes.removeIf(old -> found.stream().anyMatch(note -> isAgain(note, old)));
    notes.addAll(found);
    notes.sort(WORST_FIRST);
    if (!judged(notes)) {
      return new Assessment(RecordJudgement.NONE, notes);
    }
    var judgement =
        alone.judgement() instanceof RecordJudgement.OfOrder(_, var rate)
            ? new RecordJudgement.OfOrder(OrderVerdict.of(trace.order(), now, doubts(notes)), rate)
            : alone.judgement();
    return new Assessment(judgement, notes);
  }

  /* A forged order and a forged answer beside it have one code: either is said, as both are true. */
  private static boolean isAgain(Note note, Note old) {
    return note.code() == old.code()
        && (note.code() != NoteCode.SIGNATURE_INVALID || note.text().equals(old.text()));
  }

  private <R extends ProviderRecord> List<Note> notes(
      R record,
      List<Rule<? super R>> rules,
      CheckCircumstances circumstances,
      Optional<ScaledAmount> amount) {
    var given = RuleContext.of(record, circumstances, limits, amount);
    /* Rules know nothing of each other: of a large record each processor takes some. */
    var each = given.places().size() > LARGE ? rules.parallelStream() : rules.stream();
    return each.<Note>mapMulti((rule, found) -> rule.check(record, given).ifPresent(found))
        .sorted(WORST_FIRST)
        .toList();
  }

  private static boolean judged(List<Note> notes) {
    return notes.stream().noneMatch(note -> AlarmLevel.of(note) == AlarmLevel.ALARM);
  }

  private static int doubts(List<Note> notes) {
    return (int) notes.stream().filter(note -> AlarmLevel.of(note) == AlarmLevel.DOUBT).count();
  }
}
