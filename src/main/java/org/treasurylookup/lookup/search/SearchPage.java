package org.treasurylookup.lookup.search;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;

/**
 * A page of what was found.
 *
 * @param rows in the provider's order; of a list that is read through, those searched for
 * @param read how many rows the provider sent
 * @param unreadable how many of them are no record at all
 * @param earlier where the page before stands; empty on the first
 * @param later where the next page stands; empty on the last
 * @param total how many rows the provider counts over all pages; empty where it does not say, or
 *     where several questions were asked
 * @param answer the answer, if there was one
 * @param failure why there is no page
 */
public record SearchPage(
    List<SearchRow> rows,
    int read,
    int unreadable,
    Optional<SearchPlace> earlier,
    Optional<SearchPlace> later,
    Optional<String> total,
    Optional<Answer> answer,
    Optional<Failure> failure) {
  public SearchPage {
    rows = List.copyOf(rows);
  }

  /** No page, for a reason that no answer gave. */
  public static SearchPage failed(Failure failure) {
    return failed(Optional.empty(), failure);
  }

  static SearchPage failed(Optional<Answer> answer, Failure failure) {
    return new SearchPage(
        List.of(),
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        answer,
        Optional.of(failure));
  }
}
