package org.treasurylookup.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.treasurylookup.app.Asking;
import org.treasurylookup.lookup.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Opens the window, looks a sample up, saves a picture and ends: for a PC without a display. */
@Command(name = "first-look", hidden = true)
final class FirstLookCommand implements Callable<Integer> {

  private static final List<Asking> SAMPLE =
      List.of(
          new Asking.Ask(
              Target.of(Target.Kind.COBO_ORDER, "O20250304-M1001-1001"), Optional.empty()));

  @ParentCommand WindowCommand window = new WindowCommand();

  @Parameters(paramLabel = "FILE")
  Path file = Path.of("first-look.png");

  @Override
  public Integer call() {
    var asked = Asking.all(window.words);
    var wiring = window.common.wire();
    return Commands.firstLook(
        wiring, window.common.environment(wiring), asked.isEmpty() ? SAMPLE : asked, file);
  }
}
