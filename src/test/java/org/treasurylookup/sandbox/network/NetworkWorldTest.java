package org.treasurylookup.sandbox.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.sandbox.Sandbox;
import org.treasurylookup.sandbox.SandboxOptions;
import org.treasurylookup.sandbox.http.Caller;
import org.treasurylookup.sandbox.http.SandboxJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkWorldTest {

  private static final String ADMIN = "/api/network/v1/admin/";
  private static final String TRUST = "?trustOrg=BitGo%20Trust";

  private Sandbox sandbox;
  private Caller caller;

  @BeforeAll
  void start() throws Exception {
    sandbox = Sandbox.start(0, SandboxOptions.USUAL);
    caller = new Caller(sandbox);
  }

  @AfterAll
  void stop() {
    caller.close();
    sandbox.close();
  }

  static List<String> lists() {
    return List.of(
        "clients/allocations",
        "partners/allocations",
        "clients/connections",
        "partners/connections",
        "clients/settlements",
        "partners/settlements",
        "clients/settlementTransfers",
        "clients/settlement/disputes",
        "partners/settlement/disputes",
        "partners");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void pagesAreCountedFromZeroAndTheLastOneIsShort(String list) throws Exception {
    var whole = rows(get(enterprise(list) + "?pageSize=5000"));
    var paged = new ArrayList<JsonNode>();
    List<JsonNode> page;
    var number = 0;
    do {
      page = rows(get(enterprise(list) + "?pageSize=7&pageNumber=" + number));
      paged.addAll(page);
      number++;
    } while (page.size() == 7);

    assertThat(whole).isNotEmpty();
    assertThat(ids(paged)).isEqualTo(ids(whole)).doesNotHaveDuplicates();
    assertThat(get(enterprise(list)).properties()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "clients/allocations, allocationIds, /id",
    "clients/allocations, types, /type",
    "clients/allocations, statuses, /status",
    "clients/allocations, currencies, /amount/currency",
    "clients/allocations, connectionIds, /connectionId",
    "clients/connections, connectionIds, /id",
    "clients/connections, partnerIds, /partnerId",
    "clients/connections, active, /active",
    "clients/settlements, settlementIds, /id",
    "clients/settlements, partnerIds, /partnerId",
    "clients/settlements, statuses, /status",
    "clients/settlementTransfers, settlementIds, /settlementId",
    "clients/settlementTransfers, currencies, /currency",
    "clients/settlementTransfers, settlementStatuses, /settlementStatus",
    "clients/settlementTransfers, settlementTransferStatuses, /status",
    "clients/settlement/disputes, disputeIds, /id",
    "clients/settlement/disputes, settlementIds, /settlementId",
    "clients/settlement/disputes, closed, /closed",
    "partners, ids, /id",
    "partners, active, /active"
  })
  void aFilterAnswersWithTheRowsThatMatchAndNoOthers(String list, String filter, String field)
      throws Exception {
    var whole = rows(get(enterprise(list) + "?pageSize=5000"));
    var values = new LinkedHashSet<String>();
    whole.forEach(row -> values.add(row.at(field).asString()));
    for (var value : values.stream().limit(9).toList()) {
      var expected = whole.stream().filter(row -> row.at(field).asString().equals(value)).toList();
      var found = get(enterprise(list) + "?pageSize=5000&" + filter + "=" + value);

      assertThat(ids(rows(found))).as(value).isEqualTo(ids(expected));
    }
  }

  @Test
  void timesLimitAClientsAllocationsAlone() throws Exception {
    var from = "2026-02-01T00:00:00Z";
    var to = "2026-04-01T00:00:00Z";
    var dates = "?pageSize=5000&createdOnOrAfter=" + from + "&createdBefore=" + to;
    var found = rows(get(enterprise("clients/allocations") + dates));

    assertThat(found)
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(Instant.parse(row.get("createdAt").stringValue()))
                    .isBetween(Instant.parse(from), Instant.parse(to)));
    assertThat(rows(get(enterprise("partners/allocations") + dates)).size())
        .isGreaterThan(found.size());
  }

  @Test
  void allocationsAreSortedAsAskedAndElseByTheirCreation() throws Exception {
    var path = enterprise("clients/allocations") + "?pageSize=5000";
    var created = rows(get(path)).stream().map(row -> row.get("createdAt").stringValue()).toList();
    var largest =
        rows(get(path + "&sortField=quantity&sortDirection=DESC")).stream()
            .map(row -> new BigInteger(row.at("/amount/quantity").stringValue()))
            .toList();

    assertThat(created.stream().map(Instant::parse)).isSorted();
    assertThat(largest).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(
            rows(get(path + "&sortField=currency")).stream()
                .map(row -> row.at("/amount/currency").stringValue()))
        .isSorted();
  }

  @Test
  void anAdministratorSeesTheAllocationsOfOneTrustOrganisation() throws Exception {
    var trust = ids(rows(get(ADMIN + "allocations" + TRUST + "&pageSize=5000")));
    var german = ids(rows(get(ADMIN + "allocations?trustOrg=BitGo%20Germany&pageSize=5000")));
    var all = ids(rows(get(enterprise("clients/allocations") + "?pageSize=5000")));

    assertThat(trust).isNotEmpty().doesNotContainAnyElementsOf(german);
    assertThat(all).containsAll(trust).containsAll(german);
    assertThat(get(ADMIN + "allocations/" + german.getFirst() + "?trustOrg=BitGo%20Germany"))
        .isNotNull();
    assertThat(refused(ADMIN + "allocations/" + german.getFirst() + TRUST, 404)).isNotBlank();
    for (var list : List.of("connections", "settlementTransfers", "clients")) {
      assertThat(rows(get(ADMIN + list + TRUST))).isNotEmpty();
      assertThat(refused(ADMIN + list, 400)).contains("trustOrg");
    }
  }

  @Test
  void whoIsNoAdministratorHasNoAdministratorsLists() throws Exception {
    var answer =
        caller.bitgo(ADMIN + "connections" + TRUST, sandbox.credentials().bitgoMemberToken());

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void everyAllocationLeadsToItsConnectionItsPartnerAndItsApproval() throws Exception {
    var partners =
        rows(get(enterprise("partners"))).stream()
            .map(row -> row.get("id").stringValue())
            .collect(Collectors.toSet());
    var states = new LinkedHashSet<String>();
    for (var allocation : rows(get(enterprise("clients/allocations") + "?pageSize=5000"))) {
      var id = allocation.get("id").stringValue();
      var alone = get(enterprise("clients/allocations/" + id)).get("allocation");
      assertThat(alone.get("amount")).isEqualTo(allocation.get("amount"));
      var connection =
          get(enterprise("clients/connections/" + allocation.get("connectionId").stringValue()))
              .get("connection");
      assertThat(partners).contains(connection.get("partnerId").stringValue());
      if (allocation.has("pendingApprovalId")) {
        var approval =
            get("/api/v2/pendingapprovals/" + allocation.get("pendingApprovalId").stringValue());
        assertThat(approval.at("/info/allocationId").stringValue()).isEqualTo(id);
        states.add(approval.get("state").stringValue());
      }
    }
    assertThat(states).hasSizeGreaterThan(10).contains("pending", "approved", "rejected");
  }

  @Test
  void anAllocationThatMovesOnTakesItsApprovalAndTheBalancesAlong() throws Exception {
    try (var fresh = Sandbox.start(0, SandboxOptions.USUAL);
        var own = new Caller(fresh)) {
      var id = "6e3a1c58-47f2-4d09-b1c6-92d85e07ab34";
      var seen = new ArrayList<String>();
      for (int look = 1; look <= 4; look++) {
        var record = get(own, ADMIN + "allocations/" + id + TRUST).get("allocation");
        var approval =
            get(own, "/api/v2/pendingapprovals/" + record.get("pendingApprovalId").stringValue());
        var listed =
            rows(get(own, enterprise("clients/allocations") + "?allocationIds=" + id)).getFirst();
        assertThat(listed).isEqualTo(record);
        var balances = get(own, enterprise("clients/balances"));
        seen.add(
            record.get("status").stringValue()
                + " "
                + approval.get("state").stringValue()
                + " "
                + balances.at("/balances/ofcusdc/held").stringValue());
      }
      assertThat(seen.get(2)).isEqualTo(seen.get(3));
      assertThat(seen.get(0)).startsWith("reserved pending ");
      assertThat(seen.get(1)).startsWith("reserved approved ");
      assertThat(seen.get(2)).startsWith("cleared approved ");
      assertThat(held(seen.get(0)).subtract(held(seen.get(2)))).isEqualTo("75000000000");
    }
  }

  private static BigInteger held(String seen) {
    return new BigInteger(seen.substring(seen.lastIndexOf(' ') + 1));
  }

  @Test
  void theConnectionThatWaitsForItsApprovalLeadsToIt() throws Exception {
    var waiting =
        rows(get(enterprise("clients/connections") + "?active=false")).stream()
            .filter(row -> row.has("pendingApprovalId"))
            .toList();

    assertThat(waiting).hasSize(1);
    var approval =
        get(
            "/api/v2/pendingapprovals/"
                + waiting.getFirst().get("pendingApprovalId").stringValue());
    assertThat(approval.at("/info/connectionId")).isEqualTo(waiting.getFirst().get("id"));
  }

  @Test
  void aSettlementComesWithItsTransfersAndOneStoryContradictsItself() throws Exception {
    var odd = new ArrayList<String>();
    for (var settlement : rows(get(enterprise("clients/settlements") + "?pageSize=5000"))) {
      var id = settlement.get("id").stringValue();
      var alone = get(enterprise("clients/settlements/" + id));
      assertThat(alone.get("settlement")).isEqualTo(settlement);
      var statuses =
          alone
              .get("settlementTransfers")
              .valueStream()
              .map(transfer -> transfer.get("status").stringValue())
              .collect(Collectors.toSet());
      if (settlement.get("status").stringValue().equals("completed")
          && !statuses.equals(Set.of("completed"))) {
        odd.add(id);
      }
    }
    assertThat(odd).containsExactly(NetworkSettlements.STORY);
    assertThat(
            get(enterprise("clients/settlements/" + NetworkSettlements.STORY))
                .get("settlementTransfers"))
        .isNotEmpty()
        .noneMatch(transfer -> transfer.get("status").stringValue().equals("completed"));
  }

  @Test
  void balancesAreWhatTheAllocationsLeft() throws Exception {
    var sums = new HashMap<String, BigInteger>();
    for (var row : rows(get(enterprise("clients/allocations") + "?pageSize=5000"))) {
      var key = row.get("connectionId").stringValue() + row.at("/amount/currency").stringValue();
      var quantity = new BigInteger(row.at("/amount/quantity").stringValue());
      var isBack = row.get("type").stringValue().equals("deallocation");
      if (row.get("status").stringValue().equals("cleared")) {
        sums.merge(key, isBack ? quantity.negate() : quantity, BigInteger::add);
      } else if (isBack && row.get("status").stringValue().equals("reserved")) {
        sums.merge(key, quantity.negate(), BigInteger::add);
      }
    }
    var balances = get(enterprise("clients/balances"));
    assertThat(balances.get("clientId").isString()).isTrue();
    for (var connection : balances.get("networkBalances").properties()) {
      for (var account : connection.getValue().get("balances").properties()) {
        var available = new BigInteger(account.getValue().get("available").stringValue());
        assertThat(available)
            .as(connection.getKey() + account.getKey())
            .isEqualTo(sums.getOrDefault(connection.getKey() + account.getKey(), BigInteger.ZERO))
            .isNotNegative();
      }
    }
  }

  @Test
  void supportedCurrenciesNeedAPartner() throws Exception {
    var partner = rows(get(enterprise("partners"))).getFirst().get("id").stringValue();
    var found = get(enterprise("supportedCurrencies") + "?partnerIds=" + partner);

    assertThat(found.get("supportedCurrencies").get(partner))
        .extracting(row -> row.get("ofcCurrency").stringValue())
        .contains("ofcbtc");
    assertThat(refused(enterprise("supportedCurrencies"), 400)).contains("partnerIds");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clients/allocations?statuses=done",
        "clients/allocations?pageNumber=-1",
        "clients/allocations?pageSize=0",
        "clients/allocations?sortField=createdBy",
        "clients/allocations?createdOnOrAfter=yesterday",
        "clients/settlements?statuses=done",
        "clients/settlementTransfers?settlementTransferStatuses=done",
        "clients/connections?active=maybe",
        "clients/connections/7c0d"
      })
  void aCallThatCannotBeAnsweredIsRefused(String path) throws Exception {
    assertThat(refused(enterprise(path), 400)).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clients/connections/00000000-0000-4000-8000-000000000001",
        "clients/settlements/00000000-0000-4000-8000-000000000001",
        "partners/settlementTransfers",
        "clients/nothing",
        "nothing"
      })
  void whatNobodyKnowsIsNotFound(String path) throws Exception {
    assertThat(refused(enterprise(path), 404)).isNotBlank();
  }

  @Test
  void anApprovalIsFoundByItsIdAlone() throws Exception {
    assertThat(refused("/api/v2/pendingapprovals/" + "0".repeat(32), 404)).isNotBlank();
    assertThat(refused("/api/v2/pendingapprovals/me", 400)).isNotBlank();
    var approval = get("/api/v2/pendingapprovals/64f1c0de5ad7c50006a1b2c3d4e5f607");
    assertThat(approval.at("/info/allocationId").stringValue())
        .isEqualTo("8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f");
  }

  @Test
  void anotherEnterpriseIsNoneOfTheCallersBusiness() throws Exception {
    assertThat(
            refused("/api/network/v1/enterprises/" + "0".repeat(32) + "/clients/connections", 403))
        .isNotBlank();
  }

  @Test
  void withoutTheScopeNothingOfTheNetworkIsAnswered() throws Exception {
    var options = SandboxOptions.USUAL.without(Set.of("settlement_network_read"));
    try (var poor = Sandbox.start(0, options);
        var member = new Caller(poor)) {
      assertThat(member.bitgo(enterprise("clients/connections")).statusCode()).isEqualTo(403);
      assertThat(member.bitgo("/api/v2/user/session").body())
          .doesNotContain("settlement_network_read");
    }
  }

  private String enterprise(String path) {
    return "/api/network/v1/enterprises/" + sandbox.credentials().bitgoEnterpriseId() + "/" + path;
  }

  private ObjectNode get(String path) throws Exception {
    return get(caller, path);
  }

  private static ObjectNode get(Caller caller, String path) throws Exception {
    var answer = caller.bitgo(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return SandboxJson.parsed(answer.body());
  }

  private String refused(String path, int status) throws Exception {
    var answer = caller.bitgo(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
    return SandboxJson.parsed(answer.body()).get("error").stringValue();
  }

  private static List<JsonNode> rows(ObjectNode answer) {
    return answer.properties().stream()
        .map(Map.Entry::getValue)
        .filter(JsonNode::isArray)
        .flatMap(JsonNode::valueStream)
        .toList();
  }

  private static List<String> ids(List<JsonNode> rows) {
    return rows.stream().map(row -> row.get("id").stringValue()).toList();
  }
}
