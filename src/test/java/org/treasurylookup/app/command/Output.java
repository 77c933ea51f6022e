package org.treasurylookup.app.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.ChildJava;
import org.treasurylookup.Main;
import org.treasurylookup.settings.PolicyFile;

/**
 * What a command line came to.
 *
 * @param status exit status
 * @param out standard output
 * @param err standard error
 */
record Output(int status, String out, String err) {

  /** Runs a command line in this process. */
  static Output of(String... arguments) {
    return with("", arguments);
  }

  /** Runs a command line in a program of its own, with the policy of this one and no display. */
  static Output ofProgram(String... arguments) throws IOException, InterruptedException {
    return ofProgram(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"), arguments);
  }

  /** The same on the system's own platform, which has no display. */
  static Output withoutDisplay(String... arguments) throws IOException, InterruptedException {
    return ofProgram(List.of("-Dprism.order=sw"), arguments);
  }

  private static Output ofProgram(List<String> platform, String... arguments)
      throws IOException, InterruptedException {
    return run(command(platform, arguments));
  }

  /**
   * Runs a command line in a program of its own, with what a shell does to its standard output.
   *
   * @param redirection such as {@code >/dev/full}
   */
  static Output redirected(String redirection, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" " + redirection, "sh"));
    command.addAll(command(List.of(), arguments));
    return run(command);
  }

  private static List<String> command(List<String> platform, String... arguments) {
    var command = ChildJava.command();
    command.addAll(platform);
    command.add("-D" + PolicyFile.PROPERTY + "=" + System.getProperty(PolicyFile.PROPERTY));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  private static Output run(List<String> command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command);
    builder.environment().remove("DISPLAY");
    builder.environment().remove("WAYLAND_DISPLAY");
    var process = builder.start();
    process.getOutputStream().close();
    try (var out = process.inputReader(StandardCharsets.UTF_8);
        var err = process.errorReader(StandardCharsets.UTF_8)) {
      String said = out.readAllAsString();
      String told = err.readAllAsString();
      return new Output(process.waitFor(), said, told);
    }
  }

  /** Runs a command line with something on standard input. */
  static Output with(String input, String... arguments) {
    InputStream usualIn = System.in;
    PrintStream usualOut = System.out;
    PrintStream usualErr = System.err;
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      // A terminal of another character set must not change what is printed.
      System.setOut(new PrintStream(out, false, StandardCharsets.US_ASCII));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      int status = ProgramCommands.run(arguments);
      System.out.flush();
      return new Output(
          status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setIn(usualIn);
      System.setOut(usualOut);
      System.setErr(usualErr);
    }
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
