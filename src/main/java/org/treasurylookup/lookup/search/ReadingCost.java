package org.treasurylookup.lookup.search;

import java.time.Duration;
import java.util.List;
import org.treasurylookup.lookup.ProviderLists;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Text;

/**
 * What reading through a list costs at most.
 *
 * @param pages how many pages are asked for
 * @param time how long the provider's pace makes it take
 */
public record ReadingCost(SearchQuery query, int pages, Duration time) {

  /** The cost of a search, bounded by a number of pages. */
  public static ReadingCost of(SearchQuery query, int pages, Environment environment) {
    var provider = query.kind().provider();
    int perSecond = ProviderLists.pagesPerSecond(provider);
    boolean paced = environment.baseUrl(provider).isPresent();
    return new ReadingCost(
        query,
        pages,
        paced ? Duration.ofSeconds((pages + perSecond - 1L) / perSecond) : Duration.ZERO);
  }

  /** The cost in words, said before anything is asked. */
  public Text text() {
    var pagesOf = Text.count("search.read.pages", pages, narrowed());
    return time.isZero()
        ? pagesOf
        : Text.of("search.read.cost", pagesOf, Long.toString(time.toSeconds()));
  }

  /* What the provider filters by narrows what has to be read. */
  private String narrowed() {
    return new SearchQuery(query.kind(), query.route(), query.terms(), List.of()).toString();
  }
}
