package org.treasurylookup.history;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.treasurylookup.history.store.WriteAheadMode;
import org.treasurylookup.settings.file.SafeFile;

/**
 * Where the store of a home is: in a folder of its own. The dialog of the system in which a file is
 * chosen runs in this process, and opens and closes each file of the folder it shows. A process
 * that closes a file loses the locks it has on it, and another program then takes away the log that
 * this one goes on writing. Up to version 1.0.0 the store was in the home itself.
 */
final class StorePlace {
  private static final String FOLDER = "history";
  private static final String FILE = "history.db";
  private static final String LOCK = ".history.lock";

  private final Path home;
  private final Path file;
  private final Path earlier;

  StorePlace(Path home) {
    this.home = home;
    this.file = home.resolve(FOLDER).resolve(FILE);
    this.earlier = home.resolve(FILE);
  }

  /** The file of the store, which need not be there. */
  Path file() {
    return isEarlier() ? earlier : file;
  }

  /** A file beside the store's, as it is called in the home. */
  String name(Path beside) {
    return home.relativize(beside).toString();
  }

  /**
   * What the store's file is called once it is set aside; another name where that one is taken.
   *
   * @param why in a word
   * @param when for people
   */
  Path aside(String why, String when) {
    String name = "history." + why + "-" + when;
    var aside = file().resolveSibling(name + ".db");
    for (int i = 2; Files.exists(aside); i++) {
      aside = file().resolveSibling(name + "-" + i + ".db");
    }
    return aside;
  }

  /** What was set aside for a reason, the latest first; none where the folder cannot be read. */
  List<Path> asides(String why) {
    try (var files =
        Files.newDirectoryStream(
            Objects.requireNonNull(file.getParent()), "history." + why + "-*.db")) {
      return StreamSupport.stream(files.spliterator(), false)
          .sorted(Comparator.<Path>reverseOrder())
          .toList();
    } catch (IOException | DirectoryIteratorException _) {
      return List.of();
    }
  }

  boolean isBegun() {
    return Files.exists(file());
  }

  private boolean isEarlier() {
    return Files.exists(earlier) && !Files.exists(file);
  }

  /**
   * Brings a store that is in the home itself here. It stays where another program has it open,
   * where it is a link, which may lead from its folder, and where it cannot be moved.
   */
  void settle(Duration patience) {
    if (isMovable()) {
      try {
        holding(
            patience,
            () -> {
              if (isMovable() && WriteAheadMode.end(earlier)) {
                Files.move(earlier, file, StandardCopyOption.ATOMIC_MOVE);
              }
            });
      } catch (IOException _) {
        // It is used where it is.
      }
    }
  }

  private boolean isMovable() {
    return isEarlier() && !Files.isSymbolicLink(earlier);
  }

  /** Does what one of several programs has to do alone. */
  void holding(Duration patience, SafeFile.Change change) throws IOException {
    SafeFile.holding(file.resolveSibling(LOCK), patience, change);
  }
}
