package org.treasurylookup.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.bitgo.BitgoRecords;
import org.treasurylookup.api.cobo.CoboRecords;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.OrderStatus;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.Received.Absent;
import org.treasurylookup.domain.Received.Fault;
import org.treasurylookup.domain.Received.Malformed;
import org.treasurylookup.domain.Received.Null;
import org.treasurylookup.domain.Tone;

/** What one field can be: three kinds of nothing, a value, or something that cannot be read. */
class FieldsTest {

  private static PayInOrder order(String json) {
    return CoboRecords.order(Payloads.object(json));
  }

  private static NetworkAllocation allocation(String json) {
    return BitgoRecords.allocation(Payloads.object(json));
  }

  private static PayInTransaction transaction(String json) {
    return order("{\"transactions\":[" + json + "]}")
        .transactions()
        .asValue()
        .orElseThrow()
        .getFirst()
        .asValue()
        .orElseThrow();
  }

  private static Instant instant(Received<Moment> received) {
    return received.asValue().orElseThrow().instant();
  }

  @Test
  void absentNullAndEmptyAreThreeThings() {
    assertThat(order("{}").merchantId()).isEqualTo(new Absent<String>());
    assertThat(order("{\"merchant_id\":null}").merchantId()).isEqualTo(new Null<String>());
    assertThat(order("{\"merchant_id\":\"\"}").merchantId().asValue()).contains("");
  }

  @Test
  void partsAreReadInTheirOrderHoweverManyThereAre() {
    String items =
        IntStream.range(0, 20_001)
            .mapToObj(i -> i == 12_345 ? "7" : "{\"amount\":\"" + i + "\"}")
            .collect(Collectors.joining(","));
    var batch = CoboRecords.batch(Payloads.object("{\"allocation_items\":[" + items + "]}"));

    var parts = batch.allocationItems().asValue().orElseThrow();

    assertThat(parts).hasSize(20_001);
    for (int i = 0; i < parts.size(); i++) {
      assertThat(parts.get(i).asValue().flatMap(item -> item.amount().text()))
          .isEqualTo(i == 12_345 ? Optional.empty() : Optional.of(Integer.toString(i)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[null]",
        "[{}]",
        "[{\"tx_hash\":\"a\\\"b\",\"odd\":[1.50,{\"x\":null}]},{\"tx_hash\":\"c\"}]",
        "[null,7,\"text\",[1,2],true,{\"tx_hash\":5}]"
      })
  void theTextOfAnArrayIsWhatWasReceived(String array) {
    assertThat(order("{\"transactions\":" + array + "}").transactions().text()).contains(array);
  }

  @Test
  void aMalformedFieldCostsOnlyItself() {
    var order =
        order(
            "{\"order_id\":\"5001\",\"payable_amount\":\"ten\",\"status\":7,\"expired_at\":\"soon\","
                + "\"transactions\":[1,{\"tx_id\":\"t\"},null],\"chain_id\":\"ETH\"}");
    assertThat(order.orderId().asValue()).contains("5001");
    assertThat(order.chainId().asValue()).contains("ETH");
    assertThat(order.payableAmount())
        .isEqualTo(new Malformed<Decimal>("\"ten\"", Fault.NOT_A_NUMBER));
    assertThat(order.expiredAt()).isEqualTo(new Malformed<Moment>("\"soon\"", Fault.NOT_A_TIME));
    assertThat(order.status()).isInstanceOf(Malformed.class);
    var transactions = order.transactions().asValue().orElseThrow();
    assertThat(transactions.get(0)).isInstanceOf(Malformed.class);
    assertThat(transactions.get(1).asValue().orElseThrow().txId().asValue()).contains("t");
    assertThat(transactions.get(2)).isInstanceOf(Null.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " 1", "1 ", "1,5", "0x10", "NaN", "Infinity", "１", "1_000", "--1", "."})
  void whatIsNoDecimalNumberIsNotMadeOne(String text) {
    assertThat(order("{\"payable_amount\":\"" + text + "\"}").payableAmount())
        .isInstanceOf(Malformed.class);
  }

  @Test
  void anAmountSentAsANumberIsAccepted() {
    var amount = order("{\"payable_amount\":1.10}").payableAmount().asValue().orElseThrow();
    assertThat(amount.text()).isEqualTo("1.10");
    assertThat(amount.number()).isEqualByComparingTo("1.1");
  }

  @Test
  void aNumberThatWouldFillTheMemoryIsNotCounted() {
    for (var bomb : new String[] {"1e999999999", "1e-999999999", "9".repeat(1_001)}) {
      assertThat(order("{\"payable_amount\":\"" + bomb + "\"}").payableAmount())
          .isInstanceOf(Malformed.class);
    }
  }

  @Test
  void secondsAndMillisecondsAreToldByTheField() {
    var time = Instant.parse("2025-03-04T10:00:00Z");
    assertThat(instant(order("{\"created_timestamp\":1741082400}").created())).isEqualTo(time);
    assertThat(instant(transaction("{\"created_timestamp\":1741082400000}").created()))
        .isEqualTo(time);
    assertThat(instant(order("{\"expired_at\":1741082400000}").expiredAt()))
        .as("milliseconds in a field of seconds are not guessed away")
        .isAfter(Instant.parse("9999-01-01T00:00:00Z"));
    assertThat(
            instant(
                transaction("{\"counterparty\":{\"created_timestamp\":1741082400}}")
                    .counterparty()
                    .asValue()
                    .orElseThrow()
                    .created()))
        .isEqualTo(time);
    assertThat(instant(allocation("{\"createdAt\":\"2025-03-04T11:00:00+01:00\"}").createdAt()))
        .isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1741082400\"", "1741082400.5", "1e30", "[]", "true", "\"\""})
  void aTimeOfAnotherFormIsNotMadeOne(String value) {
    assertThat(order("{\"expired_at\":" + value + "}").expiredAt()).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2025-03-04\"", "1741082400", "\"2025-03-04T10:00:00\"", "\"now\""})
  void anIsoTimeNeedsDateTimeAndOffset(String value) {
    assertThat(allocation("{\"createdAt\":" + value + "}").createdAt())
        .isInstanceOf(Malformed.class);
  }

