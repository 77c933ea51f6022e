package org.treasurylookup.view.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.HeldLookups;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.value.VerdictCard;

/** Where the focus is when an answer comes that was asked for a while ago. */
class AnswerFocusTest {
  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  private Wiring wiring;
  private HeldLookups answers;

  @BeforeEach
  void hold() {
    wiring = new Wiring(home);
    answers = new HeldLookups(wiring.helpfulLookups());
  }

  private TestWindow open() throws Exception {
    return TestWindow.open(
        wiring, answers, wiring.environments().first(), ThemeChoice.LIGHT, 1360, 860);
  }

  private TestWindow asked(TestWindow window, String id) throws Exception {
    answers.hold();
    window.box(id).user().press(KeyCode.ENTER);
    return window.until(() -> answers.waiting() == 1);
  }

  private static Node focus(TestWindow window) throws Exception {
    return FxThread.call(() -> window.scene().getFocusOwner());
  }

  @Test
  void anAnswerIsSpokenToWhoeverWaitsForIt() throws Exception {
    try (var window = open()) {
      asked(window, "5001");
      answers.release();
      window.shows(Outcome.FOUND).until(() -> focus(window) instanceof VerdictCard);
    }
  }

  @Test
  void anAnswerLeavesTheFocusInTheBoxWhereTheNextIdIsTyped() throws Exception {
    try (var window = open()) {
      asked(window, "5001");
      window.user().press(KeyCode.CONTROL, KeyCode.L).type("O2025");
      answers.release();
      window.shows(Outcome.FOUND).user().type("0304");
      assertThat(focus(window)).isInstanceOf(TextField.class);
      assertThat(window.model().queryProperty().get()).isEqualTo("O20250304");
    }
  }

  @Test
  void anAnswerLeavesTheFocusInTheBoxThatWasOnlyGoneBackTo() throws Exception {
    try (var window = open()) {
      asked(window, "5001");
      window.user().press(KeyCode.CONTROL, KeyCode.L);
      answers.release();
      window.shows(Outcome.FOUND).user().type("O2");
      assertThat(window.model().queryProperty().get()).isEqualTo("O2");
    }
  }

  @Test
  void anAnswerLeavesTheFocusWhereverElseTheUserWent() throws Exception {
    try (var window = open()) {
      asked(window, "5001");
      window.user().press(KeyCode.SHIFT, KeyCode.F6);
      var there = focus(window);
      answers.release();
      window.shows(Outcome.FOUND).user().press(KeyCode.SHIFT);
      assertThat(focus(window)).isSameAs(there).isNotInstanceOf(TextField.class);
    }
  }

  @Test
  void aRefreshLeavesTheFocusOnTheRowItWasOn() throws Exception {
    try (var window = open()) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND).until(() -> focus(window) instanceof VerdictCard);
      FxThread.call(
          () -> {
            window.user().find(TableView.class, "#transactions").requestFocus();
            return 0;
          });
      var before = window.model().selectedProperty().get().orElseThrow().finding();
      window.user().press(KeyCode.F5);
      window.until(
          () -> {
            var tab = window.model().selectedProperty().get().orElseThrow();
            return !tab.isBusy() && !tab.finding().equals(before);
          });
      assertThat(focus(window)).isInstanceOf(TableView.class);
    }
  }

  @Test
  void aRefreshThatFindsAnotherVerdictLeavesTheFocusOnTheVerdict() throws Exception {
    try (var window = open()) {
      window.box("O20250316-M1002-0042").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND).until(() -> focus(window) instanceof VerdictCard);
      for (var said : List.of("Deposit under way", "Short by", "Paid in full")) {
        window.user().press(KeyCode.F5);
        window.until(() -> window.text().contains(said));
        window.until(() -> focus(window) instanceof VerdictCard);
      }
    }
  }

  @Test
  void theRecordBeforeIsPaleAtOnceAndGoneSoonUnderTheNameOfTheNext() throws Exception {
    try (var window = open()) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      asked(window, "5001");
      var record = window.user().find(Node.class, ".find-pane");
      window.until(() -> record.getOpacity() < 0.5 || !record.isVisible());
      window.until(() -> !window.text().contains("Short by"));
      assertThat(window.text())
          .contains("Asking for Cobo order 5001")
          .doesNotContain("HTTP 200", "Signature valid");
      assertThat(window.model().selectedProperty().get().orElseThrow().finding()).isEmpty();

      window.user().press(KeyCode.ESCAPE);
      window.until(() -> record.isVisible() && record.getOpacity() == 1);
      assertThat(window.text()).contains("Short by", "HTTP 200");
      assertThat(window.model().queryProperty().get()).isEqualTo("5001");
    }
  }

  @Test
  void aRefreshLeavesTheRecordAsItIs() throws Exception {
    try (var window = open()) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      answers.hold();
      window.user().press(KeyCode.F5);
      window.until(() -> answers.waiting() == 1);
      var record = window.user().find(Node.class, ".find-pane");
      assertThat(FxThread.call(record::getOpacity)).isEqualTo(1);
      assertThat(window.text()).contains("Short by", "HTTP 200");
    }
  }
}
