package org.treasurylookup.view.control;

import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;

/** A table exactly as high as its rows, which JavaFX's own never is, or lower if it must. */
final class FittedTable<S> extends Region {
  private static final double UNMEASURED = -1;

  /* Height in which a table that has none yet makes its first rows. */
  private static final double ENOUGH = 200;

  private final TableView<S> table;
  private final int least;
  private final int most;
  private final ListChangeListener<S> rows = _ -> changed();
  private ObservableList<S> items = FXCollections.emptyObservableList();
  private double measuredWidth = UNMEASURED;
  private double measuredSize = UNMEASURED;
  private double low;
  private double height;
  private boolean measuring;

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
      measuredWidth = UNMEASURED;
      requestLayout();
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double high) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    computePrefHeight(width);
    return low;
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width < 0 ? Math.max(getWidth(), table.prefWidth(-1)) : width;
    double size = EmTable.size(table);
    if (wide != measuredWidth || size != measuredSize || height == 0) {
      measuring = true;
      measure(wide);
      measuring = false;
      measuredWidth = wide;
      measuredSize = EmTable.size(table);
    }
    return height;
  }

  /* How rows wrap is known only to a table that has its width and its style. */
  private void measure(double wide) {
    double before = table.getHeight();
    table.applyCss();
    table.resize(wide, Math.max(before, ENOUGH));
    table.layout();
    if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && table.lookup(".column-header-background") instanceof Region header) {
      double around = header.prefHeight(-1) + 1 + (EmTable.scrolls(table, wide) ? scrollBar() : 0);
      low = Math.ceil(around + rows(flow, least));
      height = Math.ceil(around + rows(flow, most));
    }
    if (before > 0) {
      table.resize(wide, before);
    }
  }

  private static double rows(VirtualFlow<?> flow, int most) {
    double sum = 0;
    for (int row = 0; row < Math.min(most, flow.getCellCount()); row++) {
      sum += flow.getCell(row).prefHeight(-1);
    }
    return sum;
  }

  private double scrollBar() {
    return EmTable.size(table);
  }

  @Override
  protected void layoutChildren() {
    table.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
