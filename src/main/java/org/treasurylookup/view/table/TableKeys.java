package org.treasurylookup.view.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.ParentNodes;
import org.treasurylookup.view.value.LabelPane;
import org.treasurylookup.view.value.ValueCopying;

/**
 * What the keys do in a table while it has the focus: Enter opens what {@link RowOpening} says, C
 * copies the cell, Shift+C the marked rows or else the row, H the same with a header, Ctrl+C the
 * marked rows or else the cell, Space marks, S sorts by the column, E shows only rows that need
 * attention, W shows every value on one line. Letters without Ctrl can be switched off; a menu has
 * what they do too.
 */
public final class TableKeys<S> {
  private static final String KEYS = "keys";
  private static final KeyCombination SHIFT_C =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHIFT_DOWN);

  private final ControlKit kit;
  private final TableView<S> table;
  private final TableRows<S> rows;
  private final RowOpening<S> open;
  private final TableMarks marks;
  private final List<Supplier<MenuItem>> more = new ArrayList<>();
  private boolean rowsFirst;
  private Optional<Text> whyNoRows = Optional.empty();
  private ToIntBiFunction<S, S> between = (_, _) -> 0;

  public TableKeys(ControlKit kit, TableView<S> table, TableRows<S> rows, Consumer<S> open) {
    this(kit, table, rows, RowOpening.of(open));
  }

  /** The same where a row opens in more than one way. */
  public TableKeys(ControlKit kit, TableView<S> table, TableRows<S> rows, RowOpening<S> open) {
    this.kit = kit;
    this.table = table;
    this.rows = rows;
    this.open = open;
    table.getProperties().put(KEYS, this);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    table.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::offer);
    marks = new TableMarks(table);
    ColumnFocus.keep(table);
  }

  /**
   * Makes Ctrl+C copy the marked rows where more than a cell is marked.
   *
   * @param whyNot why rows may not be copied; empty when they may
   */
  public TableKeys<S> copyingRows(Optional<Text> whyNot) {
    rowsFirst = true;
    whyNoRows = whyNot;
    return this;
  }

  /**
   * Keeps copied rows beside the lines they came from.
   *
   * @param lines how many empty lines stood between two rows that follow each other
   */
  public TableKeys<S> keepingPlace(ToIntBiFunction<S, S> lines) {
    between = lines;
    return this;
  }

  private void key(KeyEvent event) {
    if (event.isAltDown() || event.isMetaDown() || !doKey(event)) {
      return;
    }
    event.consume();
  }

  private boolean doKey(KeyEvent event) {
    boolean bare = !event.isShortcutDown() && !event.isShiftDown();
    if (event.getCode().isLetterKey() && !event.isShortcutDown() && !lettersMeanSomething()) {
      return false;
    }
    return switch (event.getCode()) {
      case C -> copy(event);
      case H -> bare && act(() -> copyRows(true));
      case ENTER -> !event.isShiftDown() && act(() -> open.enter(table, event.isShortcutDown()));
      case SPACE -> bare && act(marks::toggle);
      case S -> bare && act(this::sort);
      case E -> bare && act(this::narrow);
      case W -> bare && act(this::widen);
      default -> false;
    };
  }

  private boolean lettersMeanSomething() {
    return kit.display().letterKeysProperty().get();
  }

  /** Opens a menu of what the letters do at a table; says whether it is one of ours. */
  public static boolean openMenu(TableView<?> table) {
    if (!(table.getProperties().get(KEYS) instanceof TableKeys<?> keys)) {
      return false;
    }
    TableMenuPlace.open(keys.menu(), table);
    return true;
  }

  private ContextMenu menu() {
    var menu = new ContextMenu();
    menu.setId("rows");
    menu.getItems().addAll(items());
    return menu;
  }

  /* Where a cell has no menu of its own; above the rows it is that of the columns, below none. */
  private void offer(ContextMenuEvent event) {
    if (ParentNodes.first(event.getTarget(), TableCell.class)
        .filter(cell -> !cell.isEmpty())
        .isPresent()) {
      menu().show(table, event.getScreenX(), event.getScreenY());
      event.consume();
    }
  }

  /** Names the value of the cell with the focus; says whether it is one that can have a name. */
  public static boolean openLabel(TableView<?> table) {
    return table.getProperties().get(KEYS) instanceof TableKeys<?> keys && keys.label();
  }

  private boolean label() {
    var value =
        CellValues.focused(table)
            .filter(it -> LabelPane.isFor(kit, it.raw().privacy(), it.raw().text()));
    value.ifPresent(
        it -> LabelPane.open(kit, CellValues.focusedCell(table), it.name(), it.raw().text()));
    return value.isPresent();
  }

  /** Adds a line to the menu of a table of ours. */
  public static void also(TableView<?> table, String words, KeyCode letter, Runnable action) {
    if (table.getProperties().get(KEYS) instanceof TableKeys<?> keys) {
      keys.more.add(() -> keys.item(words, letter(letter), action));
    }
  }

  private List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>(own());
    more.forEach(each -> items.add(each.get()));
    return items;
  }

  private List<MenuItem> own() {
    return List.of(
        item("table.menu.copyCell", letter(KeyCode.C), this::copyCell),
        item("table.menu.copyRows", SHIFT_C, () -> copyRows(false)),
        item("table.menu.copyRowsHeaded", letter(KeyCode.H), () -> copyRows(true)),
        item("table.menu.sort", letter(KeyCode.S), this::sort),
        item(
            rows.isNarrowed() ? "table.menu.all" : "table.menu.exceptions",
            letter(KeyCode.E),
            this::narrow),
        item("table.menu.wide", letter(KeyCode.W), this::widen),
        item("table.menu.label", LabelPane.KEY, this::label));
  }

  private static KeyCombination letter(KeyCode code) {
    return new KeyCodeCombination(code);
  }

  /* The letter is only shown: such a menu adds no keys to its window. */
  private MenuItem item(String key, KeyCombination letter, Runnable action) {
    var item = new MenuItem(kit.words(key));
    if (lettersMeanSomething()) {
      item.setAccelerator(letter);
    }
    item.setMnemonicParsing(false);
    item.setId(key);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static boolean act(Runnable action) {
    action.run();
    return true;
  }

  private boolean copy(KeyEvent event) {
    if (event.isShortcutDown() && event.isShiftDown()) {
      return false;
    }
    boolean several = table.getSelectionModel().getSelectedCells().size() > 1;
    boolean ofRows = marks.stand() || (rowsFirst && several);
    if (event.isShiftDown() || (ofRows && event.isShortcutDown())) {
      copyRows(false);
    } else {
      copyCell();
    }
    return true;
  }

  private void copyCell() {
    CellValues.focused(table)
        .ifPresentOrElse(
            value ->
                ValueCopying.copy(kit, value.raw().privacy(), value.name(), value.raw().text()),
            () -> kit.toast().say(kit.words("table.nothing")));
  }

  private void copyRows(boolean headed) {
    whyNoRows.ifPresentOrElse(
        why -> kit.toast().say(kit.words(why)),
        () -> new RowCopy<>(kit, table, between).copy(headed));
  }

  /* Rising, falling, and the third time the order received. */
  private void sort() {
    int at = Math.max(0, table.getFocusModel().getFocusedCell().getColumn());
    var column = table.getVisibleLeafColumns().get(at);
    if (!column.isSortable()) {
      kit.toast().say(kit.words("table.unsortable", column.getText()));
      return;
    }
    boolean sorted = table.getSortOrder().contains(column);
    if (sorted && column.getSortType() == TableColumn.SortType.DESCENDING) {
      table.getSortOrder().clear();
    } else {
      column.setSortType(sorted ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
      table.getSortOrder().setAll(List.of(column));
    }
    toTop(column);
  }

  /* JavaFX leaves the focus in the last column of a chosen row: S again would sort by that one. */
  private void toTop(TableColumn<S, ?> column) {
    if (!table.getItems().isEmpty()) {
      if (!marks.stand()) {
        table.getSelectionModel().clearAndSelect(0, column);
      }
      table.getFocusModel().focus(0, column);
      table.scrollTo(0);
    }
  }

  private void narrow() {
    Object all = Text.number(rows.size());
    int exceptions = rows.exceptions();
    if (!rows.isNarrowed() && exceptions == 0) {
      kit.toast().say(kit.words("table.noExceptions", all));
    } else {
      rows.narrow(!rows.isNarrowed());
      kit.toast()
          .say(
              rows.isNarrowed()
                  ? kit.words("table.exceptions", Text.number(exceptions), all)
                  : kit.words("table.all", all));
    }
  }

  private void widen() {
    if (table instanceof EmTable<S> sized) {
      sized.toggleWide();
    }
  }
}
