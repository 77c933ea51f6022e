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
final class OwnNoteStrip {
  private final ControlKit kit;
  private final NotesModel notes;

  OwnNoteStrip(ControlKit kit, NotesModel notes) {
    this.kit = kit;
    this.notes = notes;
  }

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
            kit.words("control.lead", Text.of("ownNote.lead")),
            () ->
                kit.words(
                    "ownNote.text",
                    kit.shown(FieldPrivacy.WORDS, InvisibleCharacters.show(note.text())),
                    NotePane.by(kit, note)));
    row.setId("own-note");
    return row.action(kit.words("ownNote.change"), () -> NotePane.open(kit, notes, record, row));
  }
}
