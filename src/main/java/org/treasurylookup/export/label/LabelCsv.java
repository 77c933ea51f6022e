package org.treasurylookup.export.label;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.treasurylookup.export.CsvFormulaGuard;
import org.treasurylookup.label.Label;
import org.treasurylookup.text.Text;

/**
 * Labels as CSV by RFC 4180 with the columns {@code value}, {@code label}, {@code environment} and
 * {@code changed}. Read with commas, semicolons or tabs between the cells, and under the headings
 * that other address books use.
 */
final class LabelCsv {
  private static final List<String> VALUE =
      List.of("value", "address", "id", "account", "ref", "wallet address");
  private static final List<String> WORDS = List.of("label", "name", "alias", "description");
  private static final List<String> ENVIRONMENT = List.of("environment");
  private static final List<String> CHANGED = List.of("changed");

  private static final Pattern OWN_APOSTROPHES = Pattern.compile("^'+");

  private LabelCsv() {}

  static String write(List<Label> labels) {
    var out = new StringWriter();
    try (var csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(out)) {
      csv.writeRecord("value", "label", "environment", "changed");
      for (var label : labels) {
        csv.writeRecord(
            Stream.of(label.value(), label.words(), label.environment(), label.changed().toString())
                .map(cell -> isKept(cell) ? "'" + cell : cell)
                .toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  static LabelImport read(String text, Instant now, String place) throws LabelImport.Unreadable {
    var collected = new LabelImport.Collected();
    try (var rows = CsvReader.builder().fieldSeparator(separator(text)).ofNamedCsvRecord(text)) {
      for (var row : rows) {
        add(row, now, place, collected);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CsvParseException _) {
      throw new LabelImport.Unreadable(Text.of("label.import.noCsv"));
    }
    return collected.whole();
  }

  private static void add(
      NamedCsvRecord row, Instant now, String place, LabelImport.Collected collected)
      throws LabelImport.Unreadable {
    var value = heading(row, VALUE);
    var words = heading(row, WORDS);
    if (value.isEmpty() || words.isEmpty()) {
      throw new LabelImport.Unreadable(Text.of("label.import.headings"));
    }
    String named = cell(row, value.get());
    String name = cell(row, words.get());
    var changed = heading(row, CHANGED).flatMap(time -> time(cell(row, time))).orElse(now);
    var label =
        heading(row, ENVIRONMENT)
            .map(where -> new Label(named, name, cell(row, where).strip(), changed))
            .orElseGet(() -> Label.given(named, name, place, changed));
    if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
      collected.add(row.getStartingLineNumber(), label);
    }
  }

  private static Optional<String> heading(NamedCsvRecord row, List<String> names) {
    return names.stream()
        .flatMap(name -> row.getHeader().stream().filter(it -> plain(it).equals(name)))
        .findFirst();
  }

  private static String plain(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT);
  }

  /* The apostrophe that keeps a spreadsheet from taking a cell for a formula is no part of it. */
  private static String cell(NamedCsvRecord row, String heading) {
    String cell = row.findField(heading).orElse("");
    return cell.startsWith("'") && isKept(cell) ? cell.substring(1) : cell;
  }

  /* Also a cell that has an apostrophe of its own there, which would be taken for that one. */
  private static boolean isKept(String cell) {
    String bare = OWN_APOSTROPHES.matcher(cell).replaceFirst("");
    return !CsvFormulaGuard.of(bare).equals(bare);
  }

  /* The one that stands most often in the headings. */
  private static char separator(String text) {
    String headings = text.lines().findFirst().orElse("");
    return Stream.of(',', ';', '\t')
        .max((one, other) -> Long.compare(count(headings, one), count(headings, other)))
        .filter(best -> count(headings, best) > 0)
        .orElse(',');
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(it -> it == wanted).count();
  }

  private static Optional<Instant> time(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Instant.parse(text.strip()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
