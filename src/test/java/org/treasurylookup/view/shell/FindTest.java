package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** Ctrl+F: words within a record. */
class FindTest {
  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  @Test
  void anAddressIsFoundAcrossItsChunksWithoutChangingAWord() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1024, 640)) {
      open(window, "O20250304-M1001-1001");
      String before = window.text();
      find(window, "A2821DF52D33");
      assertThat(window.text()).contains("1 of 2");
      window.picture("shell/find-light-1024");
      window.user().press(KeyCode.F3);
      assertThat(window.text()).contains("2 of 2");
      window.user().press(KeyCode.F3);
      assertThat(window.text()).contains("1 of 2");
      window.user().press(KeyCode.ESCAPE);
      assertThat(window.text()).isEqualTo(before);
      assertThat(marks(window)).isZero();
      assertThat(FxThread.call(() -> window.scene().getFocusOwner().getStyleClass()))
          .contains("verdict");
    }
  }

  @Test
  void rowsOutOfSightAreCountedAndComeIntoSight() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.DARK, 1024, 640)) {
      open(window, "cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384");
      find(window, "TRON_USDT");
      assertThat(window.text()).containsPattern("1 of [1-9][0-9]+\n");
      window.user().press(KeyCode.SHIFT, KeyCode.F3);
      window.picture("shell/find-dark-1024");
      assertThat(marks(window)).isPositive();
    }
  }

  @Test
  void aFoldedSectionOpensForWhatIsFoundInIt() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window, "5001");
      assertThat(window.text()).doesNotContain("Order amount");
      find(window, "order amount");
      assertThat(window.text()).contains("1 of 1", "Order amount");
    }
  }

  @Test
  void theJsonIsSearchedToo() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1360, 860)) {
      open(window, "5001");
      window.user().press(KeyCode.CONTROL, KeyCode.J);
      window.until(() -> window.text().contains("Raw JSON"));
      find(window, "\"payable_amount\"");
      assertThat(window.text()).contains("1 of 1");
      window.picture("shell/find-json");
      assertThat(marks(window)).isPositive();
    }
  }

  @Test
  void whatIsNowhereIsSaidToBeNowhere() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window, "5001");
      find(window, "no such words");
      assertThat(window.text()).contains("not found");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {900, 1366})
  void inASentenceOfSeveralRunsTheWordsFoundAreMarkedAndNoOthers(int width) throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, width, 768)) {
      open(window, "O20250304-M1001-1001");
      find(window, "40.00");
      window.until(() -> !window.scene().getRoot().lookupAll(".find-mark").isEmpty());
      assertThat(FxThread.call(() -> marked(window.scene().getRoot())))
          .hasSizeGreaterThan(2)
          .allMatch("40.00"::contains);
    }
  }

  private static void open(TestWindow window, String id) throws Exception {
    window.box(id).user().press(KeyCode.ENTER);
    window.shows(Outcome.FOUND);
    window.until(() -> window.scene().getFocusOwner().getStyleClass().contains("verdict"));
  }

  private static void find(TestWindow window, String text) throws Exception {
    window.user().press(KeyCode.CONTROL, KeyCode.F);
    window.copied(text).user().press(KeyCode.CONTROL, KeyCode.V);
  }

  /* The character in the middle of each mark that lies on a sentence. */
  private static List<String> marked(Parent root) {
    List<String> marked = new ArrayList<>();
    for (var mark : root.lookupAll(".find-mark")) {
      var bounds = mark.localToScene(mark.getLayoutBounds());
      for (var node : root.lookupAll(".prose")) {
        var flow = (TextFlow) node;
        var middle = flow.sceneToLocal(bounds.getCenterX(), bounds.getCenterY());
        if (flow.contains(middle)) {
          int at = flow.getHitInfo(middle).getCharIndex();
          marked.add(words(flow).substring(at, at + 1));
        }
      }
    }
    return marked;
  }

  private static String words(TextFlow flow) {
    return flow.getChildren().stream()
        .map(Text.class::cast)
        .map(Text::getText)
        .collect(Collectors.joining());
  }

  private static long marks(TestWindow window) throws Exception {
    return FxThread.call(() -> window.scene().getRoot().lookupAll(".find-mark").stream().count());
  }
}
