package org.treasurylookup.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.treasurylookup.app.StartTarget;
import org.treasurylookup.lookup.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Opens the window, looks a sample up, saves a picture and ends: for a PC without a display. */
@Command(name = "first-look", hidden = true)
final class FirstPictureCommand implements Callable<Integer> {

  private static final List<StartTarget> SAMPLE =
      List.of(
          new StartTarget.Ask(
              Target.of(Target.Kind.COBO_ORDER, "O20250304-M1001-1001"), Optional.empty()));

  @ParentCommand WindowCommand window = new WindowCommand();

  @Parameters(paramLabel = "FILE")
  Path file = Path.of("first-look.png");

  @Override
  public Integer call() {
    var asked = StartTarget.all(window.words);
    var wiring = window.common.wire();
    return ProgramCommands.firstLook(
        wiring, window.common.environment(wiring), asked.isEmpty() ? SAMPLE : asked, file);
  }
}
