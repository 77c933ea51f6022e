package org.treasurylookup.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.domain.check.Samples.allocation;
import static org.treasurylookup.domain.check.Samples.assess;
import static org.treasurylookup.domain.check.Samples.batch;
import static org.treasurylookup.domain.check.Samples.codes;
import static org.treasurylookup.domain.check.Samples.note;
import static org.treasurylookup.domain.check.Samples.order;
import static org.treasurylookup.domain.check.Samples.sentence;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.result.AnswerDelivery;
import org.treasurylookup.domain.check.result.CheckCircumstances;
import org.treasurylookup.domain.check.result.CheckLimits;
import org.treasurylookup.domain.check.result.JudgementTime;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.result.RowFlag;
import org.treasurylookup.domain.check.result.VerdictCode;
import org.treasurylookup.domain.check.result.Why;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.TokenInWords;

final class NotesTest {

  @Test
  void aNoteIsThereWhenDeservedAndOnlyThen() {
    assertThat(NoteTable.rows().filter(row -> row.fires() != isNoted(row)))
        .as("rows that are not noted as they deserve")
        .isEmpty();
  }

  private static boolean isNoted(NoteTable.Row row) {
    return new Checks()
        .assess(row.record(), row.given()).notes().stream()
            .anyMatch(note -> note.code() == row.code());
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"LATE_RETURNED", "BALANCE_MISMATCH", "REFUND_EXCEEDS"}) // OrderFlowTest has these
  void everyNoteHasARowThatDeservesItAndOneThatDoesNot(NoteCode code) {
    assertThat(NoteTable.rows().filter(row -> row.code() == code).map(NoteTable.Row::fires))
        .contains(true, false);
  }

  @Test
  void recordsWithoutAnythingOddHaveNoNotes() {
    assertThat(codes(assess(order()))).isEmpty();
    assertThat(codes(assess(batch()))).isEmpty();
    assertThat(codes(assess(allocation()))).isEmpty();
  }

  @Test
  void theMostImportantNoteComesFirst() {
    var order = order("currency", "'<string>'", "status", "'Pending'", "expired_at", "1");
    var codes = codes(assess(order));
    assertThat(codes)
        .startsWith(NoteCode.STATUS_DISAGREES, NoteCode.SUM_MISMATCH)
        .endsWith(NoteCode.PLACEHOLDER_TEXT);
  }

  @Test
  void aLateDepositIsMeasuredInMillisecondsAgainstSeconds() {
    var late = order("transactions[1].created_timestamp", "1741084205120");
    assertThat(sentence(late, NoteCode.LATE_DEPOSIT))
        .isEqualTo(
            "40.00 ETH_USDT was created 5 s after the order expired. "
                + "It is booked to the developer account, not to this order.");
    assertThat(note(late, NoteCode.LATE_DEPOSIT).fields())
        .containsExactly("transactions[1].created_timestamp", "expired_at");
  }

  @Test
  void aLateDepositOfUnreadableAmountOrTokenIsStillNamed() {
    var unread =
        order(
            "transactions[1].created_timestamp", "1741084205120", "transactions[1].amount", "'x'");
    assertThat(sentence(unread, NoteCode.LATE_DEPOSIT))
        .startsWith("A deposit was created 5 s after the order expired.");
    var unnamed =
        order(
            "transactions[1].created_timestamp", "1741084205120", "transactions[1].token_id", "-");
    assertThat(sentence(unnamed, NoteCode.LATE_DEPOSIT)).startsWith("40.00 ETH_USDT was created");
    var unknown =
        order(
            "transactions[1].created_timestamp", "1741084205120",
            "transactions[1].token_id", "-",
            "payable_currency", "-");
    assertThat(sentence(unknown, NoteCode.LATE_DEPOSIT)).startsWith("40.00 was created");
  }

  @Test
  void aLateDepositToAnotherAddressIsBookedNobodyKnowsWhere() {
    var late =
        order(
            "received_token_amount", "'60.00'",
            "transactions[1].created_timestamp", "1741084205120",
            "transactions[1].to_address", "'0xA11ce00000000000000000000000000000C0FFEE'");
    assertThat(sentence(late, NoteCode.LATE_DEPOSIT))
        .isEqualTo(
            "40.00 ETH_USDT was created 5 s after the order expired, and went to another address.");
    assertThat(Samples.verdict(late)).doesNotContain("arrived late");
    var held =
        order(
            "status", "'Underpaid'",
            "received_token_amount", "'60.00'",
            "transactions[1].status", "'PendingScreening'",
            "transactions[1].to_address", "'0xA11ce00000000000000000000000000000C0FFEE'");
    assertThat(sentence(held, NoteCode.DEPOSIT_HELD))
        .isEqualTo("Transaction 2 is held in screening and not counted as received yet.");
  }

  @Test
  void whatIsOnItsWayElsewhereIsNotSaidToBeADeposit() {
    String other = "'0xA11ce00000000000000000000000000000C0FFEE'";
    var order =
        order(
            "status", "'Expired'",
            "received_token_amount", "'60.00'",
            "transactions[1].status", "'Confirming'",
            "transactions[1].to_address", other);
    assertThat(sentence(order, NoteCode.DEPOSIT_UNDER_WAY))
        .isEqualTo("Transaction 2 is Confirming, and on its way to another address.");
    var both =
        order(
            "status", "'Expired'",
            "received_token_amount", "'0'",
            "transactions[0].status", "'Confirming'",
            "transactions[1].status", "'Confirming'",
            "transactions[1].to_address", other);
    assertThat(sentence(both, NoteCode.DEPOSIT_UNDER_WAY))
        .isEqualTo(
            "Transaction 1 is Confirming: a deposit is under way and not counted as received.");
  }

  @Test
  void whatIsOddInACodeIsSaidAsWhatItIs() {
    assertThat(sentence(order("payable_currency", "'000 ETH'"), NoteCode.HIDDEN_CHARACTERS))
        .isEqualTo(
            "payable_currency holds a blank, or letters or digits other than A to Z and 0 to 9.");
    assertThat(sentence(order("merchant_id", "'M10\u200b01'"), NoteCode.HIDDEN_CHARACTERS))
        .isEqualTo("merchant_id holds invisible characters, or letters that pass for others.");
  }

  @Test
  void anUnknownWordIsNoPartOfTheSentenceAboutIt() {
    assertThat(sentence(order("status", "'Overpaid'"), NoteCode.UNKNOWN_VALUE))
        .isEqualTo("status is Overpaid, a value this version does not know.");
    assertThat(sentence(order("status", "'Completed. Paid'"), NoteCode.UNKNOWN_VALUE))
        .isEqualTo("status is “Completed. Paid”, a value this version does not know.");
    assertThat(sentence(order("status", "''"), NoteCode.UNKNOWN_VALUE))
        .isEqualTo("status is “”, a value this version does not know.");
  }

  @Test
  void aTokenIsNoPartOfTheAmountBeforeIt() {
    var more =
        order(
            "payable_currency", "'000 ETH'",
            "received_token_amount", "'105.00'",
            "transactions[0].token_id", "'000 ETH'",
            "transactions[1].token_id", "'000 ETH'",
            "transactions[1].amount", "'45.00'");
    assertThat(Samples.verdict(more)).startsWith("Paid in full, over by 5.00 “000 ETH”");
    var lines = order("payable_currency", "'ETH\\nPaid in full'", "received_token_amount", "'1'");
    assertThat(Samples.verdict(lines)).startsWith("Short by 99.00 “ETH[U+000A]Paid in full”");
    for (String plain : List.of("ETH_1INCH", "1INCH", "0xBTC", "eth:usdc", "bsc-test", "USDC.e")) {
      assertThat(TokenInWords.of(plain)).isEqualTo(plain);
    }
    for (String odd : List.of("00ETH", "5", "1.5", "ЕТН", "a b", ".eth")) {
      assertThat(TokenInWords.of(odd)).isEqualTo("“" + odd + "”");
    }
    assertThat(TokenInWords.of("")).isEmpty();
  }

  @Test
  void aNullAndABlankAreSaidAsWhatTheyAre() {
    assertThat(sentence(order("status", "null"), NoteCode.MISSING_FIELD))
        .isEqualTo("status was sent as null, though a value is needed there.");
    assertThat(sentence(order("receive_address", "''"), NoteCode.MISSING_FIELD))
        .isEqualTo("receive_address has no value, though one is needed there.");
    var several = order("status", "null", "transactions[0].amount", "-");
    assertThat(sentence(several, NoteCode.MISSING_FIELD))
        .isEqualTo("2 fields have no value, though one is needed there.");
    var nulls = order("status", "null", "transactions[0].amount", "null");
    assertThat(sentence(nulls, NoteCode.MISSING_FIELD))
        .isEqualTo("2 fields were sent as null, though a value is needed there.");
    assertThat(sentence(order("status", "-"), NoteCode.MISSING_FIELD))
        .isEqualTo("status was not sent, though the reference page requires it.");
  }

  @Test
  void anItemWithoutAccountIsNamedThoughThePageRequiresNone() {
    var batch = batch("allocation_items[1].source_account", "-");
    assertThat(note(batch, NoteCode.MISSING_FIELD).fields())
        .containsExactly("allocation_items[1].source_account");
    assertThat(sentence(batch, NoteCode.MISSING_FIELD))
        .isEqualTo("allocation_items[1].source_account has no value, though one is needed there.");
  }

  @Test
  void severalLateDepositsAreOneNote() {
    var late =
        order(
            "transactions[0].created_timestamp",
            "1741084205120",
            "transactions[1].created_timestamp",
            "1741084205120");
    assertThat(codes(assess(late))).containsOnlyOnce(NoteCode.LATE_DEPOSIT);
    assertThat(sentence(late, NoteCode.LATE_DEPOSIT)).startsWith("2 deposits were created after");
  }

  @Test
  void rowsAreMarkedFromTheNotes() {
    var order =
        order(
            "transactions[0].status", "'PendingScreening'",
            "transactions[0].to_address", "'0x1234567890abcdef1234567890abcdef12345678'",
            "transactions[1].created_timestamp", "1741084205120",
            "transactions[1].token_id", "'ETH'",
            "transactions[1].tx_hash",
                "'0x742d35cc6634c0532925a3b844bc454e4438f44e742d35cc6634c0532925a3b8'");
    assertThat(assess(order).rows(order))
        .isEqualTo(
            Map.of(
                0,
                EnumSet.of(RowFlag.HELD, RowFlag.OTHER_ADDRESS, RowFlag.DUPLICATE_HASH),
                1,
                EnumSet.of(RowFlag.LATE, RowFlag.OTHER_TOKEN, RowFlag.DUPLICATE_HASH)));
    assertThat(assess(order()).rows(order())).isEmpty();
  }

  @Test
  void everyDepositFromAnAlikeAddressIsMarkedAndNoneForTheOrdersOwnAddress() {
    String alike = "'0x1234" + "0".repeat(32) + "5678'";
    var order =
        order(
            "receive_address", "'0x1234567890abcdef1234567890abcdef12345678'",
            "transactions[0].to_address", "'0x1234567890abcdef1234567890abcdef12345678'",
            "transactions[0].from_address", alike,
            "transactions[1].to_address", "'0x1234567890abcdef1234567890abcdef12345678'",
            "transactions[1].from_address", alike);
    assertThat(assess(order).rows(order))
        .isEqualTo(Map.of(0, EnumSet.of(RowFlag.LOOKALIKE), 1, EnumSet.of(RowFlag.LOOKALIKE)));
    var clean =
        order(
            "receive_address", "'0x1234567890abcdef1234567890abcdef12345678'",
            "transactions[0].to_address", "'0x1234567890abcdef1234567890abcdef12345678'",
            "transactions[1].to_address", "'0x1234567890abcdef1234567890abcdef12345678'",
            "transactions[1].from_address", alike);
    assertThat(assess(clean).rows(clean))
        .as("a deposit to the order's own address from another sender")
        .isEqualTo(Map.of(1, EnumSet.of(RowFlag.LOOKALIKE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Failed", "Rejected"})
  void aDepositThatCameToNothingIsMarkedThoughNoNoteSaysSo(String status) {
    var order =
        order("transactions[1].status", "'" + status + "'", "received_token_amount", "'60'");
    assertThat(codes(assess(order))).doesNotContain(NoteCode.DEPOSIT_UNDER_WAY);
    assertThat(assess(order).rows(order)).isEqualTo(Map.of(1, EnumSet.of(RowFlag.NOT_COUNTED)));
  }

  @Test
  void aTransferOfNothingFromAStrangerIsMarked() {
    var order =
        order(
            "transactions[1].from_address", "'0x1234567890abcdef1234567890abcdef12345678'",
            "transactions[1].amount", "'0'");
    assertThat(assess(order).rows(order).get(1)).contains(RowFlag.DUST);
  }

  @Test
  void aStatusThatDisagreesIsSaidWhereNothingIsPayable() {
    var underpaid =
        order("status", "'Underpaid'", "received_token_amount", "'0'", "payable_amount", "-");
    assertThat(sentence(underpaid, NoteCode.STATUS_DISAGREES))
        .contains("yet 0 ETH_USDT was received");
    var expired = order("status", "'Expired'", "payable_amount", "-");
    assertThat(sentence(expired, NoteCode.STATUS_DISAGREES))
        .contains("yet 100.00 ETH_USDT was received");
  }

  @Test
  void statusNotesNameStatusAndAmount() {
    var pending = order("status", "'Pending'");
    assertThat(sentence(pending, NoteCode.STATUS_DISAGREES))
        .isEqualTo(
            "The status is Pending, yet 100.00 ETH_USDT of 100.00 ETH_USDT was received, "
                + "which is enough.");
    assertThat(note(pending, NoteCode.STATUS_DISAGREES).fields())
        .containsExactly("status", "received_token_amount");
  }

  @ParameterizedTest
  @CsvSource({
    "100.00, 'The status is Underpaid, yet 100.00 ETH_USDT of 100.00 ETH_USDT was received, which "
        + "is enough.'",
    "0, 'The status is Underpaid, which means that a deposit completed, yet 0 ETH_USDT of 100.00 "
        + "ETH_USDT was received.'"
  })
  void anUnderpaidOrderReceivedSomethingAndTooLittle(String received, String sentence) {
    var order = order("status", "'Underpaid'", "received_token_amount", "'" + received + "'");
    assertThat(sentence(order, NoteCode.STATUS_DISAGREES)).isEqualTo(sentence);
  }

  @Test
  void anAccountThatIsUnknownIsAQuestionMarkInWhyItemsRepeat() {
    var twice =
        batch(
            "allocation_items[0].source_account",
            "null",
            "allocation_items[1]",
            "{'allocation_item_id':'i2','batch_allocation_id':"
                + "'5b0ed293-f728-40b4-b1f6-86b88cd51384','token_id':'ETH_USDT','amount':'500.0',"
                + "'source_account':null,'destination_account':'M1001'}");
    assertThat(note(twice, NoteCode.DUPLICATE_ITEM).why().steps())
        .extracting(Why.Step::value)
        .anyMatch(value -> value.endsWith(" ETH_USDT: ? → M1001"));
  }

  @Test
  void whatIsHeldOfAnOrderThatIsOverIsNotSaidToCountLater() {
    String[] held = {"transactions[1].status", "'PendingScreening'"};
    String[] open = {"status", "'Processing'", "received_token_amount", "'60.00'"};
    String[] over = {"status", "'Underpaid'", "received_token_amount", "'60.00'"};
    assertThat(sentence(order(both(held, open)), NoteCode.DEPOSIT_HELD))
        .isEqualTo("Transaction 2 is held in screening and not counted as received yet.");
    assertThat(sentence(order(both(held, over)), NoteCode.DEPOSIT_HELD))
        .isEqualTo(
            "Transaction 2 is held in screening and not counted. The order is over: "
                + "what is released now probably goes to the developer account.");
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, true", "1, false"})
  void withoutAStatusThatIsKnownTheTimeSaysWhetherAnOrderIsOver(int seconds, boolean over) {
    String[] held = {"transactions[1].status", "'PendingScreening'", "status", "'Netting'"};
    long end = Samples.NOW.getEpochSecond() + seconds;
    String[] until = {"received_token_amount", "'60.00'", "expired_at", Long.toString(end)};
    assertThat(sentence(order(both(held, until)), NoteCode.DEPOSIT_HELD).contains("is over"))
        .isEqualTo(over);
  }

  @Test
  void whyABatchsStatusDisagreesGivesThatOfTheBatchAndOfEachItem() {
    var failed = batch("status", "'Completed'", "allocation_items[0].status", "'Failed'");
    assertThat(note(failed, NoteCode.STATUS_DISAGREES).why().steps())
        .extracting(Why.Step::value)
        .containsExactly("Completed", "Failed");
  }

  private static String[] both(String[] some, String[] more) {
    return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
  }

  @Test
  void anExpiredOrderThatReceivedSomethingMayHaveBeenCancelled() {
    assertThat(sentence(order("status", "'Expired'"), NoteCode.STATUS_DISAGREES))
        .isEqualTo(
            "The status is Expired, which means that nothing came in time or that the order was "
                + "cancelled, yet 100.00 ETH_USDT of 100.00 ETH_USDT was received.");
  }

  @Test
  void aClearedRecordThatItsPolicyRejectedIsNoGreenOne() {
    var rejected = allocation("policyResult", "'rejected'");
    assertThat(note(rejected, NoteCode.POLICY_DISAGREES).fields())
        .containsExactly("policyResult", "status");
    assertThat(assess(rejected).level().badge(Tone.SUCCESS)).isNotEqualTo(Tone.SUCCESS);
  }

  @Test
  void aHashOfAddressLengthIsOnlyHintedAt() {
    var order = order("transactions[0].tx_hash", "'0x742d35Cc6634C0532925a3b844Bc454e4438f44e'");
    assertThat(sentence(order, NoteCode.HASH_SHAPE))
        .isEqualTo(
            "The hash of transaction 1 has an unusual form; "
                + "on ETH a hash has 0x and 64 hex digits.");
  }

  @Test
  void aDeceivingLetterIsNamedInTheExplanation() {
    var why = note(allocation("notes", "'B\u0430nk\u200b'"), NoteCode.HIDDEN_CHARACTERS).why();
    assertThat(why.steps()).extracting(Why.Step::value).containsExactly("Bа[U+0430]nk[U+200B]");
  }

  @Test
  void aLongReservationSaysWhetherSomebodyHasToApprove() {
    var created = "'2026-11-20T05:59:59Z'";
    var approval = "'63b8f5d20a5e6a0007c2b1e4f0a1b2c3'";
    assertThat(
            sentence(
                allocation("status", "'reserved'", "createdAt", created), NoteCode.RESERVED_LONG))
        .contains("without a pending approval");
    assertThat(
            sentence(
                allocation(
                    "status", "'reserved'", "createdAt", created, "pendingApprovalId", approval),
                NoteCode.RESERVED_LONG))
        .contains("with a pending approval");
  }

  @Test
  void anOldSignatureIsShownWithTheTimeItWasMade() {
    var made = Instant.parse("2020-01-01T00:00:00Z");
    var stamp = new AnswerDelivery.Stamp("1577836800000", Optional.of(made), Samples.NOW);
    var at = JudgementTime.pc(Samples.NOW);
    var delivery = new AnswerDelivery(at, ResponseSignature.VALID, List.of(stamp), false, false);
    var notes = new Checks().assess(order(), new CheckCircumstances("5001", delivery)).notes();
    assertThat(notes.getFirst().code()).isEqualTo(NoteCode.STALE_SIGNATURE);
    assertThat(notes.getFirst().why().steps())
        .extracting(Why.Step::value)
        .contains("1577836800000 = 2020-01-01T00:00:00Z");
  }

  @Test
  void aHiddenCharacterIsNamedByItsPath() {
    assertThat(note(order("x", "{'y':[['a\u2060b']]}"), NoteCode.HIDDEN_CHARACTERS).fields())
        .containsExactly("x.y[0][0]");
  }

  @Test
  void anotherIdIsNamedByItsField() {
    var refund =
        RelatedRecordReader.read(FieldCatalogue.REFUND, Samples.json("{'refund_id':'r1'}"));
    for (var named :
        Map.of(order(), "order_id", batch(), "batch_allocation_id", refund, "refund_id")
            .entrySet()) {
      var note = anotherId(named.getKey());
      assertThat(note.fields()).containsExactly(named.getValue());
      assertThat(note.text().arguments()).contains(id(named.getValue(), named.getKey()));
    }
    assertThat(anotherId(allocation()).fields()).containsExactly("id");
    assertThat(anotherId(allocation()).text().arguments())
        .contains(id("allocationId", allocation()));
  }

  private static Note anotherId(ProviderRecord record) {
    var asked = PlainDelivery.of("asked", Samples.NOW, ResponseSignature.VALID);
    return new Checks()
        .assess(record, asked).notes().stream()
            .filter(note -> note.code() == NoteCode.ID_MISMATCH)
            .findFirst()
            .orElseThrow();
  }

  private static Text id(String field, ProviderRecord record) {
    return Text.id(field, record.id().text().orElseThrow());
  }

  @Test
  void theArithmeticOfTheRateIsAlwaysThereWhenItsNumbersAre() {
    var rate = assess(order("exchange_rate", "'0.99'", "payable_amount", "'103.03'")).rate();
    assertThat(rate.orElseThrow().steps())
        .extracting(step -> Messages.ENGLISH.get(step.label()) + ": " + step.value())
        .contains("(pricing_amount + fee_amount) / payable_amount: 0.99000291…");
    assertThat(assess(order()).rate().orElseThrow().steps())
        .extracting(step -> Messages.ENGLISH.get(step.label()) + ": " + step.value())
        .contains("(pricing_amount + fee_amount) / payable_amount: 1.02");
    assertThat(assess(order("exchange_rate", "-")).rate()).isEmpty();
  }

  @Test
  void limitsOfAnOrganisationApply() {
    var reserved =
        allocation(
            "status",
            "'reserved'",
            "createdAt",
            "'2026-11-21T05:50:00Z'",
            "updatedAt",
            "'2026-11-21T05:50:00Z'");
    var strict = new Checks(new CheckLimits(Duration.ofMinutes(5), Duration.ofHours(1)));
    assertThat(codes(assess(reserved))).isEmpty();
    assertThat(codes(strict.assess(reserved, Samples.asked(reserved))))
        .containsExactly(NoteCode.RESERVED_LONG);
  }

  @Test
  @Tag("large")
  void tenThousandOddItemsAreOneNoteEachWithEveryField() {
    String items =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    "{'allocation_item_id':'i"
                        + i
                        + "','batch_allocation_id':'B','token_id':'ETH\u200b','amount':'-1',"
                        + "'source_account':'M1','destination_account':'M1','new':1,"
                        + "'status':'Odd'}")
            .collect(Collectors.joining(",", "[", "]"));
    var notes = assess(batch("allocation_items", items)).notes();
    assertThat(notes).extracting(Note::code).doesNotHaveDuplicates();
    assertThat(notes)
        .allSatisfy(
            note -> {
              assertThat(note.fields()).hasSizeGreaterThanOrEqualTo(10_000);
              assertThat(note.why().steps()).hasSize(21);
              assertThat(Messages.ENGLISH.get(note.text())).hasSizeLessThan(300);
            });
    assertThat(notes)
        .extracting(Note::code)
        .containsExactly(
            NoteCode.NOT_POSITIVE,
            NoteCode.DUPLICATE_ITEM,
            NoteCode.ITEM_OF_OTHER_BATCH,
            NoteCode.UNKNOWN_VALUE,
            NoteCode.SAME_ACCOUNT,
            NoteCode.MISSING_FIELD,
            NoteCode.UNKNOWN_FIELD,
            NoteCode.HIDDEN_CHARACTERS);
  }

  @Test
  void anEndlessValueDoesNotMakeAnEndlessSentence() {
    var order = order("status", "'" + "x".repeat(100_000) + "'");
    assertThat(sentence(order, NoteCode.UNKNOWN_VALUE)).hasSizeLessThan(700);
  }

  @Test
  void aValueIsSaidInFullUpToFiveHundredCharacters() {
    var full = order("status", "'" + "x".repeat(500) + "'");
    assertThat(sentence(full, NoteCode.UNKNOWN_VALUE)).contains("x".repeat(500) + ",");
    var cut = order("status", "'" + "x".repeat(501) + "'");
    assertThat(sentence(cut, NoteCode.UNKNOWN_VALUE)).contains("x".repeat(500) + "…");
  }

  @Test
  void anExplanationOfManyLinesSaysHowManyAreLeftOut() {
    var steps = note(order("x", many(23)), NoteCode.HIDDEN_CHARACTERS).why().steps();
    assertThat(steps).hasSize(21);
    assertThat(Messages.ENGLISH.get(steps.getLast().label())).contains("left out");
    assertThat(steps.getLast().value()).isEqualTo("3");
    assertThat(note(order("x", many(20)), NoteCode.HIDDEN_CHARACTERS).why().steps()).hasSize(20);
  }

  private static String many(int texts) {
    return IntStream.range(0, texts)
        .mapToObj(_ -> "'a\u200bb'")
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void oneItemThatArrivedIsSaidAsOne() {
    assertThat(incomplete(batch())).startsWith("2 items");
    assertThat(incomplete(batch("allocation_items[1]", "-"))).startsWith("1 item ");
    assertThat(incomplete(batch("allocation_items", "-"))).startsWith("0 items");
  }

  private static String incomplete(BatchAllocation batch) {
    var delivery =
        new AnswerDelivery(
            JudgementTime.pc(Samples.NOW), ResponseSignature.ABSENT, List.of(), false, true);
    var given = new CheckCircumstances(Samples.asked(batch).askedId(), delivery);
    var assessment = new Checks().assess(batch, given);
    assertThat(assessment.totals()).isEmpty();
    assertThat(assessment.summary()).isEmpty();
    return Messages.ENGLISH.get(assessment.notes().getFirst().text());
  }

  @Test
  void everyNoteExplainsItselfInWords() {
    Set<String> keys = Messages.ENGLISH.keys();
    assertThat(
            Arrays.stream(NoteCode.values())
                .flatMap(code -> Stream.of(code.title(), code.rule(), code.source())))
        .allSatisfy(text -> assertThat(keys).contains(text.key()));
    assertThat(
            Arrays.stream(VerdictCode.values())
                .flatMap(code -> Stream.of(code.title(), code.rule(), code.source())))
        .allSatisfy(text -> assertThat(keys).contains(text.key()));
  }

  @Test
  void anAmountBelowZeroIsTheDepositsAsPeopleCountThem() {
    assertThat(sentence(order("transactions[1].amount", "'-5.00'"), NoteCode.NOT_POSITIVE))
        .isEqualTo("Deposit 2 is negative: -5.00.");
    assertThat(sentence(order("transactions[0].amount", "'0'"), NoteCode.NOT_POSITIVE))
        .isEqualTo("Deposit 1 is zero: 0.");
  }

  @Test
  void wholeMinutesAreSaidWithoutSeconds() {
    var reserved =
        Samples.allocation("status", "'reserved'", "createdAt", "'2026-11-21T05:40:00Z'");
    assertThat(sentence(reserved, NoteCode.RESERVED_LONG))
        .contains("20 min", "15 min")
        .doesNotContain(" s ", " s;", "0 s");
  }
}
