package org.treasurylookup.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.bitgo.BitgoRecords;
import org.treasurylookup.api.cobo.CoboRecords;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.lookup.Finding;

/** What {@code print --format csv} writes. */
class CsvReportTest {

  static List<String> records() {
    return JsonLinesTest.records();
  }

  private static String csv(Finding... findings) {
    return Findings.written(ReportWriter.Format.csv, false, findings);
  }

  private static List<NamedCsvRecord> rows(String csv) {
    try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String cell(Finding finding, String column) {
    return Objects.requireNonNull(rows(csv(finding)).getFirst().getField(column));
  }

  private static String header(String csv) {
    return csv.substring(0, csv.indexOf("\r\n"));
  }

  @ParameterizedTest
  @MethodSource("records")
  void theHeaderIsTheSameWhateverWasFound(String name) {
    var csv = csv(Findings.payload(name), Findings.failed("x"));
    assertThat(header(csv)).isEqualTo(header(csv(Findings.failed("x"))));
    assertThat(rows(csv)).allMatch(row -> row.getFieldCount() == row.getHeader().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"amount\":null}", "{\"amount\":7}", "{\"amount\":{\"x\":1}}"})
  void anOddAmountChangesNoColumn(String inner) {
    var finding = Findings.allocation("{\"allocation\":" + inner + "}");
    var csv = csv(finding);
    assertThat(header(csv)).isEqualTo(header(csv(Findings.failed("x"))));
    String sent = inner.equals("{}") ? "" : inner.substring(10, inner.length() - 1);
    assertThat(cell(finding, "amount")).isEqualTo(sent);
  }

  @Test
  void everyTopLevelFieldOfAllThreeKindsHasItsColumn() {
    var columns = rows(csv(Findings.failed("x"))).getFirst().getHeader();
    var empty = Payloads.object("{}");
    List<RecordPart> kinds =
        List.of(CoboRecords.order(empty), CoboRecords.batch(empty), BitgoRecords.allocation(empty));
    for (var kind : kinds) {
      for (var field : kind.fields()) {
        String column = field.name().equals("notes") ? "notes_text" : field.name();
        assertThat(columns).as(column).containsAnyOf(column, column + "_s", column + "_iso");
      }
    }
    assertThat(new TreeSet<>(columns)).hasSameSizeAs(columns);
    assertThat(columns).contains("amount.currency", "amount.quantity", "unknown_fields");
  }

  @Test
  void theOrderOfTheColumnsIsFixed() {
    assertThat(header(csv(Findings.failed("x"))))
        .startsWith(
            "\"target\",\"environment\",\"environment_kind\",\"environment_host\",\"url\","
                + "\"outcome\",\"http_status\","
                + "\"received_at\",\"sha256\",\"response_signature\",\"failure\",\"verdict\"")
        .endsWith(
            "\"updatedAt_utc\",\"updatedAt_iso\",\"unknown_fields\",\"as_of\",\"labels\","
                + "\"own_note\",\"own_note_by\",\"own_note_at\",\"names\"");
  }

  @Test
  void ofARecordWithUnsignedItemsNoCellSaysValid() throws Exception {
    var finding = Findings.batchOf(ResponseSignature.VALID, ResponseSignature.ABSENT);
    assertThat(cell(finding, "response_signature")).isEqualTo("absent");
    assertThat(Findings.saved(finding, "look-ups.csv"))
        .contains("\"absent\"")
        .doesNotContain("\"valid\"");
  }

  @Test
  void aCellIsTheReceivedText() {
    var finding =
        Findings.order(
            "{\"order_id\":\"a\\\"b,c\\r\\nd\",\"payable_amount\":1.10,\"expired_at\":1741082400,"
                + "\"merchant_id\":null,\"fee_amount\":\"ten\",\"new\":{\"z\":1e3}}");
    assertThat(cell(finding, "order_id")).isEqualTo("a\"b,c\r\nd");
    assertThat(cell(finding, "payable_amount")).isEqualTo("1.10");
    assertThat(cell(finding, "expired_at_s")).isEqualTo("1741082400");
    assertThat(cell(finding, "expired_at_utc")).isEqualTo("2025-03-04T10:00:00Z");
    assertThat(cell(finding, "merchant_id")).isEqualTo("null");
    assertThat(cell(finding, "fee_amount")).isEqualTo("\"ten\"");
    assertThat(cell(finding, "unknown_fields")).isEqualTo("{\"new\":{\"z\":1e3}}");
    assertThat(cell(finding, "chain_id")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "=cmd|' /C calc'!A0",
        "\t=1",
        "\r=1",
        "\n=1",
        "-",
        "+",
        "＝1",
        "+49 30 1",
        "-1e5",
        "=",
        "--1"
      })
  void whatASpreadsheetWouldTakeForAFormulaIsDisarmed(String text) {
    var finding = Findings.order("{\"order_id\":" + new JsonValue.Str(text).toJson() + "}");
    assertThat(cell(finding, "order_id")).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1.50", "+1", "0", "1e5", "O-1", " =1", "a=1", "1000000000000000001"})
  void plainNumbersAndOtherTextsAreLeftAlone(String text) {
    assertThat(cell(Findings.order("{\"order_id\":\"" + text + "\"}"), "order_id")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "\\u001b[31mred, '[U+001B][31mred",
        "\\u0000=1+1, '[U+0000]=1+1",
        "a\\u0085b\\u007f, a[U+0085]b[U+007F]"
      })
  void controlCharactersStandByTheirNames(String sent, String shown) {
    assertThat(cell(Findings.order("{\"order_id\":\"" + sent + "\"}"), "order_id"))
        .isEqualTo(shown);
  }

  @Test
  void linesEndAsRfc4180Says() {
    String csv = csv(Findings.payload("cobo-order-reference.json"));
    assertThat(csv).endsWith("\"\r\n").startsWith("\"");
    assertThat(csv.replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void theRawBodyIsTheLastColumn() {
    var name = "synthetic-bitgo-cleared.json";
    var row =
        rows(Findings.written(ReportWriter.Format.csv, true, Findings.payload(name))).getFirst();
    assertThat(row.getHeader().getLast()).isEqualTo("body");
    assertThat(row.getField("body")).isEqualTo(Payloads.bytes(name).text());
  }
}
