package org.treasurylookup.lookup.naming;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.names.ChainName;
import org.treasurylookup.settings.names.EnvironmentNames;
import org.treasurylookup.settings.names.NameList;
import org.treasurylookup.settings.names.ProviderNames;
import org.treasurylookup.settings.names.TokenName;

/**
 * What providers call tokens and chains, for records that were asked for in an environment.
 *
 * @param all as they were read, in each environment
 */
public record KnownNames(ProviderNames all) {
  /** No names. */
  public static final KnownNames NONE = new KnownNames(ProviderNames.NONE);

  /** Whether nothing was read. */
  public boolean isEmpty() {
    return all.all().isEmpty();
  }

  /**
   * What a provider says of a token or a chain, in its own words; empty for what it did not say.
   */
  public record Given(String name, String symbol, String caip2, Instant read) {
    /** What it said, each under its word. */
    public Map<String, String> said() {
      Map<String, String> said = new LinkedHashMap<>();
      said.put("name", name);
      said.put("symbol", symbol);
      said.put("caip2", caip2);
      said.values().removeIf(String::isEmpty);
      return said;
    }

    /** What stands beside the id on screen. */
    public String words() {
      return name.isEmpty() ? caip2.isEmpty() ? symbol : caip2 : name;
    }
  }

  /** What the provider of an environment calls a token. */
  public Optional<Given> token(Environment environment, String id) {
    return known(environment)
        .flatMap(EnvironmentNames::tokens)
        .map(NameList::read)
        .flatMap(read -> all.token(environment.name(), id).map(token -> given(token, read)));
  }

  /** What the provider of an environment says of a chain. */
  public Optional<Given> chain(Environment environment, String id) {
    return known(environment)
        .flatMap(EnvironmentNames::chains)
        .map(NameList::read)
        .flatMap(read -> all.chain(environment.name(), id).map(chain -> given(chain, read)));
  }

  private static Given given(TokenName token, Instant read) {
    return new Given(token.name(), token.symbol(), "", read);
  }

  private static Given given(ChainName chain, Instant read) {
    return new Given("", chain.symbol(), chain.caip2(), read);
  }

  /* An environment of the same name may have another address by now. */
  private Optional<EnvironmentNames> known(Environment environment) {
    return all.of(environment.name())
        .filter(of -> ProviderNameReader.address(environment).equals(of.address()));
  }
}
