package org.treasurylookup.lookup;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.lookup.Finding.Outcome;

/** What came of a look-up, with all that belongs to it. */
public sealed interface FindingResult {
  Outcome outcome();

  /** The same with each answer changed. */
  default FindingResult withAnswers(UnaryOperator<Answer> change) {
    return switch (this) {
      case Found(var answer, var further, var record, var said, var gap) ->
          new Found(change.apply(answer), further.stream().map(change).toList(), record, said, gap);
      case NotFound(var answer, var failure) -> new NotFound(change.apply(answer), failure);
      case Failed(var answer, var failure) -> new Failed(answer.map(change), failure);
      case Remnant(var outcome, var answers, var failure) ->
          new Remnant(outcome, answers.stream().map(change).toList(), failure);
    };
  }

  /**
   * The record is there.
   *
   * @param answer the answer to the question for the record
   * @param further answers to further questions whose parts went into the record, such as pages of
   *     items
   * @param record the record, with those parts in their place
   * @param assessment what we say about the record
   * @param gap why parts are missing although the provider has them; empty if the record is whole
   */
  record Found(
      Answer answer,
      List<Answer> further,
      ProviderRecord record,
      Assessment assessment,
      Optional<Failure> gap)
      implements FindingResult {
    public Found {
      further = List.copyOf(further);
    }

    /** A record that came whole in one answer. */
    public Found(Answer answer, ProviderRecord record, Assessment assessment) {
      this(answer, List.of(), record, assessment, Optional.empty());
    }

    Found with(ProviderRecord same) {
      return new Found(answer, further, same, assessment, gap);
    }

    @Override
    public Outcome outcome() {
      return Outcome.FOUND;
    }
  }

  /** The provider says there is none: a result, not an error. */
  record NotFound(Answer answer, Failure failure) implements FindingResult {
    @Override
    public Outcome outcome() {
      return Outcome.NOT_FOUND;
    }
  }

  /** There is no telling whether there is one; with an answer if one came all the same. */
  record Failed(Optional<Answer> answer, Failure failure) implements FindingResult {
    @Override
    public Outcome outcome() {
      return Outcome.FAILED;
    }
  }

  /**
   * What is left of an earlier look that is not there whole: its record cannot be read by this
   * version, or why there was none is not kept.
   */
  record Remnant(Outcome outcome, List<Answer> answers, Optional<Failure> failure)
      implements FindingResult {
    public Remnant {
      answers = List.copyOf(answers);
    }
  }
}
