package org.treasurylookup.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RelatedPart;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.LookupOutcome;
import org.treasurylookup.domain.provider.BitgoRoute;

/** What an order, a batch or an allocation leads to, read as it was sent. */
class RelatedReadsTest {
  private static final Cancellation NEVER = new Cancellation();
  private static final RequestProgress SILENT = RequestProgress.silent();

  @AutoClose private final Desk desk = new Desk();

  @BeforeEach
  void open() {
    desk.open();
  }

  private LookupOutcome cobo(FieldCatalogue kind, String id, String body) {
    desk.answers(200, body);
    return desk.cobo().related(kind, id, new Cancellation(), RequestProgress.silent());
  }

  private LookupOutcome bitgo(FieldCatalogue kind, BitgoRoute route, String id, String body) {
    desk.answers(200, body);
    return desk.bitgo(route, "e")
        .related(kind, id, "BitGo Trust", new Cancellation(), RequestProgress.silent());
  }

  private static RelatedRecord record(LookupOutcome outcome) {
    assertThat(outcome).isInstanceOf(LookupOutcome.Found.class);
    return (RelatedRecord) ((LookupOutcome.Found) outcome).record();
  }

  private static FailureCode notFound(LookupOutcome outcome) {
    return ((LookupOutcome.NotFound) outcome).failure().code();
  }

  @Test
  void theRefundOfTheDocumentationIsReadWithItsTransactions() {
    String body = Payloads.bytes("cobo-refund-doc.json").text();
    var refund = record(cobo(FieldCatalogue.REFUND, "R20250304-M1001-1001", body));
    assertThat(refund.id().asValue()).contains("R20250304-M1001-1001");
    assertThat(refund.text("amount").asValue()).contains("0.0025");
    assertThat(refund.vendorStatus().orElseThrow().tone()).isEqualTo(Tone.WAITING);
    assertThat(refund.unknown()).isEmpty();
    var rows = (List<?>) refund.received("transactions").orElseThrow().asValue().orElseThrow();
    var first = (RelatedPart) ((Received<?>) rows.getFirst()).asValue().orElseThrow();
    assertThat(first.kind()).isEqualTo(FieldCatalogue.TRANSACTION);
    assertThat(first.unknown()).isEmpty();
  }

  @Test
  void aWordNobodyKnowsIsStillShownAsSent() {
    var refund =
        record(cobo(FieldCatalogue.REFUND, "r", "{\"refund_id\":\"r\",\"status\":\"New\"}"));
    assertThat(refund.vendorStatus().orElseThrow().raw()).isEqualTo("New");
    assertThat(refund.vendorStatus().orElseThrow().tone()).isEqualTo(Tone.UNKNOWN);
  }

  @Test
  void ofTheMerchantsThatMatchAWordOnlyTheOneOfThatVeryIdIsMeant() {
    String body =
        "{\"data\":[{\"merchant_id\":\"M10011\",\"name\":\"other\"},"
            + "{\"merchant_id\":\"M1001\",\"name\":\"meant\"}],\"pagination\":{}}";
    assertThat(record(cobo(FieldCatalogue.MERCHANT, "M1001", body)).text("name").asValue())
        .contains("meant");
    var none = cobo(FieldCatalogue.MERCHANT, "M100", body);
    assertThat(notFound(none)).isEqualTo(FailureCode.NOT_FOUND);
    assertThat(((LookupOutcome.NotFound) none).failure().vendorMessage())
        .as("rows about others are no words of Cobo's about it")
        .isEmpty();
  }

  @Test
  void aMerchantIsLookedForOnEveryPageOfThoseThatMatch() {
    desk.answersInTurn(
        merchants("next", "M10", "M11"), merchants("last", "M12"), merchants("", "M1"));
    assertThat(record(desk.cobo().related(FieldCatalogue.MERCHANT, "M1", NEVER, SILENT)).id())
        .extracting(id -> id.asValue().orElseThrow())
        .isEqualTo("M1");
    assertThat(desk.lines())
        .containsExactly(
            "GET /v2/payments/merchants?keyword=M1&limit=50 HTTP/1.1",
            "GET /v2/payments/merchants?keyword=M1&limit=50&after=next HTTP/1.1",
            "GET /v2/payments/merchants?keyword=M1&limit=50&after=last HTTP/1.1");
    desk.answersInTurn(merchants("next", "M10"), merchants("", "M11"));
    assertThat(notFound(desk.cobo().related(FieldCatalogue.MERCHANT, "M1", NEVER, SILENT)))
        .isEqualTo(FailureCode.NOT_FOUND);
  }

  @Test
  void aMerchantIsNotSaidToBeMissingFromPagesThatWereNotReadToTheEnd() {
    var circle = cobo(FieldCatalogue.MERCHANT, "M1", merchants("again", "M10"));
    assertThat(((LookupOutcome.Failed) circle).failure().code())
        .isEqualTo(FailureCode.NOT_A_RECORD);
    desk.answersInTurn(merchants("next", "M10"), "{}");
    var broken = desk.cobo().related(FieldCatalogue.MERCHANT, "M1", NEVER, SILENT);
    assertThat(broken).isInstanceOf(LookupOutcome.Failed.class);
  }

  private static String merchants(String after, String... ids) {
    return Stream.of(ids)
        .map(id -> "{\"merchant_id\":\"" + id + "\"}")
        .collect(
            Collectors.joining(
                ",", "{\"data\":[", "],\"pagination\":{\"after\":\"" + after + "\"}}"));
  }

