package org.treasurylookup.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.bitgo.BitgoApi;
import org.treasurylookup.api.bitgo.BitgoList;
import org.treasurylookup.api.cobo.CoboApi;
import org.treasurylookup.api.cobo.CoboList;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.Endpoint.PathTemplate;
import org.treasurylookup.api.http.ReadOnlyClient;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.domain.answer.KeyOutcome;
import org.treasurylookup.domain.answer.LookupOutcome;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.domain.answer.RowsOutcome;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.lookup.Target;

/** The program only reads: every request it can make, and everything it cannot. */
class ReadOnlyTest {
  private static final String ENTERPRISE = "5f9c7a1be4b0c2d3e4f5a6b7";
  private static final Set<String> READS =
      Set.of(
          "GET /v2/payments/orders/5001 HTTP/1.1",
          "GET /v2/developers/api_key_info HTTP/1.1",
          "GET /v2/organizations/info HTTP/1.1",
          "GET /v2/payments/supported_tokens HTTP/1.1",
          "GET /v2/wallets/chains?limit=50 HTTP/1.1",
          "GET /api/v2/user/session HTTP/1.1",
          "GET /v2/payments/batch_allocations/" + Desk.UUID + " HTTP/1.1",
          "GET /v2/payments/allocation_items?batch_allocation_id="
              + Desk.UUID
              + "&limit=50 HTTP/1.1",
          "GET /v2/payments/allocation_items?batch_allocation_id="
              + Desk.UUID
              + "&limit=50&after=next HTTP/1.1",
          "GET /api/network/v1/admin/allocations/"
              + Desk.UUID
              + "?trustOrg=BitGo%20Germany HTTP/1.1",
          "GET /api/network/v1/enterprises/"
              + ENTERPRISE
              + "/clients/allocations/"
              + Desk.UUID
              + " HTTP/1.1",
          "GET /api/network/v1/enterprises/"
              + ENTERPRISE
              + "/partners/allocations/"
              + Desk.UUID
              + " HTTP/1.1",
          "GET /v2/transactions/" + Desk.UUID + " HTTP/1.1",
          "GET /v2/payments/counterparty/" + Desk.UUID + " HTTP/1.1",
          "GET /v2/payments/destination/" + Desk.UUID + " HTTP/1.1",
          "GET /v2/payments/refunds/" + Desk.UUID + " HTTP/1.1",
          "GET /v2/payments/payouts/" + Desk.UUID + " HTTP/1.1",
          "GET /v2/payments/bulk_sends/" + Desk.UUID + " HTTP/1.1",
          "GET /v2/payments/merchants?keyword=" + Desk.UUID + "&limit=50 HTTP/1.1",
          "GET /v2/payments/merchants?keyword=" + Desk.UUID + "&limit=50&after=next HTTP/1.1",
          "GET /api/network/v1/admin/connections?connectionIds="
              + Desk.UUID
              + "&trustOrg=BitGo%20Germany HTTP/1.1",
          enterprise("clients/connections/"),
          enterprise("partners/connections/"),
          enterprise("clients/settlements/"),
          enterprise("partners/settlements/"),
          "GET /api/v2/pendingapprovals/" + Desk.UUID + " HTTP/1.1");

  private static final Set<String> LISTS =
      Set.of(
          "/v2/payments/orders",
          "/v2/payments/batch_allocations",
          "/v2/payments/allocation_items",
          "/v2/payments/refunds",
          "/v2/payments/payouts",
          "/v2/payments/bulk_sends",
          "/v2/transactions",
          "/v2/payments/merchants",
          "/v2/payments/counterparty",
          "/v2/payments/destination",
          "/v2/payments/balance_changes",
          "/v2/payments/balance/merchants",
          "/api/network/v1/admin/allocations",
          "/api/network/v1/admin/connections",
          "/api/network/v1/admin/settlementTransfers",
          "/api/network/v1/enterprises/" + ENTERPRISE + "/clients/allocations",
          "/api/network/v1/enterprises/" + ENTERPRISE + "/clients/connections",
          "/api/network/v1/enterprises/" + ENTERPRISE + "/clients/settlements",
          "/api/network/v1/enterprises/" + ENTERPRISE + "/clients/settlementTransfers",
          "/api/network/v1/enterprises/" + ENTERPRISE + "/partners/allocations",
          "/api/network/v1/enterprises/" + ENTERPRISE + "/partners/connections",
          "/api/network/v1/enterprises/" + ENTERPRISE + "/partners/settlements");

  private static String enterprise(String path) {
    return "GET /api/network/v1/enterprises/" + ENTERPRISE + "/" + path + Desk.UUID + " HTTP/1.1";
  }

  @AutoClose private final Desk desk = new Desk();

  @BeforeEach
  void open() {
    desk.open();
  }

