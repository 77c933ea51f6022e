package org.treasurylookup.view.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.settings.Preferences.TimeForm;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.Accessibility;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.ui.UiDriver;

/** Each key of the keyboard map, pressed, does what the map says. */
class KeyboardMapTest {
  private static final String SHORT = "O20250304-M1001-1001";
  private static final String PAID = "5001";

  @TempDir static Path home;
  private static TestWindow window;

  /** What a user sees when the keys are pressed; {@code press} presses them. */
  private interface Case {
    void play(Runnable press) throws Exception;
  }

  private static final Map<String, Case> CASES = new LinkedHashMap<>();

  static {
    add(
        "action.box",
        press -> {
          ask(PAID);
          press.run();
          assertThat(focused()).isInstanceOf(TextField.class);
          assertThat(((TextField) focused()).getSelectedText()).isEqualTo(PAID);
        });
    add(
        "action.paste",
        press -> {
          ask(PAID);
          window.copied(SHORT);
          press.run();
          assertThat(window.model().queryProperty().get()).isEqualTo(SHORT);
          assertThat(window.text()).contains("Recognised: Cobo order " + SHORT);
          assertThat(front().lookup().orElseThrow().id()).isEqualTo(PAID);
        });
    add(
        "action.list",
        press -> {
          ask(PAID);
          window.copied(SHORT + "\n" + PAID);
          press.run();
          assertThat(window.text()).contains("List of 2 ids", "nothing has been sent yet");
        });
    add(
        "action.search",
        press -> {
          ask(PAID);
          press.run();
          assertThat(window.text()).contains("Nothing is asked before you press Enter.");
          assertThat(focused().getId()).isEqualTo("search-line");
        });
    add(
        "action.newTab",
        press -> {
          ask(PAID);
          press.run();
          assertThat(window.model().tabs()).hasSize(2);
          assertThat(front().lookup()).isEmpty();
        });
    add(
        "action.closeTab",
        press -> {
          ask(PAID);
          press.run();
          assertThat(window.model().tabs()).isEmpty();
        });
    add(
        "action.nextTab",
        press -> {
          var tabs = twoTabs();
          select(0);
          press.run();
          assertThat(front()).isEqualTo(tabs.get(1));
        });
    add(
        "action.previousTab",
        press -> {
          var tabs = twoTabs();
          select(1);
          press.run();
          assertThat(front()).isEqualTo(tabs.get(0));
        });
    add(
        "action.tabByNumber",
        press -> {
          for (int i = 0; i < 9; i++) {
            FxThread.call(() -> add(window.model()));
          }
          select(4);
          press.run();
          assertThat(List.of(0, 1, 2, 3, 5, 6, 7, 8, 4))
              .contains(window.model().tabs().indexOf(front()));
        });
    add(
        "action.explore",
        press -> {
          ask(PAID);
          press.run();
          window.until(() -> window.text().contains("no certain page of a block explorer"));
        });
    add(
        "action.pin",
        press -> {
          ask(PAID);
          press.run();
          window.until(() -> window.text().contains("Pinned: it stays"));
          press.run();
          window.until(() -> window.text().contains("Unpinned"));
        });
    add(
        "action.watch",
        press -> {
          ask("O20250304-M1002-0007");
          press.run();
          window.until(() -> window.text().contains("Watching: asked again"));
          press.run();
          window.until(() -> window.text().contains("No longer watched"));
        });
    add(
        "action.note",
        press -> {
          ask(PAID);
          press.run();
          window.user().type("seen by both").press(KeyCode.CONTROL, KeyCode.ENTER);
          window.until(() -> window.text().contains("seen by both"));
          assertThat(window.text()).contains("Your note");
        });
    add(
        "action.label",
        press -> {
          ask(PAID);
          press.run();
          window.until(() -> window.text().contains("then label it"));
        });
    add(
        "action.labels",
        press -> {
          ask(PAID);
          press.run();
          window.until(() -> window.text().contains("Label book"));
          window.user().press(KeyCode.ESCAPE);
          window.until(() -> !window.text().contains("Label book"));
        });
    add(
        "action.history",
        press -> {
          ask(PAID);
          press.run();
          window.until(() -> window.text().contains("Came of it"));
          assertThat(focused().getId()).isEqualTo("history-line");
          window.user().press(KeyCode.ESCAPE);
          window.until(() -> !window.text().contains("Came of it"));
        });
    add(
        "action.recent",
        press -> {
          ask(PAID);
          press.run();
          window.until(() -> window.text().contains("Today"));
          press.run();
          window.until(() -> !window.text().contains("Today"));
        });
    add(
        "action.settings",
        press -> {
          ask(PAID);
          press.run();
          window.until(() -> window.text().contains("Lock without input after"));
          window.user().press(KeyCode.ESCAPE);
          window.until(() -> !window.text().contains("Lock without input after"));
        });
    add(
        "action.lock",
        press -> {
          ask(PAID);
          press.run();
          window.until(() -> !window.text().contains(PAID));
          window.user().press(KeyCode.ENTER);
          window.until(() -> window.text().contains(PAID));
        });
    add(
        "action.refresh",
        press -> {
          ask(PAID);
          var before = shown(front());
          press.run();
          window.until(() -> !shown(front()).equals(before));
        });
    add(
        "action.refreshAll",
        press -> {
          var tabs = twoTabs();
          var first = shown(tabs.get(0));
          var second = shown(tabs.get(1));
          press.run();
          window.until(
              () -> !shown(tabs.get(0)).equals(first) && !shown(tabs.get(1)).equals(second));
        });
    add(
        "action.back",
        press -> {
          ask(PAID);
          ask(SHORT);
          press.run();
          window.until(() -> front().lookup().orElseThrow().id().equals(PAID));
        });
    add(
        "action.forward",
        press -> {
          ask(PAID);
          ask(SHORT);
          FxThread.call(() -> back());
          press.run();
          window.until(() -> front().lookup().orElseThrow().id().equals(SHORT));
        });
    add(
        "action.nextPane",
        press -> {
          ask(PAID);
          focus("#menu");
          press.run();
          assertThat(focused().getId()).isEqualTo("lookup-field");
        });
    add(
        "action.previousPane",
        press -> {
          ask(PAID);
          focus("#lookup-field");
          press.run();
          assertThat(focused().getId()).isEqualTo("menu");
        });
    add(
        "action.json",
        press -> {
          ask(PAID);
          press.run();
          window.until(() -> window.text().contains("Raw JSON"));
          press.run();
          window.until(() -> !window.text().contains("Raw JSON"));
        });
    add(
        "action.money",
        press -> {
          ask(SHORT);
          press.run();
          window.until(() -> window.text().contains("Counts towards the order"));
          assertThat(FxThread.call(() -> Accessibility.faults(window.scene().getRoot()))).isEmpty();
        });
    add(
        "action.looks",
        press -> {
          ask(SHORT);
          press.run();
          window.until(() -> window.scene().lookup(".look-row") != null);
          assertThat(FxThread.call(() -> Accessibility.faults(window.scene().getRoot()))).isEmpty();
        });
    add(
        "action.find",
        press -> {
          ask(PAID);
          press.run();
          assertThat(focused().getId()).isEqualTo("find-field");
          assertThat(FxThread.call(() -> Accessibility.faults(window.scene().getRoot()))).isEmpty();
        });
    add(
        "action.findNext",
        press -> {
          find("ETH_USDT");
          press.run();
          assertThat(window.text()).containsPattern("\n2 of [0-9]+\n");
        });
    add(
        "action.findPrevious",
        press -> {
          find("ETH_USDT");
          press.run();
          assertThat(window.text()).containsPattern("\n([0-9]+) of \\1\n");
        });
    add(
        "action.split",
        press -> {
          twoTabs();
          press.run();
          window.until(() -> window.text().contains("Short by"));
          assertThat(window.text()).contains("over by 0.0005");
        });
    add(
        "action.compare",
        press -> {
          ask(PAID);
          focus(".chunk-text.title");
          window.copied("5002");
          press.run();
          var pane = popup("#compare-field");
          assertThat(((TextField) pane.getScene().lookup("#compare-field")).getText())
              .isEqualTo("5002");
          assertHeard(pane);
        });
    add(
        "action.copySummary",
        press -> {
          ask(PAID);
          press.run();
          assertThat(UiDriver.clipboard()).contains("sandbox", "CHECK: Paid in full");
        });
    add(
        "action.copyLink",
        press -> {
          ask(PAID);
          press.run();
          assertThat(UiDriver.clipboard())
              .isEqualTo("treasury-lookup://sandbox/cobo/order/" + PAID);
        });
    add(
        "action.export",
        press -> {
          ask(PAID);
          press.run();
          window.until(() -> window.text().contains("Excel workbook (XLSX)"));
          assertThat(focused().getId()).isEqualTo("save-button");
          window.user().press(KeyCode.ESCAPE);
        });
    add(
        "action.evidence",
        press -> {
          ask(PAID);
          press.run();
          window.until(() -> window.text().contains("Evidence pack (ZIP)"));
          assertThat(FxThread.call(() -> Accessibility.faults(window.scene().getRoot()))).isEmpty();
          window.user().press(KeyCode.ESCAPE);
        });
    add(
        "action.times",
        press -> {
          ask(PAID);
          String before = window.text();
          press.run();
          window.until(() -> !window.text().equals(before));
          assertThat(window.display().timesProperty().get()).isNotEqualTo(TimeForm.UTC);
        });
    add(
        "action.hide",
        press -> {
          ask(PAID);
          press.run();
          window.until(() -> !window.text().contains("103.03"));
          press.run();
          window.until(() -> window.text().contains("103.03"));
        });
    add(
        "action.larger",
        press -> {
          press.run();
          assertThat(window.display().textPercentProperty().get()).isGreaterThan(100);
        });
    add(
        "action.smaller",
        press -> {
          setText(150);
          press.run();
          assertThat(window.display().textPercentProperty().get()).isLessThan(150);
        });
    add(
        "action.plainSize",
        press -> {
          setText(150);
          press.run();
          assertThat(window.display().textPercentProperty().get()).isEqualTo(100);
        });
    add(
        "action.palette",
        press -> {
          press.run();
          window.until(() -> focused() != null && "palette-field".equals(focused().getId()));
          assertThat(FxThread.call(() -> Accessibility.faults(window.scene().getRoot()))).isEmpty();
          press.run();
          window.until(() -> window.scene().getRoot().lookup("#palette-field") == null);
        });
    add(
        "action.help",
        press -> {
          press.run();
          assertHeard(popup(".help"));
        });
    add(
        "action.escape",
        press -> {
          ask(PAID);
          FxThread.call(() -> json(true));
          press.run();
          assertThat(front().jsonProperty().get()).isFalse();
          press.run();
          assertThat(focused().getId()).isEqualTo("lookup-field");
        });
  }

