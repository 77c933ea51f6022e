package org.treasurylookup.view.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A table exactly as high as its rows, which JavaFX's own never is, or lower if it must.
 * Pseudo-class {@code whole} while all of its rows are in sight.
 */
final class FittedTable<S> extends Region {
  private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");
  /* Height in which a table that has none yet makes its first rows. */
  private static final double ENOUGH = 200;

  private final TableView<S> table;
  private final int least;
  private final int most;
  private final ListChangeListener<S> rows = _ -> changed();
  private ObservableList<S> items = FXCollections.emptyObservableList();
  private final Map<Double, Heights> measured = new HashMap<>();
  private double measuredSize;
  private boolean measuring;
  private boolean asked;

  /* Of each row that counts, and of what is around them. */
  private record Heights(double around, List<Double> rows) {
    double of(int most) {
      return Math.ceil(around + rows.stream().limit(most).mapToDouble(Double::doubleValue).sum());
    }
  }

  FittedTable(TableView<S> table, int least, int most) {
    this.table = table;
    this.least = least;
    this.most = most;
    getStyleClass().add("fitted-table");
    getChildren().add(table);
    table.itemsProperty().subscribe(this::follow);
    InvalidationListener resized = _ -> changed();
    for (TableColumn<S, ?> column : table.getColumns()) {
      column.widthProperty().addListener(resized);
      column.visibleProperty().addListener(resized);
    }
    if (table instanceof EmTable<?> own) {
      own.drawnProperty().addListener(resized);
    }
  }

  private void follow(ObservableList<S> now) {
    items.removeListener(rows);
    items = now;
    items.addListener(rows);
    changed();
  }

  private void changed() {
    if (!measuring) {
      measured.clear();
      requestLayout();
    }
  }

  /* A row that grows by itself, as one does whose long text is shown whole, asks for a layout. */
  @Override
  public void requestLayout() {
    asked = asked || !measuring;
    super.requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return heights(width).of(least);
  }

  @Override
  protected double computePrefHeight(double width) {
    return heights(width).of(most);
  }

  /* Asked with and without a width in one layout, so what was measured for each is remembered. */
  private Heights heights(double width) {
    double wide = width < 0 ? Math.max(getWidth(), table.prefWidth(-1)) : width;
    if (EmTable.size(table) != measuredSize || haveOtherRowsBeenDrawn()) {
      measured.clear();
    }
    var known = measured.get(wide);
    if (known == null || known.around() == 0) {
      measuring = true;
      known = measure(wide);
      measuring = false;
      measured.put(wide, known);
      measuredSize = EmTable.size(table);
    }
    return known;
  }

  /*
   * Heights of rows that are as they were are known already, and cost nothing to ask for. A row out
   * of sight would be drawn for it, which asks for a layout: there would be one in every frame.
   */
  private boolean haveOtherRowsBeenDrawn() {
    var known = measured.get(getWidth());
    boolean others =
        asked
            && known != null
            && table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
            && IntStream.range(0, Math.min(known.rows().size(), flow.getCellCount()))
                .anyMatch(row -> isHigherOrLower(flow.getVisibleCell(row), known.rows().get(row)));
    asked = false;
    return others;
  }

  private static boolean isHigherOrLower(@Nullable IndexedCell<?> seen, double height) {
    return seen != null && seen.prefHeight(-1) != height;
  }

  /* How rows wrap is known only to a table that has its width and its style. */
  private Heights measure(double wide) {
    double before = table.getHeight();
    if (table.getSkin() == null) {
      table.applyCss();
    }
    table.resize(wide, Math.max(before, ENOUGH));
    table.layout();
    var heights = new Heights(0, List.of());
    if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && table.lookup(".column-header-background") instanceof Region header) {
      heights =
          new Heights(
              header.prefHeight(-1) + 1 + (EmTable.scrolls(table, wide) ? EmTable.size(table) : 0),
              rows(flow, most));
    }
    if (before > 0) {
      table.resize(wide, before);
    }
    return heights;
  }

  private static List<Double> rows(VirtualFlow<?> flow, int most) {
    return IntStream.range(0, Math.min(most, flow.getCellCount()))
        .mapToObj(row -> flow.getCell(row).prefHeight(-1))
        .toList();
  }

  @Override
  protected void layoutChildren() {
    table.resizeRelocate(0, 0, getWidth(), getHeight());
    boolean whole = isWhole();
    if (whole != table.getPseudoClassStates().contains(WHOLE)) {
      table.pseudoClassStateChanged(WHOLE, whole);
      giveTheBarItsRoom();
    }
  }

  /* JavaFX asks the upright bar for its width while the table has another height than before. */
  private void giveTheBarItsRoom() {
    table.applyCss();
    table.resize(getWidth(), getHeight() - 1);
    table.layout();
    table.resize(getWidth(), getHeight());
  }

  /* A table that grew keeps the upright bar it needed before, with nothing left to scroll. */
  private boolean isWhole() {
    return table.getItems().size() <= most && getHeight() >= heights(getWidth()).of(most);
  }
}
