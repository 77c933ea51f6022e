package org.treasurylookup.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environment.Cobo;
import org.treasurylookup.settings.Environment.Kind;
import org.treasurylookup.text.Text;

/** What {@code print --format text} writes. */
class TextReportTest {

  static List<String> records() {
    return JsonLinesTest.records();
  }

  private static String text(Finding finding) {
    return Findings.written(ReportWriter.Format.text, false, finding);
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyReceivedValueIsThere(String name) {
    var finding = Findings.payload(name);
    String text = text(finding);
    for (var leaf : LeafValues.of(finding.record().orElseThrow())) {
      assertThat(text).contains(leaf.path());
      leaf.received().text().ifPresent(value -> assertThat(text).contains(value.strip()));
    }
  }

  @Test
  void noCharacterPlaysWithTheTerminal() {
    var finding =
        Findings.order(
            "{\"order_id\":\"\\u001b[2J\\u202e\\u0000\\u0007\\u009b\\u200b\\r"
                + "X\\tY\\n"
                + "chain_id  FAKE\",\"\\u001bname\":\"\\u2028\"}");
    for (boolean raw : new boolean[] {false, true}) {
      String text = Findings.written(ReportWriter.Format.text, raw, finding);
      assertThat(text.codePoints().filter(c -> c != '\n'))
          .noneMatch(c -> Character.isISOControl(c) || c == 0x202E || c == 0x200B || c == 0x2028);
    }
    assertThat(text(finding))
        .contains(
            "[U+001B][2J[U+202E][U+0000][U+0007][U+009B][U+200B][U+000D]X[U+0009]Y[U+000A]chain_id "
                + " FAKE")
        .contains("[U+001B]name")
        .doesNotContain("\nchain_id  FAKE");
  }

  @Test
  void theVendorsWordsCannotBeginALineEither() {
    assertThat(text(Findings.failed("no\noutcome   found"))).doesNotContain("\noutcome   found");
  }

  @Test
  void threeKindsOfNothingLookDifferent() {
    String text = text(Findings.order("{\"order_id\":\"\",\"merchant_id\":null,\"status\":7}"));
    assertThat(text)
        .containsPattern("order_id +\\(empty text\\)")
        .containsPattern("merchant_id +\\(null\\)")
        .containsPattern("chain_id +\\(not sent\\)")
        .containsPattern("status +7  \\(cannot be read\\)");
  }

  @Test
  void aTimeIsShownAsReceivedAndInUtc() {
    assertThat(text(Findings.order("{\"order_id\":\"1\",\"expired_at\":1741082400}")))
        .containsPattern("expired_at +1741082400  2025-03-04T10:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "SANDBOX, '', 'x (SANDBOX - not real money)'",
    "SANDBOX, http://127.0.0.1:1/v2, 'x (SANDBOX - not real money)'",
    "PRODUCTION, https://api.cobo.com/v2, x",
    "PRODUCTION, https://mirror.example/v2, x (UNRECOGNISED HOST)",
    "CUSTOM, https://mirror.example/v2, x (UNRECOGNISED HOST)",
    "SANDBOX, https://mirror.example/v2, x (UNRECOGNISED HOST)"
  })
  void theEnvironmentIsMarked(Kind kind, String url, String shown) {
    var cobo =
        new Cobo(Optional.of(url).filter(u -> !u.isEmpty()).map(URI::create), Optional.empty());
    var environment = new Environment("x", kind, Optional.of(cobo), Optional.empty());
    assertThat(text(Findings.in(environment, Findings.failed("y"))))
        .containsPattern("environment +\\Q" + shown + "\\E\n");
  }

  @Test
  void theRawBodyFollowsLineByLine() {
    var name = "cobo-order-reference.json";
    assertThat(Findings.written(ReportWriter.Format.text, true, Findings.payload(name)))
        .contains(Payloads.bytes(name).text().lines().skip(1).findFirst().orElseThrow());
  }

  @Test
  void aFailureIsReadOut() {
    assertThat(text(Findings.failed("Signature mismatch")))
        .contains("COBO_AUTH: Cobo did not accept this key")
        .containsPattern("likely cause +The address of this PC")
        .containsPattern("the provider says +Signature mismatch");
  }

  @Test
  void whatATestRuledOutIsNoCauseThatIsWritten() {
    var causes =
        List.of(
            new Failure.Cause(Text.of("cause.clock.fits"), Failure.Tested.RULED_OUT),
            new Failure.Cause(Text.of("cause.cobo.role"), Failure.Tested.CONFIRMED),
            Failure.Cause.untested(Text.of("cause.cobo.ip")));
    var finding = Findings.failed("no", causes);
    assertThat(text(finding))
        .doesNotContain("clock of this PC")
        .containsPattern("\ncause +The role of the key")
        .containsPattern("\nlikely cause +The address of this PC");
    assertThat(Findings.written(ReportWriter.Format.json, false, finding))
        .doesNotContain("clock of this PC")
        .contains("The role of the key", "The address of this PC");
  }
}
