package org.treasurylookup.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What an installed program has beside its jars; a run from a checkout has none of it. */
public final class Installation {
  private Installation() {}

  /** A file or folder of the installation, such as {@code icons}. */
  public static Optional<Path> file(String name) {
    return Optional.ofNullable(System.getProperty("treasurylookup.files"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::exists);
  }
}
