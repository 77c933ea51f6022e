package org.treasurylookup.view.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.window.WindowLayout.Columns;
import org.treasurylookup.settings.window.WindowLayout.Sorted;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.ParentNodes;
import org.treasurylookup.view.control.SceneFollower;

/**
 * Order, width and visibility of a table's columns and what it is sorted by, as the user chose,
 * remembered by the ids of table and columns, and the same in every tab.
 */
public final class ColumnChoice {
  private static final String KEY = "columnChoice";
  private static final double HUNDRED = 100;
  private static final double HAIR = 1;

  private final TableView<?> table;
  private final ObjectProperty<Columns> chosen;
  private final Set<TableColumn<?, ?>> withheld = new HashSet<>();
  private final Map<TableColumn<?, ?>, Double> pressed = new HashMap<>();
  private List<? extends TableColumn<?, ?>> standard = List.of();
  private Runnable arrange = () -> {};
  private Runnable sort = () -> {};
  private boolean moved;
  private boolean applying;

  /** A choice for a table, whose id it is remembered by. */
  public ColumnChoice(ControlKit kit, TableView<?> table) {
    this.table = table;
    this.chosen = kit.display().remembered().table(table.getId());
    table.getProperties().put(KEY, this);
    table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    table.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    table.setOnContextMenuRequested(
        event -> {
          if (isHeader(event.getTarget())) {
            new ColumnMenu(kit, this).show(table, event.getScreenX(), event.getScreenY());
            event.consume();
          }
        });
  }

  /** The choice of a table; null for one without. */
  public static @Nullable ColumnChoice of(TableView<?> table) {
    return (ColumnChoice) table.getProperties().get(KEY);
  }

  /** Puts the columns into the table, as they come and then as the user chose. */
  @SuppressWarnings("unchecked")
  public <S> void start(List<TableColumn<S, S>> columns) {
    standard = List.copyOf(columns);
    var typed = (TableView<S>) table;
    arrange = () -> typed.getColumns().setAll(sorted(columns));
    SceneFollower.start(table, this::apply, chosen);
    typed
        .getColumns()
        .addListener((ListChangeListener<TableColumn<S, ?>>) _ -> moved(typed.getColumns()));
    typed.getSortOrder().addListener((ListChangeListener<TableColumn<S, ?>>) _ -> sortedAnew());
    columns.forEach(column -> column.sortTypeProperty().subscribe((_, _) -> sortedAnew()));
    sort =
        () -> {
          boolean before = applying;
          applying = true;
          sort(typed, columns);
          applying = before;
        };
    sort.run();
  }

  /* JavaFX empties the order of sorting once columns have moved: that is nobody's choice. */
  private void sortedAnew() {
    if (applying) {
      return;
    }
    if (moved && table.getSortOrder().isEmpty()) {
      moved = false;
      sort.run();
      return;
    }
    List<Sorted> by = new ArrayList<>();
    for (var column : table.getSortOrder()) {
      by.add(new Sorted(column.getId(), column.getSortType() == SortType.DESCENDING));
    }
    chosen.set(chosen.get().sorted(by));
  }

  private <S> void sort(TableView<S> typed, List<TableColumn<S, S>> columns) {
    List<TableColumn<S, S>> by = new ArrayList<>();
    for (var wanted : chosen.get().sorted()) {
      columns.stream()
          .filter(column -> column.isSortable() && wanted.column().equals(column.getId()))
          .forEach(
              column -> {
                column.setSortType(wanted.falling() ? SortType.DESCENDING : SortType.ASCENDING);
                by.add(column);
              });
    }
    if (!typed.getSortOrder().equals(by)) {
      typed.getSortOrder().setAll(by);
    }
  }

  /** Leaves a column out while there is nothing in it, whatever the user chose. */
  public void offer(TableColumn<?, ?> column, boolean offered) {
    if (offered) {
      withheld.remove(column);
    } else {
      withheld.add(column);
    }
    if (column.isVisible() != isShown(column)) {
      column.setVisible(isShown(column));
      if (table instanceof EmTable<?> own) {
        own.sizeAgain();
      }
    }
  }

  TableView<?> table() {
    return table;
  }

  /** The columns there is something in, from left to right. */
  List<TableColumn<?, ?>> offered() {
    List<TableColumn<?, ?>> all = new ArrayList<>(table.getColumns());
    all.removeAll(withheld);
    return all;
  }

