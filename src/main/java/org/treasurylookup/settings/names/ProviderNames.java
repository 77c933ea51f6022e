package org.treasurylookup.settings.names;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What providers call tokens and chains, in each environment. */
public final class ProviderNames {
  /** Nothing read. */
  public static final ProviderNames NONE = new ProviderNames(Map.of());

  private final Map<String, EnvironmentNames> byEnvironment;
  private final Map<String, Map<String, TokenName>> tokens = new HashMap<>();
  private final Map<String, Map<String, ChainName>> chains = new HashMap<>();

  private ProviderNames(Map<String, EnvironmentNames> byEnvironment) {
    this.byEnvironment = byEnvironment;
    byEnvironment.forEach(
        (name, of) -> {
          tokens.put(name, byId(of.tokens(), TokenName::id));
          chains.put(name, byId(of.chains(), ChainName::id));
        });
  }

  private static <T> Map<String, T> byId(Optional<NameList<T>> names, Function<T, String> id) {
    Map<String, T> byId = new HashMap<>();
    names.ifPresent(list -> list.names().forEach(each -> byId.putIfAbsent(id.apply(each), each)));
    return byId;
  }

  public static ProviderNames of(List<EnvironmentNames> all) {
    Map<String, EnvironmentNames> byEnvironment = new LinkedHashMap<>();
    all.forEach(each -> byEnvironment.put(each.environment(), each));
    return new ProviderNames(byEnvironment);
  }

  public List<EnvironmentNames> all() {
    return List.copyOf(byEnvironment.values());
  }

  public Optional<EnvironmentNames> of(String environment) {
    return Optional.ofNullable(byEnvironment.get(environment));
  }

  public Optional<TokenName> token(String environment, String id) {
    return Optional.ofNullable(tokens.getOrDefault(environment, Map.of()).get(id));
  }

  public Optional<ChainName> chain(String environment, String id) {
    return Optional.ofNullable(chains.getOrDefault(environment, Map.of()).get(id));
  }

  /** These, with what was read now in the place of what was read there before. */
  public ProviderNames with(EnvironmentNames read) {
    var all = new LinkedHashMap<>(byEnvironment);
    all.merge(read.environment(), read, (before, now) -> now.or(before));
    return new ProviderNames(all);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ProviderNames names && byEnvironment.equals(names.byEnvironment));
  }

  @Override
  public int hashCode() {
    return byEnvironment.hashCode();
  }
}
