package org.treasurylookup.settings.file;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where settings and stored answers live, per operating system. */
public final class HomeFolder {
  private static final String NAME = "Treasury Lookup";

  private HomeFolder() {}

  /** Name of the user at this PC. */
  public static String user() {
    return System.getProperty("user.name", "");
  }

  /** The folder of this user: a fixed place per operating system; it need not exist yet. */
  public static Path standard() {
    return standard(
        System.getProperty("os.name", ""), System.getProperty("user.home", ""), System.getenv());
  }

  /**
   * Makes sure that a folder is there or can be made.
   *
   * @throws SettingsException where a file, or a link that leads nowhere, is in its place or in
   *     that of a folder above it
   */
  public static Path require(Path home) {
    var there = home.toAbsolutePath();
    while (there != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
      there = there.getParent();
    }
    if (there != null && !Files.exists(there)) {
      throw new SettingsException("start.linkForFolder", there.toString());
    }
    if (there != null && !Files.isDirectory(there)) {
      throw new SettingsException("start.fileForFolder", there.toString());
    }
    return home;
  }

  static Path standard(String system, String userHome, Map<String, String> variables) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return variable(variables, "APPDATA")
          .orElseGet(() -> Path.of(userHome, "AppData", "Roaming"))
          .resolve(NAME);
    }
    if (name.startsWith("mac")) {
      return Path.of(userHome, "Library", "Application Support", NAME);
    }
    // A relative folder is to be ignored, and the home is that of $HOME, which need not be the one
    // that the user database has (XDG Base Directory Specification).
    return variable(variables, "XDG_CONFIG_HOME")
        .filter(Path::isAbsolute)
        .or(() -> home(variables).map(home -> home.resolve(".config")))
        .orElseGet(() -> Path.of(userHome, ".config"))
        .resolve("treasury-lookup");
  }

  private static Optional<Path> home(Map<String, String> variables) {
    return variable(variables, "HOME").filter(Path::isAbsolute);
  }

  private static Optional<Path> variable(Map<String, String> variables, String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank()).map(Path::of);
  }
}
