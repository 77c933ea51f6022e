package org.treasurylookup.view.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import org.treasurylookup.view.control.KeyHint;
import org.treasurylookup.view.control.Kit;
import org.treasurylookup.view.control.Prose;

/** The list of keys, from the same list the keys themselves come from. */
final class HelpPane {
  /** Keys of the look-up box and of tables, which are not the window's. */
  static final List<String> EXTRA =
      List.of(
          "enter",
          "enterNew",
          "enterAll",
          "copy",
          "table",
          "tableMove",
          "tableEnds",
          "tableMark",
          "tableRange",
          "tableCopy",
          "tableCopyRow",
          "tableSort",
          "tableExceptions",
          "tableWide",
          "sideOpen",
          "sideOpenTab",
          "sideRemove");

  private HelpPane() {}

  static void show(Kit kit, List<ShellAction> actions, Window owner) {
    var dialog = new Dialog<ButtonType>();
    dialog.initOwner(owner);
    dialog.setTitle(kit.messages().get("help.title"));
    var pane = dialog.getDialogPane();
    pane.getButtonTypes().setAll(ButtonType.CLOSE);
    var scroll = new ScrollPane(grid(kit, actions));
    scroll.setFitToWidth(true);
    scroll.setPrefSize(620, 520);
    pane.setContent(scroll);
    dialog.show();
  }

  static Node grid(Kit kit, List<ShellAction> actions) {
    var grid = new GridPane(24, 9);
    grid.getStyleClass().add("help");
    int row = 0;
    for (var action : actions) {
      if (!action.keys().isEmpty()) {
        var keys = new FlowPane(6, 4);
        action.keys().forEach(each -> keys.getChildren().add(new KeyHint(each.getDisplayText())));
        keys.setPrefWrapLength(220);
        grid.addRow(row++, keys, new Prose(kit.messages().get(action.key())));
      }
    }
    for (var extra : EXTRA) {
      grid.addRow(
          row++,
          new FlowPane(new KeyHint(kit.messages().get("help." + extra + ".keys"))),
          new Prose(kit.messages().get("help." + extra)));
    }
    return grid;
  }
}
