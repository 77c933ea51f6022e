package org.treasurylookup.view.value;

import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.icon.IconGlyph;
import org.treasurylookup.view.icon.Icons;

/**
 * Copies one value whole and confirms it with a toast. Its accessible name repeats the key ("Copy
 * receive address"), because a screen reader hears a column of these. Style class {@code
 * copy-button}.
 */
public final class CopyButton extends Button {

  /**
   * @param kit words and toast
   * @param name what is copied, in lower case
   * @param raw the text to copy, asked for at the moment of copying
   */
  public CopyButton(ControlKit kit, String name, Supplier<String> raw) {
    this(kit, FieldPrivacy.OPEN, name, raw);
  }

  /** The same for a value that may be hidden, and then is not copied. */
  public CopyButton(ControlKit kit, FieldPrivacy privacy, String name, Supplier<String> raw) {
    getStyleClass().setAll("icon-button", "copy-button");
    setGraphic(new IconGlyph(Icons.COPY));
    setMnemonicParsing(false);
    var words = kit.words("control.copy", name);
    setAccessibleText(words);
    /* A window of its own each, so it is made when it is needed. */
    addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        _ -> {
          if (getTooltip() == null) {
            setTooltip(new Tooltip(words));
          }
        });
    setOnAction(_ -> ValueCopying.copy(kit, privacy, name, raw.get()));
  }
}
