package org.treasurylookup.domain.check.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.domain.check.Samples.NOW;
import static org.treasurylookup.domain.check.Samples.allocation;
import static org.treasurylookup.domain.check.Samples.assess;
import static org.treasurylookup.domain.check.Samples.batch;
import static org.treasurylookup.domain.check.Samples.order;
import static org.treasurylookup.domain.check.Samples.verdict;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.NoteTable;
import org.treasurylookup.domain.check.PlainDelivery;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

final class AlarmLevelTest {
  /* Written down a second time, from the contract: a slip in the enumeration must not pass. */
  private static final Set<NoteCode> ALARMS =
      EnumSet.of(NoteCode.SIGNATURE_INVALID, NoteCode.ID_MISMATCH, NoteCode.NO_ID);
  private static final Set<NoteCode> DOUBTS =
      EnumSet.of(
          NoteCode.SUM_MISMATCH,
          NoteCode.STATUS_DISAGREES,
          NoteCode.OTHER_ADDRESS,
          NoteCode.OTHER_TOKEN,
          NoteCode.SEVERAL_TOKENS,
          NoteCode.TOLERANCE_COVERS_ALL,
          NoteCode.DUPLICATE_HASH,
          NoteCode.DUPLICATE_TRANSACTION,
          NoteCode.ITEMS_INCOMPLETE,
          NoteCode.ITEMS_LEFT_OUT,
          NoteCode.STALE_SIGNATURE,
          NoteCode.CLOCK_IMPLAUSIBLE,
          NoteCode.INVALID_TEXT,
          NoteCode.DUPLICATE_ITEM,
          NoteCode.ITEM_OF_OTHER_BATCH,
          NoteCode.RATE_MISMATCH,
          NoteCode.NOT_POSITIVE,
          NoteCode.EXPIRES_BEFORE_CREATED,
          NoteCode.LOOKALIKE_ADDRESSES,
          NoteCode.DECIMALS_UNKNOWN,
          NoteCode.BALANCE_MISMATCH,
          NoteCode.REFUND_EXCEEDS,
          NoteCode.SETTLED_WITHOUT_TRANSFER,
          NoteCode.POLICY_DISAGREES);
  private static final Set<NoteCode> DOUBTS_ON_SOME_FIELDS =
      EnumSet.of(
          NoteCode.MALFORMED_FIELD,
          NoteCode.MISSING_FIELD,
          NoteCode.TIME_IMPLAUSIBLE,
          NoteCode.UNKNOWN_VALUE);

  static NoteTable.Row[] deserved() {
    return NoteTable.rows().filter(NoteTable.Row::fires).toArray(NoteTable.Row[]::new);
  }

  @ParameterizedTest
  @MethodSource("deserved")
  void theLevelIsAtLeastThatOfEachNote(NoteTable.Row row) {
    var level = new Checks().assess(row.record(), row.given()).level();
    if (ALARMS.contains(row.code())) {
      assertThat(level).isEqualTo(AlarmLevel.ALARM);
    } else if (DOUBTS.contains(row.code())) {
      assertThat(level).isGreaterThanOrEqualTo(AlarmLevel.DOUBT);
    } else {
      assertThat(level).isGreaterThanOrEqualTo(AlarmLevel.LOOK);
    }
  }

  @ParameterizedTest
  @EnumSource(NoteCode.class)
  void aNoteNeverWeighsLessOrMoreThanItsCodeSays(NoteCode code) {
    assertThat(code.weight())
        .isEqualTo(
            ALARMS.contains(code)
                ? NoteCode.Weight.ALARMS
                : DOUBTS.contains(code)
                    ? NoteCode.Weight.QUESTIONS
                    : DOUBTS_ON_SOME_FIELDS.contains(code)
                        ? NoteCode.Weight.QUESTIONS_WHAT_DECIDES
                        : NoteCode.Weight.REMARKS);
  }

  @Test
  void theWordsOfExportsNameTheLevelsBothWays() {
    assertThat(Arrays.stream(AlarmLevel.values()).map(AlarmLevel::code))
        .containsExactly("ok", "look", "doubt", "alarm");
    for (var level : AlarmLevel.values()) {
      assertThat(AlarmLevel.ofCode(level.code())).contains(level);
    }
    assertThat(AlarmLevel.ofCode("OK")).isEmpty();
  }

  @Test
  void whatARecordIsCalledSaysWhenItIsInDoubt() {
    var own = Text.literal("Paid in full");
    assertThat(AlarmLevel.OK.words(own)).isEqualTo(own);
    assertThat(AlarmLevel.LOOK.words(own)).isEqualTo(own);
    assertThat(Messages.ENGLISH.get(AlarmLevel.DOUBT.words(own)))
        .isEqualTo("Paid in full, in doubt");
    assertThat(Messages.ENGLISH.get(AlarmLevel.ALARM.words(own))).isEqualTo("Do not rely on it");
    assertThat(Arrays.stream(AlarmLevel.values()).filter(AlarmLevel::questions))
        .containsExactly(AlarmLevel.DOUBT, AlarmLevel.ALARM);
  }

  @Test
  void aNoteThatQuestionsTheVerdictIsNoPlainInformation() {
    var deciding = assess(order("amount_tolerance", "-", "transactions[0].amount", "-"));
    assertThat(deciding.notes())
        .filteredOn(note -> note.code() == NoteCode.MISSING_FIELD)
        .extracting(Note::tone)
        .containsExactly(Tone.ATTENTION);
    assertThat(assess(order("psp_order_code", "-")).notes())
        .extracting(Note::tone)
        .containsExactly(Tone.NOTE);
  }

