package org.treasurylookup.desk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program that runs beside the tests and ends with them, however they end. */
final class Attended implements AutoCloseable {
  /*
   * The shell reads until this JVM closes the pipe, and it is closed even when it is killed. It
   * holds no output itself, so that the end of a program that did not start is seen.
   */
  private static final String SCRIPT =
      "\"$@\" & child=$!; exec >/dev/null; cat; kill $child; wait $child";

  private final Process shell;

  private final Path log;

  private Attended(Process shell, Path log) {
    this.shell = shell;
    this.log = log;
  }

  static Attended start(Map<String, String> variables, Path log, List<String> command)
      throws IOException {
    var words = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh"));
    words.addAll(command);
    var builder = new ProcessBuilder(words).redirectError(log.toFile());
    builder.environment().putAll(variables);
    return new Attended(builder.start(), log);
  }

  /** Waits for the first line of its output. */
  String line() throws IOException {
    var line = shell.inputReader(StandardCharsets.US_ASCII).readLine();
    if (line == null) {
      throw new EOFException("it ended and said: " + Files.readString(log));
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    shell.getOutputStream().close();
    shell.onExit().join();
  }
}
