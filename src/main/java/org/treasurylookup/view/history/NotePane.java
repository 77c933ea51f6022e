package org.treasurylookup.view.history;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.history.entry.OwnNote;
import org.treasurylookup.model.KeptTime;
import org.treasurylookup.model.history.NotesModel;
import org.treasurylookup.model.recent.RecordReference;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.PopoverPlace;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.value.ChunkText;
import org.treasurylookup.view.value.UnsavedField;

/** Writes, changes or removes a note of one's own on a record: Ctrl+Enter keeps it. */
public final class NotePane {
  private static final int COLUMNS = 40;
  private static final int ROWS = 5;

  private final ControlKit kit;
  private final NotesModel notes;
  private final RecordReference record;
  private final PopOver pop = new PopOver();
  private final TextArea field = new TextArea();
  private final Optional<OwnNote> before;
  private final UnsavedField typed;
  private final WrappedText problem = new WrappedText("", "strong");

  private NotePane(ControlKit kit, NotesModel notes, RecordReference record) {
    this.kit = kit;
    this.notes = notes;
    this.record = record;
    this.before = notes.on(record);
    this.typed =
        new UnsavedField(
            kit, pop, field, notes.typed(record), before.map(OwnNote::text).orElse(""));
  }

  /** Opens the pane beside what is about the record. */
  public static void open(ControlKit kit, NotesModel notes, RecordReference record, Node owner) {
    var pane = new NotePane(kit, notes, record);
    pane.pop.setContentNode(pane.content());
    pane.pop.setTitle(kit.words("ownNote.title"));
    PopoverPlace.open(kit, FieldPrivacy.WORDS, pane.pop, owner);
    pane.typed.focus();
    pane.field.end();
  }

  private Node content() {
    field.setId("own-note-field");
    field.setPrefColumnCount(COLUMNS);
    field.setPrefRowCount(ROWS);
    field.setWrapText(true);
    field.setAccessibleText(kit.words("ownNote.title"));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    show(Optional.empty());
    var buttons = new FlowPane(10, 8, button("ownNote.keep", () -> keep(field.getText())));
    before.ifPresent(_ -> buttons.getChildren().add(button("ownNote.remove", () -> keep(""))));
    var box =
        new VBox(
            8,
            new WrappedText(kit.words("target." + record.target().kind()), "heading"),
            ChunkText.label(record.target().id()),
            field,
            typed.hint(),
            problem,
            new WrappedText(
                before
                    .map(note -> kit.words(by(kit, note)))
                    .orElseGet(() -> kit.words(notes.keeping())),
                "muted",
                "small-text"),
            buttons);
    box.getStyleClass().addAll("compare", "label-pane");
    return box;
  }

  /** Who wrote a note, and when. */
  public static Text by(ControlKit kit, OwnNote note) {
    return Text.of(
        "ownNote.by", InvisibleCharacters.show(note.user()), KeptTime.of(note.at(), kit.display()));
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      keep(field.getText());
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
      /* A note needs no tab stops; who has no mouse needs the buttons. */
      event.consume();
      field.getParent().lookup("#ownNote-keep").requestFocus();
    }
  }

  private Button button(String key, Runnable action) {
    return PlainControls.button(kit, key, action);
  }

  private void keep(String text) {
    notes.write(
        record,
        text,
        failed -> {
          show(failed);
          if (failed.isEmpty()) {
            typed.saved();
            pop.hide();
            kit.toast().say(kit.words(text.isBlank() ? "ownNote.removed" : "ownNote.kept"));
          }
        });
  }

  private void show(Optional<Text> why) {
    problem.textProperty().set(why.map(kit::words).orElse(""));
    PlainControls.show(problem, why.isPresent());
  }
}
