package org.treasurylookup.view.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.AllocationItem;
import org.treasurylookup.domain.Received;
import org.treasurylookup.model.record.BatchModel;
import org.treasurylookup.model.record.ItemRow;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.record.Answers;
import org.treasurylookup.view.record.Page;
import org.treasurylookup.view.table.StandardTables;
import org.treasurylookup.view.value.AmountText;

/** What the keys do in the table of items. */
@ExtendWith({FxThread.class, CssWarnings.class})
class ItemsKeysTest {
  private static final String MARCH = "5b0ed293-f728-40b4-b1f6-86b88cd51384";
  private static final double HAIR = 0.6;

  private final List<String> said = new ArrayList<>();
  private final List<RecordDetail> opened = new ArrayList<>();

  private Page page(String id) {
    var model = new BatchModel();
    model.show(Answers.of("cobo:batch:" + id));
    var kit = new ControlKit(Messages.ENGLISH, said::add);
    return Page.of(new BatchView(kit, model, opened::add), ThemeChoice.LIGHT, 1360, 860);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BATCH-NUMBERS", "BATCH-MALFORMED", "BATCH-NOT-POSITIVE", MARCH})
  void amountsAreSortedByTheirExactValueAndWhatIsNoNumberComesLastBothWays(String id) {
    try (var page = page(id)) {
      var table = items(page);
      var asReceived = List.copyOf(table.getItems());
      focus(table, 0, "amount");
      press(table, KeyCode.S);
      var rising = List.copyOf(table.getItems());
      assertThat(numbers(rising)).isSorted().hasSize(numbers(asReceived).size());
      assertThat(tail(rising)).allMatch(Optional::isEmpty);
      press(table, KeyCode.S);
      var falling = List.copyOf(table.getItems());
      assertThat(numbers(falling)).isEqualTo(numbers(rising).reversed());
      assertThat(tail(falling)).allMatch(Optional::isEmpty);
      press(table, KeyCode.S);
      assertThat(table.getItems()).isEqualTo(asReceived);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"amount", "number"})
  void whicheverRowIsChosenSSortsByTheSameColumnAgainAndTheFocusIsInTheFirstRow(String name) {
    try (var page = page(MARCH)) {
      var table = items(page);
      StandardTables.choose(table, List.of(3));
      focus(table, 3, name);
      press(table, KeyCode.S);
      press(table, KeyCode.S);
      var column = column(table, name);
      assertThat(table.getSortOrder()).isEqualTo(List.of(column));
      assertThat(column.getSortType()).isEqualTo(TableColumn.SortType.DESCENDING);
      var focus = table.getFocusModel().getFocusedCell();
      assertThat(focus.getRow()).isZero();
      assertThat(focus.getTableColumn()).isEqualTo(column);
    }
  }

  @Test
  void aClickOnAHeaderSortsTheSameWay() {
    try (var page = page(MARCH)) {
      var table = items(page);
      assertThat(column(table, "amount").isSortable()).isTrue();
      assertThat(column(table, "token_id").isSortable()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"BATCH-NUMBERS", "BATCH-NOT-POSITIVE", MARCH})
  void decimalPointsStandBelowEachOtherSortedOrNot(String id) {
    try (var page = page(id)) {
      assertAligned(page);
      focus(items(page), 0, "amount");
      press(items(page), KeyCode.S);
      page.settle();
      page.picture("batch-sorted-" + id);
      assertAligned(page);
    }
  }

  private static void assertAligned(Page page) {
    List<Double> points = new ArrayList<>();
    for (var amount : page.all(AmountText.class)) {
      if (isCell(amount)) {
        amount.getChildrenUnmodifiable().stream()
            .filter(it -> it instanceof Text text && text.getText().startsWith("."))
            .forEach(it -> points.add(it.localToScene(0, 0).getX()));
      }
    }
    assertThat(points).isNotEmpty();
    assertThat(points)
        .allSatisfy(x -> assertThat(Math.abs(x - points.getFirst())).isLessThan(HAIR));
  }

  private static boolean isCell(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if ("allocation_items".equals(up.getId())) {
        return true;
      }
    }
    return false;
  }

  @Test
  void cCopiesTheCellWholeAndAsReceived() {
    try (var page = page(MARCH)) {
      var table = items(page);
      focus(table, 1, "amount");
      press(table, KeyCode.C);
      String raw = item(table.getItems().get(1)).amount().text().orElseThrow();
      assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(raw);
      assertThat(said.getLast()).startsWith("Copied Amount");
    }
  }

  @Test
  void shiftCCopiesTheMarkedRowsWithTabsBetweenTheirCells() {
    try (var page = page(MARCH)) {
      var table = items(page);
      table.getSelectionModel().clearSelection();
      focus(table, 0, "amount");
      press(table, KeyCode.SPACE);
      focus(table, 2, "amount");
      press(table, KeyCode.SPACE);
      press(table, KeyCode.C, true);
      var lines = Clipboard.getSystemClipboard().getString().split("\n");
      assertThat(lines).hasSize(2);
      assertThat(lines[0]).startsWith("1\t");
      assertThat(lines[1]).startsWith("3\t");
      assertThat(lines[1]).contains(item(table.getItems().get(2)).amount().text().orElseThrow());
      assertThat(said.getLast()).isEqualTo("Copied 2 rows, columns apart by tabs");
      press(table, KeyCode.SPACE);
      press(table, KeyCode.C, true);
      assertThat(said.getLast()).isEqualTo("Copied 1 row, columns apart by tabs");
    }
  }

  @Test
  void marksStandWhileArrowsMoveTheFocusWhereverTheyLead() {
    try (var page = page(MARCH)) {
      var table = items(page);
      focus(table, 1, "amount");
      press(table, KeyCode.SPACE);
      for (var key :
          List.of(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.END, KeyCode.HOME)) {
        press(table, key);
        assertThat(table.getSelectionModel().getSelectedCells())
            .as("chosen after %s", key)
            .isNotEmpty()
            .allMatch(cell -> cell.getRow() == 1);
      }
      assertThat(table.getFocusModel().getFocusedIndex()).isZero();
      press(table, KeyCode.SPACE);
      press(table, KeyCode.C, true);
      assertThat(said.getLast()).isEqualTo("Copied 2 rows, columns apart by tabs");
    }
  }

  @Test
  void enterOpensTheRowWithTheFocus() {
    try (var page = page(MARCH)) {
      focus(items(page), 2, "amount");
      press(items(page), KeyCode.ENTER);
      assertThat(opened).hasSize(1);
    }
  }

  @Test
  void eShowsOnlyTheRowsThatNotesAreAboutAndAllAgain() {
    try (var page = page("BATCH-NOT-POSITIVE")) {
      var table = items(page);
      int all = table.getItems().size();
      press(table, KeyCode.E);
      assertThat(table.getItems()).isNotEmpty().hasSizeLessThan(all);
      assertThat(numbers(table.getItems())).allMatch(number -> number.signum() <= 0);
      press(table, KeyCode.E);
      assertThat(table.getItems()).hasSize(all);
    }
  }

  @Test
  void wPutsEveryValueOnOneLineAndBackAgain() {
    try (var page = page(MARCH)) {
      var table = items(page);
      double before = column(table, "allocation_item_id").getWidth();
      press(table, KeyCode.W);
      page.settle();
      page.picture("batch-wide-rows");
      for (var cell : table.lookupAll(".table-cell")) {
        if (cell instanceof javafx.scene.control.TableCell<?, ?> it && it.getGraphic() != null) {
          assertThat(it.getGraphic().getLayoutBounds().getWidth() + HAIR)
              .isGreaterThanOrEqualTo(it.getGraphic().prefWidth(-1));
        }
      }
      press(table, KeyCode.W);
      page.settle();
      assertThat(column(table, "allocation_item_id").getWidth()).isEqualTo(before);
    }
  }

  @SuppressWarnings("unchecked")
  private static TableView<ItemRow> items(Page page) {
    return (TableView<ItemRow>)
        page.find(TableView.class, table -> "allocation_items".equals(table.getId()));
  }

  private static TableColumn<ItemRow, ?> column(TableView<ItemRow> table, String id) {
    return table.getColumns().stream()
        .filter(it -> id.equals(it.getId()))
        .findFirst()
        .orElseThrow();
  }

  private static void focus(TableView<ItemRow> table, int row, String column) {
    table.requestFocus();
    table.getFocusModel().focus(row, column(table, column));
  }

  private static void press(Node node, KeyCode key) {
    press(node, key, false);
  }

  private static void press(Node node, KeyCode key, boolean shift) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
  }

  private static AllocationItem item(ItemRow row) {
    return row.part().orElseThrow();
  }

  private static List<BigDecimal> numbers(List<ItemRow> rows) {
    return rows.stream().map(ItemsKeysTest::number).flatMap(Optional::stream).toList();
  }

  /* Everything behind the first row without a number. */
  private static List<Optional<BigDecimal>> tail(List<ItemRow> rows) {
    return rows.stream().map(ItemsKeysTest::number).dropWhile(Optional::isPresent).toList();
  }

  private static Optional<BigDecimal> number(ItemRow row) {
    return row.part()
        .map(AllocationItem::amount)
        .filter(Received.Value.class::isInstance)
        .flatMap(Received::asValue)
        .map(decimal -> decimal.number());
  }
}
