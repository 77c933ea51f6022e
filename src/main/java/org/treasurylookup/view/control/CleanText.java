package org.treasurylookup.view.control;

import java.util.function.UnaryOperator;
import javafx.scene.control.TextFormatter;

/** Keeps out of a field what must not be shown in it, whether it is typed, pasted or set. */
public final class CleanText extends TextFormatter<String> {
  /**
   * For one field.
   *
   * @param shown what of a whole text may be shown
   */
  public CleanText(UnaryOperator<String> shown) {
    super(change -> cleaned(change, shown));
  }

  private static Change cleaned(Change change, UnaryOperator<String> shown) {
    if (change.isContentChange()) {
      String text = change.getControlNewText();
      String clean = shown.apply(text);
      if (!clean.equals(text)) {
        change.setRange(0, change.getControlText().length());
        change.setText(clean);
        change.selectRange(clean.length(), clean.length());
      }
    }
    return change;
  }
}
