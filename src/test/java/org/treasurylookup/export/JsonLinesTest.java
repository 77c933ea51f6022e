package org.treasurylookup.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.text.InvisibleCharacters;

/** The contract of {@code print --format json}, field by field. */
class JsonLinesTest {
  private static final String TIME = "\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z\"";
  private static final String TEXT = "\"[^\"].*\"";
  private static final String TONE =
      "\"(success|waiting|progress|attention|failure|inactive|unknown|note)\"";
  private static final String PLAIN = "\"-?[0-9]+(\\.[0-9]+)?\"";

  /** Every path there can be, and the form of what stands there. */
  private static final Map<String, String> CONTRACT =
      Map.ofEntries(
          Map.entry("target", "\"(cobo:(order|batch)|bitgo:allocation):[^\"]+\""),
          Map.entry("environment.name", TEXT),
          Map.entry("environment.kind", "\"(production|development|sandbox|custom)\""),
          Map.entry("environment.host", "\"(sandbox|provider|unrecognised)\""),
          Map.entry("level", "\"(ok|look|doubt|alarm)\""),
          Map.entry("judgedAt.time", TIME),
          Map.entry("judgedAt.source", "\"(provider|pc)\""),
          Map.entry("judgedAt.difference", "-?[0-9]+"),
          Map.entry("outcome", "\"(found|notFound|failed)\""),
          Map.entry("answer.url", "\"https?://[^\"]+\""),
          Map.entry("answer.httpStatus", "[1-5][0-9]{2}"),
          Map.entry("answer.requestedAt", TIME),
          Map.entry("answer.receivedAt", TIME),
          Map.entry("answer.bytes", "[0-9]+"),
          Map.entry("answer.sha256", "\"[0-9a-f]{64}\""),
          Map.entry("answer.responseSignature", "\"(valid|absent|invalid|notApplicable)\""),
          Map.entry("status.raw", "\".*\""),
          Map.entry("status.text", "\".*\""),
          Map.entry("status.tone", TONE),
          Map.entry("verdict.code", "\"[A-Z_]+\""),
          Map.entry("verdict.text", TEXT),
          Map.entry("verdict.tone", TONE),
          Map.entry("verdict.difference", PLAIN),
          Map.entry("verdict.token", TEXT),
          Map.entry("notes[].code", "\"[A-Z_]+\""),
          Map.entry("notes[].text", TEXT),
          Map.entry("notes[].fields[]", "\".*\""),
          Map.entry("totals[].token", TEXT),
          Map.entry("totals[].amount", PLAIN),
          Map.entry("totals[].items", "[1-9][0-9]*"),
          Map.entry("totals[].leftOut", "[0-9]+"),
          Map.entry("totals[].failed", "[0-9]+"),
          Map.entry("totals[].failedAmount", PLAIN),
          Map.entry("totals[].underWay.items", "[1-9][0-9]*"),
          Map.entry("totals[].underWay.amount", PLAIN),
          Map.entry("amount.currency", TEXT),
          Map.entry("amount.baseUnits", TEXT),
          Map.entry("amount.scaled", PLAIN),
          Map.entry("amount.decimals", "[0-9]+"),
          Map.entry("amount.matched", "\"(exact|lowerCase|ofc|none)\""),
          Map.entry("failure.code", "\"[A-Z_]+\""),
          Map.entry("failure.headline", TEXT),
          Map.entry("failure.causes[]", TEXT),
          Map.entry("failure.next", TEXT),
          Map.entry("failure.httpStatus", "[1-5][0-9]{2}"),
          Map.entry("failure.vendorCode", "\".*\""),
          Map.entry("failure.requestId", "\".*\""),
          Map.entry("body", "\".*\""));

  private static final List<String> ALWAYS =
      List.of("target", "environment.name", "environment.kind", "environment.host", "outcome");
  private static final List<String> WITH_ANSWER =
      List.of(
          "answer.url",
          "answer.httpStatus",
          "answer.requestedAt",
          "answer.receivedAt",
          "answer.bytes",
          "answer.sha256",
          "answer.responseSignature");

  static List<String> records() {
    return Payloads.named("").stream()
        .filter(name -> !name.contains("error") && !name.contains("list-"))
        .filter(name -> name.contains("order") || name.contains("batch") || name.contains("bitgo"))
        .toList();
  }

