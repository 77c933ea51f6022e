package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.record.RecordHeader;
import org.treasurylookup.view.value.ChunkText;

/** From a record to the records it names, and back. */
class FollowTest {
  private static final int MOST_STOPS = 80;

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  private static void walkTo(TestWindow window, String value) throws Exception {
    for (int i = 0; i < MOST_STOPS; i++) {
      Node owner = FxThread.call(() -> window.scene().getFocusOwner());
      if (owner instanceof ChunkText text
          && text.raw().equals(value)
          && text.getStyleClass().contains("linked")) {
        return;
      }
      window.user().press(KeyCode.TAB);
    }
    throw new AssertionError("no stop leads from " + value);
  }

  @Test
  void enterOnAnIdShowsItsRecordAndAltLeftComesBack() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      walkTo(window, "M1001");
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains("Northwind Goods Inc"));
      assertThat(window.text()).contains("Cobo order O20250304-M1001-1001");
      window.user().press(KeyCode.ALT, KeyCode.LEFT);
      window.until(() -> window.text().contains("Short by 40.00 ETH_USDT"));
      assertThat(window.text()).doesNotContain("Northwind Goods Inc");
      assertThat(window.model().tabs()).hasSize(1);
    }
  }

  @Test
  void backInATransactionTheFocusIsOnItAndForwardAgainOnWhatItLedTo() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      while (!(FxThread.call(() -> window.scene().getFocusOwner()) instanceof TableView<?>)) {
        window.user().press(KeyCode.F6);
      }
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains("Transaction 1 of this order"));
      walkTo(window, "c0f5a1d2-6b3e-4c7d-9e80-1a2b3c4d5e6f");
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains("Cobo counterparty c0f5a1d2"));
      walk(window, TabModel::back);
      window.until(() -> window.text().contains("Transaction 1 of this order"));
      window.until(() -> isOnAHeader(window));
      walk(window, TabModel::forward);
      window.until(() -> window.text().contains("Cobo counterparty c0f5a1d2"));
      window.until(() -> isOnAHeader(window));
    }
  }

  /* What a key does, without the layout that a test puts behind it. */
  private static void walk(TestWindow window, Consumer<TabModel> way) throws Exception {
    var tab = (TabModel) window.model().frontProperty().get().orElseThrow();
    FxThread.call(
        () -> {
          way.accept(tab);
          return tab;
        });
  }

  private static boolean isOnAHeader(TestWindow window) throws Exception {
    return FxThread.call(() -> window.scene().getFocusOwner()) instanceof RecordHeader header
        && header.getScene() != null;
  }

  @Test
  void controlEnterKeepsTheRecordAndOpensATabOfItsOwn() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      walkTo(window, "M1001");
      window.user().press(KeyCode.CONTROL, KeyCode.ENTER);
      window.until(() -> window.model().tabs().size() == 2);
      window.until(() -> window.text().contains("Northwind Goods Inc"));
    }
  }

  @Test
  void aMerchantComesWithItsBalances() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("cobo:merchant:M1005").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.until(() -> window.text().contains("Available"));
      assertThat(window.text())
          .contains("Balances\n", "ETH_USDT", "Acquiring type", ", on a question of its own");
      window.user().press(KeyCode.F5);
      window.until(() -> !window.text().contains("Asking"));
      window.until(() -> window.text().contains("Available"));
      assertThat(FxThread.call(() -> window.scene().getRoot().lookupAll("#balances"))).hasSize(1);
    }
  }

  @Test
  void anAmountOfABalanceStandsOnOneLine() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1000, 640)) {
      window.box("cobo:merchant:M1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.until(() -> window.text().contains("Available"));
      window.until(
          () ->
              FxThread.call(
                  () -> {
                    var amounts = window.scene().getRoot().lookupAll("#balances .amount-text");
                    return amounts.size() > 1 && amounts.stream().allMatch(FollowTest::isOnOneLine);
                  }));
    }
  }

  private static boolean isOnOneLine(Node amount) {
    return amount.prefWidth(-1) <= amount.getLayoutBounds().getWidth() + 1;
  }

  @Test
  void titlesOfTimesNameTheZoneAndNoTitleIsCut() throws Exception {
    try (var window = TestWindow.open(home)) {
      window
          .box("cobo:counterparty:c0f5a1d2-6b3e-4c7d-9e80-1a2b3c4d5e6f")
          .user()
          .press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.until(() -> window.text().contains("Screened at (UTC)"));
      assertThat(window.text()).contains("Updated (UTC)", "Risk level");
    }
  }

  @Test
  void theEntriesOfADestinationAreTablesAndItsBankAccountsAreMaskedUntilRevealed()
      throws Exception {
    try (var window = TestWindow.open(home)) {
      window
          .box("cobo:destination:d7e6f5a4-3b2c-4d1e-8f90-a1b2c3d4e5f6")
          .user()
          .press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.until(() -> window.text().contains("SWIFT or BIC"));
      assertThat(window.text())
          .contains("Bank accounts (1)", "Addresses (")
          .doesNotContain("EXMPUS00");
      window.user().press(KeyCode.CONTROL, KeyCode.J);
      window.until(() -> window.text().contains("swift_code"));
      assertThat(window.text()).doesNotContain("EXMPUS00", "Example Savings Bank");
    }
  }

  @Test
  void whatDoesNotExistSaysSoAndTheTrailLeadsBack() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("cobo:refund:no-such").user().press(KeyCode.ENTER);
      window.shows(Outcome.NOT_FOUND);
      assertThat(window.text()).contains("Not found as Cobo refund");
    }
  }

  @Test
  void oneTrailShowsTheWholeWayThroughDetailsAndRecordsAndLeadsBackToEach() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      var tab = (TabModel) window.model().frontProperty().get().orElseThrow();
      FxThread.call(
          () ->
              tab.path()
                  .add(
                      RecordDetail.OfTransaction.of(tab.finding().orElseThrow(), 0).orElseThrow()));
      assertThat(trail(window)).containsExactly("Cobo order O20250304-M1001-1001", "Transaction 1");
      FxThread.call(
          () -> {
            tab.follow(Target.parse("cobo:merchant:M1001").orElseThrow());
            return true;
          });
      window.until(() -> window.text().contains("Northwind Goods Inc"));
      assertThat(trail(window))
          .containsExactly(
              "Cobo order O20250304-M1001-1001", "Transaction 1", "Cobo merchant M1001");
      window.user().press(KeyCode.ALT, KeyCode.LEFT);
      window.until(() -> trail(window).size() == 2);
      window.user().press(KeyCode.ALT, KeyCode.LEFT);
      window.until(() -> trail(window).isEmpty());
      window.user().press(KeyCode.ALT, KeyCode.RIGHT).press(KeyCode.ALT, KeyCode.RIGHT);
      window.until(() -> trail(window).size() == 3);
      FxThread.call(
          () -> {
            ((Button) window.scene().getRoot().lookupAll(".trail-step").toArray()[1]).fire();
            return true;
          });
      window.until(() -> trail(window).size() == 2);
      assertThat(FxThread.call(() -> tab.path().size())).isEqualTo(1);
      assertThat(window.scene().getRoot().lookupAll(".trail-bar")).hasSize(1);
    }
  }

  @Test
  void anAccountInTheItemsOfABatchLeadsToItsMerchant() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      /* The answer takes the focus once it is drawn. */
      window.until(
          () ->
              FxThread.call(
                  () ->
                      window.scene().getFocusOwner() != null
                          && window.scene().getFocusOwner().getStyleClass().contains("verdict")));
      focus(window, "#allocation_items", "destination_account");
      window.user().press(KeyCode.CONTROL, KeyCode.ENTER);
      window.until(() -> window.model().tabs().size() == 2);
      window.until(() -> window.text().contains("Northwind Goods Inc"));
    }
  }

  /* The cell of a column in the first row. */
  private static <S> void focus(TestWindow window, String table, String column) throws Exception {
    FxThread.call(
        () -> {
          @SuppressWarnings("unchecked")
          var rows = (TableView<S>) window.scene().getRoot().lookup(table);
          rows.requestFocus();
          rows.getVisibleLeafColumns().stream()
              .filter(it -> column.equals(it.getId()))
              .forEach(it -> rows.getFocusModel().focus(0, it));
          return true;
        });
  }

  private static List<String> trail(TestWindow window) throws Exception {
    return FxThread.call(
        () ->
            window.scene().getRoot().lookupAll(".trail-bar").stream()
                .flatMap(bar -> ((FlowPane) bar).getChildren().stream())
                .filter(
                    node -> node.getStyleClass().stream().anyMatch(it -> it.startsWith("trail-")))
                .map(node -> ((Labeled) node).getText())
                .toList());
  }
}
