package org.treasurylookup.export;

import java.util.regex.Pattern;
import org.treasurylookup.text.InvisibleCharacters;

/** Disarms what a spreadsheet would take for a formula; a plain decimal number is left alone. */
public final class CsvFormulaGuard {
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
  /* A spreadsheet drops some control characters at the front, and sees what follows. */
  private static final Pattern FORMULA =
      Pattern.compile("^(?:[=+\\-@＝＋－＠]|[\\p{Cc}\\p{Cf}]).*", Pattern.DOTALL);

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]");

  private CsvFormulaGuard() {}

  /** The cell with control characters by their names: printed, they play with a terminal. */
  static String seen(String cell) {
    return CONTROL
        .matcher(cell)
        .replaceAll(found -> InvisibleCharacters.name(found.group().charAt(0)));
  }

  /** The cell, with an apostrophe in front where it is needed. */
  public static String of(String cell) {
    boolean formula = FORMULA.matcher(cell).matches() && !DECIMAL.matcher(cell).matches();
    return formula ? "'" + cell : cell;
  }
}
