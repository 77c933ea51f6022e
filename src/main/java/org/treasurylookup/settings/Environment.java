package org.treasurylookup.settings;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.provider.BitgoAuth;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.domain.provider.HttpPlace;
import org.treasurylookup.domain.provider.Provider;

/**
 * Where look-ups go. Keys and tokens belong to one environment.
 *
 * @param kind what its records are worth
 * @param cobo Cobo's address; empty in an environment without Cobo
 * @param bitgo BitGo's address; empty in an environment without BitGo
 */
public record Environment(String name, Kind kind, Optional<Cobo> cobo, Optional<Bitgo> bitgo) {

  /** What the records of an environment are worth. */
  public enum Kind {
    PRODUCTION("production"),
    DEVELOPMENT("development"),
    SANDBOX("sandbox"),
    CUSTOM("custom");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The word used in {@code environments.json} and {@code print}. */
    public String code() {
      return code;
    }
  }

  /**
   * Cobo's side.
   *
   * @param baseUrl such as {@code https://api.cobo.com/v2}; empty means the sandbox
   * @param responseKey Ed25519 public key that answers are signed with, 64 hex digits, when it is
   *     not one of Cobo's own
   */
  public record Cobo(Optional<URI> baseUrl, Optional<String> responseKey) {}

  /**
   * BitGo's side.
   *
   * @param baseUrl such as {@code https://app.bitgo.com}; empty means the sandbox
   * @param route {@code admin}, {@code client} or {@code partner}
   * @param enterpriseId needed by the routes client and partner
   * @param defaultTrustOrg sent when a target names none
   * @param auth how the token is shown
   */
  public record Bitgo(
      Optional<URI> baseUrl,
      BitgoRoute route,
      String enterpriseId,
      String defaultTrustOrg,
      BitgoAuth auth) {}

  /** Whether it has a provider to ask. */
  public boolean has(Provider provider) {
    return switch (provider) {
      case COBO -> cobo.isPresent();
      case BITGO -> bitgo.isPresent();
    };
  }

  /** The address of a provider; empty for the sandbox, and in an environment without it. */
  public Optional<URI> baseUrl(Provider provider) {
    return switch (provider) {
      case COBO -> cobo.flatMap(Cobo::baseUrl);
      case BITGO -> bitgo.flatMap(Bitgo::baseUrl);
    };
  }

  /** Whether a provider has the same host in another environment, which may have the same name. */
  public boolean isAtHostOf(Environment other, Provider provider) {
    return host(provider).equals(other.host(provider));
  }

  /**
   * Where its providers are asked, with the port where it is not the usual one; none in the
   * sandbox.
   */
  public List<String> hostsAndPorts() {
    return Arrays.stream(Provider.values())
        .flatMap(it -> host(it).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Where a provider is asked, with the port where it is not the usual one; none in the sandbox.
   */
  public Optional<String> host(Provider provider) {
    return baseUrl(provider).map(HttpPlace::hostAndPort);
  }

  /**
   * Whether every address is known for what it is: a host the provider publishes, the sandbox
   * inside the program, or a stand-in on this PC in an environment marked as sandbox. Answers of
   * any other host are marked UNRECOGNISED HOST.
   */
  public boolean isRecognised() {
    return Arrays.stream(Provider.values()).allMatch(it -> KnownHosts.isRecognised(this, it));
  }

  /** Whose hosts an environment asks, whatever it is called. */
  public enum Hosts {
    /** The sandbox of this program, or a stand-in on this PC. */
    SANDBOX("sandbox"),
    /** The providers' own. */
    PROVIDER("provider"),
    /** At least one that is not the provider's own. */
    UNRECOGNISED("unrecognised");

    private final String code;

    Hosts(String code) {
      this.code = code;
    }

    /** The stable word used in exports. */
    public String code() {
      return code;
    }
  }

  /** Whose hosts it asks; its kind is only what it calls itself. */
  public Hosts hosts() {
    if (!isRecognised()) {
      return Hosts.UNRECOGNISED;
    }
    boolean own =
        Arrays.stream(Provider.values())
            .anyMatch(it -> baseUrl(it).filter(url -> KnownHosts.isOwn(it, url)).isPresent());
    return kind == Kind.SANDBOX && !own ? Hosts.SANDBOX : Hosts.PROVIDER;
  }

  /** Whether this environment is the sandbox inside the program. */
  public boolean isBuiltInSandbox() {
    return kind == Kind.SANDBOX
        && Arrays.stream(Provider.values()).allMatch(it -> baseUrl(it).isEmpty());
  }
}
