package org.treasurylookup.export;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would take for something else when it opens CSV: {@code 00012} becomes
 * 12, {@code 219E01} becomes 2190, {@code 3-4} and {@code MAR1} become dates.
 */
final class CsvCode {
  private static final String MONTH =
      "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|m[aä]r|mai|okt|dez)";
  private static final Pattern CHANGED =
      Pattern.compile(
          "[0-9+.,(-][0-9.,:/%eE+()\\s-]*"
              + "|[0-9]{0,4}[-/. ]?"
              + MONTH
              + "[a-z]*[-/. ]?[0-9]{0,4}"
              + "|true|false|wahr|falsch",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  private CsvCode() {}

  /** Whether a spreadsheet would change the text. */
  static boolean isChanged(String text) {
    return CHANGED.matcher(text).matches()
        && (DIGIT.matcher(text).find() || !Character.isDigit(text.charAt(0)));
  }

  /* A formula that gives a text is the one form that no spreadsheet reads as a number. */
  static String asText(String text) {
    return "=\"" + text + "\"";
  }
}