  private static JsonValue.Obj line(Finding finding, boolean raw) {
    String written = Findings.written(ReportWriter.Format.json, raw, finding);
    assertThat(written)
        .endsWith("}\n")
        .hasSameSizeAs(written.lines().findFirst().orElse("") + "\n");
    assertThat(written.codePoints()).doesNotContain(0x85, 0x2028, 0x2029, 0x0B, 0x0C);
    assertThat(InvisibleCharacters.in(written)).isFalse();
    return Payloads.object(written);
  }

  private static Map<String, List<String>> paths(JsonValue.Obj line) {
    Map<String, List<String>> paths = new TreeMap<>();
    line.members().stream()
        .filter(member -> !member.name().equals("record"))
        .forEach(member -> collect(member.name(), member.value(), paths));
    return paths;
  }

  private static void collect(String path, JsonValue value, Map<String, List<String>> paths) {
    switch (value) {
      case JsonValue.Obj(var members) ->
          members.forEach(m -> collect(path + "." + m.name(), m.value(), paths));
      case JsonValue.Arr(var items) -> items.forEach(i -> collect(path + "[]", i, paths));
      case JsonValue.Str _, JsonValue.Num _, JsonValue.Bool _, JsonValue.Null _, JsonValue.Deep _ ->
          paths.computeIfAbsent(path, _ -> new ArrayList<>()).add(value.toJson());
    }
  }

