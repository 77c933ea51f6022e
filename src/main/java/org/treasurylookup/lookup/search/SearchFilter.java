package org.treasurylookup.lookup.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.domain.provider.BitgoRoute;

/**
 * A filter that a provider has for a list.
 *
 * @param word what is typed before the value, with its operator, such as {@code merchant:}
 * @param form what its value is, and how several are sent
 * @param parameters the provider's names; of several, each is asked with in turn
 * @param known the provider's words for it, where all are known; empty where any value may be
 * @param routes BitGo's routes that have it; all for a filter of Cobo's
 */
public record SearchFilter(
    String word, Form form, List<String> parameters, List<String> known, Set<BitgoRoute> routes) {
  private static final Set<BitgoRoute> ANY = Set.copyOf(EnumSet.allOf(BitgoRoute.class));

  public SearchFilter {
    parameters = List.copyOf(parameters);
    known = List.copyOf(known);
    routes = Set.copyOf(routes);
  }

  /** How a value is sent. */
  public enum Form {
    /** One value a question: several are asked for one after the other. */
    ONE,
    /** Several values in one question, with commas between them. */
    MANY,
    /** A time as seconds since 1970. */
    SECONDS,
    /** A time as milliseconds since 1970. */
    MILLISECONDS,
    /** A time in ISO 8601. */
    ISO,
    /** No filter of the list's but of the question: BitGo's trust organisation. */
    ORGANISATION;

    public boolean isTime() {
      return this == SECONDS || this == MILLISECONDS || this == ISO;
    }
  }

  static SearchFilter one(String word, String... parameters) {
    return new SearchFilter(word + ":", Form.ONE, List.of(parameters), List.of(), ANY);
  }

  static SearchFilter many(String word, String parameter) {
    return new SearchFilter(word + ":", Form.MANY, List.of(parameter), List.of(), ANY);
  }

  static SearchFilter after(Form form, String parameter) {
    return new SearchFilter("created>", form, List.of(parameter), List.of(), ANY);
  }

  static SearchFilter before(Form form, String parameter) {
    return new SearchFilter("created<", form, List.of(parameter), List.of(), ANY);
  }

  static SearchFilter organisation(List<String> known) {
    return new SearchFilter("org:", Form.ORGANISATION, List.of(), known, Set.of(BitgoRoute.ADMIN));
  }

  SearchFilter of(List<String> words) {
    return new SearchFilter(word, form, parameters, words, routes);
  }

  SearchFilter on(BitgoRoute... some) {
    return new SearchFilter(word, form, parameters, known, Set.of(some));
  }

  /** The provider's spelling of a word of its own; empty for one it does not have. */
  public Optional<String> spelled(String value) {
    return known.isEmpty()
        ? Optional.of(value)
        : known.stream().filter(value::equalsIgnoreCase).findFirst();
  }
}
