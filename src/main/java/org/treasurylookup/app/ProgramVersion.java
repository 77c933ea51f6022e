package org.treasurylookup.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version this program was built as. */
public final class ProgramVersion {
  private ProgramVersion() {}

  /** Such as {@code 1.0.0}. */
  public static String text() {
    var properties = new Properties();
    try (var in = ProgramVersion.class.getResourceAsStream("/version.properties")) {
      properties.load(Objects.requireNonNull(in, "version.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "?");
  }
}
