package org.treasurylookup.view.recent;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.stage.WindowHelper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.ManualAlarm;
import org.treasurylookup.model.recent.MadeLookups;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.Accessibility;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.Faults;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.NoGuards;
import org.treasurylookup.ui.TestWindow;

/** A watched record says in the window what changed, and takes nobody's focus for it. */
class WatchInWindowTest {
  private static final String ID = "O20250304-M1002-0007";

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;
  private final ManualAlarm time = new ManualAlarm(MadeLookups.NOON, "UTC");
  private final Answers answers = new Answers();

  @Test
  void aChangeIsSaidMarkedAndCountedAndTheFocusStaysWhereItIs() throws Exception {
    try (var window = watching()) {
      focus(window, "#lookup-field");
      answers.next.set(MadeLookups.order(ID, "Processing", "60.00", Instant.now()));
      pass(Duration.ofMinutes(1));
      window.until(() -> window.text().contains("Watching (1), 1 changed"));
      assertThat(window.text())
          .contains("Watched record " + ID + ": status: Pending → Processing; check: Nothing yet");
      assertThat(window.text())
          .contains("the watch was told: status: Pending → Processing", "What you see is as of");
      assertThat(FxThread.call(() -> window.scene().getFocusOwner().getId()))
          .isEqualTo("lookup-field");
      window.until(() -> Faults.of(window.scene()).isEmpty());
      assertThat(FxThread.call(() -> Accessibility.faults(window.scene().getRoot()))).isEmpty();
      window.picture("side/changed");
      answers.next.set(MadeLookups.order(ID, "Processing", "60.00", Instant.now()));
      window.user().press(KeyCode.F5);
      window.until(() -> !window.text().contains("1 changed"));
      assertThat(window.text()).contains("Watching (1)").doesNotContain("the watch was told");
    }
  }

  /* Else what somebody writes there, or reaches by Tab, is gone every few seconds. */
  @Test
  void anAnswerOfAWatchTakesNothingAwayThatStandsAboveTheRecord() throws Exception {
    try (var window = watching()) {
      answers.next.set(MadeLookups.order(ID, "Processing", "60.00", Instant.now()));
      pass(Duration.ofMinutes(1));
      window.until(() -> window.scene().lookup("#newer-answer") != null);
      focus(window, "#newer-answer .hyperlink");
      var again = FxThread.call(() -> window.scene().getFocusOwner());
      int before = answers.count.get();
      pass(Duration.ofMinutes(10));
      window.until(() -> answers.count.get() > before);
      assertThat(FxThread.call(() -> window.scene().getFocusOwner())).isSameAs(again);
      answers.next.set(MadeLookups.order(ID, "Completed", "100.00", Instant.now()));
      pass(Duration.ofMinutes(10));
      window.until(
          () -> window.text().contains("the watch was told: status: Pending → Processing; "));
      assertThat(FxThread.call(() -> window.scene().getFocusOwner())).isSameAs(again);
    }
  }

  @Test
  void whatWasReadInAnotherTabIsStillNewerThanTheAnswerInThisOne() throws Exception {
    try (var window = watching()) {
      answers.next.set(MadeLookups.order(ID, "Processing", "60.00", Instant.now()));
      var shell = window.model();
      var first = shell.selectedProperty().get().orElseThrow();
      FxThread.call(
          () -> {
            shell.openTab(first.lookup().orElseThrow());
            return true;
          });
      window.until(() -> window.text().contains("Processing"));
      assertThat(window.text()).doesNotContain("the watch was told");
      FxThread.call(
          () -> {
            shell.selectNext(1);
            return true;
          });
      window.until(() -> shell.selectedProperty().get().equals(Optional.of(first)));
      window.until(() -> window.text().contains("the watch was told: Processing"));
      window.user().press(KeyCode.F5);
      window.until(() -> !window.text().contains("the watch was told"));
    }
  }

  @Test
  void theEndOfAWatchIsSaid() throws Exception {
    try (var window = watching()) {
      answers.next.set(MadeLookups.order(ID, "Completed", "100.00", Instant.now()));
      pass(Duration.ofMinutes(1));
      window.until(() -> window.text().contains("The status is final: it is no longer asked"));
      int before = answers.count.get();
      pass(Duration.ofHours(2));
      assertThat(answers.count).hasValue(before);
      window.picture("side/ended");
    }
  }

