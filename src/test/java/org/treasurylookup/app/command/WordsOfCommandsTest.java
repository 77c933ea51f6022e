package org.treasurylookup.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What stands outside the program about its commands knows all of them. */
class WordsOfCommandsTest {
  private static List<CommandLine> commands() {
    return new CommandLine(new WindowCommand())
        .getSubcommands().values().stream()
            .filter(command -> !command.getCommandSpec().usageMessage().hidden())
            .toList();
  }

  @Test
  void runStartsNoWindowForACommand() throws IOException {
    var line =
        Files.readString(Path.of("run"))
            .lines()
            .filter(each -> each.contains("| print |"))
            .findFirst()
            .orElseThrow();
    var words = Arrays.asList(line.replaceAll("\\).*", "").strip().split(" \\| ", -1));
    assertThat(commands()).allSatisfy(each -> assertThat(words).contains(each.getCommandName()));
  }

  @Test
  void theManualNamesEachCommandWithItsOptionsAndEachExitValue() throws IOException {
    var manual =
        Files.readString(Path.of("installer/resources/linux/treasury-lookup.1"))
            .replaceAll("\\\\f[A-Z]", "")
            .replace("\\-", "-");
    for (var command : commands()) {
      assertThat(manual).contains(".B treasury-lookup " + command.getCommandName() + "\n");
      for (var option : command.getCommandSpec().options()) {
        assertThat(option.hidden() || manual.contains(option.longestName()))
            .as("%s %s", command.getCommandName(), option.longestName())
            .isTrue();
      }
    }
    assertThat(manual).contains("5 an evidence pack or the audit is altered");
  }
}
