package org.treasurylookup.history.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The words of a look-up as one text: codes, then values and amounts, then names of people and
 * firms. Each word stands on a line of its own.
 */
final class SealedWords {
  /** What stands between the three parts. */
  static final String BETWEEN = "\0";

  private SealedWords() {}

  static String text(Collection<String> words) {
    return part(words, SearchWords::isCode)
        + BETWEEN
        + part(words, SearchWords::isValue)
        + BETWEEN
        + part(words, SearchWords::isParty);
  }

  private static String part(Collection<String> words, Predicate<String> belongs) {
    return words.stream()
        .filter(belongs)
        .map(SearchWords::bare)
        .map(word -> word.replace(BETWEEN, ""))
        .sorted()
        .collect(Collectors.joining("\n", "\n", "\n"));
  }

  static byte[] seal(HistoryKey key, long id, Collection<String> words) {
    return key.seal(text(words).getBytes(StandardCharsets.UTF_8), identity(id));
  }

  static byte[] identity(long id) {
    return HistoryKey.identity("words", Long.toString(id));
  }
}
