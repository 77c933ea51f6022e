package org.treasurylookup.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.text.Messages;

/**
 * The table of faults in {@code docs/reliability.md}. Tests compare it with what is said; with
 * {@code -Dtreasurylookup.faults.renew=true} they write it instead.
 */
public final class FaultTable {
  static final boolean RENEWED = Boolean.getBoolean("treasurylookup.faults.renew");

  private static final Path FILE = Path.of("docs", "reliability.md");
  private static final String BEGIN = "<!-- faults -->\n";
  private static final String END = "<!-- end of faults -->\n";
  private static final String HEAD = "| fault | Cobo | BitGo |\n|---|---|---|\n";

  private FaultTable() {}

  /** What is said of a fault. */
  public record Row(String cobo, String bitgo) {}

  /** The rows as they stand in the document, by the name of the fault. */
  public static Map<String, Row> written() {
    String text = text();
    int from = text.indexOf(BEGIN);
    Map<String, Row> rows = new LinkedHashMap<>();
    text.substring(from, text.indexOf(END))
        .lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| fault |"))
        .map(line -> line.substring(2, line.length() - 2).split(" \\| ", -1))
        .forEach(cells -> rows.put(cells[0], new Row(cells[1], cells[2])));
    return rows;
  }

  /** Writes the rows in place of those in the document. */
  static void write(Map<String, Row> rows) {
    String text = text();
    String table =
        rows.entrySet().stream()
            .map(
                row ->
                    "| "
                        + row.getKey()
                        + " | "
                        + row.getValue().cobo()
                        + " | "
                        + row.getValue().bitgo()
                        + " |\n")
            .collect(Collectors.joining("", HEAD, ""));
    int from = text.indexOf(BEGIN) + BEGIN.length();
    try {
      Files.writeString(
          FILE, text.substring(0, from) + "\n" + table + "\n" + text.substring(text.indexOf(END)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text() {
    try {
      return Files.readString(FILE, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a window says of a finding, as a cell. */
  static String said(Finding finding, List<Duration> waits) {
    String words = finding.failure().map(FaultTable::said).orElseGet(() -> shown(finding));
    String waited =
        waits.isEmpty()
            ? ""
            : "Waits "
                + waits.stream()
                    .map(wait -> Long.toString(wait.toSeconds()))
                    .collect(Collectors.joining(", "))
                + " s. ";
    return cell(waited + words);
  }

  private static String said(Failure failure) {
    return failure.causes().stream()
        .findFirst()
        .map(cause -> "; " + Messages.ENGLISH.get(cause.text()))
        .map(cause -> Messages.ENGLISH.get(failure.headline()) + cause)
        .orElseGet(() -> Messages.ENGLISH.get(failure.headline()));
  }

  private static String shown(Finding finding) {
    String notes =
        finding.assessment().notes().stream()
            .map(note -> Messages.ENGLISH.get(note.code().title()))
            .distinct()
            .collect(Collectors.joining(", "));
    return "The record, level "
        + finding.assessment().level().code()
        + (notes.isEmpty() ? "" : ": " + notes);
  }

  /** A text that is one cell: no port of this run, no bar. */
  static String cell(String text) {
    return text.replace("|", "\\|").replaceAll("(127\\.0\\.0\\.1|::1]?):[0-9]+", "$1");
  }
}
