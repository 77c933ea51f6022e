package org.treasurylookup.export;

import java.util.regex.Pattern;

/** Disarms what a spreadsheet would take for a formula; a plain decimal number is left alone. */
public final class CsvGuard {
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
  private static final Pattern FORMULA =
      Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

  private CsvGuard() {}

  /** The cell, with an apostrophe in front where it is needed. */
  public static String of(String cell) {
    boolean formula = FORMULA.matcher(cell).matches() && !DECIMAL.matcher(cell).matches();
    return formula ? "'" + cell : cell;
  }
}
