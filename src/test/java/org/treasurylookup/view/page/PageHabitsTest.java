package org.treasurylookup.view.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.TimeFormat;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** What people are used to from other programs works on pages. */
class PageHabitsTest {
  @TempDir Path home;

  @Test
  void anArrowChangesAChoiceAndKeepsTheFocus() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("5001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND).user().press(KeyCode.CONTROL, KeyCode.E);
      focus(window, "#save-form");
      var box = window.user().find(ChoiceBox.class, "#save-form");
      var first = FxThread.call(box::getValue);
      window.user().press(KeyCode.DOWN);
      assertThat(FxThread.call(box::getValue)).isNotEqualTo(first);
      assertThat(FxThread.call(box::isFocused)).isTrue();
      window.user().press(KeyCode.UP);
      assertThat(FxThread.call(box::getValue)).isEqualTo(first);
    }
  }

  @Test
  void anArrowChangesAChoiceOfTheSettings() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.user().press(KeyCode.CONTROL, KeyCode.COMMA);
      focus(window, "#settings-times");
      window.user().press(KeyCode.DOWN);
      assertThat(window.display().timesProperty().get()).hasToString("LOCAL");
    }
  }

  @Test
  void aNumberThatIsTooLargeIsSaidToBeSo() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.user().press(KeyCode.CONTROL, KeyCode.COMMA);
      focus(window, "#settings-retentionDays");
      type(window, "99999999");
      window.until(() -> window.text().contains("99999999, and may be 1 to 3650"));
      type(window, "99999999999");
      window.until(() -> window.text().contains("99999999999 is too large"));
      type(window, "12x");
      window.until(() -> window.text().contains("12x is not a whole number"));
    }
  }

  @Test
  void escapeLeadsFromThePageBehindTheSettingsBackToThem() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.user().press(KeyCode.CONTROL, KeyCode.COMMA);
      window.until(() -> window.text().contains("Lock without input after"));
      FxThread.call(
          () -> {
            window.scene().getRoot().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(
                    button -> button.getText().equals(Messages.ENGLISH.get("settings.selfCheck")))
                .findFirst()
                .orElseThrow()
                .fire();
            return true;
          });
      window.until(() -> window.text().contains(Messages.ENGLISH.get("selfcheck.title")));
      window.user().press(KeyCode.ESCAPE);
      window.until(() -> window.text().contains("Lock without input after"));
      window.user().press(KeyCode.ESCAPE);
      window.until(() -> !window.text().contains("Lock without input after"));
    }
  }

  @Test
  void controlAndYDoesAgainWhatWasUndone() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.user().press(KeyCode.CONTROL, KeyCode.L).type("500");
      window.user().press(KeyCode.CONTROL, KeyCode.Z);
      assertThat(window.model().queryProperty().get()).isNotEqualTo("500");
      window.user().press(KeyCode.CONTROL, KeyCode.Y);
      assertThat(window.model().queryProperty().get()).isEqualTo("500");
    }
  }

  @Test
  void aClockIsSlowByTheNearestMinute() {
    assertThat(Messages.ENGLISH.get(TimeFormat.nearest(Duration.ofSeconds(299))))
        .isEqualTo("5 min");
    assertThat(Messages.ENGLISH.get(TimeFormat.nearest(Duration.ofSeconds(45)))).isEqualTo("45 s");
  }

  private static void type(TestWindow window, String text) throws Exception {
    FxThread.call(
        () -> {
          var field = window.user().find(TextField.class, "#settings-retentionDays");
          field.setText(text);
          field.fireEvent(new ActionEvent());
          return true;
        });
  }

  private static void focus(TestWindow window, String id) throws Exception {
    window.until(() -> window.scene().getRoot().lookup(id) != null);
    FxThread.call(
        () -> {
          window.user().find(Node.class, id).requestFocus();
          return true;
        });
  }
}
