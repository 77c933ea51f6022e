package org.treasurylookup.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.treasurylookup.app.Asking;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.app.instance.Claim;
import org.treasurylookup.app.instance.Handover;
import org.treasurylookup.app.instance.SingleInstance;
import org.treasurylookup.settings.Home;
import org.treasurylookup.settings.PreferencesFile;
import org.treasurylookup.settings.SettingsException;
import org.treasurylookup.text.Hidden;
import org.treasurylookup.view.theme.Fonts;

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
   * JavaFX starts meanwhile: most of that is waiting, and most starts want a window of their own.
   *
   * @return the exit status: 0, or 2 when a word or a settings file cannot be understood
   */
  public int run() {
    var folder = home.orElseGet(Home::standard);
    List<Asking> asked;
    try {
      asked = Asking.all(words);
    } catch (SettingsException e) {
      var problem = problem(e, folder);
      return StartProblem.isSeen() ? open(CompletableFuture.completedFuture(problem)) : WRONG_USAGE;
    }
    return open(
        CompletableFuture.supplyAsync(
            () -> opening(folder, asked), Thread.ofPlatform().name("start")::start));
  }

  private static int open(CompletableFuture<Opening> opening) {
    try {
      WindowProgram.open(opening);
    } catch (RuntimeException e) {
      // Only a window needs a display: neither a hand-over nor a word about a file does.
      if (opening.join() instanceof Opening.Start) {
        throw e;
      }
    }
    return opening.join() instanceof Opening.Problem ? WRONG_USAGE : 0;
  }

  private Opening opening(Path folder, List<Asking> asked) {
    try {
      return switch (SingleInstance.claim(folder, handover())) {
        case Claim.HandedOver() -> new Opening.Elsewhere();
        case Claim.First(SingleInstance instance) -> first(folder, asked, instance);
        case Claim.Alone() -> start(folder, asked, Optional.empty());
      };
    } catch (SettingsException e) {
      return problem(e, folder);
    }
  }

  private static Opening problem(SettingsException e, Path folder) {
    System.err.println(Hidden.show(String.valueOf(e.getMessage())));
    return new Opening.Problem(e, PreferencesFile.language(folder));
  }

  /* While somebody reads what is wrong, the next start may be the one that works. */
  private Opening first(Path folder, List<Asking> asked, SingleInstance instance) {
    try {
      return start(folder, asked, Optional.of(instance));
    } catch (SettingsException e) {
      instance.close();
      throw e;
    }
  }

  private Handover handover() {
    return Handover.of(environment, words, System.getenv());
  }

  private Opening start(Path folder, List<Asking> asked, Optional<SingleInstance> instance) {
    var wiring = new Wiring(folder);
    var first =
        wiring.environments().toOpenWith(environment, wiring.effective().environment().value());
    var start = Opening.Start.of(wiring, first, asked, Optional.empty(), instance);
    Fonts.load();
    return start;
  }
}
