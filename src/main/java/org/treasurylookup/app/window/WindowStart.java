package org.treasurylookup.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.treasurylookup.app.StartTarget;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.app.instance.InstanceClaim;
import org.treasurylookup.app.instance.InstanceHandover;
import org.treasurylookup.app.instance.SingleInstance;
import org.treasurylookup.settings.PreferencesFile;
import org.treasurylookup.settings.file.HomeFolder;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.view.theme.BundledFonts;

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
    var folder = home.orElseGet(HomeFolder::standard);
    List<StartTarget> asked;
    try {
      asked = StartTarget.all(words);
    } catch (SettingsException e) {
      var problem = problem(e, folder);
      return StartProblemWindow.isSeen()
          ? open(CompletableFuture.completedFuture(problem))
          : WRONG_USAGE;
    }
    return open(
        CompletableFuture.supplyAsync(
            () -> opening(folder, asked), Thread.ofPlatform().name("start")::start));
  }

  private static int open(CompletableFuture<StartDecision> opening) {
    try {
      WindowProgram.open(opening);
    } catch (RuntimeException e) {
      // Only a window needs a display: neither a hand-over nor a word about a file does.
      if (opening.join() instanceof StartDecision.Start) {
        throw e;
      }
    }
    return opening.join() instanceof StartDecision.Problem ? WRONG_USAGE : 0;
  }

  private StartDecision opening(Path folder, List<StartTarget> asked) {
    try {
      return switch (SingleInstance.claim(HomeFolder.require(folder), handover())) {
        case InstanceClaim.HandedOver() -> new StartDecision.Elsewhere();
        case InstanceClaim.First(SingleInstance instance) -> first(folder, asked, instance);
        case InstanceClaim.Alone() -> start(folder, asked, Optional.empty());
      };
    } catch (SettingsException e) {
      return problem(e, folder);
    }
  }

  private static StartDecision problem(SettingsException e, Path folder) {
    System.err.println(InvisibleCharacters.show(String.valueOf(e.getMessage())));
    return new StartDecision.Problem(e, PreferencesFile.chosen(folder));
  }

  /* While somebody reads what is wrong, the next start may be the one that works. */
  private StartDecision first(Path folder, List<StartTarget> asked, SingleInstance instance) {
    try {
      return start(folder, asked, Optional.of(instance));
    } catch (SettingsException e) {
      instance.close();
      throw e;
    }
  }

  private InstanceHandover handover() {
    return InstanceHandover.of(environment, words, System.getenv());
  }

  private StartDecision start(
      Path folder, List<StartTarget> asked, Optional<SingleInstance> instance) {
    var wiring = new Wiring(folder);
    var first =
        wiring.environments().toOpenWith(environment, wiring.effective().environment().value());
    var start = StartDecision.Start.of(wiring, first, asked, Optional.empty(), instance);
    BundledFonts.load();
    return start;
  }
}
