package org.treasurylookup.api.cobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.Desk;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.api.json.Vectors;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.KeyOutcome;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.domain.answer.RowsOutcome;

/** Lists of Cobo's, page by page, and what it says about a key. */
class CoboListsTest {
  private static final ListQuery TWO = ListQuery.ALL.and("limit", "2");

  @AutoClose private final Desk desk = new Desk();

  @BeforeEach
  void open() {
    desk.open();
  }

  private PageOutcome page(CoboList list, String body) {
    desk.answers(200, body);
    return desk.cobo().page(list, TWO, new Cancellation(), RequestProgress.silent());
  }

  private RowsOutcome tokens(String body) {
    desk.answers(200, body);
    return desk.cobo().tokens(new Cancellation(), RequestProgress.silent());
  }

  private RowsOutcome chains(String body) {
    desk.answers(200, body);
    return desk.cobo().chains(TWO, new Cancellation(), RequestProgress.silent());
  }

  private static FailureCode failure(RowsOutcome outcome) {
    return ((RowsOutcome.Failed) outcome).failure().code();
  }

  @Test
  void aPageHasItsRowsItsNeighboursAndTheNumberOfAll() {
    var page =
        (PageOutcome.Page)
            page(
                CoboList.ORDERS,
                "{\"data\":[{\"order_id\":\"1\"},7,{\"order_id\":\"2\"}],"
                    + "\"pagination\":{\"before\":\"b\",\"after\":\"a\",\"total_count\":12}}");
    assertThat(page.rows())
        .extracting(row -> row.id().asValue().orElseThrow())
        .containsExactly("1", "2");
    assertThat(page.unreadable()).isEqualTo(1);
    assertThat(page.earlier()).contains("b");
    assertThat(page.later()).contains("a");
    assertThat(page.total()).contains("12");
    assertThat(desk.lines().getLast()).isEqualTo("GET /v2/payments/orders?limit=2 HTTP/1.1");
  }

  @Test
  void theOnlyPageHasNoNeighbours() {
    var page =
        (PageOutcome.Page)
            page(
                CoboList.REFUNDS,
                "{\"data\":[],\"pagination\":{\"before\":\"\",\"after\":\"\",\"total_count\":\"x\"}}");
    assertThat(page.earlier()).isEmpty();
    assertThat(page.later()).isEmpty();
    assertThat(page.total()).isEmpty();
    assertThat(page.unreadable()).isZero();
    var silent = (PageOutcome.Page) page(CoboList.REFUNDS, "{\"data\":[],\"pagination\":{}}");
    assertThat(silent.earlier()).isEmpty();
    assertThat(silent.later()).isEmpty();
  }