  @Test
  void aRecordWithoutNotesIsOk() {
    assertThat(assess(order()).level()).isEqualTo(AlarmLevel.OK);
    assertThat(assess(batch()).level()).isEqualTo(AlarmLevel.OK);
    assertThat(assess(allocation()).level()).isEqualTo(AlarmLevel.OK);
  }

  @Test
  void anUnknownFieldIsWorthALookAndKeepsTheVerdictsTone() {
    var judged = assess(order("new_field", "1"));
    assertThat(judged.level()).isEqualTo(AlarmLevel.LOOK);
    assertThat(judged.verdict().orElseThrow().tone()).isEqualTo(Tone.SUCCESS);
  }

  @Test
  void paidInFullIsNoSuccessWhenTheSumDiffers() {
    var order = order("received_token_amount", "'120.00'");
    assertThat(assess(order).level()).isEqualTo(AlarmLevel.DOUBT);
    assertThat(assess(order).verdict().orElseThrow().tone()).isEqualTo(Tone.ATTENTION);
    assertThat(verdict(order))
        .isEqualTo("Paid in full, over by 20.00 ETH_USDT, by Cobo's figure; 1 thing does not fit");
  }

  @Test
  void theWordsCountWhatDoesNotFitAndNothingElse() {
    var order =
        order(
            "status",
            "'Pending'",
            "transactions[0].to_address",
            "'0x1234567890abcdef1234567890abcdef12345678'",
            "new_field",
            "1");
    assertThat(verdict(order)).isEqualTo("Paid in full by Cobo's figure; 2 things do not fit");
  }

  @Test
  void whatCannotBeComparedIsInDoubtWithoutAnyNote() {
    var judged = assess(order("payable_amount", "'0'", "exchange_rate", "-"));
    assertThat(judged.notes()).isEmpty();
    assertThat(judged.level()).isEqualTo(AlarmLevel.DOUBT);
    assertThat(judged.verdict().orElseThrow().tone()).isEqualTo(Tone.ATTENTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amount_tolerance",
        "expired_at",
        "payable_currency",
        "transactions",
        "transactions[1]",
        "transactions[1].amount",
        "transactions[1].created_timestamp"
      })
  void anUnreadableFieldThatDecidesIsADoubt(String field) {
    assertThat(assess(order(field, "true")).level()).isEqualTo(AlarmLevel.DOUBT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status",
        "receive_address",
        "transactions[0].amount",
        "transactions[0].status",
        "transactions[0].to_address"
      })
  void aNullWhereAValueDecidesIsADoubt(String field) {
    var judged = assess(order(field, "null"));
    assertThat(judged.level()).isEqualTo(AlarmLevel.DOUBT);
    assertThat(judged.verdict().orElseThrow().tone()).isEqualTo(Tone.ATTENTION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "type", "amount", "amount.quantity", "connectionId"})
  void aNullInAClearedAllocationIsADoubt(String field) {
    assertThat(assess(allocation(field, "null")).level()).isEqualTo(AlarmLevel.DOUBT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"merchant_id", "expired_at", "amount_tolerance", "chain_id", "tx_hash"})
  void aNullInAFieldThatIsOptionalOrDecidesNothingIsOk(String field) {
    String path = field.equals("tx_hash") ? "transactions[0].tx_hash" : field;
    assertThat(assess(order(path, "null")).level()).isEqualTo(AlarmLevel.OK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "''", "-"})
  void anItemOfWhichAnAccountIsNotKnownIsADoubt(String account) {
    assertThat(assess(batch("allocation_items[0].source_account", account)).level())
        .isEqualTo(AlarmLevel.DOUBT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"merchant_id", "updated_timestamp", "transactions[1].counterparty"})
  void anUnreadableFieldThatDecidesNothingIsWorthALook(String field) {
    assertThat(assess(order(field, "true")).level()).isEqualTo(AlarmLevel.LOOK);
  }

  @Test
  void anUnknownStatusIsADoubtAndAnUnknownKindOfPartyIsNot() {
    assertThat(assess(order("status", "'Overpaid'")).level()).isEqualTo(AlarmLevel.DOUBT);
    assertThat(assess(order("transactions[0].counterparty.counterparty_type", "'Robot'")).level())
        .isEqualTo(AlarmLevel.LOOK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"weird\"", "7", "{\"a\":1}"})
  void anUnknownStateOfAnApprovalIsADoubtAsAnyStatus(String state) {
    var json = Payloads.object("{\"id\":\"a1\",\"state\":" + state + "}");
    var approval = RelatedRecordReader.read(FieldCatalogue.APPROVAL, json);
    var judged =
        new Checks().assess(approval, PlainDelivery.of("a1", NOW, ResponseSignature.VALID));
    assertThat(judged.level()).isEqualTo(AlarmLevel.DOUBT);
  }

  @Test
  void anInvalidSignatureIsAnAlarmWithoutVerdict() {
    var judged =
        new Checks().assess(order(), PlainDelivery.of("5001", NOW, ResponseSignature.INVALID));
    assertThat(judged.level()).isEqualTo(AlarmLevel.ALARM);
    assertThat(judged.verdict()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Tone.class)
  void nothingIsGreenAtDoubtOrAlarm(Tone own) {
    for (var level : EnumSet.of(AlarmLevel.DOUBT, AlarmLevel.ALARM)) {
      assertThat(level.verdict(own)).isNotEqualTo(Tone.SUCCESS);
      assertThat(level.badge(own)).isNotEqualTo(Tone.SUCCESS);
    }
    assertThat(AlarmLevel.LOOK.verdict(own)).isEqualTo(own);
    assertThat(AlarmLevel.OK.badge(own)).isEqualTo(own);
    assertThat(AlarmLevel.DOUBT.badge(own)).isEqualTo(own == Tone.SUCCESS ? Tone.NOTE : own);
  }
}
