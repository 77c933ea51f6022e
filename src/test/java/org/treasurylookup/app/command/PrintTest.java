package org.treasurylookup.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.http.WireServer;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.sandbox.Sandbox;
import org.treasurylookup.sandbox.SandboxOptions;

/** {@code print}, from the command line to the last byte. */
class PrintTest {
  private static final String ORDER = "cobo:order:O20250304-M1001-1001";
  private static final String BATCH = "cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384";
  private static final String ALLOCATION = "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f";
  private static final String NO_ORDER = "cobo:order:nowhere";

  @TempDir private Path home = Path.of("");

  private Output print(String... words) {
    return printing("", words);
  }

  private Output printing(String input, String... words) {
    return Output.with(
        input,
        Stream.concat(Stream.of("print", "--home", home.toString()), Stream.of(words))
            .toArray(String[]::new));
  }

  private void environments(String json) {
    try {
      Files.writeString(home.resolve("environments.json"), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String line, String name) {
    return Payloads.object(line).get(name).map(v -> ((JsonValue.Str) v).text()).orElse("");
  }

  @Test
  void oneLineATargetInTheirOrderAndNothingElse() {
    var output = print(ORDER, NO_ORDER, BATCH, ALLOCATION, ORDER);
    assertThat(output.lines())
        .extracting(line -> text(line, "target"))
        .containsExactly(ORDER, NO_ORDER, BATCH, ALLOCATION, ORDER);
    assertThat(output.out()).endsWith("}\n");
    assertThat(output.err()).isEmpty();
  }

  @Test
  void manyTargetsKeepTheirOrder() {
    var words = Stream.generate(() -> List.of(ORDER, ALLOCATION, NO_ORDER)).limit(10);
    var targets = words.flatMap(List::stream).toArray(String[]::new);
    assertThat(print(targets).lines())
        .extracting(line -> text(line, "target"))
        .containsExactly(targets);
  }

  @Test
  void whatARecordLeadsToFollowsItAndSaysFromWhere() {
    var output = print("--follow", ORDER, ALLOCATION);
    assertThat(output.lines())
        .extracting(line -> text(line, "target"))
        .startsWith(ORDER, "cobo:merchant:M1001")
        .endsWith(
            ALLOCATION,
            "bitgo:connection:7c0d3b1e-55a4-4f0b-9a63-0f1d2c3b4a59",
            "bitgo:approval:64f1c0de5ad7c50006a1b2c3d4e5f607");
    var asked = List.of(ORDER, ALLOCATION);
    for (var line : output.lines()) {
      assertThat(text(line, "from"))
          .as(line)
          .isEqualTo(
              asked.contains(text(line, "target"))
                  ? ""
                  : text(line, "target").startsWith("cobo") ? ORDER : ALLOCATION);
    }
    assertThat(output.status()).isZero();
  }

  @Test
  void anOrderThatIsFollowedHasTheNotesThatOnlyItsBookingsGive() {
    String late = "cobo:order:O20250312-M1005-2902";
    assertThat(print(late).out()).doesNotContain("LATE_RETURNED");
    var lines = print("--follow", late).lines();
    assertThat(lines.getFirst()).contains("\"code\":\"LATE_RETURNED\"");
    assertThat(lines)
        .extracting(line -> text(line, "target"))
        .anyMatch(it -> it.startsWith("cobo:batch:"));
  }

  @Test
  void onlyWhereItIsFollowedCsvHasAColumnForIt() {
    assertThat(print("--format", "csv", ORDER).lines().getFirst()).doesNotContain("\"from\"");
    assertThat(print("--format", "csv", "--follow", ORDER).lines().getFirst()).endsWith("\"from\"");
  }

  @Test
  void aRecordNotToBeReliedOnIsNotFollowed() {
    assertThat(print("--follow", "cobo:order:NET-BAD-SIGNATURE").lines()).hasSize(1);
  }

  @Test
  void theExitStatusTellsTheWorst() {
    assertThat(print(ORDER, BATCH, ALLOCATION).status()).isZero();
    assertThat(print(ORDER, NO_ORDER).status()).isEqualTo(3);
    assertThat(print(NO_ORDER, ORDER).status()).isEqualTo(3);
    environments("[{\"name\":\"bare\"}]");
    assertThat(print("--environment", "bare", ORDER).status()).isEqualTo(4);
  }

  @Test
  void aFailureOutweighsANotFound() {
    environments("[{\"name\":\"half\",\"kind\":\"sandbox\",\"cobo\":{}}]");
    var output = print("--environment", "half", ALLOCATION, NO_ORDER, ORDER);
    assertThat(output.lines())
        .extracting(line -> text(line, "outcome"))
        .containsExactly("failed", "notFound", "found");
    assertThat(output.status()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"json, {", "csv, \"", "text, cobo", "JSON, {"})
  void everyFormatBeginsItsOwnWay(String format, String begin) {
    var output = print("--format", format, ORDER);
    assertThat(output.out()).startsWith(begin);
    assertThat(output.status()).isZero();
  }

  @Test
  void theRawBodyIsTheReceivedText() {
    var output = print("--raw", "cobo:order:5001");
    assertThat(text(output.out(), "body"))
        .isEqualTo(Payloads.bytes("cobo-order-reference.json").text());
  }

  @Test
  void otherCharactersThanAsciiSurviveEveryTerminal() {
    assertThat(print(ALLOCATION).out()).contains("Weekend margin 周末保证金");
    assertThat(print("--format", "csv", ALLOCATION).out()).contains("周末保证金");
    assertThat(print("--format", "text", ALLOCATION).out()).contains("周末保证金");
  }

  @Test
  void csvHasOneHeaderForAll() {
    var lines = print("--format", "csv", ORDER, NO_ORDER, ALLOCATION).out().split("\r\n");
    assertThat(lines).hasSize(4);
    assertThat(lines[0]).startsWith("\"target\",");
  }

  static final List<List<String>> WRONG =
      List.of(
          List.of("--format", "xml", ORDER),
          List.of("--format"),
          List.of("--frobnicate", ORDER),
          List.of(),
          List.of("5001"),
          List.of("cobo:order:a/b"),
          List.of("cobo:order:../topup/address"),
          List.of("cobo:invoice:1"),
          List.of("cobo:order:1?trustOrg=BitGo+Trust"),
          List.of("--environment", "nowhere", ORDER),
          List.of("--environment"),
          List.of("--secrets", "v2xsecretargument", ORDER),
          List.of("--secrets", "-", ORDER));

  @ParameterizedTest
  @FieldSource("WRONG")
  void wrongUsageIsTwoWithASentenceAndNothingPrinted(List<String> words) {
    var output = print(words.toArray(String[]::new));
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.out()).isEmpty();
    assertThat(output.err()).isNotBlank().doesNotContain("Exception", "\tat ", "v2xsecretargument");
  }

  @Test
  void aBadTargetStopsTheRestBeforeAnythingIsAsked() {
    var output = print(ORDER, "cobo:order:50 01");
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.err()).contains("cobo:order:50 01 is not a target").contains("U+0020 SPACE");
  }

