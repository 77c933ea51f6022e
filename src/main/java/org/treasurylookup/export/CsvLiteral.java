package org.treasurylookup.export;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would take for something else when it opens CSV: {@code 00012} becomes
 * 12, {@code 219E01} becomes 2190, {@code 3-4}, {@code MAR1} and {@code May 3, 2025} become dates.
 */
final class CsvLiteral {
  private static final Pattern NUMBER_OR_DATE =
      Pattern.compile("(?=[^0-9]*+[0-9])[0-9+.,($€£¥-][0-9.,:/%eE+()\\s$€£¥-]*");
  private static final Pattern TIME =
      Pattern.compile("[0-9]{1,2}(:[0-9.]{1,9}){0,2}\\s*[ap]m?", Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH =
      Pattern.compile(
          "(?=[^0-9]*+[0-9])(?:[0-9]{1,4}+[-/.,: ]{0,2}+)*+"
              + "(jan|feb|m[aä]r|apr|ma[yi]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-zä]*+"
              + "(?:[-/.,: ]{0,2}+[0-9]{1,4}+)*+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern TRUTH =
      Pattern.compile("true|false|wahr|falsch", Pattern.CASE_INSENSITIVE);

  private CsvLiteral() {}

  /** Whether a spreadsheet would show another text. */
  static boolean isChanged(String text) {
    return NUMBER_OR_DATE.matcher(text).matches()
        || TIME.matcher(text).matches()
        || MONTH.matcher(text).matches()
        || TRUTH.matcher(text).matches();
  }

  /** The text as a formula that gives it, the one form no spreadsheet reads as a number. */
  static String asText(String text) {
    return "=\"" + text + "\"";
  }
}
