package org.treasurylookup.view.list;

import java.util.Optional;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.lookup.PastedSecret;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.view.control.CleanText;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.value.NoteRow;

/** A list without lines yet: where they are pasted or typed. Style class {@code sheet-input}. */
final class ListInput extends VBox {
  /* In characters. JavaFX lays all lines out, over and over, of which a long list shows none. */
  private static final int LONG = 2_000;

  private final ControlKit kit;
  private final ListModel model;
  private final TextArea lines;

  ListInput(ControlKit kit, ListModel model) {
    this.kit = kit;
    this.model = model;
    getStyleClass().add("list-input");
    lines = new Lines();
    lines.setId("list-lines");
    lines.getStyleClass().add("mono");
    lines.setPromptText(kit.words("list.prompt"));
    lines.setAccessibleText(kit.words("list.lines"));
    lines.setTextFormatter(new CleanText(PastedSecret::without));
    lines.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    VBox.setVgrow(lines, Priority.ALWAYS);
    var read = PlainControls.of(new Button(kit.words("list.read")));
    read.setId("list-read");
    read.getStyleClass().add("primary");
    read.setOnAction(_ -> model.read(lines.getText()));
    var actions = new FlowPane(10, 6, read);
    if (model.place().isBuiltInSandbox()) {
      actions.getChildren().add(samples(kit));
    }
    getChildren()
        .addAll(
            new WrappedText(kit.words("list.title.empty"), "title"),
            new WrappedText(kit.words("list.explain"), "muted"));
    getChildren().addAll(lines, actions);
    lines.setText(model.listProperty().get().problem().isEmpty() ? model.text() : "");
    showProblem();
  }

  /** Says above the lines why what was read last is no list. */
  void showProblem() {
    getChildren().removeIf(NoteRow.class::isInstance);
    model
        .listProperty()
        .get()
        .problem()
        .map(kit::words)
        .map(words -> new NoteRow(Tone.ATTENTION, "", words))
        .ifPresent(note -> getChildren().add(getChildren().indexOf(lines), note));
  }

  private Button samples(ControlKit kit) {
    var samples =
        PlainControls.button(kit.words("list.samples"), () -> model.read(SampleIds.text()));
    samples.setId("list-samples");
    return samples;
  }

  void takeFocus() {
    lines.requestFocus();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      model.read(lines.getText());
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
      /* No id has a tab in it, and the keyboard must lead out of the field. */
      lines.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    }
  }

  /** Pasted into an empty field, lines are read at once: there is nothing to add to. */
  private final class Lines extends TextArea {
    @Override
    public void paste() {
      boolean empty = getText().isBlank();
      var pasted = Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
      if (empty && pasted.length() > LONG && !pasted.isBlank()) {
        clear();
        model.read(PastedSecret.without(pasted));
        return;
      }
      /* JavaFX keeps no other break than this one, and what it parts would be one id. */
      replaceSelection(pasted.replaceAll("\\R", "\n"));
      if (empty) {
        model.read(getText());
      }
    }
  }
}
