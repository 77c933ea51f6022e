package org.treasurylookup.settings;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.treasurylookup.domain.provider.Loopback;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.settings.Environment.Kind;

/**
 * The providers' own hosts and what their records are worth. A window on any other host says
 * UNRECOGNISED HOST, whatever the environment is called.
 */
public final class KnownHosts {
  private static final Map<String, Kind> COBO =
      Map.of(
          "api.cobo.com", Kind.PRODUCTION,
          "api.dev.cobo.com", Kind.DEVELOPMENT,
          "api.sandbox.cobo.com", Kind.SANDBOX);
  private static final Map<String, Kind> BITGO =
      Map.of(
          "app.bitgo.com", Kind.PRODUCTION,
          "admin.bitgo.com", Kind.PRODUCTION,
          "app.bitgo-test.com", Kind.DEVELOPMENT,
          "admin.bitgo-test.com", Kind.DEVELOPMENT);

  private KnownHosts() {}

  /** What the hosts of an environment say about it. */
  public enum Recognition {
    /** The sandbox inside the program. */
    EMBEDDED,
    /** All hosts are the providers' own, and of the environment's kind. */
    RECOGNISED,
    /** All hosts are the providers' own, but of different kinds, or of another than it says. */
    MIXED,
    /** A host is none of the providers' own. */
    UNRECOGNISED
  }

  /** Whether an address is at a host of the provider itself. */
  public static boolean isOwn(Provider provider, URI url) {
    return kind(provider, url).isPresent();
  }

  /* Its own host, none as in the sandbox, or a stand-in on this PC that is marked as sandbox. */
  static boolean isRecognised(Environment environment, Provider provider) {
    return environment
        .baseUrl(provider)
        .map(
            url ->
                isOwn(provider, url)
                    || (environment.kind() == Kind.SANDBOX && Loopback.holds(url.getHost())))
        .orElse(true);
  }

  /** Whether a host is one of the providers' own, whichever it is and however it is written. */
  public static boolean isKnown(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    return COBO.containsKey(name) || BITGO.containsKey(name);
  }

  /** Whether an address is one that a provider publishes, its base path included. */
  public static boolean isPublished(Provider provider, URI url) {
    String path =
        switch (provider) {
          case COBO -> "/v2";
          case BITGO -> "";
        };
    return isOwn(provider, url) && path.equals(url.getRawPath());
  }

  /** What the records of a provider's own host are worth; empty for a host that is not its own. */
  static Optional<Kind> kind(Provider provider, URI url) {
    var hosts =
        switch (provider) {
          case COBO -> COBO;
          case BITGO -> BITGO;
        };
    return Optional.ofNullable(hosts.get(String.valueOf(url.getHost())));
  }

  /** What the hosts of an environment say about it. */
  public static Recognition of(Environment environment) {
    if (environment.isBuiltInSandbox()) {
      return Recognition.EMBEDDED;
    }
    var kinds =
        Arrays.stream(Provider.values())
            .flatMap(it -> environment.baseUrl(it).stream().map(url -> kind(it, url)))
            .toList();
    if (kinds.stream().anyMatch(Optional::isEmpty)) {
      return Recognition.UNRECOGNISED;
    }
    boolean fits = kinds.stream().allMatch(kind -> kind.get() == environment.kind());
    return fits ? Recognition.RECOGNISED : Recognition.MIXED;
  }

  /** The hosts of an environment, without those of the sandbox. */
  public static Set<String> hosts(Environment environment) {
    return Arrays.stream(Provider.values())
        .flatMap(provider -> environment.baseUrl(provider).stream())
        .map(URI::getHost)
        .collect(Collectors.toSet());
  }
}
