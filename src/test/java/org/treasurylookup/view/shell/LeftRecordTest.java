package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.TestWindow;

/** What is asked besides a record ends when another one takes its place in the tab. */
class LeftRecordTest {
  private static final String ALLOCATION = "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f";

  @TempDir Path home;

  @Test
  void nobodyIsAskedForARecordThatWasLeftAndWhoComesBackAsksAnew() throws Exception {
    try (var wiring = new Wiring(home)) {
      var asked = new AtomicInteger();
      var stopped = new AtomicInteger();
      var known = wiring.helpfulLookups();
      LookupStarter lookups =
          (target, environment, steps, done) -> {
            if (target.kind() != Target.Kind.BITGO_APPROVAL) {
              return known.start(target, environment, steps, done);
            }
            asked.incrementAndGet();
            return stopped::incrementAndGet;
          };
      var first = wiring.environments().first();
      try (var window = TestWindow.open(wiring, lookups, first, ThemeChoice.LIGHT, 1000, 700)) {
        window.box(ALLOCATION).user().press(KeyCode.ENTER);
        window.shows(Outcome.FOUND);
        window.until(() -> asked.get() == 1);
        window.box("5001").user().press(KeyCode.ENTER);
        window.until(() -> window.text().contains("over by 0.0005"));
        window.until(() -> stopped.get() == 1);
        window.user().press(KeyCode.ALT, KeyCode.LEFT);
        window.until(() -> asked.get() == 2);
        assertThat(stopped).hasValue(1);
        window.user().press(KeyCode.ALT, KeyCode.RIGHT);
        window.until(() -> stopped.get() == 2);
      }
    }
  }
}