  private void askForEverything() {
    var cancellation = new Cancellation();
    desk.answers(
        200,
        "{\"order_id\":\"5001\",\"batch_allocation_id\":\"b\",\"data\":[{}],"
            + "\"pagination\":{\"after\":\"next\"},\"allocation\":{\"id\":\"i\"}}");
    desk.cobo().order("5001", cancellation, RequestProgress.silent());
    desk.cobo().batch(Desk.UUID, cancellation, RequestProgress.silent());
    desk.cobo().keyInfo(cancellation, RequestProgress.silent());
    desk.cobo().organization(cancellation, RequestProgress.silent());
    desk.cobo().tokens(cancellation, RequestProgress.silent());
    desk.cobo().chains(ListQuery.ALL.and("limit", "50"), cancellation, RequestProgress.silent());
    desk.bitgo(BitgoRoute.ADMIN, ENTERPRISE).session(cancellation, RequestProgress.silent());
    for (var route : BitgoRoute.values()) {
      desk.bitgo(route, ENTERPRISE)
          .allocation(Desk.UUID, "BitGo Germany", cancellation, RequestProgress.silent());
    }
    for (var kind : Target.Kind.values()) {
      if (!kind.isMain()) {
        askFor(kind, cancellation);
      }
    }
  }

  private void askFor(Target.Kind kind, Cancellation cancellation) {
    switch (kind.provider()) {
      case COBO ->
          desk.cobo().related(kind.fields(), Desk.UUID, cancellation, RequestProgress.silent());
      case BITGO -> {
        for (var route : BitgoRoute.values()) {
          desk.bitgo(route, ENTERPRISE)
              .related(
                  kind.fields(),
                  Desk.UUID,
                  "BitGo Germany",
                  cancellation,
                  RequestProgress.silent());
        }
      }
    }
  }

  @Test
  void theseAreAllTheRequestsItCanMake() {
    askForEverything();
    assertThat(desk.lines()).containsAll(READS);
    assertThat(READS).containsAll(desk.lines());
  }

  @Test
  void theseAreAllTheListsItCanRead() {
    desk.answers(200, "{}");
    var query = ListQuery.ALL.and("keyword", "a b/../c?d&e=f#g");
    for (var list : CoboList.values()) {
      desk.cobo().page(list, query, new Cancellation(), RequestProgress.silent());
    }
    for (var list : BitgoList.values()) {
      for (var route : BitgoRoute.values()) {
        desk.bitgo(route, ENTERPRISE)
            .page(list, query, 0, 20, "BitGo Trust", new Cancellation(), RequestProgress.silent());
      }
    }
    assertThat(desk.lines()).allMatch(line -> line.startsWith("GET "));
    assertThat(desk.lines().stream().map(line -> line.replaceAll("^GET |[?].*", "")))
        .containsOnlyOnceElementsOf(LISTS)
        .hasSameSizeAs(LISTS);
    assertThat(desk.lines())
        .allMatch(line -> line.contains("?keyword=a+b%2F..%2Fc%3Fd%26e%3Df%23g"));
  }

  @Test
  void whateverIsAnsweredItStillOnlyReads() {
    for (int status : new int[] {200, 201, 301, 307, 308, 400, 401, 403, 404, 405, 409, 429, 502}) {
      desk.answers(
          new MockResponse.Builder()
              .code(status)
              .addHeader("Location", "/v2/payments/topup/address")
              .addHeader("WWW-Authenticate", "Basic")
              .body("{}")
              .build());
      desk.order();
      desk.batch();
      desk.allocation();
      assertThat(desk.last()).isPresent();
    }
    assertThat(desk.lines())
        .allMatch(
            line ->
                line.startsWith("GET /v2/payments/orders/5001 ")
                    || line.startsWith("GET /v2/payments/batch_allocations/")
                    || line.startsWith("GET /api/network/v1/admin/allocations/"));
  }

  @Test
  void everyKindOfTargetIsAmongThem() {
    assertThat(Target.Kind.values())
        .as("a new kind needs its requests listed here")
        .containsExactly(
            Target.Kind.COBO_ORDER,
            Target.Kind.COBO_BATCH,
            Target.Kind.BITGO_ALLOCATION,
            Target.Kind.COBO_TRANSACTION,
            Target.Kind.COBO_COUNTERPARTY,
            Target.Kind.COBO_DESTINATION,
            Target.Kind.COBO_MERCHANT,
            Target.Kind.COBO_REFUND,
            Target.Kind.COBO_PAYOUT,
            Target.Kind.COBO_BULK_SEND,
            Target.Kind.BITGO_CONNECTION,
            Target.Kind.BITGO_SETTLEMENT,
            Target.Kind.BITGO_APPROVAL);
    assertThat(questions(CoboApi.class))
        .containsExactlyInAnyOrder(
            "order", "batch", "related", "page", "keyInfo", "organization", "tokens", "chains");
    assertThat(questions(BitgoApi.class))
        .containsExactlyInAnyOrder("allocation", "related", "page", "session");
  }

