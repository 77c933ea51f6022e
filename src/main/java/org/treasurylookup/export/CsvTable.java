package org.treasurylookup.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** A table as CSV by RFC 4180: everything quoted, formulas disarmed, UTF-8. */
final class CsvTable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvTable() {}

  static byte[] write(Table table, CsvForm form) throws IOException {
    var out = new StringWriter();
    if (form.bom()) {
      out.append(BYTE_ORDER_MARK);
    }
    try (var csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(out)) {
      csv.writeRecord(table.columns().stream().map(Column::name).toList());
      for (var row : table.rows()) {
        csv.writeRecord(row.stream().map(CsvGuard::of).toList());
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
