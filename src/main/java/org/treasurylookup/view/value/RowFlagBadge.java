package org.treasurylookup.view.value;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.icon.ToneStyle;

/** A short marker on a table row, such as LATE or DUPLICATE HASH. Style class {@code flag}. */
public final class RowFlagBadge extends StackPane {

  /** The mark of something to look at. */
  public static RowFlagBadge of(ControlKit kit, org.treasurylookup.text.Text words) {
    String said = kit.words(words);
    return new RowFlagBadge(Tone.ATTENTION, said, said);
  }

  /**
   * @param tone usually {@link Tone#ATTENTION}
   * @param words one or two words in capitals
   * @param spoken what a screen reader says
   */
  public RowFlagBadge(Tone tone, String words, String spoken) {
    var text = new Text(words);
    text.getStyleClass().add("text");
    getStyleClass().add("flag");
    getChildren().add(text);
    setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(spoken);
    ToneStyle.set(this, tone);
  }
}
