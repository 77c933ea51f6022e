package org.treasurylookup.view.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.treasurylookup.view.control.FoldingSection;
import org.treasurylookup.view.table.StandardTables;

/** A place where the wanted text stands; of tables and lists also those out of sight. */
sealed interface FindMatch {
  /** In the words of a node, from a character on. */
  record InWords(Node node, int from) implements FindMatch {}

  /** In a cell of a table. */
  record InCell(TableView<?> node, int row, TableColumn<?, ?> column) implements FindMatch {}

  /** In a line of a list. */
  record InLine(ListView<?> node, int line, int from) implements FindMatch {}

  Node node();

  /** All matches below a node, in reading order; in closed sections too. */
  static List<FindMatch> all(Node root, String wanted) {
    List<FindMatch> matches = new ArrayList<>();
    if (!wanted.isBlank()) {
      new Search(wanted, matches).look(root);
    }
    return matches;
  }

  /** Looks through nodes. */
  record Search(String wanted, List<FindMatch> matches) {
    /* Not part of what is shown: what belongs to the window, and the word behind everything. */
    private static final Set<String> OUTSIDE = Set.of("json-head", "path-bar", "watermark");

    void look(Node node) {
      boolean folded = node.getParent() instanceof FoldingSection;
      if ((!node.isVisible() && !folded) || isOutside(node)) {
        return;
      }
      switch (node) {
        case TableView<?> table -> cells(table);
        case ListView<?> list -> lines(list);
        case Parent parent -> {
          var words = NodeWords.of(parent);
          NodeWords.places(words.text(), wanted)
              .forEach(from -> matches.add(new InWords(parent, from)));
          parent.getChildrenUnmodifiable().forEach(this::look);
        }
        default -> {}
      }
    }

    static boolean isOutside(Node node) {
      return node.getStyleClass().stream().anyMatch(OUTSIDE::contains);
    }

    private <S> void cells(TableView<S> table) {
      for (int row = 0; row < table.getItems().size(); row++) {
        for (var column : table.getVisibleLeafColumns()) {
          String text = StandardTables.spoken(column, table.getItems().get(row));
          if (!NodeWords.places(text, wanted).isEmpty()) {
            matches.add(new InCell(table, row, column));
          }
        }
      }
    }

    private void lines(ListView<?> list) {
      for (int line = 0; line < list.getItems().size(); line++) {
        int at = line;
        NodeWords.places(String.valueOf(list.getItems().get(line)), wanted)
            .forEach(from -> matches.add(new InLine(list, at, from)));
      }
    }
  }
}
