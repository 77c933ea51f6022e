package org.treasurylookup.view.table;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import org.treasurylookup.lookup.Target;

/**
 * What Enter and a double click do in a table: an id that names a record leads to it, any other
 * cell opens its row; with Ctrl in a tab of its own.
 */
public final class RowOpening<S> {
  private final BiConsumer<S, Boolean> open;
  private final BiFunction<S, String, Optional<Target>> links;
  private final BiConsumer<Target, Boolean> follow;

  /**
   * @param open opens a row; the second says whether in a tab of its own
   * @param links which record the cell of a row leads to, in a column by its id
   * @param follow shows that record
   */
  public RowOpening(
      BiConsumer<S, Boolean> open,
      BiFunction<S, String, Optional<Target>> links,
      BiConsumer<Target, Boolean> follow) {
    this.open = open;
    this.links = links;
    this.follow = follow;
  }

  /** Opens rows only, always in the same way. */
  public static <S> RowOpening<S> of(Consumer<S> open) {
    return new RowOpening<>((row, _) -> open.accept(row), (_, _) -> Optional.empty(), (_, _) -> {});
  }

  void enter(TableView<S> table, boolean newTab) {
    var focus = table.getFocusModel().getFocusedCell();
    if (focus.getRow() < 0 || focus.getRow() >= table.getItems().size()) {
      return;
    }
    S row = table.getItems().get(focus.getRow());
    int column = Math.max(0, focus.getColumn());
    links
        .apply(row, table.getVisibleLeafColumns().get(column).getId())
        .ifPresentOrElse(target -> follow.accept(target, newTab), () -> open.accept(row, newTab));
  }

  /** A row of a table that opens with a double click; the first has put the focus on its cell. */
  public TableRow<S> row(TableView<S> table) {
    var row = new TableRow<S>();
    row.setOnMouseClicked(
        event -> {
          boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
          if (twice && row.getItem() != null) {
            enter(table, event.isShortcutDown());
          }
        });
    return row;
  }
}
