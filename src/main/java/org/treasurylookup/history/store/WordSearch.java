package org.treasurylookup.history.store;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.history.entry.HistoryQuery;

/** Finds out which of the opened words a query means. */
final class WordSearch {
  private final List<String> codes;
  private final List<Sought> texts;
  private final List<BitSet> noted;
  private final Optional<BitSet> marked;
  private final long from;
  private final long before;
  private final Map<OpenedWords.Codes, Boolean> fitting = new HashMap<>();
  private final boolean personal;

  /* A text in the spellings of what it may be. */
  private record Sought(String value, Optional<String> amount, String party) {}

  /**
   * A search.
   *
   * @param noted for each text of the query the look-ups whose records have a note with it
   * @param marked the look-ups whose records have the marks asked for; empty when none are
   */
  WordSearch(HistoryQuery query, List<BitSet> noted, Optional<BitSet> marked) {
    this.marked = marked;
    this.codes = query.codes().stream().map(SearchWords::of).toList();
    this.texts = query.texts().stream().map(WordSearch::sought).toList();
    this.noted = noted;
    this.from = query.from().map(time -> time.toEpochMilli()).orElse(Long.MIN_VALUE);
    this.before = query.before().map(time -> time.toEpochMilli()).orElse(Long.MAX_VALUE);
    this.personal = query.personal();
  }

  private static Sought sought(String text) {
    return new Sought(
        SearchWords.plainValue(text),
        Decimal.read(text.strip()).map(amount -> "\n" + SearchWords.plainAmount(amount) + "\n"),
        SearchWords.plainParty(text));
  }

  boolean fits(OpenedWords.Line line) {
    boolean wanted = marked.isEmpty() || marked.get().get((int) line.id());
    if (!wanted || line.ended() < from || line.ended() >= before || !fits(line.codes())) {
      return false;
    }
    for (int i = 0; i < texts.size(); i++) {
      if (!fits(line, texts.get(i)) && !noted.get(i).get((int) line.id())) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(OpenedWords.Codes held) {
    return codes.isEmpty()
        || fitting.computeIfAbsent(held, each -> codes.stream().allMatch(each::has));
  }

  private boolean fits(OpenedWords.Line line, Sought text) {
    return line.values().contains(text.value())
        || (text.amount().isPresent() && line.values().contains(text.amount().get()))
        || line.codes().saysOfStatus(text.value())
        || (personal && line.parties().contains(text.party()));
  }
}