  @Test
  void aConnectionComesInItsEnvelopeOrInTheListOfAdministrators() {
    String one = "{\"connection\":{\"id\":\"c1\",\"name\":\"desk\"},\"more\":1}";
    var client = record(bitgo(FieldCatalogue.CONNECTION, BitgoRoute.CLIENT, "c1", one));
    assertThat(client.text("name").asValue()).contains("desk");
    assertThat(client.beside()).hasSize(1);
    String list = "{\"connections\":[{\"id\":\"c0\"},{\"id\":\"c1\",\"name\":\"desk\"}]}";
    var admin = record(bitgo(FieldCatalogue.CONNECTION, BitgoRoute.ADMIN, "c1", list));
    assertThat(admin.text("name").asValue()).contains("desk");
    assertThat(notFound(bitgo(FieldCatalogue.CONNECTION, BitgoRoute.ADMIN, "c2", list)))
        .isEqualTo(FailureCode.NOT_FOUND);
  }

  @Test
  void theLettersOfAUuidAreTheSameInCapitals() {
    String id = "3f2a919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f";
    String list = "{\"connections\":[{\"id\":\"c0\"},{\"id\":\"" + id + "\"}]}";
    String asked = id.toUpperCase(Locale.ROOT);
    assertThat(bitgo(FieldCatalogue.CONNECTION, BitgoRoute.ADMIN, asked, list))
        .isInstanceOf(LookupOutcome.Found.class);
    String merchants = "{\"data\":[{\"merchant_id\":\"" + id + "\"}],\"pagination\":{}}";
    assertThat(cobo(FieldCatalogue.MERCHANT, asked, merchants))
        .isInstanceOf(LookupOutcome.Found.class);
    assertThat(notFound(bitgo(FieldCatalogue.CONNECTION, BitgoRoute.ADMIN, "C0", list)))
        .as("what is no UUID is another id in capitals")
        .isEqualTo(FailureCode.NOT_FOUND);
  }

  @Test
  void amongRowsThatCannotBeReadMayBeTheOneThatIsMissed() {
    String list = "{\"connections\":[{\"id\":\"c0\"},7]}";
    var connection = bitgo(FieldCatalogue.CONNECTION, BitgoRoute.ADMIN, "c1", list);
    assertThat(((LookupOutcome.Failed) connection).failure().code())
        .isEqualTo(FailureCode.NOT_A_RECORD);
    assertThat(((LookupOutcome.Failed) connection).answer()).isPresent();
    var merchant = cobo(FieldCatalogue.MERCHANT, "M1", "{\"data\":[null],\"pagination\":{}}");
    assertThat(((LookupOutcome.Failed) merchant).failure().code())
        .isEqualTo(FailureCode.NOT_A_RECORD);
  }

  @Test
  void aConnectionMayStandOnThePageAfterTenOthers() {
    String ten =
        IntStream.range(0, 10)
            .mapToObj(i -> "{\"id\":\"c" + i + "\"}")
            .collect(Collectors.joining(",", "{\"connections\":[", "]}"));
    var connection = bitgo(FieldCatalogue.CONNECTION, BitgoRoute.ADMIN, "c10", ten);
    assertThat(((LookupOutcome.Failed) connection).failure().code())
        .isEqualTo(FailureCode.NOT_A_RECORD);
    assertThat(
            notFound(
                bitgo(FieldCatalogue.CONNECTION, BitgoRoute.ADMIN, "c", "{\"connections\":[]}")))
        .isEqualTo(FailureCode.NOT_FOUND);
  }

  @Test
  void aSettlementInsideAnApprovalIsNotTakenForTheApproval() {
    String body = "{\"id\":\"a1\",\"state\":\"approved\",\"settlement\":{\"id\":\"s1\"}}";
    var approval = record(bitgo(FieldCatalogue.APPROVAL, BitgoRoute.ADMIN, "a1", body));
    assertThat(approval.id().asValue()).contains("a1");
    assertThat(approval.unknown()).extracting(member -> member.name()).contains("settlement");
  }

  @Test
  void anApprovalIsARecordWithoutAnEnvelope() {
    var approval =
        record(
            bitgo(
                FieldCatalogue.APPROVAL,
                BitgoRoute.ADMIN,
                "a1",
                "{\"id\":\"a1\",\"state\":\"awaitingSignature\",\"info\":{\"type\":\"x\"}}"));
    assertThat(approval.vendorStatus().orElseThrow().tone()).isEqualTo(Tone.WAITING);
    assertThat(approval.text("info").asValue()).contains("{\"type\":\"x\"}");
  }

  @Test
  void administratorsAreToldThatThereIsNoReadOfASettlement() {
    var outcome = bitgo(FieldCatalogue.NETWORK_SETTLEMENT, BitgoRoute.ADMIN, "s", "{}");
    assertThat(((LookupOutcome.Failed) outcome).failure().code())
        .isEqualTo(FailureCode.SETTING_MISSING);
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void whatIsNoRecordIsNotShownAsOne() {
    assertThat(cobo(FieldCatalogue.PAYOUT, "p", "{\"data\":[]}"))
        .isInstanceOf(LookupOutcome.Failed.class);
    assertThat(cobo(FieldCatalogue.MERCHANT, "p", "{}")).isInstanceOf(LookupOutcome.Failed.class);
  }
}
