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

  /** Those of a group, a bit each, whose words may fit; which do is seen by reading them. */
  long maybe(OpenedGroup group) {
    long may = -1;
    for (int i = 0; i < texts.size() && may != 0; i++) {
      if (!hasNoted(group, noted.get(i))) {
        may &= maybe(group, texts.get(i));
      }
    }
    return may;
  }

  private static boolean hasNoted(OpenedGroup group, BitSet ids) {
    return !ids.isEmpty() && group.lines().stream().anyMatch(line -> ids.get((int) line.id()));
  }

  private long maybe(OpenedGroup group, Sought text) {
    long may = group.maybe(text.value());
    if (text.amount().isPresent()) {
      may |= group.maybe(text.amount().get());
    }
    return personal ? may | group.maybe(text.party()) : may;
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
        || line.codes().status().contains(text.value())
        || (personal && line.parties().contains(text.party()));
  }
}
