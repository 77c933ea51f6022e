package org.treasurylookup.export;

import java.util.regex.Pattern;
import org.treasurylookup.text.InvisibleCharacters;

/**
 * Text as a cell of a workbook can hold it. Characters XML has no place for are shown by name, and
 * what looks like the workbook's own escape is escaped (ECMA-376, ST_Xstring), so that a reader
 * sees what was received.
 */
final class XlsxText {
  /** What a spreadsheet takes in one cell. */
  static final int LONGEST = 32_767;

  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final String ESCAPED = "_x005F_";

  private XlsxText() {}

  static String of(String text) {
    var safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isXml(c)) {
                safe.appendCodePoint(c);
              } else {
                safe.append(InvisibleCharacters.name(c));
              }
            });
    String whole = ESCAPE.matcher(safe).replaceAll(ESCAPED).replace("\r", "_x000D_");
    return whole.length() <= LONGEST ? whole : cut(text.length());
  }

  /* Half a value would be taken for a whole one. */
  private static String cut(int length) {
    return "[" + length + " characters: too long for a cell, see the export as CSV or JSON]";
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
