package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SingleSelectionModel;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.value.ChunkText;
import org.treasurylookup.view.value.VerdictCard;

/** A text that is longer than anybody types leaves room for the record. */
class LongTextTest {
  private static final String ORDER = "O20250304-M1001-1001";

  @TempDir Path home;

  @Test
  void ofALongClipboardThatIsComparedTheBeginningIsShown() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND).copied("a".repeat(20_000));
      FxThread.call(
          () -> {
            window.scene().lookup(".chunk-text").requestFocus();
            return true;
          });
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
      window.until(() -> pasted().equals("a".repeat(300) + "…"));
    }
  }

  private static String pasted() {
    return Window.getWindows().getLast().getScene().getRoot().lookupAll(".chunk-text").stream()
        .map(ChunkText.class::cast)
        .map(ChunkText::raw)
        .filter(raw -> raw.startsWith("aa"))
        .findFirst()
        .orElse("");
  }

  @Test
  void aLongNoteOfOnesOwnScrollsAboveTheRecord() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1024, 640)) {
      noteOrder(window, "one more line\n".repeat(100));
      window.until(() -> window.scene().lookup("#own-note") != null);
      var note = FxThread.call(() -> (Region) window.scene().lookup("#own-note"));
      assertThat(note.getHeight()).isBetween(60.0, 160.0);
      assertThat(window.text()).contains("one more line");
    }
  }

  @Test
  void theTabKeyLeadsToALongNoteAndKeysScrollIt() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1024, 640)) {
      noteOrder(window, "one more line\n".repeat(100));
      var note = scroll(window);
      window.user().press(KeyCode.CONTROL, KeyCode.L);
      for (int stops = 0; stops < 8 && !focused(note); stops++) {
        window.user().press(KeyCode.TAB);
      }
      assertThat(focused(note)).isTrue();
      assertThat(FxThread.call(() -> note.getBorder().getStrokes().getFirst().getTopStroke()))
          .isEqualTo(Color.web("#0B57D0"));
      window.user().press(KeyCode.PAGE_DOWN);
      assertThat(FxThread.call(note::getVvalue)).isBetween(0.03, 0.08);
      window.user().press(KeyCode.END);
      assertThat(FxThread.call(note::getVvalue)).isEqualTo(1.0);
    }
  }

  @Test
  void pagesOfKeysScrollARecordWhateverInItHasTheFocus() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1024, 640)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      var page = FxThread.call(() -> (ScrollPane) window.scene().lookup(".record-page"));
      window.until(() -> window.scene().getFocusOwner() instanceof VerdictCard);
      assertThat(FxThread.call(page::getVvalue)).isZero();
      window.user().press(KeyCode.PAGE_DOWN);
      assertThat(FxThread.call(page::getVvalue)).isPositive();
      window.user().press(KeyCode.PAGE_UP);
      assertThat(FxThread.call(page::getVvalue)).isZero();
      window.user().press(KeyCode.TAB).press(KeyCode.PAGE_DOWN);
      assertThat(FxThread.call(page::getVvalue)).isPositive();
      assertThat(FxThread.call(() -> window.scene().getFocusOwner())).isNotEqualTo(page);
    }
  }

  @Test
  void theFocusIsSeenAgainWhereItIsOnceANoteIsSaved() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1024, 640)) {
      noteOrder(window, "asked the provider");
      window.until(() -> window.scene().lookup("#own-note") != null);
      window.until(
          () ->
              FxThread.call(
                  () ->
                      window
                          .scene()
                          .getFocusOwner()
                          .getPseudoClassStates()
                          .contains(PseudoClass.getPseudoClass("focus-visible"))));
    }
  }

  @Test
  void arrowKeysScrollARecordAndNeverShowAnother() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1024, 640)) {
      window.box("5001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.box(ORDER).user().press(KeyCode.SHIFT, KeyCode.ENTER);
      window.until(() -> window.scene().getFocusOwner() instanceof VerdictCard);
      var front = FxThread.call(() -> front(window).getSelectedItem());
      var page = (ScrollPane) front.getContent().lookup(".record-page");
      window.user().press(KeyCode.DOWN);
      double line = FxThread.call(page::getVvalue);
      assertThat(line).isPositive();
      window.user().press(KeyCode.DOWN);
      assertThat(FxThread.call(page::getVvalue)).isGreaterThan(line);
      window.user().press(KeyCode.END);
      assertThat(FxThread.call(page::getVvalue)).isEqualTo(1.0);
      window.user().press(KeyCode.HOME).press(KeyCode.UP).press(KeyCode.LEFT).press(KeyCode.RIGHT);
      assertThat(FxThread.call(page::getVvalue)).isZero();
      assertThat(FxThread.call(() -> front(window).getSelectedItem())).isSameAs(front);
      assertThat(FxThread.call(() -> window.scene().getFocusOwner()))
          .isInstanceOf(VerdictCard.class);
    }
  }

  private static SingleSelectionModel<Tab> front(TestWindow window) {
    return ((TabPane) window.scene().lookup(".record-tabs")).getSelectionModel();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 150, 200})
  void aNameOfOnesOwnIsGivenInsideTheWindowHoweverLargeTheText(int percent) throws Exception {
    FxThread.start();
    var display = FxThread.call(DisplayModel::still);
    FxThread.call(
        () -> {
          display.textPercentProperty().set(percent);
          return true;
        });
    try (var window = TestWindow.open(home, display, ThemeChoice.LIGHT, 1024, 640)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      FxThread.call(
          () -> {
            window.scene().lookup(".record-page .chunk-text").requestFocus();
            return true;
          });
      window.user().press(KeyCode.F2);
      window.until(() -> labelPane().isPresent());
      var pane = labelPane().orElseThrow();
      window.until(() -> pane.getHeight() > 0);
      var seen = FxThread.call(() -> pane.localToScreen(pane.getLayoutBounds()));
      var frame = FxThread.call(() -> window.scene().getWindow());
      assertThat(seen.getMinX()).isGreaterThanOrEqualTo(frame.getX());
      assertThat(seen.getMaxX()).isLessThanOrEqualTo(frame.getX() + frame.getWidth());
      var popup = pane.getScene().getWindow();
      assertThat(seen.getMinY()).isGreaterThanOrEqualTo(popup.getY());
      assertThat(seen.getMaxY()).isLessThanOrEqualTo(popup.getY() + popup.getHeight());
      assertThat(pane.getHeight()).isGreaterThanOrEqualTo(pane.prefHeight(pane.getWidth()) - 1);
    }
  }

  private static Optional<Region> labelPane() {
    return Window.getWindows().stream()
        .map(window -> (Region) window.getScene().lookup(".label-pane"))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static boolean focused(Node node) throws Exception {
    return FxThread.call(node::isFocused);
  }

  @Test
  void theTabKeyPassesANoteThatIsAllInSight() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1366, 768)) {
      noteOrder(window, "word ".repeat(61));
      var note = scroll(window);
      window.until(() -> note.getHeight() > 20);
      assertThat(FxThread.call(note::isFocusTraversable)).isFalse();
    }
  }

  private static void noteOrder(TestWindow window, String note) throws Exception {
    window.box(ORDER).user().press(KeyCode.ENTER);
    window.shows(Outcome.FOUND).user().press(KeyCode.SHIFT, KeyCode.F2);
    window.until(() -> field().isPresent());
    FxThread.call(
        () -> {
          field().orElseThrow().setText(note);
          return true;
        });
    window.user().press(KeyCode.CONTROL, KeyCode.ENTER);
  }

  private static ScrollPane scroll(TestWindow window) throws Exception {
    window.until(() -> window.scene().lookup("#own-note .low-scroll") != null);
    return (ScrollPane) window.scene().lookup("#own-note .low-scroll");
  }

  private static Optional<TextArea> field() {
    return Window.getWindows().stream()
        .map(each -> each.getScene().getFocusOwner())
        .flatMap(node -> node instanceof TextArea area ? Stream.of(area) : Stream.empty())
        .findFirst();
  }
}
