package org.treasurylookup.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.api.cobo.CoboRecords;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.text.Messages;

/** What changed between two answers, in words, and what is no change. */
class RecordChangesTest {
  private static final String BEFORE =
      """
      {"order_id":"5001","status":"Processing","payable_currency":"ETH_USDT","payable_amount":"100.00",
       "received_token_amount":"60.00","receive_address":"0xA","updated_timestamp":1700000000,
       "colour":{"a":1,"b":[1,2]},
       "transactions":[
         {"tx_id":"T-1","status":"Confirming","amount":"60.00","token_id":"ETH_USDT","tx_hash":"0x1"},
         {"tx_id":"T-2","status":"Completed","amount":"1","token_id":"ETH_USDT",
          "counterparty":{"counterparty_name":"Ada Ltd"}}]}
      """;

  private static List<String> changes(String before, String after) {
    return RecordChanges.between(order(before), order(after)).stream()
        .map(change -> Messages.ENGLISH.get(change.text()))
        .toList();
  }

  private static PayInOrder order(String json) {
    return CoboRecords.order(Payloads.object(json));
  }

  @Test
  void statusThenAmountThenPartsAreSaidInWords() {
    String after =
        BEFORE
            .replace("\"Processing\"", "\"Completed\"")
            .replace("\"received_token_amount\":\"60.00\"", "\"received_token_amount\":\"100.00\"")
            .replace("1700000000", "1700000060")
            .replace(
                "\"transactions\":[", "\"transactions\":[{\"tx_id\":\"T-3\",\"amount\":\"40\"},");
    assertThat(changes(BEFORE, after))
        .containsExactly(
            "Status Processing → Completed",
            "Received +40.00 ETH_USDT",
            "Transactions: 1 new",
            "Updated: changed");
  }

  @Test
  void aTimeThatMovedIsSaidFromWhenToWhen() {
    String before = BEFORE.replace("\"colour\"", "\"expired_at\":1700003600,\"colour\"");
    assertThat(changes(before, before.replace("1700003600", "1700007200")))
        .containsExactly("Expires 2023-11-14T23:13:20Z → 2023-11-15T00:13:20Z");
    assertThat(changes(BEFORE, before)).containsExactly("Expires: now there");
  }

  @Test
  void theOrderOfKeysAndRowsAndTheWritingOfNumbersIsNoChange() {
    String after =
        """
        {"transactions":[
           {"token_id":"ETH_USDT","counterparty":{"counterparty_name":"Ada Ltd"},"amount":"1.0",
            "status":"Completed","tx_id":"T-2"},
           {"tx_hash":"0x1","tx_id":"T-1","status":"Confirming","amount":"6e1","token_id":"ETH_USDT"}],
         "colour":{"b":[1,2.0],"a":1},"settlement_status":null,
         "updated_timestamp":1700000000,"receive_address":"0xA","received_token_amount":"60",
         "payable_amount":"100.000","payable_currency":"ETH_USDT","status":"Processing","order_id":"5001"}
        """;
    assertThat(changes(BEFORE, after)).isEmpty();
    assertThat(changes(after, BEFORE)).isEmpty();
  }

  @Test
  void aPartIsFollowedByItsIdNotByItsPlace() {
    String after =
        BEFORE.replace(
            "{\"tx_id\":\"T-1\",\"status\":\"Confirming\"",
            "{\"tx_id\":\"T-0\",\"status\":\"Failed\"},{\"tx_id\":\"T-1\",\"status\":\"Completed\"");
    assertThat(changes(BEFORE, after))
        .containsExactly("Transactions: 1 new", "Transactions T-1: Status Confirming → Completed");
    assertThat(changes(after, BEFORE))
        .containsExactly(
            "Transactions: 1 no longer there", "Transactions T-1: Status Completed → Confirming");
  }

