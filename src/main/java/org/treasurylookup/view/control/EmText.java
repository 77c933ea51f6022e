package org.treasurylookup.view.control;

import javafx.scene.text.Text;

/** A letter nobody sees, which has the text size of where it stands. */
public final class EmText extends Text {
  public EmText() {
    super("M");
    setManaged(false);
    setVisible(false);
  }

  public double size() {
    return getFont().getSize();
  }
}
