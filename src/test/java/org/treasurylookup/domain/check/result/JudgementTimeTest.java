package org.treasurylookup.domain.check.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Answer.Header;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.Provenance;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.result.JudgementTime.Source;

final class JudgementTimeTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-21T06:00:00Z");

  private static Answer answer(ResponseSignature signature, String... headers) {
    return answer(ImmutableBytes.of(new byte[0]), signature, headers);
  }

  private static Answer answer(
      ImmutableBytes body, ResponseSignature signature, String... headers) {
    List<Header> list = new ArrayList<>();
    for (int i = 0; i < headers.length; i += 2) {
      list.add(new Header(headers[i], headers[i + 1]));
    }
    return new Answer(
        URI.create("https://api.cobo.com/v2/x"),
        200,
        list,
        body,
        RECEIVED.minusSeconds(1),
        RECEIVED,
        signature,
        Provenance.NONE);
  }

  private static JudgementTime told(Instant date) {
    String text = DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC));
    return JudgementTime.of(answer(ResponseSignature.ABSENT, "Date", text));
  }

  @Test
  void theProvidersClockIsTakenAndItsDifferenceTold() {
    var at = told(RECEIVED.minusSeconds(90));
    assertThat(at.time()).isEqualTo(RECEIVED.minusSeconds(90));
    assertThat(at.source()).isEqualTo(Source.PROVIDER);
    assertThat(at.ahead()).contains(Duration.ofSeconds(90));
  }

  @Test
  void aDateThatCannotBeRightIsNotTaken() {
    for (String date :
        List.of("9999-12-31T23:59:59Z", "2014-12-31T00:00:00Z", "2026-11-22T06:00:01Z")) {
      var at = told(Instant.parse(date));
      assertThat(at.time()).isEqualTo(RECEIVED);
      assertThat(at.source()).isEqualTo(Source.PC);
      assertThat(at.isCorrected()).isTrue();
    }
    assertThat(told(Instant.parse("2026-11-22T06:00:00Z")).source()).isEqualTo(Source.PROVIDER);
  }

  @Test
  void aDateThatTheSignedTimeAndThisPcContradictIsNotTaken() {
    assertThat(told(Duration.ofHours(20), Duration.ZERO).isCorrected()).isTrue();
    assertThat(told(Duration.ofHours(-1), Duration.ofMinutes(-1)).isCorrected()).isTrue();
    assertThat(told(Duration.ofMinutes(5), Duration.ofMinutes(-1)).isCorrected()).isFalse();
    var slowPc = told(Duration.ofHours(2), Duration.ofHours(2));
    assertThat(slowPc.time()).isEqualTo(RECEIVED.plus(Duration.ofHours(2)));
    var sentAgain = told(Duration.ZERO, Duration.ofHours(-2));
    assertThat(sentAgain.isCorrected()).isFalse();
  }

  private static JudgementTime told(Duration date, Duration signed) {
    var day = RECEIVED.plus(date).atOffset(ZoneOffset.UTC);
    String text = DateTimeFormatter.RFC_1123_DATE_TIME.format(day);
    String stamp = Long.toString(RECEIVED.plus(signed).toEpochMilli());
    return JudgementTime.of(answer(ResponseSignature.VALID, "Date", text, "biz-timestamp", stamp));
  }

  @Test
  void aSilentProviderLeavesThePcsClockWithoutANote() {
    var at = JudgementTime.of(answer(ResponseSignature.ABSENT));
    assertThat(at.source()).isEqualTo(Source.PC);
    assertThat(at.ahead()).isEmpty();
    assertThat(at.isCorrected()).isFalse();
  }

  @Test
  void theWordsOfExportsSayWhoseClockItIs() {
    assertThat(Source.PROVIDER.code()).isEqualTo("provider");
    assertThat(Source.PC.code()).isEqualTo("pc");
  }

  @Test
  void onlyASignatureThatHoldsCanBeStale() {
    String old = "1577836800000";
    assertThat(stale(ResponseSignature.VALID, "biz-timestamp", old)).isTrue();
    assertThat(stale(ResponseSignature.VALID, "BIZ_TIMESTAMP", old)).isTrue();
    assertThat(stale(ResponseSignature.ABSENT, "biz-timestamp", old)).isFalse();
    String fresh = Long.toString(RECEIVED.toEpochMilli() - 1_000);
    assertThat(stale(ResponseSignature.VALID, "biz-timestamp", fresh)).isFalse();
  }

  /* Cobo's documentation names no unit. */
  @Test
  void aSignatureInSecondsIsAsFreshAndAsOldAsOneInMilliseconds() {
    assertThat(stale(ResponseSignature.VALID, "biz-timestamp", seconds(0))).isFalse();
    assertThat(stale(ResponseSignature.VALID, "biz-timestamp", seconds(300))).isFalse();
    assertThat(stale(ResponseSignature.VALID, "biz-timestamp", seconds(301))).isTrue();
    assertThat(signedAt(seconds(301))).contains(RECEIVED.minusSeconds(301));
    assertThat(signedAt(stamp(301))).contains(RECEIVED.minusSeconds(301));
    assertThat(signedAt("0")).contains(Instant.EPOCH);
    assertThat(signedAt("yesterday")).isEmpty();
  }

  private static Optional<Instant> signedAt(String stamp) {
    var answer = answer(ResponseSignature.VALID, "biz-timestamp", stamp);
    return AnswerDelivery.of(answer, List.of(), false).stale().getFirst().time();
  }

  private static String seconds(int ago) {
    return Long.toString(RECEIVED.minusSeconds(ago).getEpochSecond());
  }

  @Test
  void everyPageIsAskedWhetherItIsStaleOrDamaged() {
    var fresh = answer(ResponseSignature.VALID, "biz-timestamp", stamp(1));
    var old = answer(ResponseSignature.VALID, "biz-timestamp", stamp(301));
    assertThat(AnswerDelivery.of(fresh, List.of(fresh), false).stale()).isEmpty();
    assertThat(AnswerDelivery.of(fresh, List.of(fresh, old), false).stale()).hasSize(1);
    var damaged = answer(ImmutableBytes.of(new byte[] {(byte) 0xff}), ResponseSignature.ABSENT);
    assertThat(AnswerDelivery.of(fresh, List.of(fresh), false).damaged()).isFalse();
    assertThat(AnswerDelivery.of(fresh, List.of(damaged), false).damaged()).isTrue();
  }

  private static String stamp(int secondsAgo) {
    return Long.toString(RECEIVED.minusSeconds(secondsAgo).toEpochMilli());
  }

  private static boolean stale(ResponseSignature signature, String... headers) {
    return !AnswerDelivery.of(answer(signature, headers), List.of(), false).stale().isEmpty();
  }
}
