package org.treasurylookup.view.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import org.treasurylookup.view.control.ParentNodes;
import org.treasurylookup.view.tab.TabPage;

/** Finds the table an action is about. */
final class TableInFront {
  private TableInFront() {}

  /** The table that has the focus or holds what has it; else the first one in the tab in front. */
  static Optional<TableView<?>> of(TabPanes tabs, Scene scene) {
    return ParentNodes.first(scene.getFocusOwner(), TableView.class)
        .<TableView<?>>map(table -> table)
        .or(
            () ->
                Optional.of(tabs)
                    .filter(it -> it.getScene() != null)
                    .flatMap(TabPanes::page)
                    .map(TabPage::node)
                    .flatMap(TableInFront::first));
  }

  private static Optional<TableView<?>> first(Node node) {
    return VisibleNodes.of(node)
        .filter(TableView.class::isInstance)
        .<TableView<?>>map(TableView.class::cast)
        .findFirst();
  }
}
