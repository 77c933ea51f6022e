package org.treasurylookup.lookup.search;

import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.settings.Environment;

/** Reads pages of what is searched for. */
@FunctionalInterface
public interface PageReader {
  /**
   * Reads a page on the calling thread. Never throws: what goes wrong is in the page.
   *
   * @param size rows a page, 1 to 50
   */
  SearchPage read(
      SearchQuery query,
      Environment environment,
      SearchPlace place,
      int size,
      Cancellation cancellation,
      RequestProgress progress);
}
