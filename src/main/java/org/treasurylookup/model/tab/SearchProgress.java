package org.treasurylookup.model.tab;

import java.util.Optional;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.lookup.search.SearchPage;

/**
 * How far a search is.
 *
 * @param pages how many pages were read
 * @param read how many rows the provider sent in them
 * @param unreadable how many of those are no records
 * @param repeated how many of them came again and are left out
 * @param unlike how many are none of those the provider was asked for
 * @param total how many there are by the provider's count, as received; empty where it does not say
 * @param failure why the last page is not there
 */
public record SearchProgress(
    int pages,
    int read,
    int unreadable,
    int repeated,
    int unlike,
    Optional<String> total,
    Optional<Failure> failure) {
  static final SearchProgress NONE =
      new SearchProgress(0, 0, 0, 0, 0, Optional.empty(), Optional.empty());

  SearchProgress with(SearchPage page, int again, int others) {
    return page.failure().isPresent()
        ? new SearchProgress(pages, read, unreadable, again, unlike + others, total, page.failure())
        : new SearchProgress(
            pages + 1,
            read + page.read(),
            unreadable + page.unreadable(),
            again,
            unlike + others,
            page.total(),
            Optional.empty());
  }
}
