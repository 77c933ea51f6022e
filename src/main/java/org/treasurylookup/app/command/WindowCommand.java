package org.treasurylookup.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.treasurylookup.app.StartTarget;
import org.treasurylookup.app.window.WindowStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The window, with targets opened in it. */
@Command(
    name = "treasury-lookup",
    header = "Reads payment records of Cobo and BitGo by id, and only reads.",
    description = "Without a command: open the window and look the targets up.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramCommands.VersionText.class,
    subcommands = {
      PrintCommand.class,
      HistoryCommand.class,
      AuditCommand.class,
      DeskCommand.class,
      VerifyCommand.class,
      SearchCommand.class,
      SandboxCommand.class,
      DoctorCommand.class,
      FirstPictureCommand.class
    })
final class WindowCommand implements Callable<Integer> {

  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "TARGET",
      description =
          PrintCommand.TARGETS + " Or a link treasury-lookup://ENVIRONMENT/cobo/order/ID.")
  List<String> words = new ArrayList<>();

  @Override
  public Integer call() {
    if (common.secrets == null) {
      return new WindowStart(
              Optional.ofNullable(common.home), Optional.ofNullable(common.environment), words)
          .run();
    }
    // Secrets for this run stay in this run: such a window neither hands over nor is handed to.
    var asked = StartTarget.all(words);
    var wiring = common.wire();
    return ProgramCommands.window(wiring, common.environment(wiring), asked);
  }
}
