package org.treasurylookup.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.domain.explorer.ExplorerTemplate;

/**
 * What an organisation decides for everybody at a PC. An empty part leaves the decision to the
 * user.
 *
 * @param file where it was read; empty without a policy
 * @param organisation name to show beside what it decided
 * @param hosts the only hosts an environment may have
 * @param environments environments it adds or replaces
 * @param offered names of the only environments there are
 * @param customHosts whether {@code environments.json} may add hosts the program does not know
 * @param proxy way to the network
 * @param extraCa PEM files with certificate authorities to trust besides the system's
 * @param explorers explorer pages that replace the built-in ones
 * @param retentionDays how long look-ups are remembered
 * @param exports whether records may be exported
 * @param reveal whether personal data may be shown unmasked
 * @param rememberKeys whether keys may be remembered in the key store
 * @param allowedKeys the only Cobo API keys (public halves) that may be used
 * @param logForwarding where the lines of the audit are sent, {@code tls://host:port} or {@code
 *     tcp://host:port}
 * @param updateNotice whether to tell about newer versions
 * @param idleLock time without input until the window locks
 * @param clipboardClear time until a copied value is removed
 * @param largestAnswerMiB largest answer that is read
 * @param desk where a desk keeps what it shares
 * @param amountsInNotifications whether notifications of the desktop may have amounts
 * @param timeStampService stamps evidence packs by RFC 3161; it is sent a digest and nothing else
 */
public record Policy(
    Optional<Path> file,
    String organisation,
    Optional<Set<String>> hosts,
    List<Environment> environments,
    Optional<List<String>> offered,
    Optional<Boolean> customHosts,
    Optional<ProxyChoice> proxy,
    List<Path> extraCa,
    List<ExplorerTemplate> explorers,
    Optional<Integer> retentionDays,
    Optional<Boolean> exports,
    Optional<Boolean> reveal,
    Optional<Boolean> rememberKeys,
    Optional<Set<String>> allowedKeys,
    Optional<URI> logForwarding,
    Optional<Boolean> updateNotice,
    Optional<Duration> idleLock,
    Optional<Duration> clipboardClear,
    Optional<Integer> largestAnswerMiB,
    Optional<DeskPlace> desk,
    Optional<Boolean> amountsInNotifications,
    Optional<URI> timeStampService) {

  /** No policy: the user decides everything. */
  public static final Policy NONE =
      new Policy(
          Optional.empty(),
          "",
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Policy {
    environments = List.copyOf(environments);
    extraCa = List.copyOf(extraCa);
    explorers = List.copyOf(explorers);
  }

  public boolean allows(String host) {
    return hosts.map(all -> all.contains(host.toLowerCase(Locale.ROOT))).orElse(true);
  }

  /** Whether a Cobo key may be used. */
  public boolean allowsKey(String publicKey) {
    return allowedKeys.map(all -> all.contains(publicKey.toLowerCase(Locale.ROOT))).orElse(true);
  }
}
