package org.treasurylookup.lookup.naming;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.RowsOutcome;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.lookup.ProviderLists;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.names.ChainName;
import org.treasurylookup.settings.names.EnvironmentNames;
import org.treasurylookup.settings.names.NameList;
import org.treasurylookup.settings.names.TokenName;

/**
 * Reads what Cobo calls its tokens and chains: two lists, of which each stands by itself. Blocking:
 * call it on a virtual thread. Source: Cobo OpenAPI, {@code SupportedToken} and {@code ChainInfo}.
 */
public final class ProviderNameReader {
  private static final String PAGE = "50";

  /* A list that never ends is no list of chains. */
  private static final int MOST_PAGES = 20;
  private static final int LONGEST = 100;

  private final TokenSource tokens;
  private final ChainSource chains;

  /** Asks for the tokens of an environment. */
  @FunctionalInterface
  interface TokenSource {
    RowsOutcome ask(Environment environment, Cancellation cancellation);
  }

  /** Asks for a page of the chains of an environment. */
  @FunctionalInterface
  interface ChainSource {
    RowsOutcome ask(Environment environment, ListQuery query, Cancellation cancellation);
  }

  public ProviderNameReader(ProviderLists lists) {
    this(lists::coboTokens, lists::coboChains);
  }

  ProviderNameReader(TokenSource tokens, ChainSource chains) {
    this.tokens = tokens;
    this.chains = chains;
  }

  /**
   * What came of it.
   *
   * @param names what could be read
   * @param failure why a list could not, such as a missing permission; empty when both could
   */
  public record Read(EnvironmentNames names, Optional<Failure> failure) {}

  /** Reads both lists. Never throws for what a provider answers. */
  public Read names(Environment environment, Instant now, Cancellation cancellation) {
    List<Failure> failures = new ArrayList<>();
    var tokens = tokens(environment, cancellation, failures);
    var chains = chains(environment, cancellation, failures);
    var names =
        new EnvironmentNames(
            environment.name(),
            address(environment),
            tokens.map(list -> new NameList<>(now, list)),
            chains.map(list -> new NameList<>(now, list)));
    return new Read(names, failures.stream().findFirst());
  }

  /** Where an environment's names are read; empty for the built-in sandbox. */
  public static String address(Environment environment) {
    return environment.cobo().flatMap(Environment.Cobo::baseUrl).map(URI::toString).orElse("");
  }

  private Optional<List<TokenName>> tokens(
      Environment environment, Cancellation cancellation, List<Failure> failures) {
    return switch (tokens.ask(environment, cancellation)) {
      case RowsOutcome.Failed(var failure) -> failed(failure, failures);
      case RowsOutcome.Rows rows ->
          Optional.of(named(rows.rows(), "token_id", ProviderNameReader::token));
    };
  }

  private Optional<List<ChainName>> chains(
      Environment environment, Cancellation cancellation, List<Failure> failures) {
    List<ChainName> all = new ArrayList<>();
    var query = ListQuery.ALL.and("limit", PAGE);
    for (int page = 0; page < MOST_PAGES; page++) {
      switch (chains.ask(environment, query, cancellation)) {
        case RowsOutcome.Failed(var failure) -> {
          return failed(failure, failures);
        }
        case RowsOutcome.Rows rows -> {
          all.addAll(named(rows.rows(), "chain_id", ProviderNameReader::chain));
          if (rows.later().isEmpty()) {
            return Optional.of(all);
          }
          query = ListQuery.ALL.and("limit", PAGE).and("after", rows.later().get());
        }
      }
    }
    return Optional.of(all);
  }

  private static <T> Optional<T> failed(Failure failure, List<Failure> failures) {
    failures.add(failure);
    return Optional.empty();
  }

  private static <T> List<T> named(
      List<JsonValue.Obj> rows, String id, Function<JsonValue.Obj, T> name) {
    return rows.stream().filter(row -> !text(row, id).isEmpty()).map(name).toList();
  }

  private static TokenName token(JsonValue.Obj row) {
    return new TokenName(
        text(row, "token_id"),
        text(row, "name"),
        text(row, "symbol"),
        text(row, "decimal"),
        text(row, "chain_id"));
  }

  private static ChainName chain(JsonValue.Obj row) {
    return new ChainName(
        text(row, "chain_id"),
        text(row, "symbol"),
        text(row, "caip2_chain_id"),
        text(row, "confirming_threshold"));
  }

  /* What is longer than any name is none. */
  private static String text(JsonValue.Obj row, String field) {
    return switch (row.get(field).orElse(new JsonValue.Null())) {
      case JsonValue.Str(String text) when text.length() <= LONGEST -> text;
      case JsonValue.Num(String digits) when digits.length() <= LONGEST -> digits;
      default -> "";
    };
  }
}
