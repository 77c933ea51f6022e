package org.treasurylookup.view.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.lookup.PendingLookup;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.HeldLookups;
import org.treasurylookup.ui.TestWindow;

/** What a tab does with an answer in the turn that brings it, and with its page until then. */
class AnswerInOneTurnTest {
  private static final String ORDER = "O20250304-M1001-1001";
  private static final String ANOTHER = "O20250304-M1001-1008";

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  @Test
  void theRecordBeforeIsPaleAndTheAnswerLaidOutInTheCellsThereAre() throws Exception {
    whileAnotherIsAsked(
        (window, answers) -> {
          var before = cells(window);
          window.until(() -> page(window).getOpacity() < 1);
          answered(window, answers);
          assertThat(FxThread.call(() -> page(window).getOpacity())).isEqualTo(1);
          assertThat(FxThread.call(() -> cells(window))).hasSize(2).containsAnyElementsOf(before);
        });
  }

  @Test
  void soIsAnAnswerThatWasWaitedForSoLongThatItIsSaid() throws Exception {
    whileAnotherIsAsked(
        (window, answers) -> {
          window.until(() -> window.scene().lookup(".loading-view") != null);
          answered(window, answers);
        });
  }

  @FunctionalInterface
  private interface Asking {
    void look(TestWindow window, HeldLookups answers) throws Exception;
  }

  private void whileAnotherIsAsked(Asking asking) throws Exception {
    var wiring = new Wiring(home);
    var answers = new HeldLookups(wiring.helpfulLookups());
    try (var window =
        TestWindow.open(
            wiring, answers, wiring.environments().first(), ThemeChoice.LIGHT, 1360, 860)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND).until(() -> cells(window).size() == 2);
      answers.hold();
      window.box(ANOTHER).user().press(KeyCode.ENTER);
      asking.look(window, answers);
    }
  }

  private static void answered(TestWindow window, HeldLookups answers) throws Exception {
    List<Boolean> laidOut = new ArrayList<>();
    FxThread.call(() -> pending(window, laidOut));
    answers.release();
    window.until(() -> !laidOut.isEmpty());
    assertThat(laidOut).containsOnly(true);
  }

  @Test
  void anAnswerAfterItsWindowWasClosedIsNotStyled() throws Exception {
    var wiring = new Wiring(home);
    var answers = new HeldLookups(wiring.helpfulLookups());
    try (var window =
        TestWindow.open(
            wiring, answers, wiring.environments().first(), ThemeChoice.LIGHT, 1360, 860)) {
      answers.hold();
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.until(() -> !window.model().tabs().isEmpty());
      List<Boolean> answered = new ArrayList<>();
      FxThread.call(
          () -> {
            pending(window, answered);
            window.user().stage().hide();
            return true;
          });
      answers.release();
      window.until(() -> !answered.isEmpty());
    }
  }

  private static boolean pending(TestWindow window, List<Boolean> laidOut) {
    window
        .model()
        .selectedProperty()
        .get()
        .orElseThrow()
        .pendingProperty()
        .addListener((_, _, now) -> note(window, now, laidOut));
    return true;
  }

  private static void note(TestWindow window, Optional<PendingLookup> now, List<Boolean> laidOut) {
    if (now.isEmpty()) {
      laidOut.add(!((Parent) window.scene().lookup(".tab-content")).isNeedsLayout());
    }
  }

  private static Node page(TestWindow window) {
    return window.scene().lookup(".find-pane");
  }

  /* What stands in the column of amounts. */
  private static List<Node> cells(TestWindow window) {
    List<Node> shown = new ArrayList<>();
    for (var node : window.scene().lookup("#transactions").lookupAll(".table-cell")) {
      if (node instanceof TableCell<?, ?> cell
          && !cell.isEmpty()
          && cell.getTableColumn().getId().equals("amount")) {
        shown.add(cell.getGraphic());
      }
    }
    return shown;
  }
}
