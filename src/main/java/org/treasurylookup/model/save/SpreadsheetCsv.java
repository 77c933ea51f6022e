package org.treasurylookup.model.save;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.treasurylookup.export.CsvForm;
import org.treasurylookup.settings.Preferences.Spreadsheet;

/** CSV as a spreadsheet reads it: where numbers have a decimal comma, cells are kept apart by ;. */
final class SpreadsheetCsv {
  private SpreadsheetCsv() {}

  /**
   * The form of CSV for a choice.
   *
   * @param system how this PC writes numbers
   */
  static CsvForm of(Spreadsheet choice, Locale system) {
    return switch (choice) {
      case SYSTEM ->
          DecimalFormatSymbols.getInstance(system).getDecimalSeparator() == ','
              ? form(';', ',')
              : form(',', '.');
      case COMMA_POINT -> form(',', '.');
      case SEMICOLON_POINT -> form(';', '.');
      case SEMICOLON_COMMA -> form(';', ',');
      case TAB_POINT -> form('\t', '.');
      case TAB_COMMA -> form('\t', ',');
    };
  }

  private static CsvForm form(char separator, char decimal) {
    return new CsvForm(separator, decimal, true, true);
  }
}
