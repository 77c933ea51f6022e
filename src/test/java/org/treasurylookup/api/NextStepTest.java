package org.treasurylookup.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.bitgo.BitgoList;
import org.treasurylookup.api.cobo.CoboList;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.LookupOutcome;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.text.Messages;

/** What is said to do next fits what was asked, and how: nobody is sent where nothing helps. */
class NextStepTest {
  private static final String ENTERPRISE = "5a1341e7c8421dc90710673b3166bbd5";

  @AutoClose private final Desk desk = new Desk();

  @BeforeEach
  void open() {
    desk.open();
  }

  private static Failure failure(LookupOutcome read) {
    return switch (read) {
      case LookupOutcome.Found found -> throw new AssertionError(found);
      case LookupOutcome.NotFound(_, var failure) -> failure;
      case LookupOutcome.Failed(_, var failure) -> failure;
    };
  }

  private static Failure failure(PageOutcome read) {
    return switch (read) {
      case PageOutcome.Page page -> throw new AssertionError(page);
      case PageOutcome.Failed(_, var failure) -> failure;
    };
  }

  private static String words(Failure failure) {
    var words = new StringBuilder(Messages.ENGLISH.get(failure.headline()));
    failure.causes().forEach(cause -> words.append("; ").append(text(cause)));
    return words.append("; ").append(Messages.ENGLISH.get(failure.next())).toString();
  }

  private static String text(Failure.Cause cause) {
    assertThat(Messages.ENGLISH.keys()).contains(cause.text().key());
    return Messages.ENGLISH.get(cause.text());
  }

  private Failure allocation(BitgoRoute route) {
    return failure(
        desk.bitgo(route, ENTERPRISE)
            .allocation(Desk.UUID, "BitGo Trust", new Cancellation(), RequestProgress.silent()));
  }

  private Failure approval(BitgoRoute route) {
    return failure(
        desk.bitgo(route, ENTERPRISE)
            .related(
                FieldCatalogue.APPROVAL,
                ENTERPRISE,
                "BitGo Trust",
                new Cancellation(),
                RequestProgress.silent()));
  }

  @ParameterizedTest
  @EnumSource(value = BitgoRoute.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
  void whoAsksForAnEnterpriseHearsNothingOfAdministratorsAndTrustOrganisations(BitgoRoute route) {
    for (int status : new int[] {400, 403, 404}) {
      desk.answers(status, "{\"error\":\"no\"}");
      assertThat(words(allocation(route)))
          .contains("enterprise")
          .doesNotContain("trust organisation")
          .doesNotContain("not an administrator");
    }
  }

  @Test
  void administratorsHearOfTheTrustOrganisationTheyAskedIn() {
    for (int status : new int[] {400, 403, 404}) {
      desk.answers(status, "{\"error\":\"no\"}");
      assertThat(words(allocation(BitgoRoute.ADMIN))).contains("trust organisation");
    }
  }

  @Test
  void whoIsNoAdministratorHearsOfTheOtherWaysToAsk() {
    desk.answers(403, "{\"error\":\"User is not an admin\"}");
    assertThat(Messages.ENGLISH.get(allocation(BitgoRoute.ADMIN).next()))
        .contains("client", "partner", "enterprise id", "Settings");
  }

  @ParameterizedTest
  @EnumSource(BitgoRoute.class)
  void anApprovalIsReadByNoTrustOrganisationAndItsIdIsNoUuid(BitgoRoute route) {
    for (int status : new int[] {400, 403, 404}) {
      desk.answers(status, "{\"error\":\"no\"}");
      assertThat(words(approval(route)))
          .doesNotContain("trust organisation")
          .doesNotContain("not an administrator")
          .doesNotContain("UUID")
          .doesNotContain("llocation");
    }
  }

  @ParameterizedTest
  @CsvSource({"2025, role", "4001, key of that organisation", "10000, read-only"})
  void aRoleIsAskedForOnlyWhereARoleIsMissing(int code, String next) {
    desk.answers(403, "{\"error_code\":%d,\"error_message\":\"m\"}".formatted(code));
    var failure = failure(desk.order());
    assertThat(failure.code()).isEqualTo(FailureCode.COBO_FORBIDDEN);
    assertThat(Messages.ENGLISH.get(failure.next())).contains(next);
    assertThat(Messages.ENGLISH.get(failure.next()).contains("for a role")).isEqualTo(code == 2025);
  }

  @Test
  void aRefusedKeyMayBeOfAKindThatCannotBeUsed() {
    desk.answers(401, "{\"error_code\":2024,\"error_message\":\"m\"}");
    assertThat(words(failure(desk.order()))).contains("secp256k1", "Ed25519");
  }

  @Test
  void whatIsNoOrderIdMayBeACodeThatASearchFinds() {
    desk.answers(404, "{\"error_code\":2028,\"error_message\":\"m\"}");
    assertThat(words(failure(desk.order())))
        .contains("PSP order code", "psp:", "payment link")
        .doesNotContain("request:");
    assertThat(words(failure(desk.batch())))
        .contains("request id", "request:")
        .doesNotContain("psp:");
  }

  @ParameterizedTest
  @ValueSource(ints = {1003, 1006, 2003, 2006, 2029})
  void aListThatIsRefusedIsNoIdThatIs(int code) {
    desk.answers(400, "{\"error_code\":%d,\"error_message\":\"m\"}".formatted(code));
    var failure =
        failure(
            desk.cobo()
                .page(
                    CoboList.ORDERS,
                    ListQuery.ALL.and("statuses", "Overpaid"),
                    new Cancellation(),
                    RequestProgress.silent()));
    assertThat(failure.code()).isEqualTo(FailureCode.ID_REFUSED);
    assertThat(words(failure)).contains("filter").doesNotContain("accept the id");
    assertThat(failure.vendorCode()).contains(Integer.toString(code));
    assertThat(failure.vendorMessage()).contains("m");
  }

  @Test
  void aMerchantIsAnIdThoughCoboIsAskedForItByAList() {
    desk.answers(400, "{\"error_code\":2006,\"error_message\":\"m\"}");
    var failure =
        failure(
            desk.cobo()
                .related(
                    FieldCatalogue.MERCHANT,
                    "M1001",
                    new Cancellation(),
                    RequestProgress.silent()));
    assertThat(words(failure)).contains("did not accept the id").doesNotContain("filter");
  }

  @Test
  void soIsOneOfBitgos() {
    desk.answers(400, "{\"error\":\"no\"}");
    for (var route : BitgoRoute.values()) {
      var failure =
          failure(
              desk.bitgo(route, ENTERPRISE)
                  .page(
                      BitgoList.ALLOCATIONS,
                      ListQuery.ALL.and("statuses", "frozen"),
                      0,
                      10,
                      "BitGo Trust",
                      new Cancellation(),
                      RequestProgress.silent()));
      assertThat(words(failure)).contains("filter").doesNotContain("UUID");
      assertThat(List.of("no")).contains(failure.vendorMessage().orElseThrow());
    }
  }
}
