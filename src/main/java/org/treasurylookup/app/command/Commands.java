package org.treasurylookup.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.app.Asking;
import org.treasurylookup.app.LastHandler;
import org.treasurylookup.app.Version;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.app.window.Opening;
import org.treasurylookup.app.window.WindowProgram;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Hidden;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads the command line and runs what it asks for. */
public final class Commands {
  private Commands() {}

  /**
   * Runs a command line.
   *
   * @return the exit status: 0, 2 for wrong usage, or 4 when the program itself failed; {@code
   *     print} adds 3
   */
  public static int run(String... arguments) {
    int status =
        new CommandLine(new WindowCommand())
            .setAllowSubcommandsAsOptionParameters(true)
            .setCaseInsensitiveEnumValuesAllowed(true)
            // A word that begins with @ is a word: the parser would read the file it names.
            .setExpandAtFiles(false)
            .setExecutionExceptionHandler(Commands::explain)
            .setParameterExceptionHandler(Commands::misused)
            .execute(arguments);
    return StandardOutput.after(status);
  }

  static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    return LastHandler.onCommandLine(e);
  }

  /* What was typed or handed over is quoted, and must not play with the terminal. */
  private static int misused(ParameterException e, String[] arguments) {
    var command = e.getCommandLine();
    command.getErr().println(Hidden.show(String.valueOf(e.getMessage())));
    if (!UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
      command.usage(command.getErr());
    }
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  static int window(Wiring wiring, Environment environment, List<Asking> asked) {
    WindowProgram.open(
        Opening.Start.of(wiring, environment, asked, Optional.empty(), Optional.empty()));
    return 0;
  }

  static int firstLook(Wiring wiring, Environment environment, List<Asking> asked, Path picture) {
    WindowProgram.open(
        Opening.Start.of(wiring, environment, asked, Optional.of(picture), Optional.empty()));
    return 0;
  }

  /** The text of {@code --version}. */
  static final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Treasury Lookup " + Version.text()};
    }
  }
}
