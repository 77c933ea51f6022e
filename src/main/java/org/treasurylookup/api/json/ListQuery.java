package org.treasurylookup.api.json;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rows of a list are asked for.
 *
 * @param parameters the provider's own, in the order sent
 */
public record ListQuery(List<Parameter> parameters) {
  /** Everything there is. */
  public static final ListQuery ALL = new ListQuery(List.of());

  public ListQuery {
    parameters = List.copyOf(parameters);
  }

  /** A parameter of the provider's and its value before it is escaped. */
  public record Parameter(String name, String value) {}

  /** The same with one parameter more. */
  public ListQuery and(String name, String value) {
    return new ListQuery(
        Stream.concat(parameters.stream(), Stream.of(new Parameter(name, value))).toList());
  }

  /** As it is sent and signed, without a question mark: a blank is {@code +}, as Cobo signs it. */
  public String encoded() {
    return parameters.stream()
        .map(it -> it.name() + "=" + URLEncoder.encode(it.value(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
