package org.treasurylookup.view.control;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** A table whose columns are measured in multiples of the text size and grow with it. */
final class EmTable<S> extends TableView<S> {
  private static final StyleablePropertyFactory<EmTable<?>> FACTORY =
      new StyleablePropertyFactory<>(TableView.getClassCssMetaData());
  private static final CssMetaData<EmTable<?>, Number> EM =
      FACTORY.createSizeCssMetaData("-tl-em", table -> table.em, 13);
  /* JavaFX adds widest widths up, so they must stay far from infinity. */
  private static final double WIDEST = 5_000;
  private static final String LEAST = "least";
  private static final String WIDTH = "width";
  private static final String CHOSEN = "chosen";
  private static final String WIDE = "wide";

  private final StyleableProperty<Number> em =
      new javafx.css.SimpleStyleableDoubleProperty(EM, this, "em", 13.0);
  private final IntegerProperty drawn = new SimpleIntegerProperty(this, "drawn");
  private double sizedFor;
  private boolean wide;

  EmTable() {
    getStyleClass().add("record-table");
    getSelectionModel().setCellSelectionEnabled(true);
    focusedProperty().subscribe(this::startAtACell);
  }

  /* JavaFX starts on a row without a cell, which in a table of cells is nowhere to be seen. */
  private void startAtACell(boolean focused) {
    var cell = getFocusModel().getFocusedCell();
    if (focused && cell.getTableColumn() == null && !getItems().isEmpty()) {
      getFocusModel().focus(Math.max(0, cell.getRow()), getVisibleLeafColumn(0));
    }
  }

  static <S> void focusFirst(TableView<S> table) {
    if (!table.getItems().isEmpty()) {
      table.getFocusModel().focus(0, table.getVisibleLeafColumn(0));
    }
  }

  static void size(TableColumn<?, ?> column, double least, double width) {
    column.getProperties().put(LEAST, least);
    column.getProperties().put(WIDTH, width);
  }

  /** A width the user chose, in multiples of the text size; none leaves the column its own. */
  static void choose(TableColumn<?, ?> column, @Nullable Double width) {
    column.getProperties().put(CHOSEN, Optional.ofNullable(width));
  }

  /** Whether a column neither shrinks nor grows. */
  static boolean isFixed(TableColumn<?, ?> column) {
    return column
        .getProperties()
        .getOrDefault(LEAST, 3.0)
        .equals(column.getProperties().getOrDefault(WIDTH, 6.0));
  }

  private static double width(TableColumn<?, ?> column) {
    double own = (double) column.getProperties().getOrDefault(WIDTH, 6.0);
    return column.getProperties().getOrDefault(CHOSEN, Optional.empty())
            instanceof Optional<?> chosen
        ? chosen.map(Double.class::cast).orElse(own)
        : own;
  }

  /** Rises whenever rows may have another height than before. */
  IntegerProperty drawnProperty() {
    return drawn;
  }

  void sizeAgain() {
    sizedFor = 0;
    requestLayout();
  }

  /** The text size in pixels of a table made by {@link Tables}. */
  static double size(TableView<?> table) {
    return table instanceof EmTable<?> sized ? sized.em.getValue().doubleValue() : 13;
  }

  /** Whether a table of this width has to scroll sideways. */
  static boolean scrolls(TableView<?> table, double width) {
    return least(table) > width;
  }

  private static double least(TableView<?> table) {
    double least = 0;
    for (var column : table.getVisibleLeafColumns()) {
      least += narrow(column) * size(table);
    }
    return least;
  }

  private static double narrow(TableColumn<?, ?> column) {
    double least = (double) column.getProperties().getOrDefault(LEAST, 3.0);
    return Math.max(least, (double) column.getProperties().getOrDefault(WIDE, 0.0));
  }

  /** Makes columns as wide as the values in sight are on one line, or as they were. */
  void toggleWide() {
    wide = !wide;
    getColumns().forEach(column -> column.getProperties().remove(WIDE));
    if (wide) {
      for (var node : lookupAll(".table-cell")) {
        if (node instanceof TableCell<?, ?> cell && cell.getGraphic() != null) {
          double needed = cell.getGraphic().prefWidth(-1) + LineRoom.CELL * size(this);
          cell.getTableColumn()
              .getProperties()
              .merge(
                  WIDE,
                  needed / size(this),
                  (one, other) -> Math.max((double) one, (double) other));
        }
      }
    }
    sizeAgain();
  }

  /** Columns share the width while each gets its least; below that the table scrolls sideways. */
  @Override
  protected void layoutChildren() {
    double size = size(this);
    boolean resized = size != sizedFor;
    if (resized) {
      for (var column : getVisibleLeafColumns()) {
        double least = narrow(column);
        double width = Math.max(least, width(column));
        column.setMaxWidth(isFixed(column) ? width * size : WIDEST);
        column.setMinWidth(least * size);
        column.setPrefWidth(width * size);
      }
      sizedFor = size;
    }
    var policy =
        scrolls(this, getWidth())
            ? TableView.UNCONSTRAINED_RESIZE_POLICY
            : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN;
    if (!policy.equals(getColumnResizePolicy())) {
      setColumnResizePolicy(policy);
    } else if (resized) {
      /* JavaFX shares the width out when the table's width changes, not when the columns' do. */
      policy.call(new TableView.ResizeFeatures<S>(this, null, 0.0));
    }
    super.layoutChildren();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
