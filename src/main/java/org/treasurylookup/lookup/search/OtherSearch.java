package org.treasurylookup.lookup.search;

import java.util.Optional;
import org.treasurylookup.domain.provider.BitgoRoute;

/** Where a text that a search did not find may stand too: found only by reading a list through. */
public final class OtherSearch {
  private OtherSearch() {}

  /** The search to offer where this one found nothing; empty where there is none. */
  public static Optional<SearchQuery> of(SearchQuery asked, BitgoRoute route) {
    boolean searched = asked.kind() == SearchKind.ORDERS || asked.kind() == SearchKind.TRANSACTIONS;
    if (!searched || asked.terms().size() != 1 || asked.isReadThrough()) {
      return Optional.empty();
    }
    var term = asked.terms().getFirst();
    String word =
        switch (term.word()) {
          case "psp:" -> "code:";
          case "hash:" -> "hash:";
          default -> "";
        };
    return word.isEmpty()
        ? Optional.empty()
        : new SearchParser(SearchKind.ORDERS, route)
            .read(new SearchTerm(word, term.values()).toString())
            .query();
  }
}