  @Test
  void onlyBalancesComeWithoutPages() {
    String whole = "{\"data\":[{\"merchant_id\":\"M1\"}]}";
    var balances = (PageOutcome.Page) page(CoboList.MERCHANT_BALANCES, whole);
    assertThat(balances.rows()).hasSize(1);
    assertThat(balances.later()).isEmpty();
    var failed = (PageOutcome.Failed) page(CoboList.MERCHANTS, whole);
    assertThat(failed.failure().code()).isEqualTo(FailureCode.NOT_A_RECORD);
    assertThat(failed.answer()).as("the bytes are kept").isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "{\"data\":7,\"pagination\":{}}", "7"})
  void whatIsNoPageIsNotShownAsOne(String body) {
    assertThat(((PageOutcome.Failed) page(CoboList.PAYOUTS, body)).failure().code())
        .isEqualTo(FailureCode.NOT_A_RECORD);
    assertThat(failure(chains(body))).isEqualTo(FailureCode.NOT_A_RECORD);
  }

  @Test
  void whatIsNoJsonIsNoPage() {
    assertThat(((PageOutcome.Failed) page(CoboList.PAYOUTS, "OK")).failure().code())
        .isEqualTo(FailureCode.NOT_JSON);
    assertThat(failure(tokens("OK"))).isEqualTo(FailureCode.NOT_JSON);
  }

  @Test
  void tokensComeAsABareArrayOrInAnEnvelope() {
    var bare = (RowsOutcome.Rows) tokens("[{\"token_id\":\"ETH\"},7]");
    assertThat(bare.rows()).hasSize(1);
    assertThat(bare.later()).isEmpty();
    assertThat(bare.answer().httpStatus()).isEqualTo(200);
    assertThat(desk.lines().getLast()).isEqualTo("GET /v2/payments/supported_tokens HTTP/1.1");
    assertThat(((RowsOutcome.Rows) tokens("{\"data\":[{\"token_id\":\"ETH\"}]}")).rows())
        .hasSize(1);
    assertThat(failure(tokens("{}"))).isEqualTo(FailureCode.NOT_A_RECORD);
  }

  @Test
  void chainsComeInPages() {
    var chains =
        (RowsOutcome.Rows)
            chains("{\"data\":[{\"chain_id\":\"ETH\"}],\"pagination\":{\"after\":\"x\"}}");
    assertThat(chains.rows()).hasSize(1);
    assertThat(chains.later()).contains("x");
    assertThat(desk.lines().getLast()).isEqualTo("GET /v2/wallets/chains?limit=2 HTTP/1.1");
    assertThat(((RowsOutcome.Rows) chains("{\"data\":[],\"pagination\":{\"after\":\"\"}}")).later())
        .isEmpty();
  }

  @Test
  void aListThatIsBadlySignedOrRefusedIsNotBelieved() {
    var forged =
        new MockResponse.Builder()
            .addHeader("Connection", "close")
            .addHeader("BIZ-TIMESTAMP", "1")
            .addHeader("BIZ-RESP-SIGNATURE", "00")
            .body("[{\"token_id\":\"ETH\"}]")
            .build();
    desk.answers(forged);
    assertThat(failure(desk.cobo().tokens(new Cancellation(), RequestProgress.silent())))
        .isEqualTo(FailureCode.SIGNATURE_INVALID);
    desk.answers(403, "[{\"error_code\":2025}]");
    assertThat(failure(desk.cobo().tokens(new Cancellation(), RequestProgress.silent())))
        .isEqualTo(FailureCode.REFUSED_ON_THE_WAY);
    desk.answers(403, "{\"error_code\":2025}");
    assertThat(failure(desk.cobo().chains(TWO, new Cancellation(), RequestProgress.silent())))
        .isEqualTo(FailureCode.COBO_FORBIDDEN);
  }

  @Test
  void aQuestionThatIsCancelledIsNoList() {
    var cancelled = new Cancellation();
    cancelled.cancel();
    var cobo = desk.cobo();
    assertThat(failure(cobo.tokens(cancelled, RequestProgress.silent())))
        .isEqualTo(FailureCode.CANCELLED);
    assertThat(failure(cobo.chains(TWO, cancelled, RequestProgress.silent())))
        .isEqualTo(FailureCode.CANCELLED);
    var page = cobo.page(CoboList.ORDERS, TWO, cancelled, RequestProgress.silent());
    assertThat(((PageOutcome.Failed) page).failure().code()).isEqualTo(FailureCode.CANCELLED);
    assertThat(((PageOutcome.Failed) page).answer()).isEmpty();
    var key = cobo.keyInfo(cancelled, RequestProgress.silent());
    assertThat(((KeyOutcome.Failed) key).failure().code()).isEqualTo(FailureCode.CANCELLED);
  }

  @Test
  void aKeyAndItsOrganisationAreAskedFor() {
    var cobo = desk.cobo();
    assertThat(cobo.apiKey()).isEqualTo(Vectors.text("cobo.api_key"));
    desk.answers(200, "{\"name\":\"k\"}");
    var told = (KeyOutcome.Told) cobo.keyInfo(new Cancellation(), RequestProgress.silent());
    assertThat(told.body().toJson()).isEqualTo("{\"name\":\"k\"}");
    assertThat(desk.lines().getLast()).isEqualTo("GET /v2/developers/api_key_info HTTP/1.1");
    assertThat(cobo.organization(new Cancellation(), RequestProgress.silent()))
        .isInstanceOf(KeyOutcome.Told.class);
    assertThat(desk.lines().getLast()).isEqualTo("GET /v2/organizations/info HTTP/1.1");
    for (var body : List.of("[]", "OK")) {
      desk.answers(200, body);
      var failed = (KeyOutcome.Failed) cobo.keyInfo(new Cancellation(), RequestProgress.silent());
      assertThat(failed.failure().code()).isEqualTo(FailureCode.NOT_JSON);
      assertThat(failed.answer()).isPresent();
    }
  }

  @Test
  void aReportOfAKeySaysWhatItMayDoAndFromWhere() {
    var report =
        CoboKeyReports.of(
            Payloads.object(
                "{\"name\":\"desk\",\"key\":\"ab\",\"valid_ips\":[\"10.0.0.1\",\"10.0.0.2\"],"
                    + "\"role_scopes\":[{\"role_name\":\"Viewer\"},{\"role_name\":[]},{},{\"role_name\":\"Admin\"}],"
                    + "\"created_timestamp\":1741082400000,\"expired_timestamp\":1741086000000}"));
    assertThat(report.name()).isEqualTo("desk");
    assertThat(report.publicKey()).contains("ab");
    assertThat(report.rights()).containsExactly("Viewer", "Admin");
    assertThat(report.addresses()).containsExactly("10.0.0.1", "10.0.0.2");
    assertThat(report.created()).contains(Instant.parse("2025-03-04T10:00:00Z"));
    assertThat(report.expires()).contains(Instant.parse("2025-03-04T11:00:00Z"));
  }

  @Test
  void whatAReportOfAKeyDoesNotSayIsNotSaid() {
    var report = CoboKeyReports.of(Payloads.object("{\"key\":\" \"}"));
    assertThat(report.name()).isEmpty();
    assertThat(report.publicKey()).isEmpty();
    assertThat(report.rights()).isEmpty();
    assertThat(report.addresses()).isEmpty();
    assertThat(report.created()).isEmpty();
    assertThat(report.expires()).isEmpty();
  }
}
