package org.treasurylookup.view.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.table.CellValues.Raw;
import org.treasurylookup.view.value.AmountColumn;
import org.treasurylookup.view.value.AmountText;

/** A column of amounts, as wide as they are and on one line of points; a row may have none. */
public final class AmountCells<S> {
  private static final double WIDEST = 17;

  private final ControlKit kit;
  private final String title;
  private final Function<S, Optional<String>> amount;
  private final TableColumn<S, S> column;
  private final double least;
  private AmountColumn aligned = AmountColumn.NONE;

  /**
   * A column for no rows yet.
   *
   * @param name of the column, whose title is {@code column.NAME}
   * @param least width in multiples of the text size
   * @param amount the digits of a row
   */
  public AmountCells(
      ControlKit kit, String name, double least, Function<S, Optional<String>> amount) {
    this.kit = kit;
    this.title = kit.words("column." + name);
    this.least = least;
    this.amount = amount;
    this.column =
        StandardTables.right(
            StandardTables.column(title, least, least, row -> row, this::draw, this::words));
    column.setId(name);
    CellValues.raw(
        column, row -> amount.apply(row).map(text -> new Raw(FieldPrivacy.AMOUNT, text)));
  }

  /** The column itself. */
  public TableColumn<S, S> column() {
    return column;
  }

  /** Whether any of these rows has an amount. */
  public boolean isIn(List<S> rows) {
    return rows.stream().anyMatch(row -> amount.apply(row).isPresent());
  }

  private Node draw(S row) {
    return amount
        .apply(row)
        .<Node>map(text -> new AmountText(kit, title, text, "", aligned))
        .orElseGet(() -> new WrappedText(""));
  }

  private String words(S row) {
    return amount
        .apply(row)
        .map(text -> kit.spoken(FieldPrivacy.AMOUNT, text))
        .orElseGet(() -> kit.words("cell.nothing"));
  }

  /** Makes room for the amounts of these rows; says whether they have to be drawn anew. */
  public boolean align(List<S> rows) {
    var before = aligned;
    aligned = AmountColumn.of(rows.stream().flatMap(row -> amount.apply(row).stream()).toList());
    double wide = Math.clamp(aligned.ems(), least, Math.max(least, WIDEST));
    StandardTables.width(column, wide, wide);
    return !aligned.equals(before);
  }
}
