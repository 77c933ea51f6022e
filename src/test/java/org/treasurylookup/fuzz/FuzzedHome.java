package org.treasurylookup.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/** A home for files of any bytes, in memory where the system has a place for that. */
final class FuzzedHome {
  private static final Path MEMORY = Path.of("/dev/shm");

  static final Path FOLDER = folder();

  private FuzzedHome() {}

  private static Path folder() {
    try {
      return Files.isWritable(MEMORY)
          ? Files.createTempDirectory(MEMORY, "fuzz")
          : Files.createTempDirectory("fuzz");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads; a refusal has to have words. */
  static void refusedAtMost(Runnable reading) {
    try {
      reading.run();
    } catch (SettingsException e) {
      speaks(Optional.of(e.text()));
    }
  }

  /** What is said of a file, if anything is, are words. */
  static void speaks(Optional<Text> said) {
    if (said.map(Messages.ENGLISH::get).filter(String::isBlank).isPresent()) {
      throw new IllegalStateException("refused without a word");
    }
  }
}
