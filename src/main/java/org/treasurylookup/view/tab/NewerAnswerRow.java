package org.treasurylookup.view.tab;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.TimeFormat;
import org.treasurylookup.model.recent.NewerAnswer;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.value.NoteRow;

/**
 * Above a record: what its watch was told since. A watch is answered every few seconds; what stands
 * beside this row, and has the focus or a note that is being written, is left alone by that.
 */
final class NewerAnswerRow extends VBox {
  private final ControlKit kit;
  private final TabModel model;
  private final Hyperlink again;
  private Optional<NewerAnswer> newer = Optional.empty();
  private @Nullable NoteRow row;

  NewerAnswerRow(ControlKit kit, TabModel model) {
    this.kit = kit;
    this.model = model;
    this.again = PlainControls.link(kit.words("missing.again"), model::refresh);
    getStyleClass().add("newer-answer");
    PlainControls.show(this, false);
  }

  /** Shows what there is, if anything. */
  void show(Optional<NewerAnswer> now) {
    newer = now;
    if (now.isEmpty()) {
      getChildren().clear();
      row = null;
    } else if (row == null) {
      row = new NoteRow(kit, Tone.ATTENTION, lead(), this::words);
      row.setId("newer-answer");
      getChildren().add(row.action(again));
    } else {
      row.say(words());
    }
    PlainControls.show(this, now.isPresent());
  }

  private String lead() {
    return kit.words("control.lead", Text.of("newer.lead"));
  }

  private String words() {
    var front = model.finding().flatMap(Finding::answer).map(Answer::receivedAt);
    return newer
        .map(
            it ->
                kit.words(
                    "newer.text",
                    it.news().stream().map(kit::seen).collect(Collectors.joining("; ")),
                    kit.words(TimeFormat.clock(it.at(), kit.display())),
                    front.map(at -> kit.words(TimeFormat.clock(at, kit.display()))).orElse("?")))
        .orElse("");
  }
}
