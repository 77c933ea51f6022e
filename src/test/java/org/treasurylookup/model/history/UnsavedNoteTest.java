package org.treasurylookup.model.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.DelayedAction;
import org.treasurylookup.model.recent.RecordReference;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.window.WindowModels;

/** A note that is typed and not saved goes with the look-ups it is about. */
class UnsavedNoteTest {
  @TempDir Path home;

  @Test
  void afterAllLookUpsAreForgottenNothingTypedAboutThemIsThereAgain() {
    try (var wiring = new Wiring(home)) {
      var clock = Clock.systemUTC();
      var first = wiring.environments().first();
      var models = new WindowModels(wiring.pages(), "1.0.0", clock, Runnable::run);
      var shell = new ShellModel(wiring.lookups(), first, Runnable::run, Runnable::run, clock);
      var recent = models.recent(shell, DelayedAction.NEVER);
      var order = new RecordReference(Target.of(Target.Kind.COBO_ORDER, "1"), first.name());
      var typed = models.notes().typed(order);
      typed.type("asked the merchant");
      recent.forgetAll();
      assertThat(typed.text()).isEmpty();
    }
  }
}