  @Test
  void ofManyPartsInAnotherOrderThoseThatDifferAreSaid() {
    var before = IntStream.range(0, 20_000).mapToObj(RecordChangesTest::transaction).toList();
    List<String> after = new ArrayList<>(before.reversed());
    after.set(7, after.get(7).replace("\"1\"", "\"3\""));
    after.set(11, after.get(11).replace("T-", "U-"));

    assertThat(changes(order(before), order(before))).isEmpty();
    assertThat(changes(order(before), order(after)))
        .containsExactly(
            "Transactions: 1 new",
            "Transactions: 1 no longer there",
            "Transactions T-19992: Amount 1 → 3");
  }

  private static String order(List<String> transactions) {
    return "{\"order_id\":\"1\",\"transactions\":[" + String.join(",", transactions) + "]}";
  }

  private static String transaction(int number) {
    return "{\"tx_id\":\"T-" + number + "\",\"amount\":\"1\"}";
  }

  @Test
  void partsWithoutAnIdOrWithOneTwiceAreMatchedByWhatTheySay() {
    String one = "{\"order_id\":\"1\",\"transactions\":[{\"amount\":\"1\"},{\"amount\":\"2\"}]}";
    String swapped =
        "{\"order_id\":\"1\",\"transactions\":[{\"amount\":\"2\"},{\"amount\":\"1\"}]}";
    String other = "{\"order_id\":\"1\",\"transactions\":[{\"amount\":\"2\"},{\"amount\":\"3\"}]}";
    assertThat(changes(one, swapped)).isEmpty();
    assertThat(changes(one, other))
        .containsExactly("Transactions: 1 new", "Transactions: 1 no longer there");
    String twice =
        "{\"order_id\":\"1\",\"transactions\":[{\"tx_id\":\"T\",\"amount\":\"2\"},{\"tx_id\":\"T\",\"amount\":\"3\"}]}";
    assertThat(changes(twice, twice)).isEmpty();
    assertThat(changes(twice, twice.replace("\"3\"", "\"4\""))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "60.00, 59.999999999999999999, -0.000000000000000001",
    "0, 1000000000000000000000000.1, +1000000000000000000000000.1",
    "1e3, 1, -999",
    "-5, 5, +10"
  })
  void amountsDifferByAnExactNumberOfTheirToken(String was, String is, String difference) {
    String form =
        "{\"order_id\":\"1\",\"payable_currency\":\"SOL\",\"received_token_amount\":\"%s\"}";
    assertThat(changes(String.format(Locale.ROOT, form, was), String.format(Locale.ROOT, form, is)))
        .containsExactly("Received " + difference + " SOL");
  }

  @Test
  void amountsOfTwoTokensHaveNoDifference() {
    String after =
        BEFORE
            .replace("\"payable_currency\":\"ETH_USDT\"", "\"payable_currency\":\"SOL\"")
            .replace("\"received_token_amount\":\"60.00\"", "\"received_token_amount\":\"61\"");
    assertThat(changes(BEFORE, after))
        .containsExactly("Received 60.00 → 61", "Payable token ETH_USDT → SOL");
  }

  @Test
  void whatCameAndWentIsSaidAndSoIsWhatNobodyKnows() {
    String after =
        BEFORE
            .replace("\"receive_address\":\"0xA\",", "\"settlement_status\":\"Settled\",")
            .replace("\"b\":[1,2]", "\"b\":[2,1]")
            .replace("\"colour\"", "\"size\":3,\"colour\"");
    assertThat(changes(BEFORE, after))
        .contains("Receive address: no longer there", "colour: changed", "size: now there")
        .anyMatch(text -> text.startsWith("Settlement nothing → Settled"));
  }

  @Test
  void aPersonIsNotNamed() {
    var said = changes(BEFORE, BEFORE.replace("Ada Ltd", "Eve Ltd"));
    assertThat(said)
        .hasSize(1)
        .first()
        .asString()
        .endsWith(": changed")
        .doesNotContain("Ada", "Eve");
  }

  @Test
  void amountsAreMaskedWhereAmountsAreHidden() {
    var change =
        RecordChanges.between(
                order(BEFORE),
                order(
                    BEFORE.replace(
                        "\"received_token_amount\":\"60.00\"", "\"received_token_amount\":\"61\"")))
            .getFirst();
    assertThat(Messages.ENGLISH.get(change.text().masked("•••"))).isEqualTo("Received •••");
  }
}
