package org.treasurylookup.domain.check.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.domain.check.Samples.NOW;
import static org.treasurylookup.domain.check.Samples.assess;
import static org.treasurylookup.domain.check.Samples.order;
import static org.treasurylookup.domain.check.Samples.verdict;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.PlainDelivery;
import org.treasurylookup.domain.check.Samples;
import org.treasurylookup.domain.check.result.Verdict;
import org.treasurylookup.domain.check.result.VerdictCode;
import org.treasurylookup.text.Messages;

final class OrderVerdictTest {

  private static String end(long minutes) {
    return Long.toString(NOW.plusSeconds(60 * minutes).getEpochSecond());
  }

  private static PayInOrder received(String amount, String... changes) {
    var all = new String[changes.length + 2];
    System.arraycopy(changes, 0, all, 0, changes.length);
    all[changes.length] = "received_token_amount";
    all[changes.length + 1] = "'" + amount + "'";
    return order(all);
  }

  @Test
  void theExactAmountIsPaidInFull() {
    assertThat(words(received("100.00"))).isEqualTo("Paid in full");
    assertThat(words(received("100"))).isEqualTo("Paid in full");
  }

  @Test
  void whatIsMoreThanPayableIsSaidToTheLastDigit() {
    var order = received("103.0305", "payable_amount", "'103.03'");
    assertThat(words(order)).isEqualTo("Paid in full, over by 0.0005 ETH_USDT");
    assertThat(assess(order).verdict().orElseThrow().differenceText()).isEqualTo("0.0005");
  }

  @ParameterizedTest
  @CsvSource({"99.55, WITHIN_TOLERANCE", "99.50, WITHIN_TOLERANCE", "99.40, SHORT"})
  void theToleranceOfTheReferencePageDecides(String received, VerdictCode code) {
    assertThat(assess(received(received)).verdict().orElseThrow().code()).isEqualTo(code);
  }

  @Test
  void withinToleranceSaysTheShortfallAndWhatIsAllowed() {
    assertThat(words(received("99.55")))
        .isEqualTo("Within tolerance: short by 0.45 ETH_USDT, allowed 0.50 ETH_USDT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100.00 | 60.00 | Short by 40.00 ETH_USDT (40 %)",
        "102.00 | 60 | Short by 42.00 ETH_USDT (≈ 41.17 %)",
        "1000000 | 999999.1 | Short by 0.9 ETH_USDT (< 0.01 %)",
        "3 | 0.000001 | Short by 2.999999 ETH_USDT (≈ 99.99 %)",
        "8 | 7 | Short by 1 ETH_USDT (12.5 %)",
        "1e2 | 6E1 | Short by 40 ETH_USDT (40 %)",
      })
  void theShareOfAShortfallIsExactOrMarkedAsCut(String payable, String received, String text) {
    var order = received(received, "payable_amount", "'" + payable + "'", "transactions", "[]");
    assertThat(words(order)).isEqualTo(text);
  }

  @Test
  void aLateDepositDoesNotCountAndIsNamed() {
    var order = received("60.00", "transactions[1].created_timestamp", "1741084205120");
    assertThat(words(order))
        .isEqualTo("Short by 40.00 ETH_USDT (40 %). 40.00 more arrived late and does not count.");
  }

  @Test
  void aLateDepositOfUnreadableAmountIsNotGivenANumber() {
    var order =
        received(
            "60.00",
            "transactions[1].created_timestamp",
            "1741084205120",
            "transactions[1].amount",
            "'forty'");
    assertThat(words(order))
        .isEqualTo("Short by 40.00 ETH_USDT (40 %). More arrived late and does not count.");
  }

  @Test
  void aLateDepositInAnotherTokenIsNotMixedIn() {
    var order =
        received(
            "60.00",
            "transactions[1].created_timestamp",
            "1741084205120",
            "transactions[1].token_id",
            "'ETH'");
    assertThat(words(order)).isEqualTo("Short by 40.00 ETH_USDT (40 %)");
  }

  @Test
  void nothingYetCountsTheMinutesLeftDown() {
    assertThat(words(received("0", "expired_at", end(29))))
        .isEqualTo("Nothing received yet, 29 min left");
    var halfAMinute = Long.toString(NOW.plusSeconds(30).getEpochSecond());
    assertThat(words(received("0.00", "expired_at", halfAMinute)))
        .isEqualTo("Nothing received yet, less than 1 min left");
  }

  @Test
  void withoutAnEndNothingIsCountedDown() {
    assertThat(words(received("0", "expired_at", "-"))).isEqualTo("Nothing received yet");
    assertThat(words(received("0", "expired_at", "null"))).isEqualTo("Nothing received yet");
  }

