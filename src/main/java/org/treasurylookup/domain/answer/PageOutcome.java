package org.treasurylookup.domain.answer;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.ProviderRecord;

/** Outcome of asking one provider for one page of a list. */
public sealed interface PageOutcome {

  /**
   * A page.
   *
   * @param rows its records, in the provider's order
   * @param unreadable how many of its rows are no record at all
   * @param earlier cursor of the page before; empty on the first
   * @param later cursor of the next page; empty on the last
   * @param total how many rows the provider counts over all pages; empty where it does not say
   */
  record Page(
      Answer answer,
      List<ProviderRecord> rows,
      int unreadable,
      Optional<String> earlier,
      Optional<String> later,
      Optional<String> total)
      implements PageOutcome {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /** There is no page, or none that may be believed. */
  record Failed(Optional<Answer> answer, Failure failure) implements PageOutcome {
    /** Whether what was answered carries a signature that does not hold. */
    public boolean isForged() {
      return answer.filter(Answer::isForged).isPresent();
    }
  }
}