  @Test
  void whileTheScreenIsSharedNoIdIsSaid() throws Exception {
    try (var window = watching()) {
      FxThread.call(
          () -> {
            window.display().toggleHidden();
            window.model().close(window.model().selectedProperty().get().orElseThrow());
            window.model().queryProperty().set("");
            return true;
          });
      answers.next.set(MadeLookups.order(ID, "Processing", "60.00", Instant.now()));
      pass(Duration.ofMinutes(1));
      window.until(() -> window.text().contains("A watched record changed"));
      assertThat(window.text()).doesNotContain(ID, "60.00");
    }
  }

  @Test
  void aLockedWindowAsksNothingAndGoesOnWhenItIsOpenAgain() throws Exception {
    try (var window = watching()) {
      int before = answers.count.get();
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
      window.until(() -> !window.text().contains(ID));
      pass(Duration.ofHours(1));
      assertThat(answers.count).hasValue(before);
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains(ID));
      pass(Duration.ofMinutes(2));
      window.until(() -> answers.count.get() > before);
    }
  }

  @Test
  void whyARecordCannotBeAskedStandsBelowIt() throws Exception {
    try (var window = watching()) {
      answers.next.set(MadeLookups.failed(ID, FailureCode.COBO_AUTH, Instant.now()));
      pass(Duration.ofMinutes(1));
      window.until(() -> window.text().contains("Paused: COBO_AUTH"));
      assertThat(window.text()).doesNotContain("1 changed");
    }
  }

  @Test
  void whoLooksAtAnotherWindowIsToldByTheDesktopWithoutAmounts() throws Exception {
    List<String> told = new CopyOnWriteArrayList<>();
    List<String> whole = new CopyOnWriteArrayList<>();
    try (var window = watching()) {
      window.tellsOutsideThrough(
          (plain, sums) -> {
            told.add(plain);
            whole.add(sums);
          });
      answers.next.set(MadeLookups.order(ID, "Processing", "60.00", Instant.now()));
      pass(Duration.ofMinutes(1));
      window.until(() -> window.text().contains("Watching (1), 1 changed"));
      assertThat(told).isEmpty();
      FxThread.call(() -> leave(window.scene().getWindow()));
      answers.next.set(MadeLookups.order(ID, "Completed", "100.00", Instant.now()));
      pass(Duration.ofMinutes(1));
      window.until(() -> !told.isEmpty());
      assertThat(told)
          .singleElement()
          .asString()
          .contains(ID, "Processing → Completed")
          .doesNotContain("100.00");
      assertThat(whole)
          .singleElement()
          .asString()
          .startsWith(told.getFirst())
          .contains("asked. Paid in full by Cobo's figure");
    }
  }

  /* The headless toolkit gives the focus to no other window. */
  private static boolean leave(Window window) {
    WindowHelper.setFocused(window, false);
    return window.isFocused();
  }

  private TestWindow watching() throws Exception {
    FxThread.start();
    var wiring = new Wiring(home);
    var sandbox = wiring.environments().first();
    answers.next.set(MadeLookups.order(ID, "Pending", "0", Instant.now()));
    var display =
        FxThread.call(
            () -> {
              var made = new DisplayModel(time, time, true);
              made.remembered().recent(true).set(true);
              return made;
            });
    var window =
        TestWindow.open(
            wiring, answers, sandbox, display, NoGuards.guards(), ThemeChoice.LIGHT, 1360, 860);
    window.box(ID).user().press(KeyCode.ENTER);
    window.shows(Outcome.FOUND);
    window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
    window.until(() -> window.text().contains("Watching (1)"));
    return window;
  }

  private void pass(Duration span) throws Exception {
    FxThread.call(
        () -> {
          time.pass(span);
          return true;
        });
  }

  private static void focus(TestWindow window, String selector) throws Exception {
    FxThread.call(
        () -> {
          Node node = window.scene().lookup(selector);
          node.requestFocus();
          return true;
        });
  }

  /** Answers with what the test says, at once. */
  private static final class Answers implements LookupStarter {
    private final AtomicReference<Finding> next = new AtomicReference<>();
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Running start(
        Target target,
        Environment environment,
        Consumer<RequestProgress.Step> steps,
        Consumer<Finding> done) {
      count.incrementAndGet();
      done.accept(MadeLookups.in(environment, next.get()));
      return () -> {};
    }
  }
}
