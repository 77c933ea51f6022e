package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** What keys do while a page stands over the tabs: nothing to a record that nobody sees. */
class PageInFrontTest {
  private static final String PAID = "5001";
  private static final String LIVE = "O20250304-M1001-1001";

  @TempDir Path home;

  @Test
  void controlWClosesThePageAndLeavesTheTab() throws Exception {
    try (var window = open()) {
      window.user().press(KeyCode.CONTROL, KeyCode.COMMA);
      window.until(() -> window.text().contains("Lock without input after"));
      window.user().press(KeyCode.CONTROL, KeyCode.W);
      window.until(() -> window.text().contains("over by 0.0005"));
      assertThat(window.model().tabs()).hasSize(1);
      window.user().press(KeyCode.CONTROL, KeyCode.W);
      window.until(() -> window.model().tabs().isEmpty());
    }
  }

  @Test
  void alwaysBackLeadsToTheTabFromAPage() throws Exception {
    try (var window = open()) {
      window.user().press(KeyCode.CONTROL, KeyCode.COMMA);
      window.until(() -> window.text().contains("Lock without input after"));
      window.user().press(KeyCode.ALT, KeyCode.LEFT);
      window.until(() -> window.text().contains("over by 0.0005"));
    }
  }

  @Test
  void whatActsOnTheRecordSaysThatAPageStandsOverIt() throws Exception {
    try (var window = open()) {
      var before = front(window).shownProperty().get();
      window.user().press(KeyCode.CONTROL, KeyCode.COMMA);
      window.until(() -> window.text().contains("Lock without input after"));
      for (var keys :
          List.of(
              new KeyCode[] {KeyCode.F5},
              new KeyCode[] {KeyCode.CONTROL, KeyCode.D},
              new KeyCode[] {KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C},
              new KeyCode[] {KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D})) {
        window.user().press(keys);
        window.until(() -> window.text().contains("acts on the tab behind"));
        assertThat(window.text())
            .contains("Lock without input after")
            .doesNotContain("Pinned", "Watched", "Copied");
      }
      assertThat(front(window).shownProperty().get()).isEqualTo(before);
    }
  }

  @Test
  void theRecordWhoseEarlierLooksAreInFrontIsPinnedAndWatched() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box(LIVE).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
      window.until(() -> window.text().contains("Compare the two marked"));
      window.user().press(KeyCode.CONTROL, KeyCode.D);
      window.until(() -> window.text().contains("Pinned: it stays"));
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
      window.until(() -> window.text().contains("Watching: asked again"));
      assertThat(window.text()).contains("Compare the two marked");
    }
  }

  @Test
  void theRecordChosenInTheHistoryIsPinnedAndWatchedAndNotTheOneBehind() throws Exception {
    try (var window = TestWindow.open(home)) {
      for (String id : List.of(LIVE, PAID)) {
        window.box(id).user().press(KeyCode.ENTER);
        window.answered();
      }
      window.user().press(KeyCode.CONTROL, KeyCode.H);
      window.until(() -> window.text().contains("2 records"));
      window.user().type("nothing such").press(KeyCode.CONTROL, KeyCode.D);
      window.until(() -> window.text().contains("Choose a record in the list first."));
      window.user().press(KeyCode.CONTROL, KeyCode.A).type(LIVE);
      window.until(() -> window.text().contains("1 record "));
      window.user().press(KeyCode.DOWN).press(KeyCode.CONTROL, KeyCode.D);
      window.until(() -> window.text().contains(LIVE + ": Pinned: it stays"));
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
      window.until(() -> window.text().contains(LIVE + ": Watching: asked again"));
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
      window.until(() -> window.text().contains(LIVE + ": No longer watched"));
      window.user().press(KeyCode.CONTROL, KeyCode.D);
      window.until(() -> window.text().contains(LIVE + ": Unpinned"));
    }
  }

  @Test
  void ofARecordChosenInTheHistoryThatIsHiddenItIsSaidThatItIs() throws Exception {
    try (var window = open()) {
      window.user().press(KeyCode.CONTROL, KeyCode.H);
      window.until(() -> window.text().contains("1 record"));
      window.user().press(KeyCode.DOWN).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      window.until(() -> window.text().contains("Hidden in screen-share mode"));
      for (var keys :
          List.of(
              new KeyCode[] {KeyCode.CONTROL, KeyCode.D},
              new KeyCode[] {KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D})) {
        window.user().press(keys);
        window.until(() -> window.text().contains("Nothing done, as the list is hidden now."));
        assertThat(window.text()).doesNotContain("Choose a record", "Pinned: ", "Watching: ");
      }
    }
  }

  @Test
  void refreshOnTheHistorySearchesAgain() throws Exception {
    try (var window = open()) {
      window.user().press(KeyCode.CONTROL, KeyCode.H);
      window.until(() -> window.text().contains("1 record"));
      window.user().press(KeyCode.F5);
      window.until(() -> window.text().contains("1 record"));
      assertThat(window.text()).contains("Came of it").doesNotContain("acts on the tab behind");
    }
  }

  @Test
  void aPageThatIsClosedAsSoonAsItIsOpenedTakesNoFocus() throws Exception {
    try (var window = open()) {
      List<Throwable> thrown = new ArrayList<>();
      var thread = FxThread.call(Thread::currentThread);
      var before = thread.getUncaughtExceptionHandler();
      thread.setUncaughtExceptionHandler((_, mistake) -> thrown.add(mistake));
      FxThread.call(
          () -> press(window, KeyCode.COMMA, true) && press(window, KeyCode.ESCAPE, false));
      window.until(() -> window.text().contains("over by 0.0005"));
      FxThread.call(() -> true);
      thread.setUncaughtExceptionHandler(before);
      assertThat(thrown).isEmpty();
    }
  }

  private static boolean press(TestWindow window, KeyCode code, boolean control) {
    Event.fireEvent(
        window.scene().lookup("#lookup-field"),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    return true;
  }

  private TestWindow open() throws Exception {
    var window = TestWindow.open(home);
    window.box(PAID).user().press(KeyCode.ENTER);
    window.shows(Outcome.FOUND);
    return window;
  }

  private static TabModel front(TestWindow window) {
    return window.model().selectedProperty().get().orElseThrow();
  }
}
