package org.treasurylookup.view.list;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.ToneIcon;

/** Words behind the icon of a tone. Style class {@code list-check}. */
final class MarkedWords extends HBox {
  private final ToneIcon icon;
  private final WrappedText words;

  MarkedWords(Tone tone, WrappedText words) {
    this.icon = new ToneIcon(tone);
    this.words = words;
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(icon, words);
    getStyleClass().add("list-check");
    setMinWidth(0);
  }

  /** The same, with others. */
  MarkedWords turnTo(Tone tone, String other) {
    icon.toneProperty().set(tone);
    words.textProperty().set(other);
    return this;
  }
}
