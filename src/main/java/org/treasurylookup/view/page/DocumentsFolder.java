package org.treasurylookup.view.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder where somebody at this PC keeps documents. A Linux desktop names it in the user's
 * language and says so in a file; elsewhere it is named alike in all languages.
 */
final class DocumentsFolder {
  private static final Pattern LINE = Pattern.compile("XDG_DOCUMENTS_DIR=\"([^\"]+)\"");
  private static final String HOME = "$HOME";

  private DocumentsFolder() {}

  /** The folder of the user of this process; empty where there is not even a home. */
  static Optional<Path> ofUser() {
    var home = Path.of(System.getProperty("user.home", ""));
    var config = Optional.ofNullable(System.getenv("XDG_CONFIG_HOME")).filter(it -> !it.isEmpty());
    return of(home, config.map(Path::of).orElse(home.resolve(".config")));
  }

  /**
   * The folder of a user, else the home.
   *
   * @param config where a Linux desktop keeps the names of folders
   */
  static Optional<Path> of(Path home, Path config) {
    return Stream.concat(
            named(home, config.resolve("user-dirs.dirs")).stream(),
            Stream.of(home.resolve("Documents"), home))
        .filter(Files::isDirectory)
        .findFirst();
  }

  /* In a plain locale no path can be made of a name in another script. */
  private static Optional<Path> path(String name) {
    try {
      return Optional.of(Path.of(name));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private static Optional<Path> named(Path home, Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(LINE::matcher)
          .filter(Matcher::matches)
          .map(line -> line.group(1))
          .map(name -> name.startsWith(HOME) ? home + name.substring(HOME.length()) : name)
          .filter(name -> name.startsWith("/"))
          .flatMap(name -> path(name).stream())
          .findFirst();
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
