package org.treasurylookup.domain.check.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.domain.check.Samples.order;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.RecordRows.Row;

/** Which deposits an order's received amount is made of. */
class CountedDepositsTest {
  private static final String END = "1741084200";

  /** An order of deposits of 1, 2, 4 … that came within the second of the end. */
  private static PayInOrder atTheEnd(int deposits, String received) {
    String rows =
        IntStream.range(0, deposits)
            .mapToObj(
                i ->
                    "{'status':'Completed','amount':'%d','created_timestamp':%s500}"
                        .formatted(1 << i, END))
            .collect(Collectors.joining(",", "[", "]"));
    return order("transactions", rows, "received_token_amount", "'" + received + "'");
  }

  private static List<String> numbers(List<? extends Row<?>> rows) {
    return rows.stream().map(Row::number).toList();
  }

  @Test
  void ofDepositsAtTheEndThoseCountedThatMakeTheReceivedAmount() {
    var deposits = CountedDeposits.of(atTheEnd(4, "5"));
    assertThat(numbers(deposits.counted())).containsExactly("1", "3");
    assertThat(numbers(deposits.late())).containsExactly("2", "4");
    assertThat(deposits.fits()).contains(true);
  }

  @Test
  void whereTwoReadingsFitNoneIsChosen() {
    var twins =
        order(
            "transactions[0].amount", "'50'",
            "transactions[1].amount", "'50'",
            "transactions[0].created_timestamp", END + "001",
            "transactions[1].created_timestamp", END + "999",
            "received_token_amount", "'50'");
    var deposits = CountedDeposits.of(twins);
    assertThat(deposits.counted()).isEmpty();
    assertThat(deposits.late()).hasSize(2);
    assertThat(deposits.fits()).contains(false);
  }

  @Test
  void moreThanTenUncertainDepositsAreNotTried() {
    assertThat(CountedDeposits.of(atTheEnd(10, "1023")).fits()).contains(true);
    assertThat(CountedDeposits.of(atTheEnd(11, "2047")).fits()).contains(false);
  }

  @Test
  void oneCompletedAtTheVeryEndCounted() {
    var deposits =
        CountedDeposits.of(
            order(
                "received_token_amount", "'60'", "transactions[1].updated_timestamp", END + "000"));
    assertThat(deposits.released()).isEmpty();
    assertThat(deposits.fits()).contains(false);
  }

  @ParameterizedTest
  @CsvSource({
    "transactions[0].token_id, true",
    "transactions[0].token_id, '''<string>'''",
    "transactions[0].status, -",
    "transactions[0].created_timestamp, -",
    "transactions[0].amount, -",
    "received_token_amount, -",
    "payable_currency, -",
  })
  void nothingIsSaidWhereSomethingThatDecidesCannotBeRead(String field, String json) {
    assertThat(CountedDeposits.of(order(field, json)).fits()).isEmpty();
  }

  @Test
  void whatDidNotComeNeedNotBeReadable() {
    var pending =
        order(
            "transactions[1].status", "'Confirming'",
            "transactions[1].amount", "'x'",
            "received_token_amount", "'60'");
    assertThat(CountedDeposits.of(pending).fits()).contains(true);
  }

  @Test
  void withoutAnEndADepositNeedsNoTime() {
    var endless = order("expired_at", "-", "transactions[0].created_timestamp", "-");
    assertThat(CountedDeposits.of(endless).fits()).contains(true);
    assertThat(CountedDeposits.of(endless).late()).isEmpty();
  }

  @Test
  void anOrderThatNamesNoTokenIsAddedUpWhereItsDepositsNameNone() {
    var plain =
        order(
            "payable_currency", "-",
            "transactions[0].token_id", "-",
            "transactions[1].token_id", "null");
    assertThat(CountedDeposits.of(plain).fits()).contains(true);
    assertThat(CountedDeposits.of(plain).counted()).hasSize(2);
  }

  @Test
  void oneInAnotherTokenOrLaterThanTheSecondOfTheEndDidNotCountThoughItsAmountFits() {
    for (var change :
        List.of(
            new String[] {"transactions[1].token_id", "'TRON_USDT'"},
            new String[] {"transactions[1].created_timestamp", "1741084201000"})) {
      var deposits =
          CountedDeposits.of(
              order(
                  "transactions[1].created_timestamp",
                  END + "500",
                  "transactions[1].updated_timestamp",
                  END + "600",
                  change[0],
                  change[1]));
      assertThat(deposits.late()).as(change[0]).hasSize(1);
      assertThat(deposits.fits()).as(change[0]).contains(false);
    }
  }
}
