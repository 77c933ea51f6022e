package org.treasurylookup.view.recent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.recent.RecentRow;
import org.treasurylookup.model.recent.RecentRow.Entry;
import org.treasurylookup.model.recent.RecentRow.Part;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.settings.recent.RecentLookupsFile;
import org.treasurylookup.ui.Accessibility;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.Faults;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** What was looked up, pinned and watched stands beside the tabs, and is a key away. */
class RecentPaneTest {
  private static final String SHORT = "O20250304-M1001-1001";
  private static final String PAID = "5001";

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  @Test
  void aPinnedRecordStaysBesideTheTabsAndEnterOpensIt() throws Exception {
    try (var window = wide()) {
      look(window, PAID);
      window.user().press(KeyCode.CONTROL, KeyCode.D);
      assertThat(window.text()).contains("Pinned: it stays beside the tabs");
      look(window, SHORT);
      window.picture("side/pane");
      assertThat(entries(window, Part.PINNED)).containsExactly(PAID);
      assertThat(entries(window, Part.RECENT)).containsExactly(SHORT);
      focusList(window);
      window.user().press(KeyCode.ENTER);
      window.until(() -> shownId(window).equals(PAID));
      assertThat(window.model().tabs()).hasSize(1);
    }
    try (var window = wide()) {
      window.until(() -> !rows(window).isEmpty());
      assertThat(entries(window, Part.PINNED)).containsExactly(PAID);
      assertThat(entries(window, Part.RECENT)).containsExactly(SHORT);
      focusList(window);
      window.user().press(KeyCode.DELETE);
      assertThat(entries(window, Part.PINNED)).isEmpty();
      assertThat(entries(window, Part.RECENT)).containsExactly(PAID, SHORT);
    }
  }

  @Test
  void whatIsAskedInSeveralTabsAtOnceIsAllRemembered() throws Exception {
    try (var window = wide()) {
      FxThread.call(
          () -> {
            window.model().open(List.of(order(SHORT), order(PAID)));
            return true;
          });
      window.until(() -> entries(window, Part.RECENT).size() == 2);
      assertThat(entries(window, Part.RECENT)).containsExactlyInAnyOrder(SHORT, PAID);
    }
  }

  @Test
  void theRecordsAreGoneFromTheWindowWhileTheScreenIsSharedOrLocked() throws Exception {
    try (var window = wide()) {
      look(window, PAID);
      look(window, SHORT);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      window.until(() -> window.text().contains("Hidden in screen-share mode"));
      assertThat(rows(window)).isEmpty();
      assertThat(window.text()).doesNotContain(PAID);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      window.until(() -> !rows(window).isEmpty());
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
      window.until(() -> rows(window).isEmpty());
      assertThat(window.text()).doesNotContain(PAID, SHORT);
    }
  }

  @Test
  void theMenuOfALineOpensByKeys() throws Exception {
    Assumptions.assumeTrue(System.getProperty("os.name").startsWith("Linux"));
    try (var window = wide()) {
      look(window, PAID);
      look(window, SHORT);
      focusList(window);
      window.user().press(KeyCode.DOWN).press(KeyCode.CONTEXT_MENU);
      window.until(() -> menu(window).isShowing());
      FxThread.call(
          () -> {
            menu(window).hide();
            return true;
          });
      window.user().press(KeyCode.SHIFT, KeyCode.F10);
      window.until(() -> menu(window).isShowing());
      assertThat(chosen(window)).isEqualTo("RECENT " + PAID);
    }
  }

  @Test
  void theMenuIsMadeOnlyWhenItIsAskedFor() throws Exception {
    Assumptions.assumeTrue(System.getProperty("os.name").startsWith("Linux"));
    try (var window = wide()) {
      look(window, PAID);
      look(window, SHORT);
      focusList(window);
      window.user().press(KeyCode.CONTEXT_MENU);
      window.until(() -> menu(window).isShowing());
      var offered = FxThread.call(() -> List.copyOf(menu(window).getItems()));
      window.user().press(KeyCode.ESCAPE);
      window.until(() -> !menu(window).isShowing());
      window.user().press(KeyCode.DOWN);
      assertThat(chosen(window)).isEqualTo("RECENT " + PAID);
      assertThat(FxThread.call(() -> List.copyOf(menu(window).getItems()))).isEqualTo(offered);
      window.user().press(KeyCode.CONTEXT_MENU);
      window.until(() -> menu(window).isShowing());
      assertThat(FxThread.call(() -> List.copyOf(menu(window).getItems())))
          .isNotEmpty()
          .doesNotContainAnyElementsOf(offered);
    }
  }

