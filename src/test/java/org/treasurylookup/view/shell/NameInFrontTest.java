package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** The box, the title and the foot name what is in front, and nothing else does. */
class NameInFrontTest {
  private static final String SHORT = "O20250304-M1001-1001";
  private static final String SLOW = "cobo:order:NET-SLOW-20";

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  private static TestWindow ask(TestWindow window, String id) throws Exception {
    window.box(id).user().press(KeyCode.ENTER);
    return window.until(
        () ->
            window
                .model()
                .selectedProperty()
                .get()
                .filter(tab -> !tab.isBusy())
                .flatMap(tab -> tab.finding())
                .filter(finding -> finding.target().id().equals(id))
                .isPresent());
  }

  private static String box(TestWindow window) throws Exception {
    return FxThread.call(() -> window.user().find(TextField.class, "#lookup-field").getText());
  }

  @Test
  void theBoxNamesTheRecordAfterBackAndForward() throws Exception {
    try (var window = TestWindow.open(home)) {
      ask(window, "5001");
      ask(window, SHORT);
      window.user().press(KeyCode.ALT, KeyCode.LEFT);
      assertThat(box(window)).isEqualTo("5001");
      assertThat(window.text()).contains("Recognised: Cobo order 5001");
      window.user().press(KeyCode.ALT, KeyCode.RIGHT);
      assertThat(box(window)).isEqualTo(SHORT);
    }
  }

  @Test
  void theBoxNamesTheRecordOfTheTabThatComesToTheFront() throws Exception {
    try (var window = TestWindow.open(home)) {
      ask(window, "5001");
      window.user().press(KeyCode.CONTROL, KeyCode.T);
      assertThat(box(window)).isEmpty();
      ask(window, SHORT);
      window.user().press(KeyCode.CONTROL, KeyCode.TAB);
      assertThat(box(window)).isEqualTo("5001");
      window.user().press(KeyCode.CONTROL, KeyCode.TAB);
      assertThat(box(window)).isEqualTo(SHORT);
      window.user().press(KeyCode.CONTROL, KeyCode.W);
      assertThat(box(window)).isEqualTo("5001");
      window.user().press(KeyCode.CONTROL, KeyCode.W);
      assertThat(box(window)).isEmpty();
    }
  }

  @Test
  void whatWasCancelledStaysInTheBoxUntilAnotherIsAskedFor() throws Exception {
    try (var window = TestWindow.open(home)) {
      ask(window, "5001");
      window.box(SLOW).user().press(KeyCode.ENTER);
      window.until(() -> window.model().selectedProperty().get().orElseThrow().isBusy());
      window.user().press(KeyCode.ESCAPE);
      window.until(() -> !window.model().selectedProperty().get().orElseThrow().isBusy());
      assertThat(box(window)).isEqualTo(SLOW);
      FxThread.call(() -> window.model().ask(List.of(Target.of(Kind.COBO_ORDER, SHORT)), false));
      assertThat(box(window)).isEqualTo(SHORT);
      window.until(() -> window.text().contains("Short by"));
    }
  }

  @Test
  void underTheNameOfAFirstLookUpNothingElseStands() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.user().press(KeyCode.CONTROL, KeyCode.T);
      assertThat(window.text()).contains("Or try a record of the sandbox");
      window.box(SLOW).user().press(KeyCode.ENTER);
      window.until(() -> window.model().selectedProperty().get().orElseThrow().isBusy());
      assertThat(window.text()).doesNotContain("Or try a record of the sandbox");
      window.user().press(KeyCode.ESCAPE);
      window.until(() -> window.text().contains("Or try a record of the sandbox"));
      assertThat(box(window)).isEqualTo(SLOW);
    }
  }

  @Test
  void aNewTabTakesWhatIsTypedNext() throws Exception {
    try (var window = TestWindow.open(home)) {
      ask(window, "5001");
      window.user().press(KeyCode.CONTROL, KeyCode.T).type("1002");
      assertThat(box(window)).isEqualTo("1002");
    }
  }

  @Test
  void closingTheLastTabLeadsToTheBox() throws Exception {
    try (var window = TestWindow.open(home)) {
      ask(window, "5001");
      window.user().press(KeyCode.CONTROL, KeyCode.W).type("1002");
      assertThat(box(window)).isEqualTo("1002");
    }
  }

  @Test
  void hiddenCharactersTakenOffAreStillReportedBesideTheRecord() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("\u200B5001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      assertThat(window.text()).contains("1 hidden character removed");
    }
  }

  @Test
  void backOnADetailLeadsToItsRecord() throws Exception {
    try (var window = TestWindow.open(home)) {
      ask(window, "5001");
      ask(window, SHORT);
      detail(window);
      window.user().press(KeyCode.ALT, KeyCode.LEFT);
      window.until(() -> window.text().contains("Short by"));
      assertThat(box(window)).isEqualTo(SHORT);
    }
  }

  @Test
  void askingForTheSameIdInADetailLeadsToTheRecord() throws Exception {
    try (var window = TestWindow.open(home)) {
      ask(window, SHORT);
      detail(window);
      window.user().press(KeyCode.CONTROL, KeyCode.L).press(KeyCode.ENTER);
      window.until(() -> window.text().contains("Short by"));
    }
  }

  private static void detail(TestWindow window) throws Exception {
    FxThread.call(
        () -> {
          var table = window.user().find(TableView.class, "#transactions");
          table.requestFocus();
          return table;
        });
    window.user().press(KeyCode.DOWN).press(KeyCode.ENTER);
    window.until(() -> !window.text().contains("Short by"));
  }

  @Test
  void anotherRecordIsShownFromItsTop() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1024, 640)) {
      ask(window, SHORT);
      var page = window.user().find(ScrollPane.class, ".record-page");
      FxThread.call(
          () -> {
            page.setVvalue(1);
            return 0;
          });
      ask(window, "5001");
      window.until(() -> window.text().contains("over by 0.0005"));
      assertThat(FxThread.call(page::getVvalue)).isZero();
    }
  }

  @Test
  void rowsOfARecordAreNeitherChosenNorLeftOutInTheNext() throws Exception {
    try (var window = TestWindow.open(home)) {
      ask(window, SHORT);
      FxThread.call(
          () -> {
            window.user().find(TableView.class, "#transactions").requestFocus();
            return 0;
          });
      window.user().press(KeyCode.E).press(KeyCode.SPACE);
      ask(window, "5001");
      ask(window, SHORT);
      var table = window.user().find(TableView.class, "#transactions");
      assertThat(FxThread.call(() -> table.getItems().size())).isEqualTo(2);
      assertThat(FxThread.call(() -> table.getSelectionModel().getSelectedCells().size())).isZero();
    }
  }

  @Test
  void titleAndFootTellOfThePageThatStandsOverTheRecord() throws Exception {
    try (var window = TestWindow.open(home)) {
      ask(window, "5001");
      assertThat(window.text()).contains("HTTP 200");
      var production = window.wiring().environments().get("production").orElseThrow();
      FxThread.call(
          () -> {
            window.model().environmentProperty().set(production);
            return 0;
          });
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
      window.user().type("Keys of this").press(KeyCode.ENTER);
      window.until(() -> !window.text().contains("HTTP 200"));
      assertThat(window.user().stage().getTitle()).startsWith("[PROD]");
      window.user().press(KeyCode.ESCAPE);
      window.until(() -> window.text().contains("HTTP 200"));
      assertThat(window.user().stage().getTitle()).startsWith("[SANDBOX]");
    }
  }
}
