package org.treasurylookup.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.Failure.Tested;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.LookupOutcome;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/** What is made of every error either provider is known to give, and of every other answer. */
class FailureMappingTest {
  private static final String ID = "error_id_0b6ddf19083c4bd1a9ca01bec44b24dd";
  private static final int[] STATUSES = {
    201, 202, 204, 300, 301, 302, 400, 401, 402, 403, 404, 405, 406, 409, 410, 414, 418, 422, 429,
    451, 500, 501, 502, 503, 504, 520, 599
  };

  /** Bodies of every shape. */
  static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry(
              "documented", "{\"error_code\":2006,\"error_message\":\"m\",\"error_id\":\"i\"}"),
          Map.entry("error", "{\"error\":\"Allocation not found\"}"),
          Map.entry("errorIsObject", "{\"error\":{\"deep\":[1]},\"error_code\":{}}"),
          Map.entry("platform", "{\"error\":\"e\",\"requestId\":\"r\",\"name\":\"N\"}"),
          Map.entry("empty object", "{}"),
          Map.entry("array", "[\"a must be a UUID\",\"b is missing\",{\"c\":1},null]"),
          Map.entry("empty array", "[]"),
          Map.entry("text", "\"just words\""),
          Map.entry("number", "404"),
          Map.entry("null", "null"),
          Map.entry("true", "true"),
          Map.entry("plain", "Service Unavailable"),
          Map.entry("html", "<!DOCTYPE html><html><head><title> Sign in </title></head></html>"),
          Map.entry("xml", "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>"),
          Map.entry("empty", ""),
          Map.entry("blank", " \r\n\t "),
          Map.entry("truncated", "{\"error_code\":2028,\"error_mess"),
          Map.entry("two values", "{} {}"),
          Map.entry("deep", "[".repeat(5_000) + "]".repeat(5_000)),
          Map.entry("deep object", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)),
          Map.entry("huge message", "{\"error\":\"" + "\uD83D\uDE00".repeat(100_000) + "\"}"),
          Map.entry("huge code", "{\"error_code\":" + "9".repeat(500) + "}"),
          Map.entry("odd code", "{\"error_code\":-1.5e3,\"error_message\":null}"),
          Map.entry("code as text", "{\"error_code\":\"E-7\"}"),
          Map.entry("twice", "{\"error\":\"a\",\"error\":\"b\"}"),
          Map.entry("hidden", "{\"error\":\"\\u202eabc\\u0000\"}"));

  static final Iterable<String> BODY_NAMES = BODIES.keySet();

  @AutoClose private final Desk desk = new Desk();

  @BeforeEach
  void open() {
    desk.open();
  }

  private static String body(String name) {
    return Objects.requireNonNull(BODIES.get(name), name);
  }

  private static String coboError(int code) {
    return "{\"error_code\":%d,\"error_message\":\"words\",\"error_id\":\"%s\"}"
        .formatted(code, ID);
  }

  private static Failure failure(LookupOutcome read) {
    return switch (read) {
      case LookupOutcome.Found found -> throw new AssertionError(found);
      case LookupOutcome.NotFound(_, var failure) -> failure;
      case LookupOutcome.Failed(_, var failure) -> failure;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "500, 1000, COBO_DOWN",
    "400, 2000, COBO_DOWN",
    "400, 1003, ID_REFUSED",
    "400, 2003, ID_REFUSED",
    "400, 1006, ID_REFUSED",
    "400, 2006, ID_REFUSED",
    "405, 2002, DISAGREEMENT",
    "429, 2010, RATE_LIMITED",
    "404, 2021, DISAGREEMENT",
    "401, 2022, COBO_AUTH",
    "401, 2023, COBO_AUTH",
    "401, 2024, COBO_AUTH",
    "403, 2025, COBO_FORBIDDEN",
    "429, 2026, RATE_LIMITED",
    "404, 2028, NOT_FOUND",
    "400, 2029, ID_REFUSED",
    "400, 2040, ID_REFUSED",
    "403, 2050, COBO_PLAN",
    "403, 2051, COBO_PLAN",
    "403, 2052, COBO_PLAN",
    "403, 2053, COBO_PLAN",
    "403, 2054, COBO_PLAN",
    "403, 4001, COBO_FORBIDDEN",
    "403, 10000, COBO_FORBIDDEN"
  })
  void everyCodeOfCobosGuideHasItsMeaning(int status, int vendorCode, FailureCode code) {
    desk.answers(status, coboError(vendorCode));
    var failure = failure(desk.order());
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.vendorCode()).contains(Integer.toString(vendorCode));
    assertThat(failure.vendorMessage()).contains("words");
    assertThat(failure.requestId()).contains(ID);
    assertThat(failure.httpStatus()).contains(status);
    assertSpeaks(failure);
  }

  @ParameterizedTest
  @CsvSource({
    "300, REDIRECTED, REDIRECTED",
    "302, REDIRECTED, REDIRECTED",
    "400, REFUSED_ON_THE_WAY, ID_REFUSED",
    "401, REFUSED_ON_THE_WAY, REFUSED_ON_THE_WAY",
    "402, UNEXPECTED_STATUS, UNEXPECTED_STATUS",
    "403, REFUSED_ON_THE_WAY, REFUSED_ON_THE_WAY",
    "404, DISAGREEMENT, DISAGREEMENT",
    "405, DISAGREEMENT, DISAGREEMENT",
    "406, DISAGREEMENT, DISAGREEMENT",
    "409, UNEXPECTED_STATUS, UNEXPECTED_STATUS",
    "414, DISAGREEMENT, DISAGREEMENT",
    "422, UNEXPECTED_STATUS, UNEXPECTED_STATUS",
    "429, RATE_LIMITED, RATE_LIMITED",
    "500, COBO_DOWN, BITGO_DOWN",
    "502, COBO_DOWN, BITGO_DOWN",
    "503, COBO_DOWN, BITGO_DOWN",
    "504, COBO_DOWN, BITGO_DOWN",
    "204, UNEXPECTED_STATUS, UNEXPECTED_STATUS"
  })
  void aStatusAloneHasAMeaningToo(int status, FailureCode cobo, FailureCode bitgo) {
    desk.answers(status, "");
    assertThat(failure(desk.order()).code()).isEqualTo(cobo);
    assertThat(failure(desk.batch()).code()).isEqualTo(cobo);
    assertThat(failure(desk.allocation()).code()).isEqualTo(bitgo);
  }

  @ParameterizedTest
  @Tag("large")
  @FieldSource("BODY_NAMES")
  void noBodyOfNoShapeUpsetsAnybody(String name) {
    for (int status : STATUSES) {
      desk.answers(status, body(name));
      for (var failure : List.of(failure(desk.order()), failure(desk.allocation()))) {
        assertThat(failure.httpStatus()).contains(status);
        assertSpeaks(failure);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("BODY_NAMES")
  void noneOfTheseBodiesIsARecord(String name) {
    desk.answers(200, body(name));
    for (var read : List.of(desk.order(), desk.batch(), desk.allocation())) {
      assertThat(failure(read).code()).isIn(FailureCode.NOT_JSON, FailureCode.NOT_A_RECORD);
      assertSpeaks(failure(read));
      assertThat(((LookupOutcome.Failed) read).answer()).as("the bytes are kept").isPresent();
    }
  }

  @Test
  void anErrorThatCameWithHttp200KeepsItsWords() {
    desk.answers(200, coboError(2028));
    var failure = failure(desk.order());
    assertThat(failure.code()).isEqualTo(FailureCode.NOT_A_RECORD);
    assertThat(failure.vendorCode()).contains("2028");
    assertThat(failure.vendorMessage()).contains("words");
  }

  @Test
  void aListIsNoRecord() {
    for (var name : List.of("cobo-list-orders-doc.json", "cobo-list-batch-allocations-doc.json")) {
      desk.answers(200, Payloads.bytes(name).text());
      assertThat(failure(desk.order()).code()).isEqualTo(FailureCode.NOT_A_RECORD);
      assertThat(failure(desk.batch()).code()).isEqualTo(FailureCode.NOT_A_RECORD);
      assertThat(failure(desk.allocation()).code()).isEqualTo(FailureCode.NOT_A_RECORD);
    }
  }

  @Test
  void whatHasNoIdAndHardlyAFieldIsNoRecord() {
    desk.answers(200, "{\"status\":\"error\",\"allocation\":{\"status\":\"x\"}}");
    assertThat(failure(desk.order()).code()).isEqualTo(FailureCode.NOT_A_RECORD);
    assertThat(failure(desk.allocation()).code()).isEqualTo(FailureCode.NOT_A_RECORD);
  }

  @Test
  void aRecordWithoutItsIdIsStillARecord() {
    desk.answers(200, "{\"status\":\"Pending\",\"chain_id\":\"ETH\",\"fee_amount\":\"1\"}");
    assertThat(desk.order()).isInstanceOf(LookupOutcome.Found.class);
  }

  @ParameterizedTest
  @CsvSource({
    "bitgo-error-400-object.json, 400, ID_REFUSED",
    "bitgo-error-401-object.json, 401, BITGO_AUTH",
    "bitgo-error-404.json, 404, NOT_FOUND"
  })
  void thePublishedErrorsOfBitgoKeepTheirWords(String file, int status, FailureCode code) {
    desk.answers(status, Payloads.bytes(file).text());
    var failure = failure(desk.allocation());
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.vendorMessage()).isPresent();
  }

  @Test
  void bitgosRequestIdComesFromBodyOrHeader() {
    desk.answers(401, body("platform"));
    assertThat(failure(desk.allocation()).requestId()).contains("r");
    desk.answers(
        new MockResponse.Builder().code(500).addHeader("Request-ID", "h-1").body("{}").build());
    assertThat(failure(desk.allocation()).requestId()).contains("h-1");
  }

  @Test
  void anArrayOfWordsIsReadOut() {
    desk.answers(400, body("array"));
    assertThat(failure(desk.allocation()).vendorMessage())
        .contains("a must be a UUID; b is missing; {\"c\":1}; null");
  }

  @Test
  void aHugeMessageIsCutBetweenCharacters() {
    desk.answers(400, body("huge message"));
    var words = failure(desk.order()).vendorMessage().orElseThrow();
    assertThat(words.length()).isLessThan(3_000);
    assertThat(words.replace("\uD83D\uDE00", "")).isEqualTo(" […]");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 500})
  void aWebPageIsNotTakenForTheProvidersWord(int status) {
    desk.answers(status, body("html"));
    for (var read : List.of(desk.order(), desk.allocation())) {
      var failure = failure(read);
      assertThat(failure.code()).isNotEqualTo(FailureCode.NOT_FOUND);
      assertThat(failure.causes().getFirst().text().key()).isEqualTo("cause.webPage");
      assertThat(failure.vendorMessage()).contains("Sign in");
    }
  }

  @Test
  void aKeyIsSuspectedOnlyWhereItWasRefused() {
    desk.answers(400, "");
    assertThat(failure(desk.order()).causes())
        .extracting(cause -> cause.text().key())
        .contains("cause.stranger")
        .doesNotContain("cause.onTheWay.key");
    desk.answers(401, "");
    assertThat(failure(desk.order()).causes())
        .extracting(cause -> cause.text().key())
        .contains("cause.onTheWay.key");
  }

  @Test
  void anAnswerThatIsNoFourHundredAndFourSaysNotFoundOnlyByCobosCode() {
    desk.answers(400, coboError(2028));
    assertThat(desk.order()).isInstanceOf(LookupOutcome.NotFound.class);
    desk.answers(404, coboError(2021));
    assertThat(desk.order()).isInstanceOf(LookupOutcome.Failed.class);
  }

  private static MockResponse dated(Instant time) {
    var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atZone(ZoneOffset.UTC));
    return new MockResponse.Builder()
        .code(401)
        .addHeader("Date", date)
        .body(coboError(2024))
        .build();
  }

  @Test
  void aWrongClockIsNamedAndMeasured() {
    for (int seconds : new int[] {-3_600, 3_600}) {
      desk.answers(dated(Instant.now().plusSeconds(seconds)));
      var failure = failure(desk.order());
      assertThat(failure.code()).isEqualTo(FailureCode.COBO_CLOCK_SKEW);
      assertThat(failure.causes().getFirst().tested()).isEqualTo(Tested.CONFIRMED);
      assertThat(Messages.ENGLISH.get(failure.causes().getFirst().text()))
          .matches(".*differ by 3[56]\\d\\d s");
    }
  }

  @Test
  void aRightClockIsRuledOutAndAnUnknownOneIsNot() {
    desk.answers(dated(Instant.now()));
    var failure = failure(desk.order());
    assertThat(failure.code()).isEqualTo(FailureCode.COBO_AUTH);
    assertThat(failure.causes().getLast().tested()).isEqualTo(Tested.RULED_OUT);
    desk.answers(401, coboError(2024));
    assertThat(failure(desk.order()).causes().getLast().tested()).isEqualTo(Tested.NOT);
  }

  @ParameterizedTest
  @CsvSource({"2050", "2051", "2052", "2053", "2054", "4001", "10000", "2025"})
  void aCodeThatNamesItsCauseIsTakenAtItsWord(int vendorCode) {
    desk.answers(403, coboError(vendorCode));
    assertThat(failure(desk.order()).causes())
        .extracting(Failure.Cause::tested)
        .containsExactly(Tested.CONFIRMED);
  }

  @Test
  void oneWrongByteDoesNotCostTheRecord() {
    byte[] bytes = "{\"order_id\":\"5001\",\"status\":\"?\"}".getBytes(StandardCharsets.ISO_8859_1);
    bytes[bytes.length - 3] = (byte) 0xFF;
    desk.answers(new MockResponse.Builder().body(new Buffer().write(bytes)).build());
    assertThat(desk.order()).isInstanceOf(LookupOutcome.Found.class);
  }

  @ParameterizedTest
  @EnumSource(FailureCode.class)
  void everyCodeHasWords(FailureCode code) {
    assertThat(Messages.ENGLISH.keys())
        .contains("failure." + code + ".headline", "failure." + code + ".next");
  }

  private static void assertSpeaks(Failure failure) {
    List<Text> texts = new ArrayList<>(List.of(failure.headline(), failure.next()));
    failure.causes().forEach(cause -> texts.add(cause.text()));
    assertThat(failure.causes()).isNotEmpty();
    for (var text : texts) {
      assertThat(Messages.ENGLISH.keys()).contains(text.key());
      assertThat(Messages.ENGLISH.get(text)).isNotBlank().doesNotContainPattern("\\{[0-9]}");
    }
    assertThat(Optional.of(failure).flatMap(Failure::vendorMessage).orElse("x")).isNotBlank();
  }
}
