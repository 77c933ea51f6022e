package org.treasurylookup.view.table;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import javafx.scene.control.TableView;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.model.record.CopiedRows;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.value.ValueCopying;

/**
 * Puts the marked rows of a table on the clipboard, or else the row with the focus.
 *
 * @param between how many empty lines stand between two rows that follow each other
 */
record RowCopy<S>(ControlKit kit, TableView<S> table, ToIntBiFunction<S, S> between) {
  void copy(boolean headed) {
    List<Integer> marked =
        table.getSelectionModel().getSelectedCells().stream()
            .map(cell -> cell.getRow())
            .distinct()
            .sorted()
            .toList();
    var places = marked.isEmpty() ? List.of(table.getFocusModel().getFocusedIndex()) : marked;
    var chosen =
        places.stream()
            .filter(row -> row >= 0 && row < table.getItems().size())
            .map(row -> table.getItems().get(row))
            .toList();
    if (!chosen.isEmpty()) {
      String text = (headed ? header() + "\n" : "") + lines(chosen);
      ValueCopying.put(text);
      kit.toast().copied(privacy(chosen), text);
      kit.toast().say(kit.words(Text.count("table.copied", chosen.size())));
    }
  }

  /* Rows with a person in them leave the clipboard in time, whatever stands beside. */
  private FieldPrivacy privacy(List<S> chosen) {
    boolean personal =
        chosen.stream()
            .flatMap(this::cells)
            .flatMap(Optional::stream)
            .anyMatch(raw -> raw.privacy() == FieldPrivacy.PERSONAL && !kit.hides(raw.privacy()));
    return personal ? FieldPrivacy.PERSONAL : FieldPrivacy.OPEN;
  }

  private Stream<Optional<CellValues.Raw>> cells(S row) {
    return table.getVisibleLeafColumns().stream().map(column -> CellValues.copied(column, row));
  }

  private String header() {
    return CopiedRows.row(table.getVisibleLeafColumns().stream().map(it -> it.getText()).toList());
  }

  private String lines(List<S> chosen) {
    var lines = new StringBuilder(line(chosen.getFirst()));
    for (int i = 1; i < chosen.size(); i++) {
      int empty = between.applyAsInt(chosen.get(i - 1), chosen.get(i));
      lines.append("\n".repeat(1 + empty)).append(line(chosen.get(i)));
    }
    return lines.toString();
  }

  private String line(S row) {
    return CopiedRows.row(
        cells(row)
            .map(raw -> raw.map(it -> kit.shown(it.privacy(), it.text())).orElse(""))
            .toList());
  }
}
