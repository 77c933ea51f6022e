package org.treasurylookup.lookup.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes a line of a search apart: words at blanks, values at commas, quoted parts kept whole. */
final class SearchLine {
  private static final Pattern TERM = Pattern.compile("(?s)([A-Za-z][A-Za-z-]*)([:<>])(=?)(.*)");

  private SearchLine() {}

  /** The words of a line; a quote that is not closed reaches to its end. */
  static List<String> of(String line) {
    return split(line, true);
  }

  /** Whether a quote in a word is not closed. */
  static boolean isOpen(String word) {
    boolean quoted = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      }
    }
    return quoted;
  }

  /** A word as filter and values; empty when it is no filter. */
  static Optional<SearchTerm> term(String word) {
    var parts = TERM.matcher(word);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String name = parts.group(1).toLowerCase(Locale.ROOT) + parts.group(2);
    var values =
        split(parts.group(4), false).stream()
            .map(value -> unquoted(value).strip())
            .map(value -> name.endsWith("<") && !parts.group(3).isEmpty() ? upTo(value) : value)
            .filter(value -> !value.isEmpty())
            .toList();
    return Optional.of(new SearchTerm(name, values));
  }

  /* All of the day, minute or second that a time names is before the end of it. */
  private static String upTo(String value) {
    return SearchTime.end(value).map(Instant::toString).orElse(value);
  }

  private static List<String> split(String text, boolean atBlanks) {
    List<String> parts = new ArrayList<>();
    var part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\' && i + 1 < text.length()) {
        part.append(c).append(text.charAt(++i));
        continue;
      }
      quoted ^= c == '"';
      boolean ends = atBlanks ? Character.isWhitespace(c) || c == '\u00a0' : c == ',';
      if (ends && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts.stream().filter(each -> !each.isBlank()).toList();
  }

  private static String unquoted(String value) {
    var plain = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (quoted && c == '\\' && i + 1 < value.length()) {
        plain.append(value.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
