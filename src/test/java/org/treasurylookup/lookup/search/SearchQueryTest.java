package org.treasurylookup.lookup.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.export.Findings;

/** Rows that a provider sends though it was asked to leave such out. */
class SearchQueryTest {
  private static boolean isUnlike(String line, String json) {
    var query = new SearchParser(SearchKind.ORDERS, BitgoRoute.ADMIN).read(line).query();
    var order = Findings.order(json.replace('\'', '"')).record().orElseThrow();
    return query.orElseThrow().isUnlike(order);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          status:Underpaid         | {'status':'Completed'}
          status:Underpaid         | {'status':'Brand new'}
          merchant:M1,M2           | {'merchant_id':'M3'}
          status:Pending merchant:M1 | {'status':'Pending','merchant_id':'M3'}
          """)
  void aRowThatSaysOtherwiseIsNotWhatWasSearchedFor(String line, String json) {
    assertThat(isUnlike(line, json)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          status:Underpaid,Expired | {'status':'Expired'}
          status:Underpaid         | {'order_id':'1'}
          merchant:M1,M2           | {'merchant_id':'M2'}
          merchant:M1              | {'merchant_id':null}
          psp:P1                   | {'psp_order_code':'P2'}
          """)
  void aRowThatSaysNothingOfItMayBe(String line, String json) {
    assertThat(isUnlike(line, json)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          code:X            | {'merchant_order_code':['X']}               | true
          code:X            | {'merchant_order_code':'Y','merchant_order_code':'X'} | true
          code:X            | {'merchant_order_code':'Y'}                 | false
          amount:100        | {'payable_amount':'100.00'}                 | true
          amount:100        | {'payable_amount':'1,00'}                   | true
          amount:100        | {'payable_amount':'1.00'}                   | false
          created>2025-03-01 | {'created_timestamp':'soon'}               | true
          created>2025-03-01 | {'created_timestamp':1}                    | false
          """)
  void aRowThatCannotBeReadMayBeWhatIsLookedForAndIsNotPassedOver(
      String line, String json, boolean taken) {
    var query = new SearchParser(SearchKind.ORDERS, BitgoRoute.ADMIN).read(line).query();
    var order = Findings.order(json.replace('\'', '"')).record().orElseThrow();
    assertThat(query.orElseThrow().takes(order)).isEqualTo(taken);
  }
}
