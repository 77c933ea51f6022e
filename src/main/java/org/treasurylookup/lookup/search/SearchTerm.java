package org.treasurylookup.lookup.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A filter and what it is asked with, such as {@code status:Underpaid,Expired}.
 *
 * @param word with its operator, such as {@code status:}
 * @param values at least one, none of them empty
 */
public record SearchTerm(String word, List<String> values) {
  private static final Pattern PLAIN = Pattern.compile("[^\\s,\"\\\\]+");

  public SearchTerm {
    values = List.copyOf(values);
  }

  @Override
  public String toString() {
    return word + values.stream().map(SearchTerm::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String value) {
    return PLAIN.matcher(value).matches()
        ? value
        : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