  private static ContextMenu menu(TestWindow window) {
    return ((ListView<?>) window.scene().lookup("#recent-list")).getContextMenu();
  }

  @Test
  void theKeysGoFromRecordToRecordOverTheHeadings() throws Exception {
    try (var window = wide()) {
      look(window, PAID);
      window.user().press(KeyCode.CONTROL, KeyCode.D);
      look(window, SHORT);
      focus(window, "#lookup-field");
      window.user().press(KeyCode.F6);
      assertThat(chosen(window)).isEqualTo("PINNED " + PAID);
      window.user().press(KeyCode.DOWN);
      assertThat(chosen(window)).isEqualTo("RECENT " + SHORT);
      window.user().press(KeyCode.HOME).press(KeyCode.END);
      assertThat(chosen(window)).isEqualTo("RECENT " + SHORT);
      window.user().press(KeyCode.UP);
      assertThat(chosen(window)).isEqualTo("PINNED " + PAID);
      window.user().press(KeyCode.SHIFT, KeyCode.ENTER);
      window.until(() -> window.model().tabs().size() == 2);
      window.until(() -> shownId(window).equals(PAID));
      focusList(window);
      window.user().press(KeyCode.END).press(KeyCode.DELETE);
      assertThat(entries(window, Part.RECENT)).doesNotContain(SHORT);
      assertThat(FxThread.call(() -> Accessibility.faults(window.scene().getRoot()))).isEmpty();
    }
  }

