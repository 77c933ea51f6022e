package org.treasurylookup.view.action;

import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.KeyHint;
import org.treasurylookup.view.control.PageScroll;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.window.WindowDialogs;

/** The list of keys, from the same list the keys themselves come from. */
public final class HelpPane {
  /** Keys of the look-up box and of tables, which are not the window's. */
  static final List<String> EXTRA =
      List.of(
          "enter",
          "enterNew",
          "enterAll",
          "tabNumber",
          "redo",
          "copy",
          "table",
          "tableMove",
          "tableEnds",
          "tableMark",
          "tableRange",
          "tableCopy",
          "tableCopyRow",
          "tableCopyMarked",
          "tableCopyHeaded",
          "tableSort",
          "tableExceptions",
          "tableWide",
          "tableNets",
          "recentOpen",
          "recentOpenTab",
          "recentRemove");

  /* Keys of the number pad that JavaFX names as those above the letters, or by its own name. */
  private static final Map<KeyCode, KeyCode> PAD =
      Map.of(
          KeyCode.ADD, KeyCode.PLUS,
          KeyCode.SUBTRACT, KeyCode.MINUS,
          KeyCode.NUMPAD0, KeyCode.DIGIT0);

  private static final int IN_A_LINE = 2;
  private static final double WIDE = 48;
  private static final double HIGH = 46;

  private HelpPane() {}

  public static void show(ControlKit kit, List<WindowAction> actions, Window owner) {
    var dialog = new Dialog<ButtonType>();
    dialog.setTitle(kit.words("help.title"));
    var pane = dialog.getDialogPane();
    pane.getButtonTypes().setAll(ButtonType.CLOSE);
    var scroll = new PageScroll(grid(kit, actions));
    scroll.withKeys().getStyleClass().add("help-list");
    scroll.setAccessibleText(dialog.getTitle());
    scroll.setFitToWidth(true);
    scroll.withKeysOf(pane);
    pane.setContent(scroll);
    pane.setId("help");
    WindowDialogs.show(kit, dialog, owner, WIDE, HIGH);
  }

  static Node grid(ControlKit kit, List<WindowAction> actions) {
    var grid = new GridPane(24, 9);
    grid.getStyleClass().add("help");
    var keyColumn = new ColumnConstraints();
    keyColumn.setMinWidth(Region.USE_PREF_SIZE);
    keyColumn.setHalignment(HPos.LEFT);
    var wordColumn = new ColumnConstraints();
    wordColumn.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(keyColumn, wordColumn);
    int row = 0;
    for (var action : actions) {
      if (!action.keys().isEmpty()) {
        grid.addRow(row++, keys(kit, action), new WrappedText(kit.words(action.key())));
      }
    }
    for (var extra : EXTRA) {
      grid.addRow(
          row++,
          new VBox(new KeyHint(kit.words("help." + extra + ".keys"))),
          new WrappedText(kit.words("help." + extra)));
    }
    return grid;
  }

  /* The same keys again, such as those of the number pad, stand below. */
  private static Node keys(ControlKit kit, WindowAction action) {
    var keys = new VBox(4);
    var line = new HBox(6);
    for (var name : names(kit, action.keys())) {
      if (line.getChildren().size() == IN_A_LINE) {
        keys.getChildren().add(line);
        line = new HBox(6);
      }
      line.getChildren().add(new KeyHint(name));
    }
    keys.getChildren().add(line);
    return keys;
  }

  private static List<String> names(ControlKit kit, List<KeyCombination> keys) {
    return keys.stream()
        .map(
            key ->
                key instanceof KeyCodeCombination code && PAD.containsKey(code.getCode())
                    ? kit.words("help.numberPad", onRow(code).getDisplayText())
                    : key.getDisplayText())
        .toList();
  }

  private static KeyCombination onRow(KeyCodeCombination pad) {
    return new KeyCodeCombination(
        PAD.get(pad.getCode()),
        pad.getShift(),
        pad.getControl(),
        pad.getAlt(),
        pad.getMeta(),
        pad.getShortcut());
  }
}
