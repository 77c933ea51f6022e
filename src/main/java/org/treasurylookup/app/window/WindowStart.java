package org.treasurylookup.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.app.Asking;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.app.instance.Claim;
import org.treasurylookup.app.instance.Handover;
import org.treasurylookup.app.instance.SingleInstance;
import org.treasurylookup.settings.Home;
import org.treasurylookup.settings.PreferencesFile;
import org.treasurylookup.settings.SettingsException;

/**
 * Opens the window, or hands over to the one that runs.
 *
 * @param home folder of settings; empty takes the standard one
 * @param environment name of the environment asked for; empty leaves the choice to the window
 * @param words targets and links
 */
public record WindowStart(Optional<Path> home, Optional<String> environment, List<String> words) {
  private static final int WRONG_USAGE = 2;

  /** Whether a command line has nothing but targets and links. */
  public static boolean isPlain(List<String> arguments) {
    return arguments.stream()
        .allMatch(word -> word.indexOf(':') > 0 && !word.startsWith("-") && !word.startsWith("@"));
  }

  /**
   * Opens the window and returns when it is closed, or at once when another window took over.
   *
   * @return the exit status: 0, or 2 when a word or a settings file cannot be understood
   */
  public int run() {
    var folder = home.orElseGet(Home::standard);
    try {
      var asked = Asking.all(words);
      return switch (SingleInstance.claim(folder, handover())) {
        case Claim.HandedOver() -> 0;
        case Claim.First(SingleInstance instance) -> {
          try (instance) {
            open(folder, asked, instance);
          }
          yield 0;
        }
        case Claim.Alone() -> {
          open(folder, asked, null);
          yield 0;
        }
      };
    } catch (SettingsException e) {
      System.err.println(e.getMessage());
      StartProblem.tell(String.valueOf(e.getMessage()), PreferencesFile.language(folder));
      return WRONG_USAGE;
    }
  }

  private Handover handover() {
    return Handover.of(environment, words, System.getenv());
  }

  private void open(Path folder, List<Asking> asked, @Nullable SingleInstance instance) {
    var wiring = new Wiring(folder);
    var first =
        wiring.environments().toOpenWith(environment, wiring.effective().environment().value());
    WindowProgram.open(
        new WindowProgram.Start(
            wiring, first, asked, Optional.empty(), Optional.ofNullable(instance)));
  }
}