  private static List<String> questions(Class<?> api) {
    return Arrays.stream(api.getDeclaredMethods())
        .filter(
            method ->
                Set.of(LookupOutcome.class, PageOutcome.class, KeyOutcome.class, RowsOutcome.class)
                    .contains(method.getReturnType()))
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .map(Method::getName)
        .toList();
  }

  @Test
  void theListsOfPathsHoldNothingElse() {
    assertThat(Stream.of(CoboApi.PATHS, BitgoApi.PATHS).flatMap(List::stream))
        .extracting(PathTemplate::toString)
        .containsExactlyInAnyOrder(
            "/payments/orders/{order_id}",
            "/payments/batch_allocations/{batch_allocation_id}",
            "/payments/allocation_items",
            "/transactions/{transaction_id}",
            "/payments/counterparty/{counterparty_id}",
            "/payments/destination/{destination_id}",
            "/payments/refunds/{refund_id}",
            "/payments/payouts/{payout_id}",
            "/payments/bulk_sends/{bulk_send_id}",
            "/payments/orders",
            "/payments/batch_allocations",
            "/payments/refunds",
            "/payments/payouts",
            "/payments/bulk_sends",
            "/transactions",
            "/payments/merchants",
            "/payments/counterparty",
            "/payments/destination",
            "/payments/balance_changes",
            "/payments/balance/merchants",
            "/payments/supported_tokens",
            "/wallets/chains",
            "/api/network/v1/admin/allocations",
            "/api/network/v1/admin/connections",
            "/api/network/v1/admin/settlementTransfers",
            "/api/network/v1/enterprises/{enterpriseId}/clients/allocations",
            "/api/network/v1/enterprises/{enterpriseId}/clients/connections",
            "/api/network/v1/enterprises/{enterpriseId}/clients/settlements",
            "/api/network/v1/enterprises/{enterpriseId}/clients/settlementTransfers",
            "/api/network/v1/enterprises/{enterpriseId}/partners/allocations",
            "/api/network/v1/enterprises/{enterpriseId}/partners/connections",
            "/api/network/v1/enterprises/{enterpriseId}/partners/settlements",
            "/api/network/v1/enterprises/{enterpriseId}/clients/connections/{connectionId}",
            "/api/network/v1/enterprises/{enterpriseId}/partners/connections/{connectionId}",
            "/api/network/v1/enterprises/{enterpriseId}/clients/settlements/{settlementId}",
            "/api/network/v1/enterprises/{enterpriseId}/partners/settlements/{settlementId}",
            "/api/v2/pendingapprovals/{approvalId}",
            "/developers/api_key_info",
            "/organizations/info",
            "/api/v2/user/session",
            "/api/network/v1/admin/allocations/{allocationId}",
            "/api/network/v1/enterprises/{enterpriseId}/clients/allocations/{allocationId}",
            "/api/network/v1/enterprises/{enterpriseId}/partners/allocations/{allocationId}");
  }

  @Test
  void theClientHasNoParameterForAVerb() {
    assertThat(Arrays.stream(ReadOnlyClient.class.getDeclaredMethods()).map(Method::getName))
        .doesNotContain("post", "put", "patch", "delete", "method");
    assertThat(
            Arrays.stream(ReadOnlyClient.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .map(Method::getName))
        .containsExactlyInAnyOrder("get", "close");
  }

  @Test
  void nobodyCallsAVerbOrASecondClient() {
    var calls =
        product().stream()
            .flatMap(each -> each.getMethodCallsFromSelf().stream())
            .filter(ReadOnlyTest::asksOtherwise)
            .map(call -> call.getOriginOwner().getSimpleName())
            .distinct();
    assertThat(calls)
        .as("a digest goes to the policy's time-stamp service, the audit to its collector")
        .containsExactlyInAnyOrder("TimeStampClient", "SyslogReceiver");
  }

  private static boolean asksOtherwise(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    boolean verb =
        owner.equals("okhttp3.Request$Builder")
            && Set.of("post", "put", "patch", "delete", "head", "method", "query")
                .contains(call.getName());
    boolean opens =
        owner.equals("java.net.URL")
            && Set.of("openConnection", "openStream", "getContent").contains(call.getName());
    /* Who closes a connection asks nobody. */
    boolean talks =
        owner.equals("java.net.Socket") && !Set.of("close", "setSoLinger").contains(call.getName());
    return verb || opens || talks || owner.startsWith("java.net.http.");
  }

  private static JavaClasses product() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
        .importPackages("org.treasurylookup");
  }
}
