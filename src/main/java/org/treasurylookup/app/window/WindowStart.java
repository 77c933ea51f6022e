package org.treasurylookup.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.app.Asking;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.app.instance.Claim;
import org.treasurylookup.app.instance.Handover;
import org.treasurylookup.app.instance.SingleInstance;
import org.treasurylookup.app.window.WindowProgram.Opening;
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
            yield open(folder, asked, instance);
          }
        }
        case Claim.Alone() -> open(folder, asked, null);
      };
    } catch (SettingsException e) {
      return open(CompletableFuture.completedFuture(problem(e, folder)));
    }
  }

  private Handover handover() {
    return Handover.of(environment, words, System.getenv());
  }

  private int open(Path folder, List<Asking> asked, @Nullable SingleInstance instance) {
    return open(
        CompletableFuture.supplyAsync(
            () -> read(folder, asked, instance), Thread.ofPlatform().name("start")::start));
  }

  private static int open(CompletableFuture<Opening> opening) {
    try {
      WindowProgram.open(opening);
    } catch (RuntimeException e) {
      // Without a display, what is wrong in a file is still the first thing to know.
      if (opening.join() instanceof WindowProgram.Start) {
        throw e;
      }
    }
    return opening.join() instanceof WindowProgram.Problem ? WRONG_USAGE : 0;
  }

  private Opening read(Path folder, List<Asking> asked, @Nullable SingleInstance instance) {
    try {
      var wiring = new Wiring(folder);
      var first =
          wiring.environments().toOpenWith(environment, wiring.effective().environment().value());
      return WindowProgram.Start.of(
          wiring, first, asked, Optional.empty(), Optional.ofNullable(instance));
    } catch (SettingsException e) {
      return problem(e, folder);
    }
  }

  /* Whoever reads a terminal need not wait for a window, and gets none. */
  private static Opening problem(SettingsException e, Path folder) {
    System.err.println(e.getMessage());
    return new WindowProgram.Problem(e, PreferencesFile.language(folder));
  }
}
