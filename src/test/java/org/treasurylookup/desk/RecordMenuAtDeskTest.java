package org.treasurylookup.desk;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of the menus of a record and of the view. */
@AtDesk
class RecordMenuAtDeskTest extends MenuLinesAtDesk {
  @ParameterizedTest
  @CsvSource({
    "Record, Export as a file, Excel workbook (XLSX)",
    "Record, Save an evidence pack, Evidence pack (ZIP)",
    "Record, Raw JSON, .json-pane",
    "View, Find in what is shown, #find-field",
    "View, Columns of the table, Standard columns",
    "View, Rows of the table, Shift+C",
    "View, Standard columns everywhere, Columns and sections are as the program comes",
    "Record, Verify an evidence pack, Choose a pack"
  })
  void aLineLeadsToWhatItSays(String menu, String line, String seen, DeskProgram program) {
    leads(menu, line, seen, program);
  }
}
