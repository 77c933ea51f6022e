package org.treasurylookup.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.treasurylookup.Until;

/** A program that holds something copied and hands it out only when it goes on. */
final class Lingering implements AutoCloseable {
  private final Desk desk;
  private final Process process;

  private Lingering(Desk desk, Process process) {
    this.desk = desk;
    this.process = process;
  }

  static Lingering start(Desk desk, String text) throws IOException {
    var builder = new ProcessBuilder("xclip", "-quiet", "-selection", "clipboard", "-i");
    builder.environment().putAll(desk.variables());
    var process =
        builder
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var out = process.outputWriter(StandardCharsets.UTF_8)) {
      out.write(text);
    }
    Until.met("it was copied", () -> desk.clipboard().equals(text));
    var lingering = new Lingering(desk, process);
    lingering.signal("STOP");
    return lingering;
  }

  void goesOn() {
    signal("CONT");
  }

  private void signal(String name) {
    desk.does("sh", "-c", "kill -" + name + " " + process.pid());
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