  private static void add(String action, Case play) {
    CASES.put(action, play);
  }

  @BeforeAll
  static void open() throws Exception {
    window = TestWindow.open(home, ThemeChoice.LIGHT, 1360, 860);
  }

  @AfterAll
  static void close() {
    window.close();
  }

  @AfterEach
  void tidyUp() throws Exception {
    FxThread.call(
        () -> {
          for (var each : List.copyOf(Window.getWindows())) {
            if (!each.equals(window.user().stage())) {
              each.hide();
            }
          }
          List.copyOf(window.model().tabs()).forEach(window.model()::close);
          window.model().queryProperty().set("");
          window.display().textPercentProperty().set(100);
          window.display().timesProperty().set(TimeForm.UTC);
          return true;
        });
  }

  /** An action and one of its key combinations. */
  record Row(String action, KeyCombination keys) {
    @Override
    public String toString() {
      return action + " " + keys.getDisplayText();
    }
  }

  static Stream<Row> rows() {
    var named =
        Arrays.stream(ActionName.values())
            .flatMap(action -> action.keys().stream().map(it -> new Row(action.key(), it)));
    return Stream.concat(
        named, Stream.of(new Row(Actions.TAB_BY_NUMBER, KeyCombination.valueOf("Alt+1"))));
  }

