package org.treasurylookup.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.sandbox.http.AskedSandbox;
import org.treasurylookup.sandbox.http.Caller;
import org.treasurylookup.sandbox.http.SandboxCrypto;

class BitGoSideTest extends AskedSandbox {

  private static final String WEEKEND = Caller.ADMIN + AllocationScenes.WEEKEND;
  private static final String TARGET = WEEKEND + "?trustOrg=BitGo%20Trust";

  @ParameterizedTest
  @ValueSource(strings = {"BitGo%20Trust", "BitGo+Trust"})
  void anAllocationIsFoundUnderItsTrustOrganisation(String trustOrg) throws Exception {
    var answer = caller.bitgo(WEEKEND + "?trustOrg=" + trustOrg);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"quantity\":\"1000000000000000001\"", "周末保证金", "\"status\":\"reserved\"");
  }

  @Test
  void upperCaseInAUuidChangesNothing() throws Exception {
    var answer = caller.allocation(AllocationScenes.WEEKEND.toUpperCase(Locale.ROOT));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void anotherTrustOrganisationDoesNotFindIt() throws Exception {
    var answer = caller.bitgo(WEEKEND + "?trustOrg=BitGo%20Germany");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("{\"error\":\"Allocation not found\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        AllocationScenes.WEEKEND,
        AllocationScenes.WEEKEND + "?trustOrg=",
        AllocationScenes.WEEKEND + "?trustOrg=BitGo%20Inc",
        "1234?trustOrg=BitGo%20Trust"
      })
  void aRequestWithoutProperParametersIsInvalid(String rest) throws Exception {
    var answer = caller.bitgo(Caller.ADMIN + rest);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"error\"");
  }

  @Test
  void withoutAKnownTokenNobodyPasses() throws Exception {
    assertThat(caller.send(caller.bitgoRequest(TARGET)).statusCode()).isEqualTo(401);
    assertThat(caller.bitgo(TARGET, "v2x" + "0".repeat(64)).statusCode()).isEqualTo(401);
    assertThat(caller.bitgo(TARGET, SandboxCrypto.sha256Hex(token())).statusCode()).isEqualTo(401);
  }

  @Test
  void aMemberIsNoAdministratorButUsesTheClientRoute() throws Exception {
    var member = sandbox.credentials().bitgoMemberToken();
    var enterprise = sandbox.credentials().bitgoEnterpriseId();
    var client =
        "/api/network/v1/enterprises/%s/clients/allocations/%s"
            .formatted(enterprise, AllocationScenes.WEEKEND);

    assertThat(caller.bitgo(TARGET, member).statusCode()).isEqualTo(403);
    assertThat(caller.bitgo(client, member).statusCode()).isEqualTo(200);
    assertThat(caller.bitgo(client.replace("clients", "partners"), member).statusCode())
        .isEqualTo(200);
    assertThat(caller.bitgo(client.replace(enterprise, "another"), member).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"2.0", "3.0"})
  void hmacCallersAreKnownAndAnsweredWithAnHmac(String version) throws Exception {
    var time = Long.toString(CLOCK.millis());
    var v3 = version.equals("3.0");
    var subject = v3 ? "GET|" + time + "|3.0|" + TARGET + "|" : time + "|" + TARGET + "|";

    var answer = caller.send(hmac(version, time, SandboxCrypto.hmac(token(), subject)));

    assertThat(answer.statusCode()).isEqualTo(200);
    var core = header(answer, "timestamp") + "|" + TARGET + "|200|" + answer.body();
    assertThat(header(answer, "hmac"))
        .isEqualTo(SandboxCrypto.hmac(token(), v3 ? "GET|" + core : core));
  }

  @Test
  void aWrongOrOldHmacIsRefused() throws Exception {
    var now = Long.toString(CLOCK.millis());
    var old = Long.toString(CLOCK.millis() - 6 * 60_000);
    var genuine = SandboxCrypto.hmac(token(), old + "|" + TARGET + "|");

    assertThat(caller.send(hmac("2.0", now, "00".repeat(32))).statusCode()).isEqualTo(401);
    assertThat(caller.send(hmac("2.0", old, genuine)).statusCode()).isEqualTo(401);
  }

  @Test
  void theRequestIdComesBack() throws Exception {
    var request =
        caller
            .bitgoRequest(TARGET)
            .header("Authorization", "Bearer " + token())
            .header("Request-ID", "7f1d-22");

    assertThat(header(caller.send(request), "request-id")).isEqualTo("7f1d-22");
    assertThat(header(caller.bitgo(TARGET), "request-id")).isNotEmpty();
  }

  @Test
  void theSessionTellsWhenTheTokenExpires() throws Exception {
    assertThat(caller.bitgo("/api/v2/user/session").body())
        .contains("\"expires\"", "settlement_network_read");
  }

  @Test
  void onlyKnownPathsAndGetAreAnswered() throws Exception {
    var post =
        caller
            .bitgoRequest(TARGET)
            .header("Authorization", "Bearer " + token())
            .POST(HttpRequest.BodyPublishers.ofString("{}"));

    assertThat(caller.bitgo("/api/network/v1/admin/settlements/1").statusCode()).isEqualTo(404);
    assertThat(caller.send(post).statusCode()).isEqualTo(405);
  }

  private HttpRequest.Builder hmac(String version, String time, String hmac) {
    return caller
        .bitgoRequest(TARGET)
        .header("Authorization", "Bearer " + SandboxCrypto.sha256Hex(token()))
        .header("Auth-Timestamp", time)
        .header("HMAC", hmac)
        .header("BitGo-Auth-Version", version);
  }

  private String token() {
    return sandbox.credentials().bitgoToken();
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElseThrow();
  }
}
