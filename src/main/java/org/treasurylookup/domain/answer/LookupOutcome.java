package org.treasurylookup.domain.answer;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.ProviderRecord;

/** Outcome of asking one provider for one record. */
public sealed interface LookupOutcome {

  /**
   * The record is there.
   *
   * @param answer the answer to the question for the record
   * @param record the record, with parts fetched separately put in their place
   * @param further answers to the questions for those parts
   * @param gap why parts are missing although the provider has them; empty if the record is whole
   */
  record Found(Answer answer, ProviderRecord record, List<Answer> further, Optional<Failure> gap)
      implements LookupOutcome {
    public Found {
      further = List.copyOf(further);
    }

    /** A record that came whole in one answer. */
    public Found(Answer answer, ProviderRecord record) {
      this(answer, record, List.of(), Optional.empty());
    }
  }

  /** The provider says there is none: a result, not an error. */
  record NotFound(Answer answer, Failure failure) implements LookupOutcome {}

  /** The question was not answered. */
  record Failed(Optional<Answer> answer, Failure failure) implements LookupOutcome {}
}
