package org.treasurylookup.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.treasurylookup.history.entry.DeskLook;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.OwnNote;
import org.treasurylookup.text.InvisibleCharacters;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes lines of the history, each as soon as it is known: codes, no amount, nobody's name but
 * what a note of one's own may have.
 */
public final class HistoryReport {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Set<String> NUMBERS = Set.of("id", "http_status");
  private static final Pattern BLANK = Pattern.compile(" ");
  private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

  private final ReportWriter.Format format;
  private final Appendable out;
  private boolean headed;

  public HistoryReport(ReportWriter.Format format, Appendable out) {
    this.format = format;
    this.out = out;
  }

  /**
   * Writes a line.
   *
   * @param note of one's own on the record
   * @throws IOException when the reader is gone
   */
  public void write(HistoryEntry entry, Optional<OwnNote> note) throws IOException {
    var columns = columns(entry);
    columns.putAll(LookupColumns.note(note));
    write(entry, columns, entry.asker().user());
  }

  /**
   * Writes a line of the desk: with the PC and its login, and without a number, which is each PC's
   * own.
   *
   * @param note of the desk on the record
   * @throws IOException when the reader is gone
   */
  public void write(DeskLook look, Optional<OwnNote> note) throws IOException {
    var entry = look.entry();
    var columns = columns(entry);
    columns.remove("id");
    columns.put("workstation", look.workstation());
    columns.put("login", look.login());
    columns.put("unknown_desk_key", look.unknownKey().orElse(""));
    columns.putAll(LookupColumns.note(note));
    write(entry, columns, entry.asker().user() + "@" + look.workstation());
  }

  private void write(HistoryEntry entry, Map<String, String> columns, String who)
      throws IOException {
    switch (format) {
      case json -> out.append(json(columns)).append('\n');
      case text -> out.append(text(entry, who)).append('\n');
      case csv -> csv(columns);
    }
  }

  private static Map<String, String> columns(HistoryEntry entry) {
    Map<String, String> columns = new LinkedHashMap<>();
    var result = entry.result();
    columns.put("id", Long.toString(entry.id()));
    columns.put("target", entry.target());
    columns.put("environment", entry.place().environment());
    columns.put("environment_kind", entry.place().kind());
    columns.put("host", entry.place().host());
    columns.put("user", entry.asker().user());
    columns.put("time", entry.times().ended().toString());
    columns.put("outcome", result.outcome());
    columns.put("failure", result.failure());
    columns.put("status", result.status());
    columns.put("verdict", result.verdict());
    columns.put("notes", String.join(" ", result.notes()));
    columns.put("level", result.level());
    columns.put("http_status", entry.reply().httpStatus().map(code -> "" + code).orElse(""));
    columns.put("response_signature", entry.reply().signature());
    columns.put("sha256", entry.reply().sha256());
    columns.put("request", entry.reply().request());
    columns.put("key", entry.asker().keyFingerprint());
    columns.put("version", entry.asker().version());
    return columns;
  }

  /* Absent parts are left out, as print does it. */
  private static String json(Map<String, String> columns) {
    var line = new StringWriter();
    try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      columns.forEach(
          (name, value) -> {
            if (name.equals("notes")) {
              json.writeArrayPropertyStart(name);
              BLANK.splitAsStream(value).filter(it -> !it.isEmpty()).forEach(json::writeString);
              json.writeEndArray();
            } else if (NUMBERS.contains(name) && !value.isEmpty()) {
              json.writeNumberProperty(camel(name), Long.parseLong(value));
            } else if (!value.isEmpty()) {
              json.writeStringProperty(camel(name), value);
            }
          });
      json.writeEndObject();
    }
    return line.toString();
  }

  private static String camel(String name) {
    return UNDERSCORE.matcher(name).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
  }

  private static String text(HistoryEntry entry, String who) {
    var result = entry.result();
    String line =
        String.join(
            "  ",
            entry.times().ended().toString(),
            entry.target(),
            entry.place().environment(),
            who,
            result.outcome(),
            said(result.status()),
            said(result.verdict()),
            said(result.level()),
            said(entry.reply().sha256()));
    return InvisibleCharacters.oneLine(line);
  }

  private static String said(String value) {
    return value.isEmpty() ? "-" : value;
  }

  private void csv(Map<String, String> columns) throws IOException {
    var cells = new StringWriter();
    try (var csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(cells)) {
      if (!headed) {
        csv.writeRecord(columns.keySet());
        headed = true;
      }
      csv.writeRecord(
          columns.values().stream().map(CsvFormulaGuard::of).map(CsvFormulaGuard::seen).toList());
    }
    out.append(cells.toString());
  }
}
