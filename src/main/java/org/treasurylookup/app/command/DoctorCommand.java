package org.treasurylookup.app.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.app.ProgramVersion;
import org.treasurylookup.lookup.selfcheck.SelfCheck;
import org.treasurylookup.lookup.selfcheck.SelfCheckText;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code doctor}: says which hosts can be reached, how, and how that went. */
@Command(
    name = "doctor",
    description = "Check every host this program can reach, and say what was found.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramCommands.VersionText.class,
    footer = {"", "Exit status: 0 all is well, 4 a host or a key is not, 2 wrong usage."})
final class DoctorCommand implements Callable<Integer> {
  private static final int NOT_WELL = 4;

  @ParentCommand WindowCommand window = new WindowCommand();

  @Override
  public Integer call() {
    try (var wiring = window.common.wire()) {
      var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      var chosen = window.common.environment(wiring);
      var environments =
          window.common.environment == null ? wiring.environments().all() : List.of(chosen);
      SelfCheckText.heading(ProgramVersion.text(), wiring.effective().policy(), wiring.keys())
          .forEach(text -> say(out, text));
      environments.stream()
          .filter(wiring.environments()::replacesBuiltIn)
          .forEach(each -> say(out, Text.of("settings.replaced", each.name())));
      wiring.environments().refused().values().forEach(text -> say(out, text));
      var check = wiring.selfCheck();
      check.remarks().forEach(text -> say(out, text));
      var rows = check.run(environments, new Cancellation(), row -> write(out, row));
      return rows.stream().allMatch(SelfCheck.Row::isWell) ? 0 : NOT_WELL;
    }
  }

  private static void write(PrintStream out, SelfCheck.Row row) {
    var lines = SelfCheckText.of(row);
    out.println();
    say(out, lines.getFirst());
    lines.stream().skip(1).forEach(line -> out.println("  " + shown(line)));
  }

  private static void say(PrintStream out, Text text) {
    out.println(shown(text));
  }

  /* Names of environments and hosts come from files. */
  private static String shown(Text text) {
    return InvisibleCharacters.show(Messages.ENGLISH.get(text));
  }
}
