package org.treasurylookup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a test starts a Java of its own: as one that runs for a moment only. */
public final class ChildJava {
  private ChildJava() {}

  /** The program and its options; to be gone on with. */
  public static List<String> command() {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Dslf4j.internal.verbosity=ERROR"));
  }

  /** The same and then these. */
  public static List<String> command(String... words) {
    var command = command();
    command.addAll(List.of(words));
    return command;
  }
}
