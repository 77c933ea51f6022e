package org.treasurylookup.view.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.value.NoteRow;

/**
 * The notes of a record, most important first, each with its “Why?”. Where there are many, those
 * that ask for no action wait behind one line, so that they do not push the record out of sight.
 * Style class {@code notes}.
 */
public final class NotesBox extends VBox {
  private static final int SHOWN = 3;

  private final ControlKit kit;
  private final Function<Note, Optional<Hyperlink>> link;
  private final boolean person;

  /**
   * Notes that may lead to what they are about; none take no room.
   *
   * @param person whether the record is about a person
   * @param link leads there; empty where there is no way
   */
  public NotesBox(
      ControlKit kit, List<Note> notes, boolean person, Function<Note, Optional<Hyperlink>> link) {
    this.kit = kit;
    this.person = person;
    this.link = link;
    getStyleClass().add("notes");
    int shown = shown(notes);
    notes.subList(0, shown).forEach(this::add);
    if (shown < notes.size()) {
      getChildren().add(more(notes.subList(shown, notes.size())));
    }
    setManaged(!notes.isEmpty());
  }

  /* A line for a single note would save nothing. */
  private static int shown(List<Note> notes) {
    int shown = notes.size();
    while (shown > SHOWN && notes.get(shown - 1).tone() == Tone.NOTE) {
      shown--;
    }
    return shown == notes.size() - 1 ? notes.size() : shown;
  }

  private void add(Note note) {
    var row =
        NoteRow.linked(
            kit,
            note.tone(),
            kit.words("control.lead", note.code().title()),
            () -> kit.pieces(note.text()));
    link.apply(note).ifPresent(row::action);
    getChildren().add(row.action(WhyLink.of(kit, note.why(), person, "control.why")));
  }

  private Hyperlink more(List<Note> notes) {
    return PlainControls.link(
        kit.words(Text.count("notes.more", notes.size())),
        more -> {
          getChildren().remove(more);
          notes.forEach(this::add);
        });
  }
}
