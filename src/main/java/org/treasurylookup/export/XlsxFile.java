package org.treasurylookup.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.treasurylookup.domain.Decimal;

/**
 * A workbook: manifest, control totals, the tables, every answer with its digest, and what the
 * columns mean. Every received value is a text cell and stays as it is; beside an amount stands a
 * number to calculate with, where a spreadsheet's 15 digits hold all of it.
 */
final class XlsxFile {
  /** What the name of a column of numbers ends in. */
  static final String HELPER = "_number";

  private static final String TEXT = "@";
  private static final int DIGITS = 15;
  private static final String HEADING_COLOUR = "E8ECF1";

  private XlsxFile() {}

  static byte[] write(ExportOrder order, List<ExportTable> tables) throws IOException {
    List<ExportTable> all = new ArrayList<>();
    all.add(ColumnSums.of(tables));
    all.addAll(tables);
    all.add(ExportManifest.answerRows(order.findings()));
    all.add(ExportManifest.dictionary(tables, true));
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Treasury Lookup", edition(order.by().version()))) {
      String marking = EnvironmentMark.inWords(order.findings());
      var facts = ExportManifest.facts(order);
      tables.forEach(
          table -> facts.put("rows of " + table.name(), Integer.toString(table.rows().size())));
      manifest(workbook, facts, marking);
      for (var table : all) {
        list(workbook, table, marking);
      }
    }
    return out.toByteArray();
  }

  /* The form wants no more than two numbers. */
  private static String edition(String version) {
    return version.matches("[0-9]{1,2}\\.[0-9]{1,4}(\\..*)?")
        ? version.replaceFirst("([0-9]+\\.[0-9]+).*", "$1")
        : "1.0";
  }

  private static void manifest(Workbook workbook, Map<String, String> facts, String marking)
      throws IOException {
    var list = page(workbook, "Manifest", marking);
    int row = 0;
    for (var fact : facts.entrySet()) {
      text(list, row, 0, fact.getKey());
      list.style(row, 0).bold().set();
      text(list, row, 1, fact.getValue());
      row++;
    }
    text(list, row, 0, "sha256");
    list.style(row, 0).bold().set();
    text(list, row, 1, "of this file: shown when it was saved, and kept in exports.jsonl");
    list.width(0, 22);
    list.width(1, 90);
    list.finish();
  }

  private static Worksheet page(Workbook workbook, String name, String marking) {
    var list = workbook.newWorksheet(name);
    list.header(marking, Position.CENTER);
    list.footer("Treasury Lookup, &A, &P / &N", Position.CENTER);
    return list;
  }

  private static void list(Workbook workbook, ExportTable table, String marking)
      throws IOException {
    if (table.rows().size() >= Worksheet.MAX_ROWS) {
      throw new FindingExport.TooLong(table.name());
    }
    var list = page(workbook, table.name(), marking);
    int at = 0;
    for (int i = 0; i < table.columns().size(); i++) {
      var column = table.columns().get(i);
      heading(list, at, column.name());
      for (int row = 0; row < table.rows().size(); row++) {
        cell(list, row + 1, at, column.kind(), table.rows().get(row).get(i));
      }
      at++;
      if (column.kind() == ExportColumn.Kind.AMOUNT) {
        heading(list, at, column.name() + HELPER);
        at++;
      }
    }
    list.freezePane(0, 1);
    list.finish();
  }

  private static void cell(Worksheet list, int row, int at, ExportColumn.Kind kind, String value) {
    switch (kind) {
      case TEXT -> text(list, row, at, value);
      case NUMBER -> number(value).ifPresent(number -> list.value(row, at, number));
      case AMOUNT -> {
        text(list, row, at, value);
        number(value).ifPresent(number -> list.value(row, at + 1, number));
      }
    }
  }

  private static void heading(Worksheet list, int at, String name) {
    text(list, 0, at, name);
    list.style(0, at).bold().fillColor(HEADING_COLOUR).set();
  }

  private static void text(Worksheet list, int row, int at, String value) {
    if (!value.isEmpty()) {
      String written = XlsxText.of(value);
      /* What is blank at either end stays only in the workbook's own list of texts. */
      if (written.equals(written.strip())) {
        list.inlineString(row, at, written);
      } else {
        list.value(row, at, written);
      }
      list.style(row, at).format(TEXT).set();
    }
  }

  /** A number that a spreadsheet can hold exactly; empty for any other text. */
  static Optional<BigDecimal> number(String text) {
    return Decimal.read(text)
        .map(Decimal::number)
        .map(BigDecimal::stripTrailingZeros)
        .filter(number -> number.precision() <= DIGITS)
        .filter(number -> number.precision() - number.scale() <= DIGITS)
        .filter(number -> number.scale() <= 2 * DIGITS)
        .map(number -> new BigDecimal(number.toPlainString()));
  }
}
