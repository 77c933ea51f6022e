package org.treasurylookup.fuzz;

import java.nio.charset.StandardCharsets;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.history.HistoryFilters;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.lookup.search.SearchParser;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.Messages;

/** Whatever is typed to search a provider's list or the history: understood, or a sentence. */
public final class SearchWordsFuzzer {
  private static final SearchKind[] KINDS = SearchKind.values();
  private static final BitgoRoute[] ROUTES = BitgoRoute.values();

  private SearchWordsFuzzer() {}

  /** Tries one input: its length chooses what is searched. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    var parser =
        new SearchParser(KINDS[input.length % KINDS.length], ROUTES[input.length % ROUTES.length]);
    var read = parser.read(text);
    if (read.query().isPresent() == read.problem().isPresent()) {
      throw new IllegalStateException("neither understood nor refused, or both: " + text);
    }
    read.problem().ifPresent(Messages.ENGLISH::get);
    HistoryFilters.words(text);
    refusedAtMost(() -> HistoryFilters.typed(text));
    refusedAtMost(() -> HistoryFilters.filters(text));
  }

  private static void refusedAtMost(Runnable reading) {
    try {
      reading.run();
    } catch (SettingsException e) {
      Messages.ENGLISH.get(e.text());
    }
  }
}
