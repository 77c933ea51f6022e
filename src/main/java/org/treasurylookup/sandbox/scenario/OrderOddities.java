package org.treasurylookup.sandbox.scenario;

import static org.treasurylookup.sandbox.scenario.OrderScenes.completed;
import static org.treasurylookup.sandbox.scenario.OrderScenes.order;

import java.time.Duration;
import java.util.List;

/** Orders whose facts contradict each other, one contradiction each. */
final class OrderOddities {
  private OrderOddities() {}

  static List<ScenarioScene> all() {
    return ScenarioScene.together(statuses(), deposits(), payers(), timesAndRate(), amounts());
  }

  private static List<ScenarioScene> statuses() {
    return List.of(
        order(
            "ODD-PENDING-PAID",
            "Status disagrees: Pending although all has arrived",
            asked -> OrderDraft.pending(asked).paid("102.00").reply()),
        order(
            "ODD-COMPLETED-SHORT",
            "Status disagrees: Completed although 20.00 are missing",
            "Completed",
            order -> order.paid("82.00")),
        order(
            "ODD-EXPIRED-RECEIVED",
            "Status disagrees: Expired although 30.00 arrived",
            "Expired",
            order -> order.paid("30.00")),
        order(
            "ODD-UNDERPAID-PAID",
            "Status disagrees: Underpaid although within tolerance",
            "Underpaid",
            order -> order.paid("101.80")));
  }

  private static List<ScenarioScene> deposits() {
    return List.of(
        order(
            "ODD-SUM",
            "Deposits do not add up to the received amount",
            "Completed",
            order -> order.received("102.00").deposit("60.00").deposit("40.00")),
        completed(
            "ODD-OTHER-ADDRESS",
            "A deposit went to another address",
            order -> order.tx("to_address", ChainSamples.evmAddresses(1).getFirst())),
        completed(
            "ODD-ADDRESS-CASE",
            "The deposit's address differs in letter case alone: the same address",
            order -> order.tx("to_address", "0x15b95a2d8af95d9f48148667b6b8b3cdf89e4f15")),
        completed(
            "ODD-OTHER-TOKEN",
            "A deposit is in another token",
            order -> order.tx("token_id", "ETH_USDC")));
  }

  private static List<ScenarioScene> payers() {
    return List.of(
        order(
            "ODD-DUPLICATE-HASH",
            "Two deposits share one hash",
            asked ->
                OrderDraft.twice(asked.id())
                    .tx("tx_hash", ChainSamples.ETH_USDT.hash(asked.id(), 0))
                    .reply()),
        order(
            "ODD-LOOKALIKE",
            "Two payers' addresses begin and end alike",
            asked ->
                OrderDraft.twice(asked.id())
                    .tx("from_address", "0xf8e4bFAC7420c0c9D38034bdbA3Cc0ac5D76b537")
                    .reply()),
        order(
            "ODD-DUST",
            "A zero transfer from a stranger among the deposits",
            asked ->
                OrderDraft.twice(asked.id())
                    .deposit("0")
                    .tx("from_address", ChainSamples.evmAddresses(3).getLast())
                    .reply()));
  }

  private static List<ScenarioScene> timesAndRate() {
    return List.of(
        order(
            "ODD-EXPIRES-BEFORE-CREATED",
            "Expires before it was created",
            "Expired",
            order ->
                order.times(
                    OrderDraft.CREATED,
                    OrderDraft.CREATED.minus(Duration.ofDays(365)),
                    OrderDraft.CREATED.plus(OrderDraft.WINDOW))),
        completed(
            "ODD-UPDATED-BEFORE-CREATED",
            "Updated before it was created",
            order ->
                order.with(
                    "updated_timestamp", OrderDraft.CREATED.minusSeconds(60).getEpochSecond())),
        completed(
            "ODD-TIME",
            "Times in the wrong unit: the creation time is in milliseconds",
            order -> order.with("created_timestamp", OrderDraft.CREATED.toEpochMilli())),
        completed(
            "ODD-RATE",
            "The exchange rate does not follow from the amounts",
            order -> order.with("exchange_rate", "1.25")));
  }

  private static List<ScenarioScene> amounts() {
    return List.of(
        completed(
            "ODD-DEPRECATED",
            "Deprecated fields differ from their successors",
            order ->
                order
                    .with("currency", "EUR")
                    .with("order_amount", "99.00")
                    .with("token_id", "ETH_USDC")),
        completed(
            "ODD-NEGATIVE", "A deposit of a negative amount", order -> order.deposit("-5.00")),
        order(
            "ODD-PAYABLE-ZERO",
            "Nothing is payable, so nothing can be compared",
            "Completed",
            order -> order.payable("0")),
        completed(
            "ODD-AMOUNT-UNREADABLE",
            "The payable amount is no number",
            order -> order.payable("about 100")),
        completed(
            "ODD-EXPONENT",
            "Amounts whose exponents would fill all memory",
            order -> order.payable("1e999999999").received("1e-999999999")),
        completed(
            "ODD-ID-MISMATCH",
            "The answer is about another order",
            order -> order.with("order_id", "O20250304-M1001-9999")));
  }
}
