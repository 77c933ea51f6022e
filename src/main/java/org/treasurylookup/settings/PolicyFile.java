package org.treasurylookup.settings;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.PolicyValues.AuditReceiver;
import org.treasurylookup.settings.PolicyValues.Days;
import org.treasurylookup.settings.PolicyValues.Desk;
import org.treasurylookup.settings.PolicyValues.Explorer;
import org.treasurylookup.settings.PolicyValues.Host;
import org.treasurylookup.settings.PolicyValues.KeyId;
import org.treasurylookup.settings.PolicyValues.MebiBytes;
import org.treasurylookup.settings.PolicyValues.Minutes;
import org.treasurylookup.settings.PolicyValues.Pem;
import org.treasurylookup.settings.PolicyValues.Place;
import org.treasurylookup.settings.PolicyValues.Seconds;
import org.treasurylookup.settings.PolicyValues.StampService;
import org.treasurylookup.settings.PolicyValues.Way;
import org.treasurylookup.settings.file.ImproperValue;
import org.treasurylookup.settings.file.JsonFile;
import org.treasurylookup.settings.file.SettingsException;

/**
 * Reads the organisation's policy, a machine-wide JSON file that users cannot write. What is wrong
 * with it stops the program: a rule that is skipped in silence is worse than none.
 */
public final class PolicyFile {
  /** Names another file; the installer bakes it into the launcher. */
  public static final String PROPERTY = "treasurylookup.policy";

  /** Largest file that is read, in bytes. */
  public static final int LARGEST = 64 * 1024;

  private static final String NAME = "policy.json";
  private static final int VERSION = 1;

  private PolicyFile() {}

  /**
   * The file that the launcher names. An installed program's launcher always says something, so
   * that no environment variable moves the file: those belong to users.
   */
  public static Optional<Path> named() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .filter(name -> !name.isEmpty())
        .map(Path::of);
  }

  /** Where the policy of this PC is, unless it was put elsewhere. */
  public static Path standard() {
    return named().orElseGet(() -> standard(System.getProperty("os.name", "")));
  }

  static Path standard(String system) {
    if (system.startsWith("Windows")) {
      return Path.of("C:\\ProgramData\\Treasury Lookup\\" + NAME);
    }
    return system.startsWith("Mac")
        ? Path.of("/Library/Application Support/Treasury Lookup", NAME)
        : Path.of("/etc/treasury-lookup", NAME);
  }

  /**
   * Reads a policy; a missing file is {@link Policy#NONE}.
   *
   * @throws SettingsException with file, line and reason when there is anything wrong with it
   */
  public static Policy read(Path file) {
    if (isMissing(file)) {
      return Policy.NONE;
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new SettingsException("policy.noFile", file.toString());
    }
    return new JsonFile<>(file, Form.class, JsonFile.Kind.RULES, LARGEST)
        .require(it -> it.toPolicy(file));
  }

  /* A link that leads nowhere was put there by somebody who has a policy. */
  private static boolean isMissing(Path file) {
    var folder = file.toAbsolutePath().getParent();
    return Files.notExists(file, LinkOption.NOFOLLOW_LINKS)
        && (folder == null || Files.exists(folder) || !Files.isSymbolicLink(folder));
  }

  /** The file as written. Each part checks itself when it is read, so that its line is known. */
  record Form(
      @Nullable Integer version,
      @Nullable String $schema,
      @Nullable String organisation,
      @Nullable List<Host> hosts,
      @Nullable List<Place> environments,
      @Nullable List<String> offeredEnvironments,
      @Nullable Boolean customHosts,
      @Nullable Way proxy,
      @Nullable List<Pem> extraCa,
      @Nullable List<Explorer> explorers,
      @Nullable Days retentionDays,
      @Nullable Boolean exports,
      @Nullable Boolean reveal,
      @Nullable Boolean rememberKeys,
      @Nullable List<KeyId> allowedKeys,
      @Nullable AuditReceiver logForwarding,
      @Nullable Boolean updateNotice,
      @Nullable Minutes idleLockMinutes,
      @Nullable Seconds clipboardClearSeconds,
      @Nullable MebiBytes largestAnswerMiB,
      @Nullable Desk desk,
      @Nullable Boolean amountsInNotifications,
      @Nullable StampService timeStampService) {

    Form {
      if (version == null || version != VERSION) {
        throw new ImproperValue("value.version", Integer.toString(VERSION));
      }
    }

    Policy toPolicy(Path file) {
      return new Policy(
          Optional.of(file),
          organisation == null ? "" : organisation,
          Optional.ofNullable(hosts).map(all -> set(all.stream().map(Host::host).toList())),
          environments == null ? List.of() : environments.stream().map(Place::environment).toList(),
          Optional.ofNullable(offeredEnvironments),
          Optional.ofNullable(customHosts),
          Optional.ofNullable(proxy).map(Way::choice),
          extraCa == null ? List.of() : extraCa.stream().map(Pem::file).toList(),
          explorers == null ? List.of() : explorers.stream().map(Explorer::template).toList(),
          Optional.ofNullable(retentionDays).map(Days::days),
          Optional.ofNullable(exports),
          Optional.ofNullable(reveal),
          Optional.ofNullable(rememberKeys),
          Optional.ofNullable(allowedKeys).map(all -> set(all.stream().map(KeyId::key).toList())),
          Optional.ofNullable(logForwarding).map(AuditReceiver::url),
          Optional.ofNullable(updateNotice),
          Optional.ofNullable(idleLockMinutes).map(time -> Duration.ofMinutes(time.minutes())),
          Optional.ofNullable(clipboardClearSeconds)
              .map(time -> Duration.ofSeconds(time.seconds())),
          Optional.ofNullable(largestAnswerMiB).map(MebiBytes::size),
          Optional.ofNullable(desk).map(Desk::place),
          Optional.ofNullable(amountsInNotifications),
          Optional.ofNullable(timeStampService).map(StampService::url));
    }
  }

  private static Set<String> set(List<String> texts) {
    return Set.copyOf(new TreeSet<>(texts));
  }
}
