package org.treasurylookup.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
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

  boolean isBegun() {
    return Files.exists(file());
  }

  private boolean isEarlier() {
    return Files.exists(earlier) && !Files.exists(file);
  }

  /** Brings a store that is in the home itself here, unless another program has it open. */
  void settle(Duration patience) throws IOException {
    if (isEarlier()) {
      holding(
          patience,
          () -> {
            if (isEarlier() && WriteAheadMode.end(earlier)) {
              Files.move(earlier, file, StandardCopyOption.ATOMIC_MOVE);
            }
          });
    }
  }

  /** Does what one of several programs has to do alone. */
  void holding(Duration patience, SafeFile.Change change) throws IOException {
    SafeFile.holding(file.resolveSibling(LOCK), patience, change);
  }
}
