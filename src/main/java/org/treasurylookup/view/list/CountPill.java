package org.treasurylookup.view.list;

import javafx.scene.control.ToggleButton;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.view.icon.IconGlyph;
import org.treasurylookup.view.icon.Icons;
import org.treasurylookup.view.value.StatusBadge;

/**
 * How many rows there are of a kind, and the switch that shows them alone. While it is pressed a
 * cross stands in it and its border is thick, so that it needs no colour. Style class {@code
 * count-pill}.
 */
final class CountPill extends ToggleButton {
  private final StatusBadge badge;
  private final IconGlyph cross = new IconGlyph(Icons.CLOSE);

  CountPill(Tone tone) {
    badge = new StatusBadge(tone, "", "").small();
    getStyleClass().setAll("count-pill");
    setGraphic(badge);
    setMnemonicParsing(false);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    cross.getStyleClass().add("count-cross");
    selectedProperty().subscribe(this::pressed);
  }

  private void pressed(boolean now) {
    badge.getChildren().remove(cross);
    if (now) {
      badge.getChildren().add(cross);
    }
  }

  /** Says how many there are. */
  void say(String words) {
    badge.textProperty().set(words);
    badge.setAccessibleText(words);
    setAccessibleText(words);
  }
}