  @Test
  void anUnknownWordIsAStatusInLetterCaseAsSent() {
    for (var word : new String[] {"Refunded", "pending", "", "PENDING "}) {
      var status = order("{\"status\":\"" + word + "\"}").status().asValue().orElseThrow();
      assertThat(status.raw()).isEqualTo(word);
      assertThat(status.word()).isEmpty();
      assertThat(status.tone()).isEqualTo(Tone.UNKNOWN);
    }
    assertThat(order("{\"status\":\"Pending\"}").status().asValue().orElseThrow().word())
        .contains(OrderStatus.PENDING);
  }

  @Test
  void aNameSentTwiceWithDifferentValuesIsNotDecidedFor() {
    var order = order("{\"status\":\"Pending\",\"status\":\"Completed\",\"a\":1,\"a\":2}");
    assertThat(order.status().text()).contains("[\"Pending\",\"Completed\"]");
    assertThat(order.status())
        .isInstanceOfSatisfying(
            Malformed.class, field -> assertThat(field.why()).isEqualTo(Fault.SENT_TWICE));
    assertThat(order.unknown()).hasSize(2);
    assertThat(order.source().toJson())
        .isEqualTo("{\"status\":\"Pending\",\"status\":\"Completed\",\"a\":1,\"a\":2}");
  }

  @Test
  void aNameSentTwiceWithTheSameValueIsThatValue() {
    assertThat(order("{\"order_id\":\"1\",\"order_id\":\"1\"}").orderId().asValue()).contains("1");
  }

  @Test
  void theReasonOfAFailedTransactionMayBeATextOrAnObject() {
    assertThat(transaction("{\"failed_reason\":\"gas\"}").failedReason().text()).contains("gas");
    assertThat(transaction("{\"failed_reason\":{\"code\":1}}").failedReason().text())
        .contains("{\"code\":1}");
    assertThat(transaction("{\"failed_reason\":null}").failedReason()).isInstanceOf(Null.class);
  }

  @Test
  void anEmptyObjectAsReasonIsShownAsSent() {
    var allocation = allocation("{\"reason\":{},\"id\":\"x\"}");
    assertThat(allocation.reason().text()).contains("{}");
    assertThat(allocation.reason()).isInstanceOf(Malformed.class);
    assertThat(allocation.id().asValue()).contains("x");
  }

  @Test
  void aTruthThatIsNoneIsNotMadeOne() {
    for (var value : new String[] {"\"true\"", "1", "0", "[]"}) {
      assertThat(allocation("{\"retriable\":" + value + "}").retriable())
          .isInstanceOf(Malformed.class);
    }
    assertThat(allocation("{\"retriable\":false}").retriable().asValue()).contains(false);
  }

  @Test
  void escapesAndOddCharactersSurviveReadingAndWriting() {
    String json = "{\"a\":\"\\u0000\\ud800\\u2028\\\"\\\\/\uD83D\uDE00\u202E\"}";
    var read = Payloads.json(json);
    assertThat(Payloads.json(read.toJson())).isEqualTo(read);
  }

  @Test
  void fieldsThisVersionDoesNotKnowAreKeptInTheirOrder() {
    assertThat(order("{\"z\":1,\"order_id\":\"1\",\"a\":{\"b\":[1.0]}}").unknown())
        .extracting(member -> member.name() + member.value().toJson())
        .containsExactly("z1", "a{\"b\":[1.0]}");
  }
}
