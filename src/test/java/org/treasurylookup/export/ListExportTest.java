package org.treasurylookup.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.treasurylookup.export.ExportOrder.Format;
import org.treasurylookup.export.PastedList.Line;
import org.treasurylookup.lookup.Finding;

/** A list of ids in a file: every line as pasted, and whether all of it is there. */
class ListExportTest {
  private static final ExportAuthor CLERK =
      new ExportAuthor("clerk", "1.0.0", Instant.parse("2026-11-21T12:00:00Z"));
  private static final Finding FOUND = Findings.order("{\"order_id\":\"5001\"}");

  private static Line line(int number, int line, String pasted, Optional<Finding> finding) {
    boolean repeated = number == 3;
    boolean id = !pasted.contains("hello");
    return new Line(
        number,
        line,
        pasted,
        id ? Optional.of("5001") : Optional.empty(),
        repeated ? Optional.of(1) : Optional.empty(),
        "said",
        finding);
  }

  private static PastedList list(Optional<Finding> last) {
    return new PastedList(
        FOUND.environment(),
        List.of(
            line(1, 1, " 5001,", Optional.of(FOUND)),
            line(2, 3, "=hello()", Optional.empty()),
            line(3, 4, "5001", Optional.empty()),
            line(4, 5, "5002", last)));
  }

  private static FindingExport export(Format format, Optional<Finding> last) {
    return export(list(last), format, true);
  }

  private static FindingExport export(PastedList list, Format format, boolean personal) {
    return FindingExport.of(
        new ExportOrder(
            List.of(FOUND),
            Optional.of(list),
            format,
            personal,
            CsvForm.plain(false),
            CLERK,
            OwnWords.NONE));
  }

  private static List<Row> list(String name, Optional<Finding> last) throws IOException {
    var content = export(Format.XLSX, last).content();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
      return book.findSheet(name).orElseThrow().read();
    }
  }

  private static List<String> column(List<Row> rows, String name) {
    int at = rows.getFirst().stream().map(it -> it.getText()).toList().indexOf(name);
    return rows.stream().skip(1).map(row -> row.getCellText(at)).toList();
  }

  private static Map<String, String> files(Format format, Optional<Finding> last)
      throws IOException {
    return files(export(format, last));
  }

  private static Map<String, String> files(FindingExport export) throws IOException {
    Map<String, String> files = new HashMap<>();
    var content = export.content();
    try (var in = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void aWorkbookHasASheetOfTheListExactlyAsPasted() throws IOException {
    var rows = list("List", Optional.of(FOUND));
    assertThat(column(rows, "pasted")).containsExactly(" 5001,", "=hello()", "5001", "5002");
    assertThat(column(rows, "line")).containsExactly("1", "3", "4", "5");
    assertThat(column(rows, "same_as")).containsExactly("", "", "1", "");
    assertThat(column(rows, "state"))
        .containsExactly("ANSWERED", "UNRECOGNISED", "REPEATED", "ANSWERED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cobo:order:5001|cobo:order:5001",
        "50\u200b01|50\u200b01",
        "“5001”; Jane Doe, 100.00|“5001”; [masked], 100.00",
        "5001,Jane,jane5@example.com|5001,[masked],[masked]",
        "Jane Doe paid 5001 twice|[masked] 5001 [masked]",
        "Jane 1.234,56€|[masked] 1.234,56€",
        "Jane, $1,234.56|[masked], $1,234.56",
        "Doe +1,234.56,Jane|[masked] +1,234.56,[masked]",
        "Jane 1'234,56 −7 %|[masked] 1'234,56 −7 %",
        "Jane ５００１|[masked] ５００１",
        "bitgo:allocation:5001?trustOrg=BitGo+Germany|bitgo:allocation:5001?trustOrg=BitGo+Germany",
      })
  void withoutPersonalDataOnlyIdsAndNumbersOfALineAreThere(String pasted, String written)
      throws IOException {
    var list = new PastedList(FOUND.environment(), List.of(line(1, 1, pasted, Optional.empty())));
    var files = files(export(list, Format.CSV, false));
    try (var csv = CsvReader.builder().ofNamedCsvRecord(files.get("list.csv"))) {
      assertThat(csv.stream().map((NamedCsvRecord row) -> row.getField("pasted")))
          .containsExactly(written);
    }
  }

  @Test
  void csvHasTheListAsAFileAndJsonInItsManifest() throws IOException {
    try (var csv =
        CsvReader.builder()
            .ofNamedCsvRecord(files(Format.CSV, Optional.of(FOUND)).get("list.csv"))) {
      assertThat(csv.stream().map((NamedCsvRecord row) -> row.getField("pasted")))
          .containsExactly(" 5001,", "'=hello()", "5001", "5002");
    }
    assertThat(files(Format.JSON, Optional.of(FOUND)).get("manifest.json"))
        .contains("\"list\" : [", "\"pasted\" : \"=hello()\"");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aListSavedBeforeItsLastAnswerSaysSoInNameAndManifest(Format format) throws IOException {
    assertThat(export(format, Optional.of(FOUND)).name()).doesNotContain("INCOMPLETE");
    assertThat(export(format, Optional.empty()).name()).contains("-INCOMPLETE-");
    String says = "NO, only 1 of 2 answered when this was saved";
    if (format == Format.XLSX) {
      assertThat(list("Manifest", Optional.empty()))
          .anyMatch(row -> row.getCellText(1).equals(says));
      assertThat(column(list("List", Optional.empty()), "state")).contains("NOT_ANSWERED");
    } else {
      assertThat(files(format, Optional.empty()).get("manifest.json")).contains(says);
    }
  }

  @Test
  void theListOfAListSaysHowFarEachRecordMayBeReliedOn() throws IOException {
    var rows = list("List", Optional.of(FOUND));
    assertThat(FOUND.level().orElseThrow().code()).isEqualTo("doubt");
    assertThat(column(rows, "level")).containsExactly("doubt", "", "", "doubt");
    assertThat(column(rows, "verdict_text").getFirst()).startsWith("Cannot compare");
  }
}
