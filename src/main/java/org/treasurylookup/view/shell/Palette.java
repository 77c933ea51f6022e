package org.treasurylookup.view.shell;

import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.treasurylookup.view.control.KeyHint;
import org.treasurylookup.view.control.Kit;
import org.treasurylookup.view.control.Prose;

/** Every action by name: type a few letters, Enter. */
final class Palette {
  /* Of the window, for the largest size of text. */
  private static final double WIDEST = 0.92;
  private static final double HIGHEST = 0.6;

  private final Kit kit;
  private final FilteredList<ShellAction> shown;
  private final ListView<ShellAction> list;
  private final TextField field = new TextField();
  private final PopOver pop = new PopOver();

  Palette(Kit kit, List<ShellAction> actions) {
    this.kit = kit;
    this.shown = new FilteredList<>(FXCollections.observableArrayList(actions));
    this.list = new ListView<>(shown);
    field.setPromptText(kit.messages().get("palette.prompt"));
    field.setAccessibleText(kit.messages().get("palette.prompt"));
    field.setId("palette-field");
    field.textProperty().subscribe(this::filter);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.setAccessibleText(kit.messages().get("palette.list"));
    list.setCellFactory(_ -> new Cell());
    list.setOnMouseClicked(_ -> runSelected());
    var box = new VBox(8, field, list);
    box.getStyleClass().add("palette");
    pop.setContentNode(box);
    pop.setHeaderAlwaysVisible(false);
    pop.setArrowSize(0);
    pop.setAnimated(false);
    pop.setDetachable(false);
  }

  void show(Node owner) {
    var window = owner.getScene().getWindow();
    list.setMaxSize(window.getWidth() * WIDEST, window.getHeight() * HIGHEST);
    pop.show(owner);
    field.requestFocus();
    list.getSelectionModel().selectFirst();
  }

  private void filter(String text) {
    String wanted = text.toLowerCase(Locale.ROOT).strip();
    shown.setPredicate(
        action -> kit.messages().get(action.key()).toLowerCase(Locale.ROOT).contains(wanted));
    list.getSelectionModel().selectFirst();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      runSelected();
    } else if (event.getCode() == KeyCode.DOWN) {
      list.getSelectionModel().selectNext();
    } else if (event.getCode() == KeyCode.UP) {
      list.getSelectionModel().selectPrevious();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      pop.hide();
    } else {
      return;
    }
    event.consume();
  }

  private void runSelected() {
    var action = list.getSelectionModel().getSelectedItem();
    if (action != null) {
      pop.hide();
      action.run().run();
    }
  }

  private final class Cell extends ListCell<ShellAction> {
    @Override
    protected void updateItem(ShellAction item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty || item == null ? null : row(item));
      setAccessibleText(empty || item == null ? null : kit.messages().get(item.key()));
    }

    private Node row(ShellAction action) {
      var space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      var row = new HBox(8, new Prose(kit.messages().get(action.key())), space);
      if (!action.keyText().isEmpty()) {
        row.getChildren().add(new KeyHint(action.keyText()));
      }
      row.setAlignment(Pos.CENTER_LEFT);
      row.setFillHeight(false);
      return row;
    }
  }
}
