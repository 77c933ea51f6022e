package org.treasurylookup.view.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.view.value.LineRoom;

/** A table whose columns are measured in multiples of the text size and grow with it. */
final class EmTable<S> extends TableView<S> {
  /*
   * JavaFX draws 30 rows of each column that is as wide as it makes them, to see how wide they are.
   * Here columns share the width, so all of that would be for nothing.
   */
  private static final double MEASURED = 80;

  private static final double SHARED = MEASURED + 1;

  private static final StyleablePropertyFactory<EmTable<?>> FACTORY =
      new StyleablePropertyFactory<>(TableView.getClassCssMetaData());
  private static final CssMetaData<EmTable<?>, Number> EM =
      FACTORY.createSizeCssMetaData("-tl-em", table -> table.em, 13);
  /* JavaFX adds widest widths up, so they must stay far from infinity. */
  private static final double WIDEST = 5_000;
  /* Room of the arrow that says how a column is sorted, beside its title. */
  private static final double ARROW = 1.6;
  private static final String LEAST = "least";
  private static final String WIDTH = "width";
  private static final String BEST = "best";
  private static final String CHOSEN = "chosen";
  private static final String WIDE = "wide";

  private final StyleableProperty<Number> em =
      new javafx.css.SimpleStyleableDoubleProperty(EM, this, "em", 13.0);
  private final IntegerProperty drawn = new SimpleIntegerProperty(this, "drawn");
  private final Scrolling scrolling = new Scrolling();
  private final Sharing sharing = new Sharing();
  private double sizedFor;
  private boolean wide;

  EmTable() {
    getStyleClass().add("record-table");
    getSelectionModel().setCellSelectionEnabled(true);
    setPlaceholder(new Region());
    focusedProperty().subscribe(this::startAtACell);
    getSortOrder().addListener((ListChangeListener<TableColumn<S, ?>>) _ -> sizeAgain());
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new SteadySkin<>(this);
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
    if (column.getPrefWidth() == MEASURED) {
      column.setPrefWidth(SHARED);
    }
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

  /** The width at which the values of a column stand on one line. */
  static void best(TableColumn<?, ?> column, double best) {
    column.getProperties().put(BEST, best);
  }

  private static double width(TableColumn<?, ?> column) {
    return chosen(column).orElse((double) column.getProperties().getOrDefault(WIDTH, 6.0));
  }

  private static Optional<Double> chosen(TableColumn<?, ?> column) {
    return column.getProperties().get(CHOSEN) instanceof Optional<?> chosen
        ? chosen.map(Double.class::cast)
        : Optional.empty();
  }

  /** Rises whenever rows may have another height than before. */
  IntegerProperty drawnProperty() {
    return drawn;
  }

  void sizeAgain() {
    sizedFor = 0;
    requestLayout();
  }

  /** The text size in pixels of a table made by {@link StandardTables}. */
  static double size(TableView<?> table) {
    return table instanceof EmTable<?> sized ? sized.em.getValue().doubleValue() : 13;
  }

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
    double asked = Math.max(least, (double) column.getProperties().getOrDefault(WIDE, 0.0));
    return column.getTableView().getSortOrder().contains(column)
        ? Math.max(asked, LineRoom.words(column.getText()) + ARROW)
        : asked;
  }

  /** Columns as they come, whatever they were made. */
  void standard() {
    if (wide) {
      toggleWide();
    }
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
    sizedFor = size;
    var policy = scrolls(this, getWidth()) ? scrolling : sharing;
    if (!policy.equals(getColumnResizePolicy())) {
      setColumnResizePolicy(policy);
    } else if (resized) {
      /* JavaFX shares the width out when the table's width changes, not when the columns' do. */
      policy.call(new TableView.ResizeFeatures<S>(this, null, 0.0));
    }
    super.layoutChildren();
  }

  /* In JavaFX's own ways the widths depend on those before, and drift as the window changes. */
  private void share(double room, ToDoubleFunction<TableColumn<?, ?>> least) {
    List<ColumnShares.Ask> asks = new ArrayList<>();
    boolean grows = getVisibleLeafColumns().stream().anyMatch(EmTable::grows);
    for (var column : getVisibleLeafColumns()) {
      asks.add(ask(column, least.applyAsDouble(column) * size(this), grows));
    }
    double[] shares = ColumnShares.of(asks, room);
    for (int i = 0; i < shares.length; i++) {
      var column = getVisibleLeafColumn(i);
      column.setMaxWidth(isFixed(column) ? Math.max(shares[i], asks.get(i).width()) : WIDEST);
      column.setMinWidth(Math.min(shares[i], narrow(column) * size(this)));
      column.setPrefWidth(shares[i]);
    }
  }

  /* A width chosen by hand stays while any other column can take what is left over. */
  private ColumnShares.Ask ask(TableColumn<?, ?> column, double least, boolean othersGrow) {
    double size = size(this);
    double width = Math.max(least, width(column) * size);
    double best = (double) column.getProperties().getOrDefault(BEST, 0.0) * size;
    return new ColumnShares.Ask(least, width, best, othersGrow ? grows(column) : !isFixed(column));
  }

  private static boolean grows(TableColumn<?, ?> column) {
    return !isFixed(column) && chosen(column).isEmpty();
  }

  /** Below the least widths: each column has what it asks for, and a hand changes one alone. */
  @SuppressWarnings("rawtypes")
  private final class Scrolling implements Callback<TableView.ResizeFeatures, Boolean> {
    @Override
    public Boolean call(TableView.ResizeFeatures features) {
      if (features.getColumn() == null) {
        share(
            0,
            column ->
                chosen(column).map(it -> Math.max(it, narrow(column))).orElse(narrow(column)));
        return true;
      }
      return TableView.UNCONSTRAINED_RESIZE_POLICY.call(features);
    }
  }

  /** Within the width of the table; what a hand gives one column the last ones give. */
  @SuppressWarnings("rawtypes")
  private final class Sharing extends ConstrainedColumnResizeBase
      implements Callback<TableView.ResizeFeatures, Boolean> {
    @Override
    public Boolean call(TableView.ResizeFeatures features) {
      if (features.getColumn() == null) {
        share(features.getContentWidth(), EmTable::narrow);
        return true;
      }
      return TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN.call(features);
    }
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
