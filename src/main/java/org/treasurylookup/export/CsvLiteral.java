package org.treasurylookup.export;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text that a spreadsheet would take for something else when it opens CSV: {@code 00012} becomes
 * 12, {@code 219E01} becomes 2190, {@code 3-4}, {@code MAR1}, {@code 5月3日} and {@code May 3, 2025}
 * become dates.
 */
final class CsvLiteral {
  private static final Pattern NUMBER_OR_DATE =
      Pattern.compile("(?=[^0-9]*+[0-9])[0-9+.,($€£¥\u2212-][0-9.,:/%eET+()\\s$€£¥'’\u2212-]*");
  private static final Pattern TIME =
      Pattern.compile("[0-9]{1,2}(:[0-9.]{1,9}){0,2}\\s*[ap]m?", Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH =
      Pattern.compile(
          "(?=[^0-9]*+[0-9])(?:[0-9]{1,4}+[-/.,: ]{0,2}+)*+"
              + "(jan|feb|m[aä]r|apr|ma[yi]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-zä]*+"
              + "(?:[-/.,: ]{0,2}+[0-9]{1,4}+)*+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  /* Where the system speaks Chinese or Japanese. */
  private static final Pattern CHINESE =
      Pattern.compile("(?=[^0-9]*+[0-9])[0-9]*+[年月日时時分秒上下午前後0-9:. ]++");
  private static final Pattern TRUTH =
      Pattern.compile("true|false|wahr|falsch", Pattern.CASE_INSENSITIVE);

  private CsvLiteral() {}

  /** Whether a spreadsheet would show another text. */
  static boolean isChanged(String text) {
    String read = read(text);
    return Stream.of(NUMBER_OR_DATE, TIME, MONTH, CHINESE, TRUTH)
        .anyMatch(form -> form.matcher(read).matches());
  }

  /* As a spreadsheet reads it: without blanks around it, digits of full width as any others. */
  private static String read(String text) {
    boolean plain = text.chars().allMatch(c -> c < 0x80);
    return (plain ? text : Normalizer.normalize(text, Normalizer.Form.NFKC)).strip();
  }

  /** The text as a formula that gives it, the one form no spreadsheet reads as a number. */
  static String asText(String text) {
    return "=\"" + text + "\"";
  }
}