  private static void assertKeepsTheContract(JsonValue.Obj line) {
    var paths = paths(line);
    assertThat(CONTRACT.keySet()).containsAll(paths.keySet());
    paths.forEach(
        (path, values) ->
            assertThat(values)
                .as(path)
                .allMatch(
                    value ->
                        Pattern.compile(CONTRACT.getOrDefault(path, "-"), Pattern.DOTALL)
                            .matcher(value)
                            .matches()));
    assertThat(paths).containsKeys(ALWAYS.toArray(String[]::new));
    assertThat(line.members().stream().map(JsonValue.Member::name)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyRecordKeepsTheContract(String name) {
    for (boolean raw : new boolean[] {false, true}) {
      var line = line(Findings.payload(name), raw);
      assertKeepsTheContract(line);
      assertThat(paths(line)).containsKeys(WITH_ANSWER.toArray(String[]::new));
      assertThat(line.get("body").isPresent()).isEqualTo(raw);
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void theRecordIsWhatWasReceived(String name) {
    assertThat(line(Findings.payload(name), false).get("record").orElseThrow())
        .isEqualTo(Payloads.object(name, "allocation"));
  }

  @ParameterizedTest
  @MethodSource("records")
  void theRawBodyIsTheReceivedText(String name) {
    assertThat(line(Findings.payload(name), true).get("body"))
        .contains(new JsonValue.Str(Payloads.bytes(name).text()));
  }

  @Test
  void anOrderHasStatusAndVerdict() {
    var paths = paths(line(Findings.payload("cobo-order-reference.json"), false));
    assertThat(paths)
        .containsKeys("status.raw", "status.text", "status.tone", "verdict.code", "verdict.text");
    assertThat(paths).doesNotContainKeys("failure.code", "amount.currency", "totals[].token");
  }

  @Test
  void aRecordInDoubtIsNeverWrittenAsASuccess() {
    var paths = paths(line(Findings.payload("cobo-order-reference.json"), false));
    assertThat(paths.get("level")).containsExactly("\"doubt\"");
    assertThat(paths.get("verdict.tone")).containsExactly("\"attention\"");
    assertThat(paths.get("verdict.text")).singleElement().asString().contains("by Cobo's figure");
    assertThat(paths).containsKeys("judgedAt.time", "judgedAt.source");
  }

  @Test
  void aBatchHasTotalsAndNoStatusUnlessSent() {
    var without = paths(line(Findings.payload("cobo-batch-allocation-reference.json"), false));
    assertThat(without)
        .containsKeys(
            "totals[].token",
            "totals[].amount",
            "totals[].items",
            "totals[].leftOut",
            "totals[].failed");
    assertThat(without).doesNotContainKeys("status.raw", "verdict.code", "totals[].underWay.items");
    var pending = paths(line(Findings.payload("cobo-batch-allocation-v1.42-doc.json"), false));
    assertThat(pending).containsKeys("status.raw");
    assertThat(pending.get("totals[].underWay.amount")).isEqualTo(pending.get("totals[].amount"));
  }

  @Test
  void anAllocationHasItsAmountInBaseUnitsAndScaled() {
    var paths =
        paths(line(Findings.payload("synthetic-bitgo-reserved-pending-approval.json"), false));
    assertThat(paths.get("amount.baseUnits")).containsExactly("\"1000000000000000001\"");
    assertThat(paths.get("amount.scaled")).containsExactly("\"1.000000000000000001\"");
    assertThat(paths.get("amount.decimals")).containsExactly("18");
  }

  @Test
  void aFailureHasItsWordsAndNothingOfARecord() {
    var line = line(Findings.failed("Signature mismatch"), false);
    assertKeepsTheContract(line);
    assertThat(paths(line))
        .containsKeys(
            "failure.code",
            "failure.headline",
            "failure.causes[]",
            "failure.next",
            "failure.httpStatus",
            "failure.vendorCode",
            "failure.requestId");
    assertThat(line.get("record")).isEmpty();
    assertThat(line.get("status")).isEmpty();
  }

  @Test
  void numbersKeepTheirDigitsAndRepeatedNamesTheirRepetition() {
    String json = "{\"order_id\":\"1\",\"payable_amount\":1.10,\"x\":1E+2,\"x\":0.00,\"y\":[1e3]}";
    assertThat(Findings.written(ReportWriter.Format.json, false, Findings.order(json)))
        .contains("\"record\":" + json);
  }

  @Test
  void noCharacterCutsTheLineOrIsLost() {
    String json =
        "{\"order_id\":\"\\u0085\\u2028\\u2029\\ud800\\n"
            + "\\r"
            + "\\u0000\\u202e\\u009b\\udb40\\udc41\uD83D\uDE00\",\"status\":\"a\\u2028b\"}";
    var finding = Findings.order(json);
    var line = line(finding, false);
    assertThat(line.get("record")).contains(Payloads.json(json));
    String written = Findings.written(ReportWriter.Format.json, false, finding);
    var bytes = written.getBytes(UTF_8);
    assertThat(new String(bytes, UTF_8)).as("survives UTF-8").isEqualTo(written);
  }

  @Test
  void furtherAnswersAreListedWithTheFirst() {
    var batch = Findings.payload("synthetic-cobo-batch-empty.json");
    var page = Findings.answer("{\"data\":[]}", 200);
    var whole =
        new Finding(
            batch.target(),
            batch.environment(),
            new FindingResult.Found(
                batch.answer().orElseThrow(),
                List.of(page),
                batch.record().orElseThrow(),
                batch.assessment(),
                Optional.empty()),
            batch.now());
    var written = Findings.written(ReportWriter.Format.json, true, whole);
    assertThat(written)
        .contains("\"furtherAnswers\":[{\"url\":")
        .contains(page.body().sha256())
        .contains("\"body\":\"{\\\"data\\\":[]}\"}]");
  }

  @Test
  void eachFindingHasItsLineInOrder() {
    var written =
        Findings.written(
            ReportWriter.Format.json,
            false,
            Findings.payload("cobo-order-reference.json"),
            Findings.failed("x"),
            Findings.payload("synthetic-bitgo-cleared.json"));
    assertThat(written.lines().map(text -> Payloads.object(text).get("outcome").orElseThrow()))
        .extracting(JsonValue::toJson)
        .containsExactly("\"found\"", "\"failed\"", "\"found\"");
  }

  @Test
  void whatStandsBesideTheAllocationIsWrittenBesideTheRecord() {
    String one = "{\"id\":\"g\",\"status\":\"cleared\"}";
    String two = "\"allocation\":{\"id\":\"g\",\"status\":\"released\",\"n\":1.10}";
    String line =
        Findings.written(
            ReportWriter.Format.json,
            false,
            Findings.allocation(
                "{\"allocation\":%s,%s,\"warnings\":[\"frozen\"]}".formatted(one, two)));
    assertThat(line)
        .contains("\"record\":" + one + ",\"beside\":{" + two + ",\"warnings\":[\"frozen\"]}");
    assertThat(
            Findings.written(
                ReportWriter.Format.text,
                false,
                Findings.allocation("{\"allocation\":" + one + "}")))
        .doesNotContain("beside");
  }
}
