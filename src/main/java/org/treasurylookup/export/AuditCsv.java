package org.treasurylookup.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.AuditLink;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit as CSV by RFC 4180, everything quoted, formulas disarmed. Behind the columns for people
 * stands the line as it was hashed, and its hash: SHA-256 over the 32 bytes of the hash before
 * (zeros before the first), the number, a line feed and the line.
 */
public final class AuditCsv {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final StringWriter text = new StringWriter();
  private boolean headed;

  /** Adds a line; the first brings the head with it. */
  public void add(AuditLink link) {
    try (var csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text)) {
      if (!headed) {
        csv.writeRecord(row("number", AuditLine.COLUMNS, "line", "hash"));
        headed = true;
      }
      var cells =
          values(link.canonical()).stream()
              .map(CsvFormulaGuard::of)
              .map(CsvFormulaGuard::seen)
              .toList();
      csv.writeRecord(row(Long.toString(link.number()), cells, link.canonical(), link.hash()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** The values of a line in the order of its columns. */
  public static List<String> values(String canonical) {
    var line = MAPPER.readTree(canonical);
    return AuditLine.COLUMNS.stream().map(name -> line.path(name).asString("")).toList();
  }

  private static List<String> row(String number, List<String> cells, String line, String hash) {
    List<String> row = new ArrayList<>();
    row.add(number);
    row.addAll(cells);
    row.add(line);
    row.add(hash);
    return row;
  }
}
