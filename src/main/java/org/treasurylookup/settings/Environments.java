package org.treasurylookup.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.treasurylookup.domain.provider.BitgoAuth;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.settings.Environment.Bitgo;
import org.treasurylookup.settings.Environment.Cobo;
import org.treasurylookup.settings.Environment.Kind;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.Text;

/**
 * The environments there are: three built in, and those of {@code environments.json} in the home.
 */
public final class Environments {
  /** Name of the file in the home. */
  public static final String FILE = "environments.json";

  static final String DEFAULT_TRUST_ORG = "BitGo Trust";

  private final Map<String, Environment> byName;
  private final Map<String, Text> refused;
  private final Set<String> own;

  private Environments(
      Map<String, Environment> byName, Map<String, Text> refused, Set<String> own) {
    this.own = own;
    this.byName = byName;
    this.refused = refused;
  }

  /**
   * Reads the environments of a home and joins them with an organisation's: its own stand over
   * those of the home, and what it does not allow is left out, with the reason.
   *
   * @throws SettingsException when the file cannot be understood: its message is for the user
   */
  public static Environments load(Path home, Policy policy) {
    Map<String, Environment> byName = new LinkedHashMap<>();
    for (var builtIn : builtIn()) {
      byName.put(builtIn.name(), builtIn);
    }
    Set<String> own = new HashSet<>();
    for (var environment : EnvironmentsFile.read(home.resolve(FILE))) {
      own.add(environment.name());
      byName.put(environment.name(), environment);
    }
    policy.environments().forEach(managed -> byName.put(managed.name(), managed));
    Map<String, Text> refused = new LinkedHashMap<>();
    for (var environment : List.copyOf(byName.values())) {
      var reason = PolicyRules.refusal(environment, policy);
      if (reason.isPresent()) {
        byName.remove(environment.name());
        refused.put(environment.name(), reason.get());
      }
    }
    if (byName.isEmpty()) {
      throw new SettingsException(
          "policy.nothingLeft",
          String.valueOf(policy.file().orElse(null)),
          String.join(", ", refused.keySet()));
    }
    return new Environments(byName, refused, Set.copyOf(own));
  }

  /** Names of those in the home's file, which the user may remove. */
  public Set<String> own() {
    return own;
  }

  /** Whether an environment of the home stands in place of a built-in one of its name. */
  public boolean replacesBuiltIn(Environment environment) {
    return own.contains(environment.name())
        && environment.equals(byName.get(environment.name()))
        && builtIn().stream().anyMatch(each -> each.name().equals(environment.name()));
  }

  /**
   * Adds an environment of the user's to a home, or replaces the one of its name.
   *
   * @throws SettingsException when it cannot be one, the organisation does not allow it, or its
   *     name is taken by one that is not the user's
   */
  public static void add(Path home, Policy policy, EnvironmentDraft draft) {
    var environment = draft.toEntry().toEnvironment("");
    boolean taken =
        Stream.concat(builtIn().stream(), policy.environments().stream())
            .anyMatch(each -> each.name().equalsIgnoreCase(environment.name()));
    if (taken) {
      throw new SettingsException("settings.nameTaken", environment.name());
    }
    if (environment.cobo().isEmpty() && environment.bitgo().isEmpty()) {
      throw new SettingsException("settings.noAddress", environment.name());
    }
    PolicyRules.refusal(environment, policy)
        .ifPresent(
            why -> {
              throw new SettingsException(why.key(), why.arguments().toArray());
            });
    EnvironmentsFile.put(home.resolve(FILE), draft.toEntry());
  }

  /**
   * Removes an environment of the user's from a home.
   *
   * @throws SettingsException when the file cannot be understood, or not be written
   */
  public static void remove(Path home, String name) {
    EnvironmentsFile.remove(home.resolve(FILE), name);
  }

  /** The environments the organisation does not allow, by name, each with the reason. */
  public Map<String, Text> refused() {
    return Collections.unmodifiableMap(refused);
  }

  /** All environments, the sandbox first. */
  public List<Environment> all() {
    return List.copyOf(byName.values());
  }

  public Optional<Environment> get(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The environment a link names. Letter case counts only where it tells two apart, as links lose
   * it on their way through other programs.
   */
  public Optional<Environment> named(String name) {
    var alike = byName.values().stream().filter(e -> e.name().equalsIgnoreCase(name)).toList();
    return get(name).or(() -> alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty());
  }

  /**
   * The environment whose records a host serves.
   *
   * @param first the one that comes first where several ask the same host
   */
  public Optional<Environment> at(String host, Environment first) {
    return Stream.concat(Stream.of(first), byName.values().stream())
        .filter(environment -> KnownHosts.hosts(environment).contains(host))
        .findFirst();
  }

  /**
   * The environment of a name, or the first without one.
   *
   * @throws SettingsException when there is none of this name
   */
  public Environment choose(Optional<String> name) {
    if (name.isEmpty()) {
      return first();
    }
    var why = refused().get(name.get());
    if (why != null) {
      throw new SettingsException(why.key(), why.arguments().toArray());
    }
    return get(name.get())
        .orElseThrow(
            () ->
                new SettingsException(
                    "settings.environmentUnknown", name.get(), String.join(", ", byName.keySet())));
  }

  /**
   * The environment a window opens with: the one asked for, else the user's choice while there is
   * one of this name, else the first.
   *
   * @throws SettingsException when there is none of the name asked for
   */
  public Environment toOpenWith(Optional<String> asked, String chosen) {
    return asked.isPresent() ? choose(asked) : get(chosen).orElseGet(this::first);
  }

  /** The environment of a fresh install: the sandbox. */
  public Environment first() {
    return byName.values().iterator().next();
  }

  private static List<Environment> builtIn() {
    return List.of(
        builtIn("sandbox", Kind.SANDBOX, Optional.empty(), Optional.empty()),
        builtIn(
            "development",
            Kind.DEVELOPMENT,
            Optional.of("https://api.dev.cobo.com/v2"),
            Optional.of("https://app.bitgo-test.com")),
        builtIn(
            "production",
            Kind.PRODUCTION,
            Optional.of("https://api.cobo.com/v2"),
            Optional.of("https://app.bitgo.com")));
  }

  private static Environment builtIn(
      String name, Kind kind, Optional<String> cobo, Optional<String> bitgo) {
    return new Environment(
        name,
        kind,
        Optional.of(new Cobo(cobo.map(URI::create), Optional.empty())),
        Optional.of(
            new Bitgo(
                bitgo.map(URI::create),
                BitgoRoute.ADMIN,
                "",
                DEFAULT_TRUST_ORG,
                BitgoAuth.BEARER)));
  }
}