  @Test
  void noActionWithAKeyIsWithoutACase() {
    assertThat(rows().map(Row::action).distinct())
        .containsExactlyInAnyOrderElementsOf(CASES.keySet());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theKeysDoWhatTheMapSays(Row row) throws Exception {
    Objects.requireNonNull(CASES.get(row.action()))
        .play(() -> window.user().press(codes(row.keys())));
  }

  @Test
  void everyActionHasANameAndEveryKeyOneMeaning() {
    assertThat(Arrays.stream(ActionName.values()).map(ActionName::key))
        .allMatch(Messages.ENGLISH.keys()::contains);
    assertThat(rows().map(Row::keys)).doesNotHaveDuplicates();
  }

  @Test
  void onTheStartPageANumberLooksUpTheSample() throws Exception {
    window.user().press(KeyCode.ALT, KeyCode.DIGIT1);
    window.shows(Outcome.FOUND);
    assertThat(front().lookup().orElseThrow().id()).isEqualTo(SHORT);
    assertThat(window.text()).doesNotContain("Alt+1");
  }

  @Test
  void withATabOpenTheNumberIsTheTab() throws Exception {
    FxThread.call(() -> add(window.model()));
    window.user().press(KeyCode.ALT, KeyCode.DIGIT1);
    assertThat(front().lookup()).isEmpty();
    assertThat(window.model().tabs()).hasSize(1);
  }

  @Test
  void noKeyWritesALetterOnAnyKeyboard() {
    assertThat(rows().map(Row::keys))
        .noneMatch(keys -> isDown(keys.getAlt()) && isDown(keys.getShortcut()))
        .noneMatch(keys -> keys.getDisplayText().equals("Ctrl+Shift+U"));
  }

  private static boolean isDown(KeyCombination.ModifierValue modifier) {
    return modifier == KeyCombination.ModifierValue.DOWN;
  }

  private static KeyCode[] codes(KeyCombination keys) {
    var combination = (KeyCodeCombination) keys;
    List<KeyCode> codes = new ArrayList<>();
    boolean control =
        combination.getControl() == KeyCombination.ModifierValue.DOWN
            || combination.getShortcut() == KeyCombination.ModifierValue.DOWN;
    if (control) {
      codes.add(KeyCode.CONTROL);
    }
    if (combination.getShift() == KeyCombination.ModifierValue.DOWN) {
      codes.add(KeyCode.SHIFT);
    }
    if (combination.getAlt() == KeyCombination.ModifierValue.DOWN) {
      codes.add(KeyCode.ALT);
    }
    codes.add(combination.getCode());
    return codes.toArray(KeyCode[]::new);
  }

  private static void ask(String id) throws Exception {
    FxThread.call(
        () -> {
          window.model().queryProperty().set(id);
          return window.model().lookUp(false);
        });
    window.shows(Outcome.FOUND).until(() -> front().lookup().orElseThrow().id().equals(id));
    window.until(() -> focused() != null && focused().getStyleClass().contains("verdict"));
  }

  private static List<TabModel> twoTabs() throws Exception {
    ask(SHORT);
    FxThread.call(() -> add(window.model()));
    ask(PAID);
    return window.model().tabs().stream().map(TabModel.class::cast).toList();
  }

  private static void find(String text) throws Exception {
    ask(PAID);
    window.user().press(KeyCode.CONTROL, KeyCode.F);
    FxThread.call(
        () -> {
          ((TextField) focused()).setText(text);
          return true;
        });
    assertThat(window.text()).containsPattern("\n1 of [0-9]+\n");
  }

  private static void setText(int percent) throws Exception {
    FxThread.call(
        () -> {
          window.display().textPercentProperty().set(percent);
          return true;
        });
  }

  private static boolean add(ShellModel model) {
    model.addTab();
    return true;
  }

  private static boolean back() {
    front().back();
    return true;
  }

  private static boolean json(boolean shown) {
    front().jsonProperty().set(shown);
    return true;
  }

  private static void select(int place) throws Exception {
    FxThread.call(
        () -> {
          window.model().select(place);
          return true;
        });
  }

  private static TabModel front() {
    return window.model().selectedProperty().get().orElseThrow();
  }

  private static Optional<TabResult> shown(TabModel tab) {
    return tab.shownProperty().get();
  }

  private static Node focused() {
    return window.scene().getFocusOwner();
  }

  private static void focus(String selector) throws Exception {
    FxThread.call(
        () -> {
          window.scene().getRoot().lookup(selector).requestFocus();
          return true;
        });
  }

  private static Window popup(String selector) throws Exception {
    window.until(() -> showing(selector).isPresent());
    return FxThread.call(() -> showing(selector).orElseThrow());
  }

  private static Optional<Window> showing(String selector) {
    return Window.getWindows().stream()
        .filter(each -> !each.equals(window.user().stage()) && each.getScene() != null)
        .filter(each -> each.getScene().getRoot().lookup(selector) != null)
        .findFirst();
  }

  private static void assertHeard(Window popup) throws Exception {
    assertThat(FxThread.call(() -> Accessibility.faults(popup.getScene().getRoot()))).isEmpty();
  }
}
