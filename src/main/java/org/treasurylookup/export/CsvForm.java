package org.treasurylookup.export;

/**
 * How CSV is written.
 *
 * @param separator between the cells of a row
 * @param decimal sign before the fraction of an amount; only where {@code keepsCodes}
 * @param keepsCodes whether text that looks like a number, a date or a truth is written so that a
 *     spreadsheet takes it as text; such a file is for spreadsheets only
 * @param bom whether it begins with a byte order mark, which some spreadsheets need for UTF-8
 */
public record CsvForm(char separator, char decimal, boolean keepsCodes, boolean bom) {
  /** By RFC 4180, every value as received: for programs. */
  public static CsvForm plain(boolean bom) {
    return new CsvForm(',', '.', false, bom);
  }
}