  @Test
  void anEndThatCannotBeMeantIsNotCountedDownTo() {
    assertThat(words(received("0", "expired_at", "1741084200000")))
        .isEqualTo("Nothing received yet");
  }

  @Test
  void anOrderThatExpiredAheadOfItsTimeMayHaveBeenCancelled() {
    assertThat(words(received("0", "expired_at", end(20), "status", "'Expired'")))
        .startsWith("Nothing received yet, 20 min left. ")
        .contains("cancelled");
  }

  @Test
  void atTheVeryEndThePeriodIsOver() {
    assertThat(words(received("0", "expired_at", end(0), "transactions", "[]")))
        .isEqualTo("Nothing received before expiry");
  }

  @Test
  void whatCameOnlyLateIsNamedToo() {
    var order = received("0", "expired_at", "1741082500");
    assertThat(words(order))
        .isEqualTo("Nothing received before expiry. 100.00 arrived late and does not count.");
  }

  @ParameterizedTest
  @CsvSource({
    "payable_amount, -, payable_amount was not sent",
    "payable_amount, null, payable_amount is null",
    "payable_amount, {}, payable_amount cannot be read",
    "payable_amount, '''0''', payable_amount is not above zero",
    "payable_amount, '''-5''', payable_amount is not above zero",
    "received_token_amount, -, received_token_amount was not sent",
    "received_token_amount, '''much''', received_token_amount cannot be read",
    "received_token_amount, '''-1''', received_token_amount is below zero",
  })
  void withoutTwoSensibleNumbersNothingIsCompared(String field, String json, String why) {
    var order = order(field, json);
    assertThat(words(order)).isEqualTo("Cannot compare: " + why);
    assertThat(assess(order).verdict().orElseThrow().difference()).isEmpty();
  }

  @Test
  void anUnreadableToleranceMattersOnlyWhereItDecides() {
    assertThat(words(received("100", "amount_tolerance", "'little'"))).isEqualTo("Paid in full");
    assertThat(words(received("99.9", "amount_tolerance", "'little'")))
        .isEqualTo("Cannot compare: amount_tolerance cannot be read, and it decides here");
  }

  @Test
  void anUnreadableEndMattersOnlyWhereItDecides() {
    assertThat(words(received("60", "expired_at", "'soon'", "transactions", "[]")))
        .isEqualTo("Short by 40.00 ETH_USDT (40 %)");
    assertThat(words(received("0", "expired_at", "'soon'")))
        .isEqualTo("Cannot compare: expired_at cannot be read, and it decides here");
  }

  @Test
  void withoutToleranceEverythingBelowPayableIsShort() {
    for (var none : new String[] {"-", "null", "'-3'", "'0'"}) {
      assertThat(assess(received("99.9", "amount_tolerance", none)).verdict().orElseThrow().code())
          .isEqualTo(VerdictCode.SHORT);
    }
  }

  @Test
  void aToleranceAsLargeAsTheAmountForgivesEverything() {
    assertThat(words(received("0", "amount_tolerance", "'100'")))
        .isEqualTo("Within tolerance: short by 100.00 ETH_USDT, allowed 100 ETH_USDT");
  }

  @Test
  void anOlderOrderIsJudgedInItsOwnTokenField() {
    var order =
        received("60", "payable_currency", "-", "token_id", "'TRON_USDT'", "transactions", "[]");
    assertThat(words(order)).isEqualTo("Short by 40.00 TRON_USDT (40 %)");
    var filler =
        received("60", "payable_currency", "-", "token_id", "'<string>'", "transactions", "[]");
    assertThat(words(filler)).isEqualTo("Short by 40.00 (40 %)");
  }

  @Test
  void aTokenThatCannotBeReadIsNotReplacedByTheOlderField() {
    var order =
        received("60", "payable_currency", "true", "token_id", "'ETH'", "transactions", "[]");
    assertThat(words(order)).isEqualTo("Short by 40.00 (40 %)");
    var filler = received("60", "payable_currency", "'<string>'", "token_id", "'ETH'");
    assertThat(words(filler)).startsWith("Short by 40.00 ETH (40 %)");
  }

  @Test
  void theLastMinuteIsCountedAsOne() {
    assertThat(words(received("0", "expired_at", end(1))))
        .isEqualTo("Nothing received yet, 1 min left");
  }

  @Test
  void whyNothingCameShowsEndAndTime() {
    var why = assess(received("0", "expired_at", end(29))).verdict().orElseThrow().why();
    assertThat(why.steps())
        .extracting(step -> Messages.ENGLISH.get(step.label()) + ": " + step.value())
        .contains("expired_at: " + end(29) + " = " + NOW.plusSeconds(29 * 60))
        .anyMatch(line -> line.endsWith(": " + NOW));
  }

