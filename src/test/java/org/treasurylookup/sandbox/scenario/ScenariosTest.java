package org.treasurylookup.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.sandbox.http.AskedSandbox;
import org.treasurylookup.sandbox.http.SandboxJson;
import tools.jackson.databind.JsonNode;

class ScenariosTest extends AskedSandbox {

  private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9._~-]+");

  static List<Scenario> records() {
    return Scenarios.all().stream().filter(scenario -> !isFault(scenario)).toList();
  }

  static List<Scenario> everydayOrders() {
    return OrderScenes.all().stream()
        .map(ScenarioScene::scenario)
        .filter(scenario -> !scenario.id().equals("5001"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("records")
  void aRecordIsServedUnderItsId(Scenario scenario) throws Exception {
    var answer = caller.ask(scenario);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(scenario.id()).matches(SAFE_ID);
    assertThat(scenario.description()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
    if (!scenario.description().contains("about another")
        && !scenario.description().contains("placeholders")) {
      assertThat(answer.body()).contains("\"" + scenario.id() + "\"");
    }
  }

  @Test
  void everyKindHasItsPlainestScenarioFirst() {
    assertThat(firstOf(ScenarioKind.ORDER)).isEqualTo("cobo:order:O20250304-M1001-1001");
    assertThat(firstOf(ScenarioKind.BATCH))
        .isEqualTo("cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384");
    assertThat(firstOf(ScenarioKind.ALLOCATION))
        .isEqualTo("bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f");
  }

  /** What a scenario does not mean to show must not show. */
  @ParameterizedTest
  @MethodSource("everydayOrders")
  void anEverydayOrderAgreesWithItself(Scenario scenario) throws Exception {
    var order = json(caller.ask(scenario));
    var received = BigDecimal.ZERO;
    var hashes = new HashSet<String>();
    for (var transaction : order.get("transactions")) {
      assertThat(transaction.get("to_address")).isEqualTo(order.get("receive_address"));
      assertThat(transaction.get("token_id")).isEqualTo(order.get("payable_currency"));
      assertThat(hashes.add(transaction.get("tx_hash").stringValue())).isTrue();
      if (counts(order, transaction)) {
        received = received.add(number(transaction, "amount"));
      }
    }
    assertThat(received).isEqualByComparingTo(number(order, "received_token_amount"));
    assertThat(order.get("created_timestamp").longValue())
        .isLessThan(order.get("expired_at").longValue())
        .isLessThanOrEqualTo(order.get("updated_timestamp").longValue());
    if (order.has("exchange_rate")) {
      var priced = number(order, "pricing_amount").add(number(order, "fee_amount"));
      assertThat(number(order, "exchange_rate").multiply(number(order, "payable_amount")))
          .isEqualByComparingTo(priced);
    }
  }

  @Test
  void theUnderpaidOrderIsShortAndItsSecondDepositFiveSecondsLate() throws Exception {
    var order = json(caller.order("O20250304-M1001-1001"));
    var late = order.at("/transactions/1/created_timestamp").longValue();

    assertThat(order.get("status").stringValue()).isEqualTo("Underpaid");
    assertThat(order.get("payable_amount").stringValue()).isEqualTo("100.00");
    assertThat(order.get("received_token_amount").stringValue()).isEqualTo("60.00");
    assertThat(order.at("/transactions/1/amount").stringValue()).isEqualTo("40.00");
    assertThat(late / 1000 - order.get("expired_at").longValue()).isEqualTo(5);
    assertThat(order.at("/transactions/1/counterparty/counterparty_name").isString()).isTrue();
    assertThat(order.at("/transactions/1/destination/destination_name").isString()).isTrue();
  }

  @Test
  void thePendingOrderHas25MinutesLeftAndStandsStillWhileItRuns() throws Exception {
    var first = caller.order("O20250304-M1002-0007").body();
    var expiry = Instant.ofEpochSecond(SandboxJson.parsed(first).get("expired_at").longValue());

    assertThat(Duration.between(CLOCK.instant(), expiry)).isEqualTo(Duration.ofMinutes(25));
    assertThat(caller.order("O20250304-M1002-0007").body()).isEqualTo(first);
  }

  @Test
  void theMarchBatchHolds200ItemsAndItsTotals() throws Exception {
    var items = json(caller.batch(BatchScenes.MARCH)).get("allocation_items");
    var totals = new HashMap<String, BigDecimal>();
    var counts = new HashMap<String, Integer>();
    var accounts = new HashSet<String>();
    for (var item : items) {
      assertThat(number(item, "amount")).isPositive();
      totals.merge(item.get("token_id").stringValue(), number(item, "amount"), BigDecimal::add);
      counts.merge(item.get("token_id").stringValue(), 1, Integer::sum);
      accounts.add(item.get("source_account").stringValue());
      accounts.add(item.get("destination_account").stringValue());
    }

    assertThat(counts).isEqualTo(Map.of("ETH_USDT", 162, "TRON_USDT", 31, "ETH", 7));
    assertThat(totals.get("ETH_USDT")).isEqualByComparingTo("81204.50");
    assertThat(totals.get("TRON_USDT")).isEqualByComparingTo("9310.00");
    assertThat(totals.get("ETH")).isEqualByComparingTo("0.350000000000000001");
    assertThat(accounts).hasSize(15).contains("developer", "M1001", "M1014");
  }

  @Test
  void onlyItems41And42OfTheMarchBatchLookRepeated() throws Exception {
    var items = json(caller.batch(BatchScenes.MARCH)).get("allocation_items");
    var seen = new HashMap<String, Integer>();
    var repeated = new java.util.ArrayList<Integer>();
    for (var index = 0; index < items.size(); index++) {
      var item = items.get(index);
      var likeness =
          item.get("token_id")
              + "|"
              + item.get("amount")
              + "|"
              + item.get("source_account")
              + "|"
              + item.get("destination_account");
      var earlier = seen.putIfAbsent(likeness, index + 1);
      if (earlier != null) {
        repeated.addAll(List.of(earlier, index + 1));
      }
    }
    assertThat(repeated).containsExactly(41, 42);
  }

  @Test
  void everyDocumentedWordOccurs() throws Exception {
    for (var word : CoboWords.TRANSACTION) {
      assertThat(json(caller.order("TX-" + word)).at("/transactions/0/status").stringValue())
          .isEqualTo(word);
    }
    var subStatuses = SandboxJson.file("sub-statuses.txt").lines().toList();
    assertThat(subStatuses).hasSize(49);
    assertThat(AllocationOddities.mixes()).hasSize(3 * 2 * 3 * 3);
  }

  @Test
  void tenThousandItemsComeInOneAnswer() throws Exception {
    assertThat(json(caller.batch("BATCH-10000")).get("allocation_items")).hasSize(10_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BATCH-ITEMS-ABSENT", "BATCH-ITEMS-PARTIAL"})
  void missingItemsAreInTheLedger(String id) throws Exception {
    var shown = json(caller.batch(id)).path("allocation_items").size();
    var known =
        json(caller.cobo("/payments/allocation_items?limit=50&batch_allocation_id=" + id))
            .at("/pagination/total_count")
            .intValue();

    assertThat(known).isEqualTo(120).isGreaterThan(shown);
  }

  @Test
  void theListOrdersGoFrom1To2000() throws Exception {
    assertThat(caller.order("O20250314-M1001-2000").statusCode()).isEqualTo(200);
    assertThat(caller.order("O20250314-M1001-2001").statusCode()).isEqualTo(404);
    assertThat(caller.order("O20250314-M1001-0000").statusCode()).isEqualTo(404);
    assertThat(caller.order("O20250314-M1001-0017").body()).contains("Underpaid");
  }

  @Test
  void anAllocationOfAnotherTrustOrganisationIsFoundThereAlone() throws Exception {
    var german =
        Scenarios.all().stream()
            .filter(scenario -> scenario.description().contains("BitGo Germany"))
            .findFirst()
            .orElseThrow();

    assertThat(caller.ask(german).statusCode()).isEqualTo(200);
    assertThat(caller.allocation(german.id()).statusCode()).isEqualTo(404);
  }

  @Test
  void theBannerHasAllThatIsNeededToTryIt() {
    assertThat(sandbox.banner())
        .contains(
            sandbox.coboBaseUrl().toString(),
            sandbox.credentials().coboSecret(),
            sandbox.credentials().bitgoToken(),
            "\"responseKey\" : \"" + sandbox.coboResponseKey() + "\"",
            "\"defaultTrustOrg\" : \"BitGo Trust\"",
            "cobo:order:5001",
            "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f")
        .doesNotContainPattern("\\{[a-zA-Z]+\\}");
  }

  private static boolean isFault(Scenario scenario) {
    return scenario.id().startsWith("ERR-")
        || scenario.id().startsWith("NET-")
        || scenario.id().startsWith("00000000-0000-4000-8000-")
        || scenario.id().startsWith("00000000-0000-4000-8002-");
  }

  private static String firstOf(ScenarioKind kind) {
    return Scenarios.all().stream()
        .filter(scenario -> scenario.kind() == kind)
        .findFirst()
        .orElseThrow()
        .target();
  }

  private static boolean counts(JsonNode order, JsonNode transaction) {
    return transaction.get("status").stringValue().equals("Completed")
        && transaction.get("created_timestamp").longValue()
            <= order.get("expired_at").longValue() * 1000;
  }

  private static BigDecimal number(JsonNode node, String field) {
    return new BigDecimal(node.get(field).stringValue());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return SandboxJson.parsed(answer.body());
  }
}
