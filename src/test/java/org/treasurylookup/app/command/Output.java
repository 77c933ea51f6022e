package org.treasurylookup.app.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
      int status = Commands.run(arguments);
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