  boolean isShown(TableColumn<?, ?> column) {
    return !withheld.contains(column) && !chosen.get().hidden().contains(column.getId());
  }

  /** Shows or hides a column; the last one stays. */
  void show(TableColumn<?, ?> column, boolean shown) {
    Set<String> hidden = new HashSet<>(chosen.get().hidden());
    if (shown) {
      hidden.remove(column.getId());
    } else if (table.getVisibleLeafColumns().size() > 1) {
      hidden.add(column.getId());
    }
    chosen.set(
        new Columns(chosen.get().order(), hidden, chosen.get().widths(), chosen.get().sorted()));
  }

  /** Moves a column past its visible neighbour. */
  void move(TableColumn<?, ?> column, boolean right) {
    List<TableColumn<?, ?>> all = new ArrayList<>(table.getColumns());
    var shown = all.stream().filter(this::isShown).toList();
    int place = shown.indexOf(column) + (right ? 1 : -1);
    if (place >= 0 && place < shown.size()) {
      int target = all.indexOf(shown.get(place));
      all.remove(column);
      all.add(target, column);
      order(all);
    }
  }

  /** Makes a column wider or narrower by a character or two. */
  void widen(TableColumn<?, ?> column, double ems) {
    double now = column.getWidth() / EmTable.size(table) + ems;
    if (!EmTable.isFixed(column)) {
      width(Map.of(column.getId(), (int) Math.round(now * HUNDRED)));
    }
  }

  /** As the program comes. */
  void reset() {
    if (table instanceof EmTable<?> own) {
      own.standard();
    }
    chosen.set(Columns.STANDARD);
  }

  private void width(Map<String, Integer> fresh) {
    Map<String, Integer> widths = new LinkedHashMap<>(chosen.get().widths());
    widths.putAll(fresh);
    chosen.set(
        new Columns(chosen.get().order(), chosen.get().hidden(), widths, chosen.get().sorted()));
  }

  private void order(List<? extends TableColumn<?, ?>> now) {
    boolean plain = now.equals(standard);
    var order = plain ? List.<String>of() : now.stream().map(TableColumn::getId).toList();
    chosen.set(
        new Columns(order, chosen.get().hidden(), chosen.get().widths(), chosen.get().sorted()));
  }

  private void moved(List<? extends TableColumn<?, ?>> now) {
    if (!applying && now.size() == standard.size()) {
      moved = !table.getSortOrder().isEmpty();
      order(List.copyOf(now));
    }
  }

  private void apply() {
    applying = true;
    if (!sorted(standard).equals(table.getColumns())) {
      arrange.run();
    }
    sort.run();
    for (var column : standard) {
      Integer width = chosen.get().widths().get(column.getId());
      EmTable.choose(column, width == null ? null : width / HUNDRED);
      column.setVisible(isShown(column));
    }
    if (table.getVisibleLeafColumns().isEmpty()) {
      standard.forEach(column -> column.setVisible(!withheld.contains(column)));
    }
    if (table instanceof EmTable<?> own) {
      own.sizeAgain();
    }
    StandardTables.redraw(table);
    applying = false;
  }

  /* A column a newer version adds stands where it comes, behind those that are known. */
  private <C extends TableColumn<?, ?>> List<C> sorted(List<C> columns) {
    var order = chosen.get().order();
    return columns.stream()
        .sorted(
            Comparator.comparingInt(
                column -> {
                  int place = order.indexOf(column.getId());
                  return place < 0 ? order.size() : place;
                }))
        .toList();
  }

  private void press(MouseEvent event) {
    pressed.clear();
    if (isHeader(event.getTarget())) {
      table.getVisibleLeafColumns().forEach(column -> pressed.put(column, column.getWidth()));
    }
  }

  /* Columns also get other widths as the window does: only what a hand at the header did counts. */
  private void release(MouseEvent event) {
    Map<String, Integer> widths = new LinkedHashMap<>();
    double size = EmTable.size(table);
    pressed.forEach(
        (column, before) -> {
          if (Math.abs(column.getWidth() - before) > HAIR && !EmTable.isFixed(column)) {
            widths.put(column.getId(), (int) Math.round(column.getWidth() / size * HUNDRED));
          }
        });
    pressed.clear();
    if (!widths.isEmpty()) {
      width(widths);
    }
  }

  private static boolean isHeader(Object target) {
    return ParentNodes.of(target)
        .anyMatch(up -> up.getStyleClass().contains("column-header-background"));
  }
}
