package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.control.FocusPlace;

/** What a clerk does all day: paste an id, press Enter, read. */
class LookupByKeyboardTest {
  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  @Test
  void pasteAndEnterShowTheVerdict() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      assertThat(window.text())
          .contains("Short by 40.00 ETH_USDT (40 %)")
          .contains("Late deposit", "Underpaid", "Settlement pending", "SANDBOX — not real money");
    }
  }

  @Test
  void hiddenCharactersAroundAnIdAreTakenOffAndReported() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("\u200B “O20250304-M1001-1001”\u202E ");
      assertThat(window.text())
          .contains("Recognised: Cobo order O20250304-M1001-1001")
          .contains("2 hidden characters removed");
    }
  }

  @Test
  void anIdOfTwoKindsIsAskedInBothPlaces() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("5b0ed293-f728-40b4-b1f6-86b88cd51384").user().press(KeyCode.ENTER);
      window.answered();
      assertThat(window.text()).contains("Not found as BitGo allocation.");
    }
  }

  @Test
  void anIdThatIsNowhereIsAResultThatSaysWhereItWasLookedFor() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("00000000-1111-4222-8333-444444444444").user().press(KeyCode.ENTER);
      window.shows(Outcome.NOT_FOUND);
      assertThat(window.text())
          .contains("Not found as Cobo batch, nor as BitGo allocation in sandbox")
          .contains("For a support ticket", "HTTP 404, code 2028");
    }
  }

  @Test
  void whatCannotBeAnIdIsNamedAndNothingIsAsked() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O2025/0304").user().press(KeyCode.ENTER);
      assertThat(window.text()).contains("“/” U+002F SOLIDUS");
      assertThat(window.model().tabs()).isEmpty();
    }
  }

  @Test
  void escapeCancelsAtOnceAndTheTabStays() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.box("NET-SLOW-20");
      window.user().press(KeyCode.CONTROL, KeyCode.ENTER);
      window.until(
          () ->
              window
                  .model()
                  .selectedProperty()
                  .get()
                  .orElseThrow()
                  .pendingProperty()
                  .get()
                  .isPresent());
      window.user().press(KeyCode.ESCAPE);
      assertThat(front(window).pendingProperty().get()).isEmpty();
      assertThat(window.text()).contains("Short by 40.00 ETH_USDT");
    }
  }

  @Test
  void theWindowLivesOnWhileALookupStalls() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("cobo:order:NET-SLOW-20").user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains("Asking for Cobo order NET-SLOW-20"));
      for (int i = 0; i < 200; i++) {
        assertThat(FxThread.call(() -> front(window).pendingProperty().get())).isPresent();
      }
      window.user().press(KeyCode.ESCAPE);
      assertThat(front(window).pendingProperty().get()).isEmpty();
    }
  }

  @Test
  void backLeadsToTheRecordBefore() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("5001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains("Short by"));
      window.user().press(KeyCode.ALT, KeyCode.LEFT);
      window.until(() -> window.text().contains("over by 0.0005"));
      window.user().press(KeyCode.ALT, KeyCode.RIGHT);
      window.until(() -> window.text().contains("Short by"));
    }
  }

  @Test
  void theRawJsonOpensBesideTheRecord() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.DARK, 1000, 700)) {
      window.box("5001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND).user().press(KeyCode.CONTROL, KeyCode.J);
      window.until(() -> window.text().contains("\"payable_amount\": \"103.03\""));
      window.picture("shell/json-dark");
    }
  }

  @Test
  void theLineChosenInTheRawJsonStaysChosenWhenAmountsAreHidden() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("5001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND).user().press(KeyCode.CONTROL, KeyCode.J);
      window.until(() -> window.text().contains("\"payable_amount\": \"103.03\""));
      var lines = window.user().find(ListView.class, ".json-lines");
      FxThread.call(
          () -> {
            int place = 0;
            while (!lines.getItems().get(place).toString().contains("payable_amount")) {
              place++;
            }
            lines.getSelectionModel().select(place);
            return true;
          });
      assertThat(chosen(lines)).contains("payable_amount", "103.03");
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      window.until(() -> chosen(lines).contains("payable_amount"));
      assertThat(chosen(lines)).doesNotContain("103.03");
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      window.until(() -> chosen(lines).contains("103.03"));
    }
  }

  private static String chosen(ListView<?> lines) throws Exception {
    return FxThread.call(() -> String.valueOf(lines.getSelectionModel().getSelectedItem()));
  }

  @Test
  void enterOpensATransactionWhoseHeaderIsSpokenAndEscapeLeadsBackToItsRow() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      FxThread.call(
          () -> {
            var table = (TableView<?>) window.scene().getRoot().lookup("#transactions");
            table.requestFocus();
            table.getFocusModel().focus(1);
            return true;
          });
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.scene().getFocusOwner().getStyleClass().contains("head"));
      assertThat(window.text()).contains("Transaction 2 of this order");
      window.user().press(KeyCode.ESCAPE);
      window.until(() -> "transactions".equals(window.scene().getFocusOwner().getId()));
      assertThat(
              FxThread.call(
                  () ->
                      ((TableView<?>) window.scene().getFocusOwner())
                          .getFocusModel()
                          .getFocusedIndex()))
          .isEqualTo(1);
    }
  }

  @Test
  void theJsonOpensWithTheFocusedFieldSelectedAndFollowsTheFocus() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      FxThread.call(
          () -> {
            var table = (TableView<?>) window.scene().getRoot().lookup("#transactions");
            table.requestFocus();
            focus(table, 1, "amount");
            return true;
          });
      window.user().press(KeyCode.CONTROL, KeyCode.J);
      window.until(() -> selectedLine(window).contains("\"amount\": \"40.00\""));
      window.user().press(KeyCode.RIGHT);
      window.until(() -> selectedLine(window).contains("\"token_id\""));
    }
  }

  @Test
  void theRawJsonTakesTheFocusFromNobodyAndGivesItsOwnBackToTheRecord() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      FxThread.call(
          () -> {
            window.scene().getRoot().lookup("#transactions").requestFocus();
            return true;
          });
      window.user().press(KeyCode.CONTROL, KeyCode.J);
      window.until(() -> isIn(window, "#transactions"));
      window.user().press(KeyCode.CONTROL, KeyCode.J);
      window.until(() -> isIn(window, "#transactions"));
      window.user().press(KeyCode.CONTROL, KeyCode.J);
      FxThread.call(
          () -> {
            window.scene().getRoot().lookup(".json-lines").requestFocus();
            return true;
          });
      window.user().press(KeyCode.CONTROL, KeyCode.J);
      window.until(() -> isIn(window, ".record-page"));
    }
  }

  private static boolean isIn(TestWindow window, String place) {
    return window.scene().getRoot().lookupAll(place).stream().anyMatch(FocusPlace::is);
  }

  private static <S> void focus(TableView<S> table, int row, String column) {
    table.getColumns().stream()
        .filter(it -> column.equals(it.getId()))
        .forEach(
            it -> {
              table.getSelectionModel().clearAndSelect(row, it);
              table.getFocusModel().focus(row, it);
            });
  }

  private static String selectedLine(TestWindow window) {
    return window.scene().getRoot().lookup(".json-lines") instanceof ListView<?> lines
        ? String.valueOf(lines.getSelectionModel().getSelectedItem())
        : "";
  }

  private static TabModel front(TestWindow window) {
    return window.model().selectedProperty().get().orElseThrow();
  }
}
