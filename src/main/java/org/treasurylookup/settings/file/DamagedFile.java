package org.treasurylookup.settings.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Copies of files that cannot be understood, beside them: the first as {@code NAME.damaged}, the
 * next as {@code NAME.damaged-2}. None takes the place of another, and the file stays where it is
 * until what replaces it is written.
 */
public final class DamagedFile {
  private DamagedFile() {}

  /**
   * Keeps a copy of a file, if there is one and no copy of the same content.
   *
   * @throws IOException when it cannot be copied; nothing half is left behind
   */
  public static void keep(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    var copy = copy(file, 1);
    for (int i = 2; Files.exists(copy); i++) {
      if (Files.isRegularFile(copy) && Files.mismatch(file, copy) < 0) {
        return;
      }
      copy = copy(file, i);
    }
    try {
      Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static Path copy(Path file, int number) {
    return file.resolveSibling(file.getFileName() + ".damaged" + (number == 1 ? "" : "-" + number));
  }
}
