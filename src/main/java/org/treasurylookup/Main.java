package org.treasurylookup;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.app.StartPhases;
import org.treasurylookup.app.UncaughtFaults;
import org.treasurylookup.app.command.ProgramCommands;
import org.treasurylookup.app.window.WindowStart;

/** Entry point: reads the command line and hands over. */
public final class Main {
  private Main() {}

  /**
   * Runs the program.
   *
   * @param arguments the command line as {@code --help} describes it
   */
  public static void main(String[] arguments) {
    StartPhases.MAIN.reached();
    UncaughtFaults.install();
    System.exit(guarded(arguments));
  }

  private static int guarded(String[] arguments) {
    try {
      return run(arguments);
    } catch (RuntimeException | Error e) {
      return UncaughtFaults.onCommandLine(e);
    }
  }

  /* An icon or a link brings no options, and the window should not wait for a parser of options. */
  private static int run(String[] arguments) {
    var words = List.of(arguments);
    return WindowStart.isPlain(words)
        ? new WindowStart(Optional.empty(), Optional.empty(), words).run()
        : ProgramCommands.run(arguments);
  }
}
