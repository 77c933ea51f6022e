package org.treasurylookup.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.VendorField;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target.Kind;

/** Records that others lead to have columns of their own in every file. */
class RelatedExportTest {
  private static final String PAYOUT =
      "{\"payout_id\":\"p\",\"status\":\"Completed\",\"currency\":\"USD\","
          + "\"actual_payout_amount\":\"7.10\",\"created_timestamp\":1741082400,"
          + "\"payout_item_details\":[{\"payout_item_id\":\"i1\",\"amount\":\"7.10\","
          + "\"token_id\":\"ETH_USDT\",\"source_account\":\"M1001\",\"transactions\":"
          + "[{\"tx_id\":\"t1\",\"amount\":\"7.10\"}]},3]}";
  private static final String TRANSACTION =
      "{\"transaction_id\":\"t\",\"created_timestamp\":1741082400123,"
          + "\"source\":{\"source_type\":\"DepositFromAddress\"},\"extra\":1}";
  private static final int LONGEST_SHEET_NAME = 31;

  private static List<NamedCsvRecord> rows(Finding... findings) {
    var kinds = EnumSet.noneOf(FieldCatalogue.class);
    Arrays.stream(findings).forEach(finding -> kinds.add(finding.target().kind().fields()));
    String csv = Findings.written(ReportWriter.Format.csv, false, kinds, findings);
    return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyFieldOfAKindHasAColumn(Kind kind) {
    var columns = CsvColumns.all(EnumSet.of(kind.fields()));
    assertThat(columns)
        .containsAll(
            kind.fields().fields().stream()
                .map(VendorField.class::cast)
                .flatMap(field -> CsvColumns.of("", field).stream())
                .toList());
    var first = CsvColumns.all(EnumSet.noneOf(FieldCatalogue.class));
    assertThat(columns.stream().limit(first.size())).containsExactlyElementsOf(first);
  }

  @Test
  void rowsOfSeveralKindsHaveTheColumnsOfTheHeader() {
    var rows =
        rows(
            Findings.related(Kind.COBO_PAYOUT, PAYOUT),
            Findings.related(Kind.COBO_TRANSACTION, TRANSACTION));
    assertThat(rows).allMatch(row -> row.getFieldCount() == row.getHeader().size());
    assertThat(rows.get(0).getField("actual_payout_amount")).isEqualTo("7.10");
    assertThat(rows.get(0).getField("created_timestamp_utc")).isEqualTo("2025-03-04T10:00:00Z");
    assertThat(rows.get(1).getField("created_timestamp_utc")).isEqualTo("2025-03-04T10:00:00.123Z");
    assertThat(rows.get(1).getField("created_timestamp_ms")).isEqualTo("1741082400123");
    assertThat(rows.get(1).getField("created_timestamp_s")).isEmpty();
    assertThat(rows.get(1).getField("source.source_type")).isEqualTo("DepositFromAddress");
    assertThat(rows.get(1).getField("unknown_fields")).isEqualTo("{\"extra\":1}");
  }

  @Test
  void aSavedFileHasATableForEachKindAndForTheRowsInside() throws IOException {
    var payout = Findings.related(Kind.COBO_PAYOUT, PAYOUT);
    assertThat(Findings.saved(payout, "payout.csv")).contains("actual_payout_amount", "7.10");
    assertThat(Findings.saved(payout, "rows-payout-item.csv"))
        .contains("payout_item_id", "i1", "M1001", "ETH_USDT");
    assertThat(Findings.saved(payout, "rows-transaction.csv")).contains("t1");
  }

  @Test
  void namesOfTablesFitASheetAndNoneIsThereTwice() {
    List<Finding> all =
        Arrays.stream(Kind.values())
            .filter(kind -> !kind.isMain())
            .map(kind -> Findings.related(kind, "{}"))
            .toList();
    var order =
        new ExportOrder(
            all,
            Optional.empty(),
            ExportOrder.Format.XLSX,
            true,
            CsvForm.plain(false),
            new ExportAuthor("clerk", "1", Findings.NOW),
            OwnWords.NONE);
    var names = ExportTables.of(order).stream().map(ExportTable::name).toList();
    assertThat(names).allMatch(name -> name.length() <= LONGEST_SHEET_NAME);
    assertThat(new HashSet<>(names)).hasSameSizeAs(names).hasSizeGreaterThan(all.size());
  }
}