  @Test
  void aRecordOfAnotherEnvironmentIsOpenedOnlyAfterAskingAndLeavesTheWindowWhereItIs()
      throws Exception {
    Files.writeString(
        home.resolve(RecentLookupsFile.FILE),
        """
        {"version":1,"pinned":[
         {"target":"cobo:order:5001","environment":"production","at":"2026-11-21T12:00:00Z",
          "status":"Completed","check":"PAID_IN_FULL"}]}
        """);
    try (var window = wide()) {
      window.until(() -> !rows(window).isEmpty());
      window.until(() -> window.text().contains("[production]"));
      focusList(window);
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains("This record is in production"));
      assertThat(window.model().tabs()).isEmpty();
      window.user().press(KeyCode.ESCAPE);
      assertThat(window.model().tabs()).isEmpty();
      assertThat(window.model().environmentProperty().get().name()).isEqualTo("sandbox");
    }
  }

  @Test
  void anIdOfSeveralKindsThatIsFoundAsNoneIsListedOnceAndAskedAsAllOfThemAgain() throws Exception {
    String nobody = "2b6f0c3e-91d4-4e7a-8f55-0a1c2d3e4f51";
    try (var window = wide()) {
      window.box(nobody).user().press(KeyCode.ENTER);
      window.shows(Outcome.NOT_FOUND);
      window.until(() -> entries(window, Part.RECENT).equals(List.of(nobody)));
      assertThat(window.text()).contains("Not found as any kind");
      look(window, PAID);
      focusList(window);
      window.user().press(KeyCode.END).press(KeyCode.ENTER);
      window.shows(Outcome.NOT_FOUND).until(() -> shownId(window).equals(nobody));
      assertThat(
              window.model().selectedProperty().get().orElseThrow().shownProperty().get().stream()
                  .flatMap(result -> result.lookup().targets().stream()))
          .hasSizeGreaterThan(1);
      assertThat(entries(window, Part.RECENT)).containsExactly(nobody, PAID);
    }
  }

  @Test
  void aNarrowWindowKeepsItsRoomUntilThePaneIsAskedFor() throws Exception {
    FxThread.start();
    try (var window =
        TestWindow.open(home, FxThread.call(this::open), ThemeChoice.LIGHT, 1024, 640)) {
      look(window, PAID);
      assertThat(FxThread.call(() -> window.scene().lookup("#recent").isVisible())).isFalse();
      window.user().press(KeyCode.CONTROL, KeyCode.B);
      window.until(() -> !entries(window, Part.RECENT).isEmpty());
      window.picture("side/small");
      window.until(() -> Faults.of(window.scene()).isEmpty());
      focusList(window);
      window.user().press(KeyCode.CONTROL, KeyCode.B);
      assertThat(FxThread.call(() -> window.scene().getFocusOwner().getId()))
          .isEqualTo("lookup-field");
    }
  }

  @Test
  void idsAreNeverCutAndALongListIsDrawnOnlyWhereItIsSeen() throws Exception {
    String hash = "0x" + "9f3a51c7be0428d6".repeat(4);
    var entries = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      entries
          .append(i == 0 ? "" : ",")
          .append("{\"target\":\"cobo:order:")
          .append(i % 2 == 0 ? hash + i : "5b0ed293-f728-40b4-b1f6-86b88cd5" + (1000 + i))
          .append("\",\"environment\":\"sandbox\",\"at\":\"")
          .append(Instant.now().minusSeconds(i * 600L))
          .append("\",\"status\":\"Underpaid\",\"check\":\"SHORT\"}");
    }
    Files.writeString(
        home.resolve(RecentLookupsFile.FILE), "{\"version\":1,\"recent\":[" + entries + "]}");
    try (var window = wide()) {
      window.until(() -> entries(window, Part.RECENT).size() == 500);
      window.until(() -> window.text().replace("\n", "").contains(hash + "0"));
      window.until(() -> Faults.of(window.scene()).isEmpty());
      assertThat(FxThread.call(() -> window.scene().getRoot().lookupAll(".recent-item").size()))
          .isBetween(3, 60);
      window.picture("side/long");
      FxThread.call(
          () -> {
            window.display().textPercentProperty().set(200);
            window.display().remembered().recent(false).set(true);
            return true;
          });
      window.until(() -> window.text().replace("\n", "").contains(hash + "0"));
      window.until(() -> Faults.of(window.scene()).isEmpty());
      window.picture("side/long-200");
    }
  }

  @Test
  void withoutALookUpThePaneSaysWhatWillStandThere() throws Exception {
    try (var window = wide()) {
      window.until(
          () ->
              window
                  .text()
                  .contains("Records that you look up are listed here, on this PC, for 30 days."));
      window.picture("side/empty");
    }
  }

  private static Target order(String id) {
    return Target.of(Target.Kind.COBO_ORDER, id);
  }

  private TestWindow wide() throws Exception {
    FxThread.start();
    return TestWindow.open(home, FxThread.call(this::open), ThemeChoice.LIGHT, 1360, 860);
  }

  private DisplayModel open() {
    var still = DisplayModel.still();
    still.remembered().recent(true).set(true);
    return still;
  }

  private static void focus(TestWindow window, String selector) throws Exception {
    FxThread.call(
        () -> {
          window.scene().lookup(selector).requestFocus();
          return true;
        });
  }

  private static String chosen(TestWindow window) throws Exception {
    return FxThread.call(
        () ->
            ((ListView<?>) window.scene().getFocusOwner()).getSelectionModel().getSelectedItem()
                    instanceof Entry entry
                ? entry.part() + " " + entry.ref().target().id()
                : "");
  }

  private static void look(TestWindow window, String id) throws Exception {
    window.box(id).user().press(KeyCode.ENTER);
    window.shows(Outcome.FOUND).until(() -> shownId(window).equals(id));
  }

  private static String shownId(TestWindow window) {
    return window
        .model()
        .selectedProperty()
        .get()
        .flatMap(TabModel::finding)
        .map(finding -> finding.target().id())
        .orElse("");
  }

  private static void focusList(TestWindow window) throws Exception {
    window.until(() -> window.scene().lookup("#recent-list") != null);
    focus(window, "#recent-list");
  }

  @SuppressWarnings("unchecked")
  private static List<RecentRow> rows(TestWindow window) {
    var list = (ListView<RecentRow>) window.scene().lookup("#recent-list");
    return list == null ? List.of() : List.copyOf(list.getItems());
  }

  private static List<String> entries(TestWindow window, Part part) throws Exception {
    return FxThread.call(
        () ->
            rows(window).stream()
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .filter(entry -> entry.part() == part)
                .map(entry -> entry.ref().target().id())
                .toList());
  }
}
