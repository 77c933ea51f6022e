package org.treasurylookup.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV for spreadsheets: what a cell holds is what the spreadsheet shows. */
class SpreadsheetCsvTest {
  private static final CsvForm GERMAN = new CsvForm(';', ',', true, false);

  private static List<String> written(ExportColumn column, String cell, CsvForm form)
      throws IOException {
    var table =
        new ExportTable("T", List.of(column, ExportColumn.text("b")), List.of(List.of(cell, "x")));
    return new String(CsvTable.write(table, form), StandardCharsets.UTF_8).lines().toList();
  }

  private static String line(ExportColumn column, String cell, CsvForm form) throws IOException {
    return written(column, cell, form).get(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "219E01",
        "1'000",
        "1’000.50",
        "−5",
        "2025-03-04T10:00",
        " 0012",
        "0012 ",
        "００１２",
        "\u00a00012",
        "2025年5月3日",
        "5月3日",
        "上午10:00",
        "00012345678901234567",
        "1.5",
        "1,5",
        "3-4",
        "2/3",
        "MAR1",
        "1-MAI",
        "12:30",
        "-5",
        "+49",
        "(5)",
        "TRUE",
        "5 %",
        "€5",
        "1e9",
        ".5",
        "10 PM",
        "10:30 a",
        "3. Mai",
        "3. Mai 2025",
        "May 3, 2025",
        "2025 Mar 4 10:00",
        "100 €",
        "5 $",
        "$ 5",
        "-$5",
        "$-5"
      })
  void aCodeThatLooksLikeANumberIsAFormulaThatGivesIt(String code) throws IOException {
    assertThat(line(ExportColumn.text("a"), code, GERMAN))
        .isEqualTo("\"=\"\"" + code + "\"\"\";\"x\"");
    assertThat(line(ExportColumn.text("a"), code, CsvForm.plain(false))).doesNotContain("\"=\"\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O20250304-M1001-1001",
        "0x12e5ab",
        "Completed",
        "-",
        "marble",
        "may",
        "年月",
        "第3日报表"
      })
  void anyOtherTextIsLeftAlone(String text) throws IOException {
    assertThat(line(ExportColumn.text("a"), text, GERMAN)).contains(text).doesNotContain("=\"\"");
  }

  @Test
  void anAmountHasTheDecimalSignOfTheSpreadsheetAndOnlyWhereItHoldsEveryDigit() throws IOException {
    assertThat(line(ExportColumn.amount("a"), "-103.05", GERMAN)).isEqualTo("\"-103,05\";\"x\"");
    assertThat(line(ExportColumn.amount("a"), "1000000000000000001.5", GERMAN))
        .isEqualTo("\"=\"\"1000000000000000001.5\"\"\";\"x\"");
    assertThat(line(ExportColumn.amount("a"), "1e3", GERMAN)).isEqualTo("\"=\"\"1e3\"\"\";\"x\"");
  }

  @Test
  void aFormulaIsDisarmedThereToo() throws IOException {
    assertThat(line(ExportColumn.text("a"), "=HYPERLINK(\"x\")", GERMAN))
        .startsWith("\"'=HYPERLINK");
  }
}
