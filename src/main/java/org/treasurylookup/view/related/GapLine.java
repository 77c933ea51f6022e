package org.treasurylookup.view.related;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.ToneIcon;

/** Why rows beside a record may not be all: in passing, or as an alarm where somebody forged. */
public final class GapLine {
  private GapLine() {}

  /**
   * A line of its own.
   *
   * @param forged whether an answer carries a signature that does not hold
   */
  public static Node of(ControlKit kit, Text why, boolean forged) {
    return forged
        ? new HBox(6, new ToneIcon(Tone.FAILURE), new WrappedText(kit.words(why)))
        : new WrappedText(kit.words(why), "muted");
  }
}
