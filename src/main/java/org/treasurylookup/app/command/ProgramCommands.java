package org.treasurylookup.app.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.app.ProgramVersion;
import org.treasurylookup.app.StartTarget;
import org.treasurylookup.app.UncaughtFaults;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.app.window.StartDecision;
import org.treasurylookup.app.window.WindowProgram;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
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
    command.getErr().println(InvisibleCharacters.show(why(e, arguments)));
    if (!UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
      command.usage(command.getErr());
    }
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  /* What is missing is asked for before what is unknown: "-abc" as a target left one missing. */
  private static String why(ParameterException e, String[] arguments) {
    var command = e.getCommandLine();
    if (!(e instanceof MissingParameterException)) {
      return String.valueOf(e.getMessage());
    }
    return Arrays.stream(arguments)
        .takeWhile(word -> !word.equals("--"))
        .filter(word -> word.startsWith("-") && word.length() > 1)
        .filter(word -> isUnknown(word, command))
        .findFirst()
        .map(
            word ->
                Messages.ENGLISH.get(
                    "command.option", word, command.getCommandSpec().qualifiedName()))
        .orElseGet(() -> String.valueOf(e.getMessage()));
  }

  private static boolean isUnknown(String word, CommandLine command) {
    return Stream.iterate(command, Objects::nonNull, CommandLine::getParent)
        .flatMap(each -> each.getCommandSpec().optionsMap().keySet().stream())
        .noneMatch(name -> word.equals(name) || word.startsWith(name + "="));
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

  static final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Treasury Lookup " + ProgramVersion.text()};
    }
  }
}
