package org.treasurylookup.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.app.ProgramVersion;
import org.treasurylookup.app.StartTarget;
import org.treasurylookup.app.UncaughtFaults;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.app.window.StartDecision;
import org.treasurylookup.app.window.WindowProgram;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.InvisibleCharacters;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads the command line and runs what it asks for. */
public final class ProgramCommands {
  private ProgramCommands() {}

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
            .setExecutionExceptionHandler(ProgramCommands::explain)
            .setParameterExceptionHandler(ProgramCommands::misused)
            .execute(arguments);
    return StandardOutput.after(status);
  }

  static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    return UncaughtFaults.onCommandLine(e);
  }

  /* What was typed or handed over is quoted, and must not play with the terminal. */
  private static int misused(ParameterException e, String[] arguments) {
    var command = e.getCommandLine();
    command.getErr().println(InvisibleCharacters.show(String.valueOf(e.getMessage())));
    if (!UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
      command.usage(command.getErr());
    }
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  static int window(Wiring wiring, Environment environment, List<StartTarget> asked) {
    WindowProgram.open(
        StartDecision.Start.of(wiring, environment, asked, Optional.empty(), Optional.empty()));
    return 0;
  }

  static int firstLook(
      Wiring wiring, Environment environment, List<StartTarget> asked, Path picture) {
    WindowProgram.open(
        StartDecision.Start.of(wiring, environment, asked, Optional.of(picture), Optional.empty()));
    return 0;
  }

  /** The text of {@code --version}. */
  static final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Treasury Lookup " + ProgramVersion.text()};
    }
  }
}
