package org.treasurylookup.desk;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program that runs beside the tests and ends with them, however they end. */
final class Attended implements AutoCloseable {
  /* The shell reads until this JVM closes the pipe, and it is closed even when it is killed. */
  private static final String SCRIPT =
      "\"$@\" & child=$!; cat >/dev/null; kill $child; wait $child";

  private final Process shell;

  private Attended(Process shell) {
    this.shell = shell;
  }

  static Attended start(Map<String, String> variables, File log, List<String> command)
      throws IOException {
    var words = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh"));
    words.addAll(command);
    var builder = new ProcessBuilder(words).redirectError(log);
    builder.environment().putAll(variables);
    return new Attended(builder.start());
  }

  /** Waits for the first line of its output. */
  String line() throws IOException {
    return shell.inputReader(StandardCharsets.US_ASCII).readLine();
  }

  @Override
  public void close() throws IOException {
    shell.getOutputStream().close();
    shell.onExit().join();
  }
}