  @Test
  void whyShowsWhatWasNotSentAsSuch() {
    var why = assess(received("60", "amount_tolerance", "-")).verdict().orElseThrow().why();
    assertThat(why.steps())
        .extracting(step -> Messages.ENGLISH.get(step.label()) + ": " + step.value())
        .anyMatch(line -> line.startsWith("amount_tolerance") && line.endsWith(": "));
    var zero = assess(received("60", "amount_tolerance", "null")).verdict().orElseThrow().why();
    assertThat(zero.steps()).anyMatch(step -> step.value().equals("null"));
  }

  @Test
  void aNumberWhereAStringIsExpectedKeepsItsDigits() {
    var order =
        order("payable_amount", "100.10", "received_token_amount", "100.1000000000000000001");
    assertThat(words(order)).isEqualTo("Paid in full, over by 0.0000000000000000001 ETH_USDT");
  }

  @Test
  void theProvidersClockDecidesNotThisPcs() {
    var order = received("0", "expired_at", end(10));
    var later = PlainDelivery.of("5001", NOW.plusSeconds(600), ResponseSignature.ABSENT);
    assertThat(new Checks().assess(order, later).verdict().map(Verdict::code))
        .contains(VerdictCode.NOTHING_BEFORE_EXPIRY);
  }

  @Test
  void whyShowsTheNumbersAsReceived() {
    var why = assess(received("60.00")).verdict().orElseThrow().why();
    assertThat(why.steps())
        .extracting(step -> Messages.ENGLISH.get(step.label()) + ": " + step.value())
        .containsExactly(
            "payable_amount: 100.00",
            "received_token_amount: 60.00",
            "amount_tolerance: 0.50",
            "received − payable: -40.00",
            "shortfall of payable: 40 %");
    assertThat(Messages.ENGLISH.get(why.source())).contains("amount_tolerance");
  }

  @Test
  void anotherRecordIsNotJudged() {
    var other = PlainDelivery.of("5002", NOW, ResponseSignature.ABSENT);
    var assessment = new Checks().assess(order(), other);
    assertThat(assessment.verdict()).isEmpty();
    assertThat(Messages.ENGLISH.get(assessment.notes().getFirst().text()))
        .isEqualTo("The answer is for 5001, not for 5002, which was asked for.");
  }

  @Test
  void anAnswerWithABrokenSignatureIsNotJudged() {
    var broken = PlainDelivery.of("5001", NOW, ResponseSignature.INVALID);
    var assessment = new Checks().assess(order(), broken);
    assertThat(assessment.verdict()).isEqualTo(Optional.empty());
    assertThat(assessment.rate()).isEmpty();
    assertThat(assessment.notes().getFirst().tone().code()).isEqualTo("failure");
  }

  /** The verdict's words as they are when no note questions it. */
  private static String words(PayInOrder order) {
    return Messages.ENGLISH.get(OrderVerdict.of(order, NOW, 0).text());
  }

  @Test
  void anExpiredOrderWhoseEndIsNotKnownMayHaveBeenCancelledToo() {
    String[] ends = {"-", "null", "99999999999"};
    for (var end : ends) {
      var order = received("0", "expired_at", end, "status", "'Expired'", "transactions", "[]");
      assertThat(assess(order).verdict().orElseThrow().code()).isEqualTo(VerdictCode.NOTHING_YET);
      assertThat(Samples.verdict(order))
          .startsWith("Nothing received yet")
          .endsWith("The status is Expired already, which may mean that the order was cancelled.");
    }
  }

  @Test
  void ofALateDepositWhoseTokenIsUnknownNoSumIsSaid() {
    for (var token : List.of("{}", "'<string>'")) {
      assertThat(verdict(late(token)))
          .as(token)
          .endsWith("More arrived late and does not count.")
          .doesNotContain("40.00 more");
    }
    for (var token : List.of("''", "' '", "null")) {
      assertThat(verdict(late(token)))
          .as(token)
          .endsWith("40.00 more arrived late and does not count.");
    }
    assertThat(verdict(late("'TRON_USDT'"))).doesNotContain("late");
  }

  private static PayInOrder late(String token) {
    return order(
        "status", "'Underpaid'",
        "received_token_amount", "'60.00'",
        "transactions[1].token_id", token,
        "transactions[1].created_timestamp", "1741084805000",
        "transactions[1].updated_timestamp", "1741084806000");
  }
}
