package org.treasurylookup.view.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.label.Label;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** The label book by keys. */
class LabelsPageTest {
  @TempDir Path home;

  @Test
  void whatWasMarkedInOneSearchRemovesNothingOfTheNext() throws Exception {
    Files.writeString(
        home.resolve("labels.json"),
        """
        {"version": 1, "labels": [
          {"value": "M1001", "label": "Kraken one"}, {"value": "M1002", "label": "Kraken two"},
          {"value": "M1003", "label": "Binance one"}, {"value": "M1004", "label": "Binance two"}]}
        """);
    try (var window = TestWindow.open(home)) {
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
      window.until(() -> listed(window).size() == 4);
      window.user().type("kraken");
      window.until(() -> listed(window).equals(List.of("M1001", "M1002")));
      focus(window, "#labels");
      window.user().press(KeyCode.HOME).press(KeyCode.SPACE).press(KeyCode.DOWN);
      window.user().press(KeyCode.SPACE);
      assertThat(marked(window)).isEqualTo(2);
      focus(window, "#labels-search");
      window.user().press(KeyCode.CONTROL, KeyCode.A).type("binance");
      window.until(() -> listed(window).equals(List.of("M1003", "M1004")));
      assertThat(marked(window)).isZero();
      window.user().click("#label-remove-marked");
      focus(window, "#labels-search");
      window.user().press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.DELETE);
      window.until(() -> listed(window).size() == 4);
      assertThat(window.text()).doesNotContain("removed");
    }
  }

  @Test
  void labelsThatReadAlikeStandAboveTheList() throws Exception {
    Files.writeString(
        home.resolve("labels.json"),
        """
        {"version": 1, "labels": [
          {"value": "M1001", "label": "Alpha Ltd"}, {"value": "M1002", "label": "Web shop"},
          {"value": "M1003", "label": "\u0410LPHA LTD"}]}
        """);
    try (var window = TestWindow.open(home)) {
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
      window.until(() -> listed(window).size() == 3);
      assertThat(window.text())
          .contains("name different values: Alpha Ltd · \u0410[U+0410]LPHA LTD")
          .doesNotContain("Web shop ·");
    }
  }

  private static long marked(TestWindow window) throws Exception {
    return FxThread.call(
        () ->
            table(window).getSelectionModel().getSelectedCells().stream()
                .map(cell -> cell.getRow())
                .distinct()
                .count());
  }

  private static List<String> listed(TestWindow window) throws Exception {
    return FxThread.call(() -> table(window).getItems().stream().map(Label::value).toList());
  }

  @SuppressWarnings("unchecked")
  private static TableView<Label> table(TestWindow window) {
    return window.user().find(TableView.class, "#labels");
  }

  private static void focus(TestWindow window, String selector) throws Exception {
    var node = window.user().find(Node.class, selector);
    FxThread.call(
        () -> {
          node.requestFocus();
          return true;
        });
  }
}
