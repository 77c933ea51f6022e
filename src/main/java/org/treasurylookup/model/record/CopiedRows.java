package org.treasurylookup.model.record;

import java.util.List;
import java.util.stream.Collectors;
import org.treasurylookup.export.CsvFormulaGuard;

/**
 * Rows for the clipboard, to be pasted into a spreadsheet: tabs between cells, and nothing in a
 * cell that would act there.
 */
public final class CopiedRows {
  private CopiedRows() {}

  /** A row. A tab or a line break inside a value would move the values after it. */
  public static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> CsvFormulaGuard.of(cell).replaceAll("[\\t\\r\\n]", " "))
        .collect(Collectors.joining("\t"));
  }
}
