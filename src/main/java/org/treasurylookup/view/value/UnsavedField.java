package org.treasurylookup.view.value;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.WindowEvent;
import org.controlsfx.control.PopOver;
import org.treasurylookup.model.UnsavedTexts;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;

/**
 * The field of a popover that closes when amounts are hidden, the window is locked or somebody
 * clicks elsewhere: what was typed there is in it again when it is opened again, until it is saved
 * or Esc puts it away.
 */
public final class UnsavedField {
  private final TextInputControl field;
  private final UnsavedTexts.Place typed;
  private final WrappedText hint;

  /**
   * Fills the field.
   *
   * @param saved what it is about, as it is kept
   */
  public UnsavedField(
      ControlKit kit, PopOver pop, TextInputControl field, UnsavedTexts.Place typed, String saved) {
    this.field = field;
    this.typed = typed;
    this.hint = new WrappedText(kit.words("control.unsaved"), "strong");
    boolean again = typed.text().isPresent();
    PlainControls.show(hint, again);
    field.setText(typed.text().orElse(saved));
    field.textProperty().subscribe((_, now) -> typed(saved, now));
    pop.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    pop.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> closed(kit));
  }

  private void typed(String saved, String now) {
    if (now.equals(saved)) {
      typed.forget();
    } else {
      typed.type(now);
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      typed.forget();
    }
  }

  private void closed(ControlKit kit) {
    if (typed.text().isPresent()) {
      kit.toast().say(kit.words("control.unsaved.closed"));
    }
  }

  /** Says that what is in the field was typed earlier; not seen where it was not. */
  public WrappedText hint() {
    return hint;
  }

  /** Puts the focus where the user goes on: another text is not typed over. */
  public void focus() {
    field.requestFocus();
    if (hint.isVisible()) {
      field.end();
    } else {
      field.selectAll();
    }
  }

  /** What was typed is saved. */
  public void saved() {
    typed.forget();
  }
}
