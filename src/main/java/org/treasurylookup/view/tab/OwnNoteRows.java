package org.treasurylookup.view.tab;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.history.entry.OwnNote;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.history.NotesModel;
import org.treasurylookup.model.recent.RecordReference;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.history.NotePane;
import org.treasurylookup.view.value.NoteRow;

/** Above a record: the note of one's own on it, marked as ours. */
record OwnNoteRows(ControlKit kit, NotesModel notes) {
  /* Characters and lines that leave the record in sight on a small screen. */
  private static final int LONG = 300;
  private static final int MANY_LINES = 4;

  List<Node> rows(Optional<Finding> front) {
    return front
        .map(RecordReference::of)
        .flatMap(record -> notes.on(record).map(note -> row(record, note)))
        .stream()
        .toList();
  }

  private Node row(RecordReference record, OwnNote note) {
    var row =
        new NoteRow(
            kit,
            Tone.NOTE,
            kit.words(
                "control.lead", Text.of(notes.isOwn(note) ? "ownNote.lead" : "ownNote.colleague")),
            () ->
                kit.words(
                    "ownNote.text",
                    kit.shown(FieldPrivacy.WORDS, InvisibleCharacters.show(note.text())),
                    NotePane.by(kit, note)));
    row.setId("own-note");
    if (note.text().length() > LONG || note.text().lines().count() > MANY_LINES) {
      row.low();
    }
    return row.action(kit.words("ownNote.change"), () -> NotePane.open(kit, notes, record, row));
  }
}
