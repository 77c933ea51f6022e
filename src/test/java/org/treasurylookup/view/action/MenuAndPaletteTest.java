package org.treasurylookup.view.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** What can be done is in reach of a mouse and of a few letters. */
class MenuAndPaletteTest {
  private static final int MOST_LINES = 12;
  private static final String SHORT = "O20250304-M1001-1001";

  @TempDir Path home;

  @Test
  void theFirstLevelOfTheMenuIsShort() throws Exception {
    try (var window = TestWindow.open(home)) {
      FxThread.call(() -> shown(window));
      assertThat(FxThread.call(() -> menu(window).getItems().size())).isBetween(5, MOST_LINES);
    }
  }

  @Test
  void whatIsChosenInAMenuDoesNotRepeatItsName() throws Exception {
    try (var window = TestWindow.open(home)) {
      FxThread.call(() -> shown(window));
      assertThat(FxThread.call(() -> repeated(menu(window).getItems()))).isEmpty();
    }
  }

  private static List<String> repeated(List<MenuItem> items) {
    return items.stream()
        .filter(Menu.class::isInstance)
        .map(Menu.class::cast)
        .flatMap(
            menu ->
                Stream.concat(
                    menu.getItems().stream()
                        .filter(RadioMenuItem.class::isInstance)
                        .map(MenuItem::getText)
                        .filter(text -> text.startsWith(menu.getText())),
                    repeated(menu.getItems()).stream()))
        .toList();
  }

  @Test
  void everyActionIsInTheMenuOnce() {
    var keys =
        Stream.of(
                AppMenu.LOOK_UP,
                AppMenu.RECORD,
                AppMenu.VIEW,
                AppMenu.TEXT,
                AppMenu.TIMES,
                AppMenu.PLACE,
                AppMenu.GUARD,
                AppMenu.PROGRAM)
            .flatMap(List::stream)
            .toList();
    assertThat(keys).containsExactlyInAnyOrder(ActionName.values());
  }

  @Test
  void whereItDoesNotFitBelowItsButtonItOpensAsideAndItsArrowPointsDownAfterwards()
      throws Exception {
    try (var window = TestWindow.open(home)) {
      double low = Screen.getPrimary().getVisualBounds().getMaxY() - 120;
      var menu = window.user().find(AppMenu.class, "#menu");
      assertThat(FxThread.call(() -> sides(menu))).containsExactly(Side.BOTTOM, Side.BOTTOM);
      FxThread.call(
          () -> {
            window.user().stage().setY(low);
            return true;
          });
      window.until(() -> menu.localToScreen(0, 0).getY() >= low);
      assertThat(FxThread.call(() -> sides(menu))).containsExactly(Side.LEFT, Side.BOTTOM);
    }
  }

  /* While it is open, and afterwards. */
  private static List<Side> sides(AppMenu menu) {
    menu.show();
    var open = menu.getPopupSide();
    menu.hide();
    return List.of(open, menu.getPopupSide());
  }

  @Test
  void aMenuShownAgainIsMadeAnew() throws Exception {
    try (var window = TestWindow.open(home)) {
      FxThread.call(() -> shown(window));
      var first = FxThread.call(() -> List.copyOf(menu(window).getItems()));
      FxThread.call(() -> shown(window));
      assertThat(FxThread.call(() -> List.copyOf(menu(window).getItems())))
          .doesNotContainAnyElementsOf(first);
    }
  }

  @Test
  void aClickOnTheLineOfTheEnvironmentOpensTheEnvironments() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.user().click(".environment");
      window.until(() -> !environments().isEmpty());
      var items = FxThread.call(MenuAndPaletteTest::environments);
      assertThat(items).extracting(MenuItem::getId).contains("environment-production");
      assertThat(items)
          .filteredOn(item -> item instanceof RadioMenuItem radio && radio.isSelected())
          .extracting(MenuItem::getId)
          .containsExactly("environment-sandbox");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "lock wind, Lock the window",
    "excel, Export as a file",
    "prod, Environment: production",
    "dark, Colours: dark",
    "150, Text size: 150 %",
    "deutsch, Language: Deutsch",
    "epoch, Times: epoch"
  })
  void aFewLettersFindWhatIsMeant(String letters, String name) throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window).user().type(letters);
      assertThat(first(window)).isEqualTo(name);
    }
  }

  @Test
  void recordsLookedUpAreFoundByTheirId() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box(SHORT).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND).user().press(KeyCode.CONTROL, KeyCode.W);
      open(window).user().type("1001").press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      open(window).user().type("1001");
      window.until(() -> window.text().contains("Nothing fits"));
    }
  }

  @Test
  void whatFitsNothingIsSaid() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window).user().type("qqqq");
      window.until(() -> window.text().contains("Nothing fits “qqqq”"));
    }
  }

  @Test
  void ofALongTextThatFitsNothingTheBeginningIsRepeated() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window);
      var field = window.user().find(TextField.class, "#palette-field");
      FxThread.call(
          () -> {
            field.replaceSelection("q".repeat(10_000));
            return field;
          });
      window.until(() -> window.text().contains("Nothing fits “" + "q".repeat(60) + "…”"));
    }
  }

  @Test
  void itStandsInTheMiddleOfTheWindowAndGivesTheFocusBack() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1024, 640)) {
      open(window);
      var box = FxThread.call(() -> bounds(window.scene().getRoot().lookup(".palette")));
      assertThat(box[0]).isPositive();
      assertThat(Math.abs(box[0] + box[2] - window.scene().getWidth())).isLessThan(2);
      assertThat(box[3]).isLessThan(window.scene().getHeight());
      window.user().press(KeyCode.ESCAPE);
      window.until(() -> window.scene().getRoot().lookup(".palette") == null);
      assertThat(window.scene().getFocusOwner()).isInstanceOf(TextField.class);
      assertThat(window.scene().getFocusOwner().getId()).isEqualTo("lookup-field");
    }
  }

  @Test
  void aKeyThatLeadsOutOfItClosesItAndAKeyThatDoesNotLeavesItOpen() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window);
      window.user().press(KeyCode.CONTROL, KeyCode.B);
      assertThat(FxThread.call(() -> window.scene().getRoot().lookup(".palette"))).isNotNull();
      window.user().press(KeyCode.CONTROL, KeyCode.L);
      window.until(() -> window.scene().getRoot().lookup(".palette") == null);
      assertThat(window.scene().getFocusOwner().getId()).isEqualTo("lookup-field");
    }
  }

  private static double[] bounds(Node node) {
    node.getScene().getRoot().applyCss();
    node.getScene().getRoot().layout();
    var box = node.localToScene(node.getLayoutBounds());
    return new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
  }

  private static TestWindow open(TestWindow window) throws Exception {
    window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    return window.until(() -> window.scene().getRoot().lookup("#palette-field") != null);
  }

  private static String first(TestWindow window) throws Exception {
    return FxThread.call(
        () ->
            ((ListView<?>) window.scene().getRoot().lookup("#palette-list"))
                .getItems().stream()
                    .map(PaletteEntry.class::cast)
                    .map(PaletteEntry::name)
                    .findFirst()
                    .orElse(""));
  }

  private static MenuButton menu(TestWindow window) {
    return window.user().find(MenuButton.class, "#menu");
  }

  private static boolean shown(TestWindow window) {
    menu(window).show();
    menu(window).hide();
    return menu(window).getItems().stream().anyMatch(Menu.class::isInstance);
  }

  private static List<MenuItem> environments() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .filter(menu -> "environments".equals(menu.getId()))
        .flatMap(menu -> menu.getItems().stream())
        .toList();
  }
}
