package org.treasurylookup.app.update;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.app.MachineFile;
import org.treasurylookup.app.RunContext;
import org.treasurylookup.settings.PolicyFile;

/**
 * The notice that a newer version is there. The program asks nobody for it: whoever looks after the
 * PC puts it, as it was published, beside the organisation's policy, and it counts only with its
 * signature. It is two lines, the version and the signature of the version's line in Base64.
 *
 * @param version such as {@code 1.2.0}
 */
public record UpdateNotice(String version) {
  /** Name of the notice, beside the organisation's policy. */
  public static final String FILE = "update-notice.txt";

  /** Name of the publisher's public key beside it: Ed25519, X.509, Base64. */
  public static final String KEY_FILE = "update-notice.key";

  private static final System.Logger LOG = System.getLogger(UpdateNotice.class.getName());
  private static final int LARGEST = 4096;
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,5}(\\.[0-9]{1,5}){1,3}");

  /**
   * The notice of this PC. There is none unless the organisation, else whoever installed the
   * program, else the user has switched notices on. Reads a file: not for the thread of the window.
   *
   * @param running the version that runs
   */
  public static Optional<UpdateNotice> of(RunContext surroundings, String running) {
    var policy = surroundings.policy();
    boolean told =
        policy
            .updateNotice()
            .or(() -> MachineFile.ofThisInstallation().updateNotice())
            .orElseGet(() -> surroundings.effective().updateNotice().value());
    if (!told) {
      return Optional.empty();
    }
    var file = policy.file().orElseGet(PolicyFile::standard);
    return Optional.ofNullable(file.toAbsolutePath().getParent())
        .flatMap(folder -> read(folder, running));
  }

  /**
   * Reads the notice of a folder. Never throws: a notice that is not in order is none.
   *
   * @param running the version that runs; an equal or older notice is none
   */
  public static Optional<UpdateNotice> read(Path folder, String running) {
    try {
      var file = folder.resolve(FILE);
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      var lines = Files.readString(file).lines().toList();
      if (lines.size() != 2 || !VERSION.matcher(lines.getFirst()).matches()) {
        return Optional.empty();
      }
      if (!isSigned(lines.getFirst(), lines.getLast(), key(folder.resolve(KEY_FILE)))) {
        LOG.log(System.Logger.Level.WARNING, "The update notice is not signed by its publisher");
        return Optional.empty();
      }
      return isNewer(lines.getFirst(), running)
          ? Optional.of(new UpdateNotice(lines.getFirst()))
          : Optional.empty();
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.WARNING, "The update notice cannot be read: {0}", e.toString());
      return Optional.empty();
    }
  }

  private static PublicKey key(Path file) throws IOException, GeneralSecurityException {
    byte[] encoded = Base64.getDecoder().decode(Files.readString(file).strip());
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  private static boolean isSigned(String line, String signature, PublicKey key)
      throws GeneralSecurityException {
    var check = Signature.getInstance("Ed25519");
    check.initVerify(key);
    check.update(line.getBytes(StandardCharsets.UTF_8));
    return check.verify(Base64.getDecoder().decode(signature));
  }

  private static boolean isNewer(String version, String running) {
    return VERSION.matcher(running).matches()
        && Version.parse(version).compareTo(Version.parse(running)) > 0;
  }
}
