package org.treasurylookup.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.text.Language;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** "Did they pay enough" needs no scrolling in the smallest window, whatever the size of text. */
class LowWindowTest {
  private static final String ORDER = "O20250304-M1001-1001";
  private static final String BATCH = "cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384";
  private static final String ALLOCATION = "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f";

  /* The smallest window is 640 high with its title bar. */
  private static final int WIDE = 1024;
  private static final int HIGH = 608;

  /* What title bar and panel leave of a screen of 768. */
  private static final int LAPTOP = 700;
  private static final double LAPTOP_WIDE = 1366;

  @TempDir Path home;

  @SuppressWarnings("NullAway.Init") // each test opens one of its own size
  private TestWindow window;

  @AfterEach
  void close() {
    window.close();
  }

  private void open(int percent, String language) throws Exception {
    var policy = home.resolve("no-policy.json");
    var wiring = new Wiring(home, policy, new MemoryKeyStore());
    var messages = Messages.of(Language.of(Locale.forLanguageTag(language)));
    window = TestWindow.open(wiring, wiring.helpfulLookups(), "sandbox", messages);
    FxThread.call(
        () -> {
          window.user().stage().setWidth(WIDE);
          window.user().stage().setHeight(HIGH);
          window.display().textPercentProperty().set(percent);
          return window;
        });
    window.until(() -> window.scene().getHeight() == HIGH);
  }

  private void ask(String question) throws Exception {
    window.box(question).user().press(KeyCode.ENTER);
    window.answered();
    window.until(() -> window.scene().getRoot().lookup(".verdict") != null);
    settle();
  }

  private void settle() throws Exception {
    for (int pass = 0; pass < 4; pass++) {
      FxThread.call(
          () -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            return window;
          });
    }
  }

  @ParameterizedTest
  @CsvSource({"100, en", "125, en", "150, en", "200, en", "200, de", "200, zh-CN"})
  void theVerdictOnAnOrderAndItsFourNumbersAreInSightWithoutScrolling(int percent, String language)
      throws Exception {
    open(percent, language);
    ask(ORDER);

    assertThat(outOfSight(".verdict-sentence")).isEmpty();
    assertThat(outOfSight(".figure")).isEmpty();
    assertThat(seen(".figure")).hasSize(4);
    assertThat(outOfSight(".head")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"100, en", "200, en", "200, de"})
  void soAreTheSentenceAboutABatchAndAnAllocation(int percent, String language) throws Exception {
    open(percent, language);
    for (var question : List.of(BATCH, ALLOCATION)) {
      ask(question);

      assertThat(outOfSight(".verdict-sentence")).as(question).isEmpty();
    }
  }

  @Test
  void inALowWindowTheFactsFoldAndAButtonBringsThemBack() throws Exception {
    open(200, "en");
    ask(ORDER);
    assertThat(shownText()).contains("Received", "More facts").doesNotContain("sha256");

    FxThread.call(
        () -> {
          ((Hyperlink) window.scene().lookup("#status-more")).fire();
          return window;
        });
    settle();

    assertThat(shownText()).contains("Received", "HTTP 200", "sha256", "Fewer facts");
  }

  @Test
  void whereAllFactsFitThereIsNoButtonForMore() throws Exception {
    open(200, "en");
    FxThread.call(
        () -> {
          window.user().stage().setWidth(LAPTOP_WIDE);
          return window;
        });
    window.until(() -> window.scene().getWidth() == LAPTOP_WIDE);
    ask(ORDER);

    assertThat(shownText()).contains("Received", "sha256").doesNotContain("More facts");
  }

  @Test
  void inALowWindowWhatWasRecognisedIsShownWhileTheBoxIsInUse() throws Exception {
    open(200, "en");
    ask(ORDER);
    assertThat(isManaged(".recognised")).isFalse();

    window.user().press(KeyCode.CONTROL, KeyCode.L);
    window.until(() -> window.scene().lookup(".recognised").isManaged());
  }

  @ParameterizedTest
  @CsvSource({"100, en", "200, en", "200, de"})
  void theFirstPageLeavesStripAndBoxInTheirPlacesAndScrollsItself(int percent, String language)
      throws Exception {
    open(percent, language);
    settle();

    for (var selector : List.of(".environment-bar", ".lookup-field", ".status-line")) {
      var bounds =
          FxThread.call(
              () -> {
                var node = window.scene().lookup(selector);
                return node.localToScene(node.getLayoutBounds());
              });
      assertThat(bounds.getMinY()).as(selector).isNotNegative();
      assertThat(bounds.getMaxY()).as(selector).isLessThanOrEqualTo(HIGH);
    }
  }

  @Test
  void nothingFoldsInAWindowHighEnough() throws Exception {
    open(100, "en");
    FxThread.call(
        () -> {
          window.user().stage().setHeight(LAPTOP);
          return window;
        });
    window.until(() -> window.scene().getHeight() == LAPTOP);
    ask(ORDER);

    assertThat(isManaged(".recognised")).isTrue();
    assertThat(shownText()).contains("sha256", "Ctrl+L").doesNotContain("More facts");
  }

  private boolean isManaged(String selector) throws Exception {
    return FxThread.call(() -> window.scene().lookup(selector).isManaged());
  }

  private String shownText() throws Exception {
    return window.text();
  }

  private ScrollPane page() throws Exception {
    return FxThread.call(() -> (ScrollPane) window.scene().lookup(".record-page"));
  }

  private List<Node> seen(String selector) throws Exception {
    return FxThread.call(() -> List.copyOf(page().lookupAll(selector)));
  }

  private List<Bounds> outOfSight(String selector) throws Exception {
    var page = page();
    return FxThread.call(
        () -> {
          var viewport = page.getViewportBounds();
          var corner = page.localToScene(0, 0);
          var sight =
              new BoundingBox(
                  corner.getX() - 1,
                  corner.getY() - 1,
                  viewport.getWidth() + 2,
                  viewport.getHeight() + 2);
          return page.lookupAll(selector).stream()
              .map(node -> node.localToScene(node.getLayoutBounds()))
              .filter(bounds -> !sight.contains(bounds))
              .toList();
        });
  }
}
