package org.treasurylookup.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import org.treasurylookup.api.http.ClientNetwork;
import org.treasurylookup.api.http.PemFile;
import org.treasurylookup.api.http.ProxyRules;
import org.treasurylookup.api.http.ReadOnlyClientSettings;
import org.treasurylookup.api.http.TrustStore;
import org.treasurylookup.settings.EffectiveSettings;
import org.treasurylookup.settings.ProxyChoice;
import org.treasurylookup.settings.keys.Secret;
import org.treasurylookup.text.Text;

/** The way to the providers in a run: through which proxy, trusting whom, within which limits. */
public final class RunNetwork {
  private final Supplier<EffectiveSettings> effective;
  private final Function<ProxyChoice, Optional<Secret>> password;
  private final PemFile extraRoots;
  private final ProxyRules proxies = ProxyRules.following(this::chosenProxies);

  /**
   * The way as the settings say.
   *
   * @param extraRoots whom the organisation trusts besides
   * @param password of a proxy with a user name; empty where none was entered
   */
  RunNetwork(
      PemFile extraRoots,
      Supplier<EffectiveSettings> effective,
      Function<ProxyChoice, Optional<Secret>> password) {
    this.effective = effective;
    this.password = password;
    this.extraRoots = extraRoots;
  }

  private ProxyRules chosenProxies() {
    return proxies(effective.get().proxy().value());
  }

  public ProxyRules proxies() {
    return proxies;
  }

  /** The limits of asking, as they are now. */
  ReadOnlyClientSettings client() {
    var standard = ReadOnlyClientSettings.standard(ProgramVersion.text());
    return new ReadOnlyClientSettings(
        standard.userAgent(),
        effective.get().connectTimeout().value(),
        effective.get().answerTimeout().value(),
        effective.get().largestAnswerMiB().value() * 1024L * 1024L);
  }

  /** The way to a host. */
  ClientNetwork ofClient() {
    return new ClientNetwork(proxies, this::proxyLogin, this::trust);
  }

  /** Sockets that trust whom the program trusts. */
  SSLSocketFactory tls() {
    return TrustStore.sockets(trust());
  }

  /** Sockets to a desk: they trust the authorities in a file, or whom the program trusts. */
  public SSLSocketFactory deskTls(Optional<Path> authorities, KeyManager[] keys)
      throws IOException, GeneralSecurityException {
    return TrustStore.sockets(authorities, this::trust, keys);
  }

  private X509TrustManager trust() {
    return TrustStore.ofThisSystem(extraRoots.certificates());
  }

  private Optional<String> proxyLogin() {
    var choice = effective.get().proxy().value();
    if (choice.mode() != ProxyChoice.Mode.MANUAL || choice.user().isEmpty()) {
      return Optional.empty();
    }
    return password.apply(choice).map(secret -> basic(choice.user(), secret));
  }

  private static String basic(String user, Secret password) {
    return password.use(
        bytes -> {
          byte[] name = (user + ":").getBytes(StandardCharsets.UTF_8);
          var both = Arrays.copyOf(name, name.length + bytes.length);
          System.arraycopy(bytes, 0, both, name.length, bytes.length);
          try {
            return "Basic " + Base64.getEncoder().encodeToString(both);
          } finally {
            Arrays.fill(both, (byte) 0);
          }
        });
  }

  /** Which certificates of the policy and of this system cannot be used. Takes a while. */
  List<Text> trustRemarks() {
    return Stream.concat(extraRoots.remarks().stream(), TrustStore.remarksOfThisSystem().stream())
        .toList();
  }

  private static ProxyRules proxies(ProxyChoice choice) {
    return switch (choice.mode()) {
      case NONE -> ProxyRules.none();
      case MANUAL -> ProxyRules.manual(choice.host(), choice.port(), choice.exceptions());
      case SYSTEM -> ProxyRules.system(System.getenv());
    };
  }
}
