package org.treasurylookup.lookup.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.text.Messages;

/** What is typed into a search, and what the provider is asked for it. */
class SearchParserTest {
  private static SearchParser.Result read(String kind, BitgoRoute route, String line) {
    return new SearchParser(SearchKind.of(kind).orElseThrow(), route).read(line);
  }

  private static String asked(String kind, BitgoRoute route, String line) {
    var query = read(kind, route, line).query().orElseThrow();
    return query.questions().stream().map(ListQuery::encoded).collect(Collectors.joining(" then "));
  }

  private static String problem(String kind, String line) {
    return Messages.ENGLISH.get(read(kind, BitgoRoute.ADMIN, line).problem().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          orders           | ADMIN   | merchant:M1001                  | merchant_id=M1001
          orders           | ADMIN   | merchant:M1001,M1002            | merchant_id=M1001 then merchant_id=M1002
          orders           | ADMIN   | psp:P20240201001                | psp_order_id=P20240201001
          orders           | ADMIN   | status:underpaid,EXPIRED        | statuses=Underpaid%2CExpired
          orders           | ADMIN   | status:Pending merchant:M1      | statuses=Pending&merchant_id=M1
          batches          | ADMIN   | request:R1                      | request_id=R1
          items            | ADMIN   | batch:B1 token:ETH_USDT         | batch_allocation_id=B1&token_id=ETH_USDT
          items            | ADMIN   | account:M1                      | source_account=M1 then destination_account=M1
          items            | ADMIN   | from:M1 to:developer            | source_account=M1&destination_account=developer
          refunds          | ADMIN   | merchant:M1                     | merchant_id=M1
          refunds          | ADMIN   | request:R1                      | request_id=R1
          refunds          | ADMIN   | status:pendingconfirmation      | statuses=PendingConfirmation
          payouts          | ADMIN   | request:R1                      | request_id=R1
          bulk-sends       | ADMIN   | request:R1                      | request_id=R1
          transactions     | ADMIN   | hash:0xAB,0xCD                  | transaction_hashes=0xAB%2C0xCD
          transactions     | ADMIN   | id:T1                           | transaction_ids=T1
          transactions     | ADMIN   | request:R1                      | request_id=R1
          transactions     | ADMIN   | status:completed                | statuses=Completed
          transactions     | ADMIN   | type:Deposit                    | types=Deposit
          transactions     | ADMIN   | token:ETH_USDT                  | token_ids=ETH_USDT
          transactions     | ADMIN   | chain:ETH                       | chain_ids=ETH
          transactions     | ADMIN   | wallet:W1                       | wallet_ids=W1
          transactions     | ADMIN   | cobo:C1                         | cobo_ids=C1
          transactions     | ADMIN   | created>2025-03-01              | min_created_timestamp=1740787200000
          transactions     | ADMIN   | created<=2025-02-28             | max_created_timestamp=1740787200000
          transactions     | ADMIN   | created<=2025-02-28T23:59       | max_created_timestamp=1740787200000
          transactions     | ADMIN   | created>=2025-03-01             | min_created_timestamp=1740787200000
          transactions     | ADMIN   | created<2025-03-01T01:00+01:00  | max_created_timestamp=1740787200000
          merchants        | ADMIN   | keyword:"A B"                   | keyword=A+B
          merchants        | ADMIN   | Shop                            | keyword=Shop
          merchants        | ADMIN   | setup:Default                   | wallet_setup=Default
          counterparties   | ADMIN   | keyword:A                       | keyword=A
          counterparties   | ADMIN   | type:individual                 | type=Individual
          counterparties   | ADMIN   | country:USA                     | country=USA
          destinations     | ADMIN   | keyword:A                       | keyword=A
          destinations     | ADMIN   | type:organization               | type=Organization
          destinations     | ADMIN   | country:USA                     | country=USA
          destinations     | ADMIN   | merchant:M1,M2                  | merchant_ids=M1%2CM2
          balance-changes  | ADMIN   | token:ETH_USDT                  | token_id=ETH_USDT&source_account=developer
          balance-changes  | ADMIN   | account:developer               | source_account=developer
          balance-changes  | ADMIN   | type:latepayment id:O1          | source_type=LatePayment&source_id=O1&source_account=developer
          balance-changes  | ADMIN   | direction:IN                    | flow_direction=in&source_account=developer
          balance-changes  | ADMIN   | created>2025-03-01              | min_created_timestamp=1740787200&source_account=developer
          balance-changes  | ADMIN   | created<2025-03-01T00:00:01Z    | max_created_timestamp=1740787201&source_account=developer
          allocations      | ADMIN   | id:A1,A2                        | allocationIds=A1%2CA2
          allocations      | ADMIN   | type:allocation                 | types=allocation
          allocations      | ADMIN   | status:Reserved                 | statuses=reserved
          allocations      | ADMIN   | token:ofceth                    | currencies=ofceth
          allocations      | ADMIN   | connection:C1                   | connectionIds=C1
          allocations      | ADMIN   | partner:P1                      | partnerIds=P1
          allocations      | PARTNER | client:K1                       | clientIds=K1
          allocations      | CLIENT  | created>2025-03-01              | createdOnOrAfter=2025-03-01T00%3A00%3A00Z
          allocations      | CLIENT  | created<2025-03-01              | createdBefore=2025-03-01T00%3A00%3A00Z
          connections      | CLIENT  | id:C1                           | connectionIds=C1
          connections      | CLIENT  | name:"Desk 1"                   | names=Desk+1
          connections      | CLIENT  | active:TRUE                     | active=true
          connections      | CLIENT  | partner:P1                      | partnerIds=P1
          settlements      | CLIENT  | id:S1                           | settlementIds=S1
          settlements      | CLIENT  | status:completed                | statuses=completed
          settlements      | CLIENT  | partner:P1                      | partnerIds=P1
          settlements      | CLIENT  | disputed:true                   | onlyShowDisputed=true
          settlement-transfers | CLIENT | settlement:S1                | settlementIds=S1
          settlement-transfers | CLIENT | status:onchain_failed        | settlementTransferStatuses=onchain_failed
          settlement-transfers | CLIENT | token:ofceth                 | currencies=ofceth
          settlement-transfers | CLIENT | initiator:U1                 | initiatedBy=U1
          settlement-transfers | CLIENT | created>2025-03-01           | createdOnOrAfter=2025-03-01T00%3A00%3A00Z
          settlement-transfers | CLIENT | created<2025-03-01           | createdBefore=2025-03-01T00%3A00%3A00Z
          """)
  void aFilterIsSentAsTheProviderDocumentsIt(
      String kind, BitgoRoute route, String line, String asked) {
    assertThat(asked(kind, route, line)).isEqualTo(asked);
  }

  @ParameterizedTest
  @EnumSource(SearchKind.class)
  void withoutAFilterTheWholeListIsAsked(SearchKind kind) {
    String expected = kind == SearchKind.BALANCE_CHANGES ? "source_account=developer" : "";
    assertThat(asked(kind.code(), BitgoRoute.CLIENT, "  ")).isEqualTo(expected);
  }

  @Test
  void aCommaWithinAValueIsRefusedWhereTheProviderWouldReadTwo() {
    assertThat(problem("connections", "name:\"Smith, J\"")).contains("comma", "Smith, J");
    assertThat(problem("allocations", "partner:\"a,b\"")).contains("comma");
    assertThat(asked("merchants", BitgoRoute.ADMIN, "keyword:\"Smith, J\""))
        .isEqualTo("keyword=Smith%2C+J");
  }

  @Test
  void aTrustOrganisationIsNoFilterOfTheList() {
    var query =
        read("allocations", BitgoRoute.ADMIN, "org:\"bitgo germany\" status:cleared")
            .query()
            .orElseThrow();
    assertThat(query.organisation()).contains("BitGo Germany");
    assertThat(query.questions())
        .extracting(ListQuery::encoded)
        .containsExactly("statuses=cleared");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          orders          | colour:red             | There is no filter colour: for orders. There are: merchant:, psp:, status:, address:, code:, amount:, hash:, order:, token:, created>, created<
          orders          | M1001                  | M1001 is not a filter. For orders there are: merchant:, psp:, status:, address:, code:, amount:, hash:, order:, token:, created>, created<
          orders          | status:                | status: has no value.
          orders          | status:Paid            | status: does not have Paid. It has: Pending, Processing, Completed, Expired, Underpaid.
          orders          | merchant:A merchant:B  | merchant: is given twice. Several values go into one filter, with commas between them.
          transactions    | created>yesterday      | yesterday is no date. Write it as 2025-03-01 or 2025-03-01T09:30:00Z.
          transactions    | created>2025-13-01     | 2025-13-01 is no date. Write it as 2025-03-01 or 2025-03-01T09:30:00Z.
          merchants       | keyword:"A             | A quotation mark is not closed. Close it with a second one ("), or leave it out: keyword:"A
          balance-changes | id:O1                  | id: is only asked together with type:.
          orders          | amount:1,5x            | 5x is no amount. Write digits with a point, such as 500.00.
          """)
  void whatCannotBeAskedIsNamedWithTheWordsThereAre(String kind, String line, String told) {
    assertThat(problem(kind, line)).isEqualTo(told);
  }

  @Test
  void whatTheProviderHasNoFilterForIsReadThrough() {
    var query = read("orders", BitgoRoute.ADMIN, "merchant:M1 code:X1 amount:5.00").query();
    assertThat(query.orElseThrow().terms())
        .extracting(SearchTerm::word)
        .containsExactly("merchant:");
    assertThat(query.orElseThrow().through())
        .extracting(SearchTerm::word)
        .containsExactly("code:", "amount:");
  }

  @Test
  void tooManyQuestionsAreRefused() {
    String many = String.join(",", IntStream.range(0, 21).mapToObj(i -> "M" + i).toList());
    assertThat(problem("orders", "merchant:" + many)).contains("more than 20 questions");
  }

  @Test
  void wordsOfAShellNeedNoQuotes() {
    var read =
        new SearchParser(SearchKind.MERCHANTS, BitgoRoute.ADMIN).read(List.of("keyword:A B"));
    assertThat(read.query().orElseThrow().line()).isEqualTo("keyword:\"A B\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          merchant:M1   status:underpaid | merchant:M1 status:Underpaid
          code:"a \\"b\\", c"            | code:"a \\"b\\", c"
          """)
  void aLineIsWrittenAsItIsRead(String line, String written) {
    String once = read("orders", BitgoRoute.ADMIN, line).query().orElseThrow().line();
    assertThat(once).isEqualTo(written);
    assertThat(read("orders", BitgoRoute.ADMIN, once).query().orElseThrow().line()).isEqualTo(once);
  }

  @Property(tries = 300)
  void noTextThrowsAndWhatIsReadIsReadAgainTheSame(@ForAll String text, @ForAll SearchKind kind) {
    var parser = new SearchParser(kind, BitgoRoute.CLIENT);
    for (var line : List.of(text, "status:" + text, "keyword:\"" + text, "created>" + text)) {
      var read = parser.read(line);
      assertThat(read.query().isPresent()).isNotEqualTo(read.problem().isPresent());
      read.query()
          .ifPresent(
              query -> {
                assertThat(query.questions()).isNotEmpty();
                assertThat(parser.read(query.line()).query()).contains(query);
              });
      read.problem().ifPresent(Messages.ENGLISH::get);
    }
  }

  @Test
  void everyKindHasItsWord() {
    assertThat(Arrays.stream(SearchKind.values()).map(SearchKind::code).toList())
        .contains("orders", "bulk-sends", "balance-changes", "settlement-transfers")
        .allSatisfy(code -> assertThat(SearchKind.of(code)).isPresent());
  }
}