  @Test
  void anEmptyTargetIsCalledEmpty() {
    for (String word : List.of("", "  ")) {
      var output = print(word);
      assertThat(output.status()).isEqualTo(2);
      assertThat(output.err()).startsWith("A target is empty").contains("cobo:order:ID");
    }
  }

  @Test
  void whatBeginsLikeAnOptionAndIsNoneIsNamed() {
    for (String word : List.of("-abc", "--nope", "--nope=1")) {
      var output = print(word);
      assertThat(output.status()).isEqualTo(2);
      assertThat(output.err())
          .startsWith("There is no option " + word)
          .contains("treasury-lookup print -- " + word);
    }
    assertThat(print("--raw").err()).doesNotContain("There is no option").contains("TARGET");
    assertThat(print("--", "-abc").err()).startsWith("-abc is not a target");
  }

  @Test
  void aBadFileOfEnvironmentsIsTwoWithItsLine() {
    environments("[\n{\"name\":}]");
    var output = print(ORDER);
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.err()).startsWith("environments.json, line 2: ");
  }

  @Test
  void anUnknownEnvironmentIsAnsweredWithTheKnownOnes() {
    assertThat(print("--environment", "prod", ORDER).err())
        .contains("There is no environment prod", "sandbox, development, production");
  }

  @ParameterizedTest
  @ValueSource(strings = {"development", "production"})
  void withoutASecretNobodyIsAsked(String environment) {
    var output = print("--environment", environment, ORDER, ALLOCATION);
    assertThat(output.status()).isEqualTo(4);
    assertThat(output.out())
        .contains("NO_CREDENTIALS", "for one run of a command with --secrets -")
        .doesNotContain("\"answer\"");
  }

  @Test
  void aServerOfOnesOwnIsAskedWithTheSecretsOnStandardInput() throws IOException {
    try (var sandbox = Sandbox.start(0, SandboxOptions.USUAL)) {
      var credentials = sandbox.credentials();
      environments(
          """
          [{"name":"mine","kind":"custom",
            "cobo":{"baseUrl":"%s","responseKey":"%s"},
            "bitgo":{"baseUrl":"%s","auth":"hmac-v3"}}]\
          """
              .formatted(sandbox.coboBaseUrl(), sandbox.coboResponseKey(), sandbox.bitgoBaseUrl()));
      String secrets =
          "{\"cobo\":{\"secret\":\"%s\"},\"bitgo\":{\"token\":\"%s\"}}"
              .formatted(credentials.coboSecret(), credentials.bitgoToken());
      for (var format : new String[] {"json", "csv", "text"}) {
        var output =
            printing(
                secrets,
                "--environment",
                "mine",
                "--secrets",
                "-",
                "--raw",
                "--format",
                format,
                ORDER,
                BATCH,
                ALLOCATION);
        assertThat(output.status()).isZero();
        assertThat(output.out()).contains("valid");
        assertThat(output.out())
            .as("every format says who was asked")
            .contains(sandbox.coboBaseUrl().toString());
        assertThat(output.out() + output.err())
            .doesNotContain(credentials.coboSecret())
            .doesNotContain(credentials.bitgoToken())
            .doesNotContain(credentials.bitgoToken().substring(3));
      }
      assertNothingWritten(credentials.coboSecret(), credentials.bitgoToken());
    }
  }

  private void assertNothingWritten(String... secrets) throws IOException {
    try (var files = Files.walk(home)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain(secrets);
      }
    }
  }

  @Test
  void aServerThatEchoesTheSecretsDoesNotMakeUsLogThem() throws IOException {
    try (var echo =
        new WireServer(
            line -> {
              String head = line.request();
              line.say("HTTP/1.1 401 No\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");
              assertThat(head).contains("BIZ-API-KEY");
            })) {
      environments(
          "[{\"name\":\"mine\",\"cobo\":{\"baseUrl\":\"%s\"}}]".formatted(echo.url() + "/v2"));
      String secret = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
      var output =
          printing(
              "{\"cobo\":{\"secret\":\"" + secret + "\"}}",
              "--environment",
              "mine",
              "--secrets",
              "-",
              ORDER);
      assertThat(output.status()).isEqualTo(4);
      assertThat(output.out()).contains("REFUSED_ON_THE_WAY");
      assertThat(output.out() + output.err() + echo.requests()).doesNotContain(secret);
    }
  }

  @Test
  void aWrongSecretIsNotRepeated() {
    var output = printing("{\"cobo\":{\"secret\":\"v2xwrongplace\"}}", "--secrets", "-", ORDER);
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.err()).contains("64 hex digits").doesNotContain("v2xwrongplace");
  }

  @Test
  void aBatchWithMissingItemsCountsAsFailed() throws IOException {
    try (var server =
        new WireServer(
            line -> {
              boolean items = line.request().contains("allocation_items");
              String body = items ? "{}" : "{\"batch_allocation_id\":\"b\",\"request_id\":\"r\"}";
              line.say(
                  "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: "
                      + body.length()
                      + "\r\n\r\n"
                      + body);
            })) {
      environments(
          "[{\"name\":\"mine\",\"cobo\":{\"baseUrl\":\"%s\"}}]".formatted(server.url() + "/v2"));
      var output =
          printing(
              "{\"cobo\":{\"secret\":\"" + "0".repeat(64) + "\"}}",
              "--environment",
              "mine",
              "--secrets",
              "-",
              "cobo:batch:b");
      assertThat(text(output.out(), "outcome")).isEqualTo("found");
      assertThat(output.out()).contains("\"failure\":{\"code\":\"ITEMS_INCOMPLETE\"");
      assertThat(output.status()).isEqualTo(4);
    }
  }

  @Test
  void anEnvironmentCalledProductionIsToldForWhatItIsByPrintAndByDoctor() {
    environments(
        "[{\"name\":\"production\",\"kind\":\"production\","
            + "\"cobo\":{\"baseUrl\":\"http://127.0.0.1:9/v2\"}}]");
    String replaced =
        "production of environments.json stands in place of the built-in environment of that name.";
    var printed = print("--environment", "production", ORDER);
    assertThat(printed.err())
        .contains(replaced, "production asks a host that is not the provider's own");
    assertThat(printed.out()).contains("\"host\":\"unrecognised\"");
    for (var format : List.of("csv", "text")) {
      assertThat(print("--environment", "production", "--format", format, ORDER).out())
          .containsIgnoringCase("unrecognised");
    }
    assertThat(Output.of("doctor", "--home", home.toString(), "--environment", "production").out())
        .contains(replaced, "UNRECOGNISED HOST: 127.0.0.1");
    assertThat(print(ORDER).err()).isEmpty();
  }
}
