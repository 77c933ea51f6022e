package org.treasurylookup.view.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.record.PersonalFields;
import org.treasurylookup.view.action.ActionName;
import org.treasurylookup.view.action.Actions;
import org.treasurylookup.view.control.ControlKit;

/**
 * What a window copies of the record in front, and what of all that is copied is personal.
 *
 * @param personal told what was copied that is to leave the clipboard in time
 * @param lasting told everything else
 */
record RecordCopies(
    ControlKit kit,
    Supplier<Optional<Finding>> front,
    Consumer<String> personal,
    Consumer<String> lasting) {
  void addTo(Actions actions) {
    actions.on(ActionName.COPY_SUMMARY, this::summary);
    actions.on(ActionName.COPY_LINK, this::link);
  }

  /* Masked as it is shown. */
  private void summary() {
    boolean hidden = kit.display().hiddenProperty().get();
    copy(
        front.get().map(finding -> RecordSummary.of(finding, kit)),
        hidden ? "copied.summary.hidden" : "copied.summary");
  }

  private void link() {
    copy(front.get().map(RecordSummary::link), "copied.link");
  }

  /** Text was put on the clipboard; a part of a record or some rows may have more in them. */
  void copied(FieldPrivacy privacy, String text) {
    boolean leaves =
        privacy == FieldPrivacy.PERSONAL
            || front.get().filter(finding -> PersonalFields.isIn(finding, text)).isPresent();
    (leaves ? personal : lasting).accept(text);
  }

  private void copy(Optional<String> text, String key) {
    text.ifPresent(
        known -> {
          var content = new ClipboardContent();
          content.putString(known);
          Clipboard.getSystemClipboard().setContent(content);
          kit.toast().copied(FieldPrivacy.OPEN, known);
          kit.toast().say(kit.words(key));
        });
  }
}
