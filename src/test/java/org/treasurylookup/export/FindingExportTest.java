package org.treasurylookup.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.bitgo.BitgoRecords;
import org.treasurylookup.api.cobo.CoboRecords;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.export.ExportOrder.Format;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Ctrl+E writes: read back as a spreadsheet or another program reads it. */
class FindingExportTest {
  private static final ExportAuthor CLERK =
      new ExportAuthor("clerk", "1.0.0", Instant.parse("2026-11-21T12:00:00Z"));
  private static final String HOSTILE = "=cmd|' /C calc'!A0";
  private static final String LONG = "1000000000000000001";

  @TempDir static Path folder;

  static List<String> records() {
    return JsonLinesTest.records();
  }

  private static FindingExport export(Format format, boolean personal, Finding... findings) {
    return FindingExport.of(
        new ExportOrder(
            List.of(findings),
            Optional.empty(),
            format,
            personal,
            CsvForm.plain(true),
            CLERK,
            OwnWords.NONE));
  }

  private static Map<String, byte[]> files(FindingExport export) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    var zip = Files.write(folder.resolve("export.zip"), export.content());
    try (var in = new ZipFile(zip.toFile())) {
      for (var entry : Collections.list(in.entries())) {
        files.put(entry.getName(), in.getInputStream(entry).readAllBytes());
      }
    }
    return files;
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(Objects.requireNonNull(files.get(name), name), StandardCharsets.UTF_8);
  }

  private static JsonNode controlTotals(Map<String, byte[]> files) {
    return JsonMapper.shared().readTree(text(files, "manifest.json")).path("control_totals");
  }

  private static List<NamedCsvRecord> rows(Map<String, byte[]> files, String name)
      throws IOException {
    String csv = text(files, name);
    assertThat(csv).startsWith("\uFEFF\"target\",\"environment\"");
    try (var reader = CsvReader.builder().ofNamedCsvRecord(csv.substring(1))) {
      return reader.stream().toList();
    }
  }

  private static List<Row> list(FindingExport export, String name) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(export.content()))) {
      return book.findSheet(name).orElseThrow().read();
    }
  }

  private static Cell cell(FindingExport export, String list, String column) throws IOException {
    var rows = list(export, list);
    for (int i = 0; i < rows.getFirst().getCellCount(); i++) {
      if (column.equals(rows.getFirst().getCellText(i))) {
        return rows.get(1).getCell(i);
      }
    }
    throw new AssertionError("no column " + column);
  }

  private static Finding order(String member, String value) {
    return Findings.order("{\"order_id\":\"5001\",\"" + member + "\":\"" + value + "\"}");
  }

  @Test
  void longDigitsAreTextCellsAndNoNumber() throws IOException {
    var export = export(Format.XLSX, false, order("payable_amount", LONG + ".000000000000000001"));
    var cell = cell(export, "Orders", "payable_amount");
    assertThat(cell.getType()).isEqualTo(CellType.STRING);
    assertThat(cell.getText()).isEqualTo(LONG + ".000000000000000001");
    assertThat(list(export, "Orders").get(1).getCellText(place(export, "payable_amount_number")))
        .isEmpty();
  }

  private static int place(FindingExport export, String column) throws IOException {
    var heading = list(export, "Orders").getFirst();
    return heading.stream().map(Cell::getText).toList().indexOf(column);
  }

  @ParameterizedTest
  @CsvSource({
    "103.03, 103.03",
    "-40.00, -40",
    "100.000000000000000000, 100",
    "123456789012345, 123456789012345",
    "1234567890123456, ''",
    "1e20, ''",
    "ten, ''"
  })
  void aNumberStandsBesideAnAmountOnlyWhereFifteenDigitsHoldIt(String sent, String number) {
    assertThat(XlsxFile.number(sent).map(it -> it.toPlainString()).orElse("")).isEqualTo(number);
  }

  @Test
  void anAmountHasANumberBesideItToCalculateWith() throws IOException {
    var export = export(Format.XLSX, false, order("payable_amount", "103.03"));
    assertThat(cell(export, "Orders", "payable_amount").getType()).isEqualTo(CellType.STRING);
    assertThat(cell(export, "Orders", "payable_amount_number").asNumber()).isEqualTo("103.03");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd", "+1+1", "@x", "\\t=1", "-1+1", HOSTILE})
  void hostileTextIsTextInAWorkbookAndDisarmedInCsv(String escaped) throws IOException {
    String sent = escaped.replace("\\t", "\t");
    var finding = order("merchant_order_code", escaped);
    var cell = cell(export(Format.XLSX, false, finding), "Orders", "merchant_order_code");
    assertThat(cell.getType()).isEqualTo(CellType.STRING);
    assertThat(cell.getText()).isEqualTo(sent);
    var row = rows(files(export(Format.CSV, false, finding)), "orders.csv").getFirst();
    assertThat(row.getField("merchant_order_code")).isEqualTo("'" + sent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-40.00", "+1", LONG})
  void plainDecimalsAreLeftAlone(String amount) throws IOException {
    var files = files(export(Format.CSV, false, order("payable_amount", amount)));
    assertThat(rows(files, "orders.csv").getFirst().getField("payable_amount")).isEqualTo(amount);
  }

  /* A spreadsheet takes off what is blank at either end, unless the file says to keep it. */
  @ParameterizedTest
  @ValueSource(strings = {" 5001", "5001 ", "\\n5001", "5001\\t", "  "})
  void blanksAroundAValueStayInItsCell(String escaped) throws IOException {
    var export = export(Format.XLSX, false, order("merchant_order_code", escaped));
    assertThat(cell(export, "Orders", "merchant_order_code").getText())
        .isEqualTo(escaped.translateEscapes());
    assertThat(files(export).values())
        .extracting(file -> new String(file, StandardCharsets.UTF_8))
        .noneMatch(file -> Pattern.compile("<t>(?:\\s|[^<]*\\s</t>)").matcher(file).find());
  }

  @Test
  void whatXmlCannotHoldIsShownByNameAndNothingIsUnescapedByTheSpreadsheet() {
    assertThat(XlsxText.of("a\u0001b")).isEqualTo("a[U+0001]b");
    assertThat(XlsxText.of("_x0041_")).isEqualTo("_x005F_x0041_");
    assertThat(XlsxText.of("x".repeat(40_000))).hasSizeLessThan(200).contains("40000 characters");
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyFieldOfEveryRecordHasItsCell(String name) throws IOException {
    var files = files(export(Format.CSV, true, Findings.payload(name)));
    var all = new StringBuilder();
    for (var file : files.entrySet()) {
      all.append(new String(file.getValue(), StandardCharsets.UTF_8).replace("\"\"", "\""));
    }
    for (var leaf : LeafValues.of(Findings.payload(name).record().orElseThrow())) {
      leaf.received()
          .text()
          .filter(sent -> !sent.equals("[]"))
          .ifPresent(sent -> assertThat(all).as(leaf.path()).contains(sent));
    }
  }

  @Test
  void theColumnsAreThoseOfTheVendor() {
    var empty = Payloads.object("{}");
    assertThat(names(CoboRecords.order(empty))).isEqualTo(FieldCatalogue.ORDER.names());
    assertThat(names(CoboRecords.batch(empty))).isEqualTo(FieldCatalogue.BATCH.names());
    assertThat(names(BitgoRecords.allocation(empty))).isEqualTo(FieldCatalogue.ALLOCATION.names());
    var order =
        CoboRecords.order(
            Payloads.object("{\"transactions\":[{\"counterparty\":{},\"destination\":{}}]}"));
    var row = order.transactions().asValue().orElseThrow().getFirst();
    var transaction = row.asValue().orElseThrow();
    assertThat(names(transaction)).isEqualTo(FieldCatalogue.TRANSACTION.names());
    assertThat(names(transaction.counterparty().asValue().orElseThrow()))
        .isEqualTo(FieldCatalogue.COUNTERPARTY.names());
    assertThat(names(transaction.destination().asValue().orElseThrow()))
        .isEqualTo(FieldCatalogue.DESTINATION.names());
  }

  private static List<String> names(RecordPart part) {
    return part.fields().stream().map(RecordPart.Field::name).toList();
  }

  @Test
  void timesHaveAColumnInUtcAndOneAsReceivedWithItsUnit() throws IOException {
    var files =
        files(
            export(
                Format.CSV,
                false,
                Findings.order(
                    "{\"created_timestamp\":1741082400,\"transactions\":"
                        + "[{\"created_timestamp\":1741082400120}]}")));
    var order = rows(files, "orders.csv").getFirst();
    assertThat(order.getField("created_timestamp_utc")).isEqualTo("2025-03-04T10:00:00Z");
    assertThat(order.getField("created_timestamp_s")).isEqualTo("1741082400");
    var row = rows(files, "transactions.csv").getFirst();
    assertThat(row.getField("created_timestamp_utc")).isEqualTo("2025-03-04T10:00:00.120Z");
    assertThat(row.getField("created_timestamp_ms")).isEqualTo("1741082400120");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void personalDataIsMaskedUnlessAskedFor(Format format) throws IOException {
    var finding =
        Findings.order(
            "{\"order_id\":\"5001\",\"transactions\":[{\"tx_id\":\"t\",\"counterparty\":{\"counterparty_id\":\"c-1\",\"counterparty_name\":\"Ada"
                + " Example\",\"email\":"
                + "\"ada@example.test\",\"nickname\":\"Countess\"},\"destination\":\"Bob\\u0001\"}]}");
    assertThat(everything(export(format, true, finding))).contains("Ada Example", "Countess");
    assertThat(everything(export(format, false, finding)))
        .contains("[masked]", "c-1")
        .doesNotContain("Ada Example", "ada@example.test", "Countess", "Bob");
  }

  private static String everything(FindingExport export) throws IOException {
    var all = new StringBuilder();
    for (var content : files(export).values()) {
      all.append(new String(content, StandardCharsets.UTF_8));
    }
    return all.toString();
  }

  @Test
  void theManifestCountsAndAddsUpEachTokenForItself() throws IOException {
    var export =
        export(
            Format.CSV,
            false,
            Findings.order(paid("1", "10.5", "ETH_USDT")),
            Findings.order(paid("2", "0.000000000000000001", "ETH_USDT")),
            Findings.order(paid("3", "7", "TRON_USDT")),
            Findings.failed("no"));
    var files = files(export);
    var json = JsonMapper.shared().readTree(text(files, "manifest.json"));
    assertThat(json.path("requested").asString()).isEqualTo("4");
    assertThat(json.path("found").asString()).isEqualTo("3");
    assertThat(json.path("failed").asString()).isEqualTo("1");
    assertThat(json.path("duplicates").asString()).isEqualTo("0");
    assertThat(json.path("saved_by").asString()).isEqualTo("clerk");
    assertThat(json.path("control_totals").toString())
        .contains("\"ETH_USDT\",\"sum\":\"10.500000000000000001\",\"amounts\":\"2\"")
        .contains("\"TRON_USDT\",\"sum\":\"7\",\"amounts\":\"1\"");
    for (var file : json.path("files")) {
      var content = Objects.requireNonNull(files.get(file.path("name").asString()));
      assertThat(file.path("sha256").asString()).isEqualTo(ImmutableBytes.of(content).sha256());
    }
    assertThat(json.path("columns").toString())
        .contains("\"created_timestamp_s\",\"meaning\":\"epoch seconds as received\"");
  }

  @Test
  void whatNamesNoTokenIsInNoSumAndEnvironmentsAreNeverAddedUp() throws IOException {
    var bank =
        new Environment("bank", Environment.Kind.PRODUCTION, Optional.empty(), Optional.empty());
    var files =
        files(
            export(
                Format.CSV,
                false,
                Findings.order(paid("1", "10.5", "ETH_USDT")),
                Findings.in(bank, Findings.order(paid("2", "2", "ETH_USDT"))),
                Findings.order("{\"order_id\":\"3\",\"payable_amount\":\"5\"}"),
                Findings.order(paid("4", "6", "").replace("\"\"", "null")),
                Findings.order(paid("5", "7", "<string>")),
                Findings.order(paid("6", "8", "").replace("\"\"", "{}")),
                Findings.order(paid("7", "9", "").replace("\"\"", "true")),
                Findings.order(paid("8", "9", "\",\"payable_currency\":\"ETH_USDT"))));
    var totals = controlTotals(files);
    var payable =
        totals.valueStream().filter(row -> row.path("column").asString().equals("payable_amount"));
    assertThat(
            payable.map(
                row ->
                    String.join(
                        " ",
                        row.path("environment").asString(),
                        row.path("environment_kind").asString(),
                        "'" + row.path("token").asString() + "'",
                        row.path("sum").asString(),
                        row.path("amounts").asString(),
                        row.path("left_out").asString())))
        .containsExactly(
            "sandbox sandbox 'ETH_USDT' 10.5 1 0",
            "bank production 'ETH_USDT' 2 1 0",
            "sandbox sandbox '' 0 0 6");
  }

  @Test
  void rowsWithoutAStatusGoAsFarAsTheirRecord() throws IOException {
    String batch =
        "{\"batch_allocation_id\":\"b\",\"status\":\"%s\",\"allocation_items\":"
            + "[{\"token_id\":\"ETH\",\"amount\":\"1\"},"
            + "{\"token_id\":\"ETH\",\"amount\":\"2\",\"status\":\"Completed\"}]}";
    assertThat(moved("amount", Findings.batch(batch.formatted("Failed"))))
        .containsExactly("ETH 3 1 0");
    assertThat(moved("amount", Findings.batch(batch.formatted("Processing"))))
        .containsExactly("ETH 3 0 1");
    String payout =
        "{\"payout_id\":\"p\",\"status\":\"Failed\",\"payout_items\":"
            + "[{\"token_id\":\"ETH\",\"amount\":\"4\"}]}";
    assertThat(moved("amount", Findings.related(Target.Kind.COBO_PAYOUT, payout)))
        .containsExactly("ETH 4 4 0");
  }

  @Test
  void whatMustNotBeReliedOnSaysSoInEachRowAndInTheControlTotals() throws IOException {
    var files =
        files(
            export(
                Format.CSV,
                false,
                Findings.order(paid("1", "10.5", "ETH_USDT")),
                Findings.forged(Findings.order(paid("2", "2", "ETH_USDT")))));
    var totals = controlTotals(files);
    assertThat(
            totals
                .valueStream()
                .filter(row -> row.path("column").asString().equals("payable_amount"))
                .map(row -> row.path("sum").asString() + " " + row.path("in_alarm").asString()))
        .containsExactly("12.5 2");
    assertThat(text(files, "orders.csv")).contains("SANDBOX - not real money, NOT TO BE RELIED ON");
  }

  @Test
  void aControlTotalSaysWhatItsEnvironmentIsWorthAsItsRowsDo() throws IOException {
    var files =
        files(
            export(
                Format.CSV,
                false,
                Findings.order(paid("1", "10.5", "ETH_USDT")),
                Findings.forged(Findings.order(paid("2", "2", "ETH_USDT")))));
    assertThat(controlTotals(files).valueStream().map(row -> row.path("marking").asString()))
        .isNotEmpty()
        .containsOnly("SANDBOX - not real money");
  }

  @Test
  void whatStandsAboveSaysSoInEachRowAndInTheControlTotals() throws IOException {
    var order = Findings.order(paid("1", "10.5", "ETH_USDT"));
    var files =
        files(
            export(
                Format.CSV,
                false,
                Findings.forged(order),
                order,
                Findings.order(paid("2", "2", "ETH_USDT")),
                order));
    var totals = controlTotals(files);
    assertThat(
            totals
                .valueStream()
                .filter(row -> row.path("column").asString().equals("payable_amount"))
                .map(
                    row ->
                        Stream.of("sum", "in_alarm", "repeated")
                            .map(name -> row.path(name).asString())
                            .collect(Collectors.joining(" "))))
        .containsExactly("33.5 10.5 10.5");
    assertThat(text(files, "orders.csv")).containsOnlyOnce("STANDS ABOVE, TOO");
  }

  @Test
  void bookingsOfOneOrderAreNotTakenForOneRecord() throws IOException {
    String booking = "{\"source_id\":\"1\",\"token_id\":\"ETH\",\"amount\":\"5\"}";
    var json = Payloads.object(booking);
    var row = Findings.related(Target.Kind.COBO_ORDER, booking);
    var change =
        new Finding(
            row.target(),
            row.environment(),
            new FindingResult.Found(
                row.answer().orElseThrow(),
                RelatedRecordReader.read(FieldCatalogue.BALANCE_CHANGE, json),
                Assessment.NONE),
            row.now());
    assertThat(text(files(export(Format.CSV, false, change, change)), "balance-change.csv"))
        .doesNotContain("STANDS ABOVE");
  }

  /** The control totals of one column: token, sum, what came to nothing, what has not moved. */
  private static List<String> moved(String column, Finding... findings) throws IOException {
    return controlTotals(files(export(Format.CSV, false, findings)))
        .valueStream()
        .filter(row -> row.path("column").asString().equals(column))
        .map(
            row ->
                Stream.of("token", "sum", "undone", "under_way")
                    .map(name -> row.path(name).asString())
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  @Test
  void whatGoesOneWayIsNeverAddedToWhatGoesTheOther() throws IOException {
    String allocation =
        "{\"allocation\":{\"id\":\"%s\",\"type\":\"%s\",\"status\":\"cleared\","
            + "\"amount\":{\"currency\":\"ofceth\",\"quantity\":\"%s\"}}}";
    var findings =
        new Finding[] {
          Findings.allocation(allocation.formatted("a", "allocation", "5")),
          Findings.allocation(allocation.formatted("b", "deallocation", "3")),
          Findings.allocation(allocation.formatted("c", "allocation", "2"))
        };
    assertThat(moved("amount.quantity", findings)).containsExactly("ofceth 7 0 0", "ofceth 3 0 0");
    assertThat(
            controlTotals(files(export(Format.CSV, false, findings)))
                .valueStream()
                .map(row -> row.path("direction").asString()))
        .containsExactly("allocation", "deallocation");
  }

  @Test
  void aControlTotalSaysWhatOfItCameToNothingAndWhatHasNotMoved() throws IOException {
    assertThat(
            moved(
                "amount.quantity",
                Findings.payload("synthetic-bitgo-reserved-pending-approval.json"),
                Findings.payload("synthetic-bitgo-released-deallocation.json"),
                Findings.payload("synthetic-bitgo-cleared.json")))
        .containsExactly(
            "ofceth 1000000000000000001 0 1000000000000000001",
            "ofcusd 1 1 0",
            "ofcbtc 150000000 0 0");
    assertThat(moved("amount", Findings.payload("cobo-batch-allocation-v1.42-doc.json")))
        .containsExactly("ETH_USDT 500.00 0 500.00");
    assertThat(moved("amount", Findings.payload("cobo-batch-allocation-reference.json")))
        .as("without a status nothing is said")
        .isNotEmpty()
        .allMatch(row -> row.endsWith(" 0 0"));
    assertThat(moved("payable_amount", Findings.order(pending())))
        .as("nothing that is payable has to move")
        .containsExactly("ETH_USDT 10.5 0 0");
  }

  private static String pending() {
    return paid("1", "10.5", "ETH_USDT").replace("}", ",\"status\":\"Pending\"}");
  }

  private static String paid(String id, String amount, String token) {
    return "{\"order_id\":\"%s\",\"payable_amount\":\"%s\",\"payable_currency\":\"%s\"}"
        .formatted(id, amount, token);
  }

  @Test
  void theSandboxIsNamedInTheFileAndInEveryRow() throws IOException {
    var export = export(Format.CSV, false, Findings.payload("cobo-order-reference.json"));
    assertThat(export.name()).isEqualTo("treasury-lookup-export-SANDBOX-20261121T100000Z.csv.zip");
    for (var file : files(export).entrySet()) {
      if (file.getKey().endsWith(".csv")) {
        assertThat(rows(Map.copyOf(files(export)), file.getKey()))
            .allMatch(row -> row.getField("marking").equals("SANDBOX - not real money"));
      }
    }
    var real =
        new Environment("p", Environment.Kind.PRODUCTION, Optional.empty(), Optional.empty());
    var mixed =
        export(Format.XLSX, false, Findings.failed("x"), Findings.in(real, Findings.failed("x")));
    assertThat(mixed.name()).contains("-PRODUCTION-SANDBOX-");
  }

  @Test
  void noIdIsInTheNameOfAFile() {
    for (var format : Format.values()) {
      assertThat(export(format, true, order("merchant_id", "M1001")).name())
          .doesNotContain("5001", "M1001");
    }
  }

  /** Paid in full by Cobo's figure, by a status that says otherwise. */
  private static Finding doubtful() {
    return Findings.order(
        "{\"order_id\":\"5001\",\"status\":\"Pending\",\"payable_amount\":\"1\","
            + "\"received_token_amount\":\"1\"}");
  }

  @Test
  void everyTableSaysTheLevelAndTheVerdictAsItIsDrawn() throws IOException {
    var finding = doubtful();
    assertThat(finding.level().orElseThrow().code()).isEqualTo("doubt");
    var files = files(export(Format.CSV, true, finding, Findings.failed("no")));
    var order = rows(files, "orders.csv").getFirst();
    assertThat(order.getField("level")).isEqualTo("doubt");
    assertThat(order.getField("verdict_text")).contains("by Cobo's figure");
    assertThat(order.getField("verdict_tone")).isEqualTo("attention");
    assertThat(rows(files, "look-ups.csv"))
        .extracting(row -> row.getField("level"))
        .containsExactly("doubt", "");
    assertThat(text(files, "manifest.json"))
        .contains(
            "\"in_doubt\" : \"1\"", "\"not_to_be_relied_on\" : \"0\"", "\"level\" : \"doubt\"");
    assertThat(cell(export(Format.XLSX, true, finding), "Orders", "level").getText())
        .isEqualTo("doubt");
    assertThat(text(files(export(Format.JSON, true, finding)), "records.jsonl"))
        .contains("\"level\":\"doubt\"", "by Cobo's figure", "\"tone\":\"attention\"");
  }

  @Test
  void aHostThatIsNotTheProvidersIsMarkedInEveryFormWhateverItsEnvironmentIsCalled()
      throws IOException {
    var cobo =
        new Environment.Cobo(
            Optional.of(java.net.URI.create("https://mirror.example/v2")), Optional.empty());
    var mirror =
        new Environment(
            "production", Environment.Kind.PRODUCTION, Optional.of(cobo), Optional.empty());
    var finding = Findings.in(mirror, doubtful());
    var files = files(export(Format.CSV, true, finding));
    for (var file : List.of("look-ups.csv", "orders.csv", "notes.csv")) {
      assertThat(rows(files, file))
          .extracting(row -> row.getField("marking"))
          .containsOnly("UNRECOGNISED HOST");
    }
    assertThat(text(files, "manifest.json")).contains("\"marking\" : \"UNRECOGNISED HOST\"");
    var book = export(Format.XLSX, true, finding);
    assertThat(book.name()).contains("UNRECOGNISED-HOST");
    assertThat(cell(book, "Orders", "marking").getText()).isEqualTo("UNRECOGNISED HOST");
    assertThat(text(files(export(Format.JSON, true, finding)), "records.jsonl"))
        .contains("\"name\":\"production\"", "\"host\":\"unrecognised\"");
  }
}
