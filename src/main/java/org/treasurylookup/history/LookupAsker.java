package org.treasurylookup.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.settings.file.HomeFolder;
import org.treasurylookup.settings.keys.Secret;
import org.treasurylookup.settings.keys.Secrets;

/**
 * Who asked for a finding: the user at this PC, and the provider's key by its fingerprint, the
 * first 16 hex digits of a SHA-256. Of a Cobo key it is that of the public half; of a BitGo token,
 * which is random and long, it leads nobody back.
 */
public final class LookupAsker {
  private static final int DIGITS = 16;

  private final Secrets secrets;
  private final String version;

  /**
   * Who asks in this run.
   *
   * @param secrets those in memory; no key store is asked
   */
  public LookupAsker(Secrets secrets, String version) {
    this.secrets = secrets;
    this.version = version;
  }

  public HistoryEntry.Asker of(Finding finding) {
    String user = HomeFolder.user();
    return new HistoryEntry.Asker(user, fingerprint(finding).orElse(""), version);
  }

  private Optional<String> fingerprint(Finding finding) {
    return switch (finding.target().kind().provider()) {
      case COBO ->
          finding.answer().stream()
              .flatMap(answer -> answer.provenance().sent().stream())
              .filter(header -> header.name().equalsIgnoreCase("BIZ-API-KEY"))
              .findFirst()
              .map(Answer.Header::value)
              .map(key -> digest(key.getBytes(StandardCharsets.UTF_8)));
      case BITGO -> finding.answer().flatMap(_ -> token(finding));
    };
  }

  private Optional<String> token(Finding finding) {
    var environment = finding.environment();
    return secrets.holds(environment, Provider.BITGO)
        ? secrets.read(environment, Provider.BITGO, LookupAsker::digest)
        : Optional.empty();
  }

  private static String digest(Secret secret) {
    return secret.use(LookupAsker::digest);
  }

  private static String digest(byte[] bytes) {
    byte[] hash = ImmutableBytes.digest().digest(bytes);
    return HexFormat.of().formatHex(Arrays.copyOf(hash, DIGITS / 2));
  }
}
