package org.treasurylookup.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.treasurylookup.text.Text;

/** Standard output after a command: whether everything that was said has arrived. */
final class StandardOutput {
  private static final Path STANDARD_OUTPUT = Path.of("/dev/fd/1");
  private static final int TYPE = 0xF000;
  private static final int PIPE = 0x1000;
  private static final int SOCKET = 0xC000;

  private StandardOutput() {}

  /** Where output goes, in UTF-8 whatever this PC writes; it is to be flushed. */
  static PrintStream stream() {
    return new PrintStream(System.out, false, StandardCharsets.UTF_8);
  }

  static void print(String text) {
    var out = stream();
    out.print(text);
    out.flush();
  }

  /**
   * The exit status of a command. A reader that went away, as with {@code head -1}, has seen
   * enough; where the output could not be written for another reason, that is said and counts.
   */
  static int after(int status) {
    if (!System.out.checkError() || isRead()) {
      return status;
    }
    StandardError.say(Text.of("print.cutOff"));
    return Math.max(status, PrintCommand.SOME_FAILED);
  }

  /* The reason of a failed write is told in the language of the system: its place is asked instead. */
  private static boolean isRead() {
    try {
      int mode = (int) Files.getAttribute(STANDARD_OUTPUT, "unix:mode");
      return (mode & TYPE) == PIPE || (mode & TYPE) == SOCKET;
    } catch (IOException | UnsupportedOperationException _) {
      return false;
    }
  }
}
