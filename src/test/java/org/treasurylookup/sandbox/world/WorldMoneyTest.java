package org.treasurylookup.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.sandbox.world.WorldReader.amount;
import static org.treasurylookup.sandbox.world.WorldReader.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.sandbox.SandboxOptions;
import tools.jackson.databind.JsonNode;

/** The money of the world adds up, and where it does not, that is a story. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorldMoneyTest {

  private static final String CHANGES = "/payments/balance_changes?source_account=developer";
  private static final String STORY = "O20250312-M1005-";
  private static final List<String> TOKENS =
      List.of("ETH_USDT", "TRON_USDT", "ETH_USDC", "SOL_USDC", "ARBITRUM_USDCOIN", "ETH");

  @AutoClose private WorldReader reader;
  private List<JsonNode> orders = List.of();
  private List<JsonNode> changes = List.of();

  @BeforeAll
  void start() throws Exception {
    reader = new WorldReader(SandboxOptions.USUAL);
    orders = reader.all("/payments/orders");
    changes = reader.all(CHANGES);
  }

  @Test
  void whatAnOrderReceivedIsTheSumOfItsDepositsInTime() {
    for (var order : orders) {
      if (text(order, "order_id").equals("5001")) {
        continue;
      }
      var received = BigDecimal.ZERO;
      for (var deposit : order.get("transactions")) {
        if (inTime(order, deposit)) {
          received = received.add(amount(deposit, "amount"));
        }
      }
      assertThat(amount(order, "received_token_amount"))
          .as(text(order, "order_id"))
          .isEqualByComparingTo(received);
    }
  }

  @Test
  void everyBalanceChangeBeginsWhereTheLastOneOfItsTokenEnded() {
    var balances = new HashMap<String, BigDecimal>();
    for (var change : changes.reversed()) {
      var before = balances.getOrDefault(text(change, "token_id"), BigDecimal.ZERO);
      var moved = amount(change, "amount_raw");
      var signed = text(change, "flow_direction").equals("in") ? moved : moved.negate();

      assertThat(amount(change, "balance_before_raw")).isEqualByComparingTo(before);
      assertThat(amount(change, "balance_after_raw")).isEqualByComparingTo(before.add(signed));
      assertThat(moved).isPositive();
      assertThat(before).isNotNegative();
      for (var field : List.of("amount", "balance_before", "balance_after")) {
        assertThat(text(change, field))
            .isEqualTo(
                amount(change, field + "_raw").setScale(2, RoundingMode.DOWN).toPlainString());
      }
      balances.put(text(change, "token_id"), amount(change, "balance_after_raw"));
    }
    assertThat(balances.keySet()).containsExactlyInAnyOrderElementsOf(TOKENS);
  }

  @Test
  void everySourceTypeOfTheDocumentationThatTheWorldHasOccurs() {
    assertThat(changes)
        .extracting(change -> text(change, "source_type"))
        .contains(
            "Init",
            "OrderIn",
            "LatePayment",
            "TopUp",
            "UnexceptedIn",
            "RefundOut",
            "Payout",
            "UnexceptedOut",
            "Allocation",
            "SettlementNetwork",
            "BulkSend");
  }

  @Test
  void anOrderThatMovesOnIsBookedOnceItIsPaidAndListsAgreeWithItAllTheWay() throws Exception {
    try (var moving = new WorldReader(SandboxOptions.USUAL)) {
      String id = "O20250316-M1002-0042";
      String booked = CHANGES + "&source_type=OrderIn&source_id=" + id;
      for (var status : List.of("Pending", "Processing", "Processing", "Completed", "Completed")) {
        assertThat(text(moving.get("/payments/orders/" + id), "status")).isEqualTo(status);
        assertThat(moving.all("/payments/orders?merchant_id=M1002"))
            .filteredOn(order -> text(order, "order_id").equals(id))
            .extracting(order -> text(order, "status"))
            .containsExactly(status);
        assertThat(moving.all(booked)).hasSize(status.equals("Completed") ? 1 : 0);
      }
      var last = moving.all(CHANGES + "&token_id=ETH_USDT").getFirst();
      assertThat(text(last, "source_id")).isEqualTo(id);
      assertThat(amount(last, "amount_raw")).isEqualByComparingTo("2");
      assertThat(amount(moving.get("/payments/balance/psp?token_id=ETH_USDT"), "total_balance"))
          .isEqualByComparingTo(amount(last, "balance_after_raw"));
    }
  }

  @Test
  void theDevelopersBalanceIsWhatTheLastChangeLeft() throws Exception {
    for (var token : TOKENS) {
      var last =
          changes.stream()
              .filter(change -> text(change, "token_id").equals(token))
              .findFirst()
              .orElseThrow();
      var balance = reader.get("/payments/balance/psp?token_id=" + token);

      assertThat(amount(balance, "total_balance"))
          .isEqualByComparingTo(amount(last, "balance_after_raw"));
    }
  }

  /** Paid or not, what came in late is the developer's, and of the rest the fee's share. */
  @Test
  void theDeveloperIsCreditedTheFeesShareOfEveryOrderAndAllThatCameLate() {
    var fees = sums("OrderIn");
    var late = sums("LatePayment");
    for (var order : orders) {
      var id = text(order, "order_id");
      var isBooked = List.of("Completed", "Underpaid").contains(text(order, "status"));
      if (isBooked && !id.equals(STORY + "2909")) {
        assertThat(fees.getOrDefault(id, BigDecimal.ZERO)).as(id).isEqualByComparingTo(fee(order));
      }
      var afterwards = BigDecimal.ZERO;
      for (var deposit : order.get("transactions")) {
        if (text(deposit, "status").equals("Completed") && !inTime(order, deposit)) {
          afterwards = afterwards.add(amount(deposit, "amount"));
        }
      }
      assertThat(late.getOrDefault(id, BigDecimal.ZERO)).as(id).isEqualByComparingTo(afterwards);
    }
  }

  @Test
  void aMerchantsBalanceIsWhatItReceivedAndGotLessWhatLeft() throws Exception {
    var received = new HashMap<String, BigDecimal>();
    for (var order : orders) {
      if (List.of("Completed", "Underpaid").contains(text(order, "status"))) {
        received.merge(
            text(order, "merchant_id") + text(order, "payable_currency"),
            amount(order, "received_token_amount").subtract(fee(order)),
            BigDecimal::add);
      }
    }
    for (var token : TOKENS) {
      for (var row : reader.get("/payments/balance/merchants?token_id=" + token).get("data")) {
        var account = text(row, "merchant_id") + token;
        if (!text(row, "acquiring_type").equals("Order")) {
          continue;
        }
        assertThat(amount(row, "total_received_amount"))
            .as(account)
            .isEqualByComparingTo(received.getOrDefault(account, BigDecimal.ZERO));
        assertThat(amount(row, "total_balance")).as(account).isNotNegative();
        assertThat(amount(row, "available_balance"))
            .as(account)
            .isEqualByComparingTo(
                amount(row, "total_balance").subtract(amount(row, "locked_balance")))
            .isNotNegative();
      }
    }
  }

  /** The developer gets the merchant's fee rate of it, the merchant the rest. */
  @Test
  void aTopUpIsSharedByTheMerchantsFeeRate() throws Exception {
    var booked = sums("TopUp");
    var received = new HashMap<String, BigDecimal>();
    for (var payer : reader.all("/payments/topup/payers")) {
      for (var topUp : payer.get("transactions")) {
        var id = text(topUp, "tx_id").substring(3);
        var share =
            amount(topUp, "amount")
                .multiply(amount(payer, "developer_fee_rate"))
                .setScale(6, RoundingMode.DOWN);
        assertThat(booked.get(id)).isEqualByComparingTo(share);
        assertThat(text(reader.get("/transactions/" + id), "transaction_hash"))
            .isEqualTo(text(topUp, "tx_hash"));
        received.merge(
            text(payer, "merchant_id") + text(topUp, "token_id"),
            amount(topUp, "amount").subtract(share),
            BigDecimal::add);
      }
    }
    for (var row : reader.get("/payments/balance/merchants?token_id=ETH_USDT").get("data")) {
      if (text(row, "acquiring_type").equals("TopUp")) {
        assertThat(amount(row, "total_received_amount"))
            .isEqualByComparingTo(received.get(text(row, "merchant_id") + "ETH_USDT"));
      }
    }
  }

  @Test
  void merchantBalancesCanBeAskedForByMerchant() throws Exception {
    var rows = reader.get("/payments/balance/merchants?merchant_ids=M1002%2CM1003").get("data");

    assertThat(rows)
        .extracting(row -> text(row, "merchant_id"))
        .contains("M1002", "M1003")
        .doesNotContain("M1001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2901", "2902", "2907"})
  void anOrderPaidLateGaveItsMoneyToTheDeveloper(String story) throws Exception {
    var order = reader.get("/payments/orders/" + STORY + story);
    var change = booked("LatePayment", STORY + story);

    assertThat(text(order, "status")).isEqualTo("Expired");
    assertThat(text(order, "received_token_amount")).isEqualTo("0");
    assertThat(change).hasSize(1);
    assertThat(amount(change.getFirst(), "amount_raw")).isEqualByComparingTo("102");
  }

  @Test
  void theDepositHeldInScreeningCameInTimeAndWasThroughAfterTheEnd() throws Exception {
    var order = reader.get("/payments/orders/" + STORY + "2907");
    var deposit = order.at("/transactions/0");
    var end = order.get("expired_at").longValue();
    var transaction = reader.get("/transactions/" + text(deposit, "tx_id").substring(3));

    assertThat(deposit.get("created_timestamp").longValue() / 1000).isLessThan(end);
    assertThat(deposit.get("updated_timestamp").longValue() / 1000).isGreaterThan(end);
    assertThat(transaction.at("/timeline/2/status").stringValue()).isEqualTo("PendingScreening");
    assertThat(transaction.at("/timeline/2/finished_timestamp").longValue() / 1000)
        .isGreaterThan(end);
  }

  @Test
  void theLateMoneyOfAnOrderWasAllocatedBack() throws Exception {
    var batch = reader.get("/payments/batch_allocations/" + WorldBatches.BACK);
    var item = batch.at("/allocation_items/0");

    assertThat(text(item, "source_account")).isEqualTo("developer");
    assertThat(text(item, "destination_account")).isEqualTo("M1005");
    assertThat(text(item, "description")).contains(STORY + "2902");
    assertThat(booked("Allocation", WorldBatches.BACK))
        .singleElement()
        .satisfies(change -> assertThat(text(change, "flow_direction")).isEqualTo("out"));
  }

  @Test
  void oneItemOfABatchIsStillOnItsWay() throws Exception {
    var batch = reader.get("/payments/batch_allocations/" + WorldBatches.MOVING);

    assertThat(text(batch, "status")).isEqualTo("Processing");
    assertThat(batch.get("allocation_items"))
        .extracting(item -> text(item, "status"))
        .containsExactly("Transferring", "Completed", "Completed");
  }

  @ParameterizedTest
  @CsvSource({"2903, -1", "2904, 0", "2905, 1"})
  void aRefundIsSmallerThanWhatCameInOrEqualOrLarger(String story, int sign) throws Exception {
    var order = reader.get("/payments/orders/" + STORY + story);
    var refund = reader.get("/payments/refunds/R20250313-M1005-" + story);

    assertThat(text(refund, "order_id")).isEqualTo(STORY + story);
    assertThat(amount(refund, "amount").compareTo(amount(order, "received_token_amount")))
        .isEqualTo(sign);
  }

  @Test
  void anOrderIsSettledByAPayout() throws Exception {
    var order = reader.get("/payments/orders/" + STORY + "2908");
    var payout = reader.get("/payments/payouts/" + WorldPayouts.story());

    assertThat(text(order, "settlement_status")).isEqualTo("Completed");
    assertThat(text(payout, "status")).isEqualTo("Completed");
    assertThat(payout.at("/payout_item_details/0/amount").stringValue()).isEqualTo("100.00");
    assertThat(reader.all("/transactions?request_id=" + text(payout, "request_id"))).hasSize(1);
  }

  @Test
  void theLedgerBookedLessThanTheFeeOfOneOrder() {
    assertThat(booked("OrderIn", STORY + "2909"))
        .singleElement()
        .satisfies(change -> assertThat(amount(change, "amount_raw")).isEqualByComparingTo("1.50"));
  }

  @Test
  void everyStoryBeginsWithARecordThatIsThere() throws Exception {
    for (var story : WorldStory.all()) {
      var path =
          story
              .start()
              .replace("cobo:order:", "/payments/orders/")
              .replace("cobo:batch:", "/payments/batch_allocations/");
      assertThat(reader.caller.cobo(path).statusCode()).as(story.start()).isEqualTo(200);
      assertThat(reader.sandbox.banner()).contains(story.start(), story.description());
    }
  }

  private List<JsonNode> booked(String type, String source) {
    return changes.stream()
        .filter(change -> text(change, "source_type").equals(type))
        .filter(change -> text(change, "source_id").equals(source))
        .toList();
  }

  private Map<String, BigDecimal> sums(String type) {
    var sums = new HashMap<String, BigDecimal>();
    for (var change : changes) {
      if (text(change, "source_type").equals(type)) {
        sums.merge(text(change, "source_id"), amount(change, "amount_raw"), BigDecimal::add);
      }
    }
    return sums;
  }

  private static BigDecimal fee(JsonNode order) {
    var fee = amount(order, "fee_amount");
    return amount(order, "received_token_amount")
        .multiply(fee)
        .divide(amount(order, "pricing_amount").add(fee), 6, RoundingMode.DOWN);
  }

  private static boolean inTime(JsonNode order, JsonNode deposit) {
    return text(deposit, "status").equals("Completed")
        && deposit.get("updated_timestamp").longValue() / 1000
            <= order.get("expired_at").longValue();
  }
}
