package org.treasurylookup.view.value;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.view.theme.BundledFonts;

/** Room that a value takes on one line of a table's cell, in multiples of the table's text size. */
public final class LineRoom {
  /** Padding of a cell on both sides, with a hair to spare; app.css gives it. */
  public static final double CELL = 1.35;

  /** Width of a letter of an id, and of a digit. */
  static final double LETTER = 0.58;

  /* Width of a tone's icon with its gap; app.css gives it. */
  private static final double ICON = 1.6;

  private static final int MEASURED = 100;
  private static final Map<Integer, Double> LETTERS = new ConcurrentHashMap<>();

  private LineRoom() {}

  /** Room of an id, an address or a time, whose letters are all as wide. */
  public static double id(String raw) {
    String shown = InvisibleCharacters.show(raw);
    return shown.codePointCount(0, shown.length()) * LETTER + CELL;
  }

  public static double words(String words) {
    return words.codePoints().mapToDouble(LineRoom::letter).sum() + CELL;
  }

  /** Room of words behind the icon of a tone. */
  public static double marked(String words) {
    return ICON + words(words);
  }

  /** Room of an unreadable value as received, behind its mark. */
  public static double malformed(String raw) {
    return ICON + id(raw);
  }

  /* Letter by letter and each once: a list has ten thousand lines, and a hundred letters. */
  private static double letter(int codePoint) {
    return LETTERS.computeIfAbsent(codePoint, LineRoom::measured);
  }

  /* What is measured once stays: not with the typeface that stands in for one not loaded yet. */
  private static double measured(int codePoint) {
    BundledFonts.load();
    var text = new Text(Character.toString(codePoint));
    text.setFont(Font.font("Inter", MEASURED));
    return text.getLayoutBounds().getWidth() / MEASURED;
  }
}
