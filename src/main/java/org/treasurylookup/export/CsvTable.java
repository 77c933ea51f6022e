package org.treasurylookup.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table as CSV by RFC 4180: everything quoted, formulas disarmed, UTF-8. Written for
 * spreadsheets, codes that look like numbers stay what they are, and amounts that a spreadsheet can
 * hold exactly have its decimal sign.
 */
final class CsvTable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

  private CsvTable() {}

  static byte[] write(ExportTable table, CsvForm form) throws IOException {
    var out = new StringWriter();
    if (form.bom()) {
      out.append(BYTE_ORDER_MARK);
    }
    var builder =
        CsvWriter.builder().fieldSeparator(form.separator()).quoteStrategy(QuoteStrategies.ALWAYS);
    try (var csv = builder.build(out)) {
      csv.writeRecord(table.columns().stream().map(ExportColumn::name).toList());
      for (var row : table.rows()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
          cells.add(CsvFormulaGuard.seen(cell(table.columns().get(i).kind(), row.get(i), form)));
        }
        csv.writeRecord(cells);
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(ExportColumn.Kind kind, String value, CsvForm form) {
    if (!form.keepsCodes() || kind == ExportColumn.Kind.NUMBER || !CsvLiteral.isChanged(value)) {
      return CsvFormulaGuard.of(value);
    }
    boolean exact = XlsxFile.number(value).isPresent() && PLAIN.matcher(value).matches();
    return kind == ExportColumn.Kind.AMOUNT && exact
        ? value.replace('.', form.decimal())
        : CsvLiteral.asText(value);
  }
}
