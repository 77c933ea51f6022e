package org.treasurylookup.sandbox.scenario;

import static org.treasurylookup.sandbox.scenario.OrderScenes.order;

import java.time.Duration;
import java.util.List;
import org.treasurylookup.sandbox.http.SandboxReply;

/** Orders whose facts contradict each other, one contradiction each. */
final class OrderOddities {
  private OrderOddities() {}

  static List<ScenarioScene> all() {
    return ScenarioScene.together(statuses(), deposits(), payers(), times(), amounts());
  }

  private static List<ScenarioScene> statuses() {
    return List.of(
        order(
            "ODD-PENDING-PAID",
            "Status disagrees: Pending although all has arrived",
            OrderOddities::pendingPaid),
        order(
            "ODD-COMPLETED-SHORT",
            "Status disagrees: Completed although 20.00 are missing",
            OrderOddities::completedShort),
        order(
            "ODD-EXPIRED-RECEIVED",
            "Status disagrees: Expired although 30.00 arrived",
            OrderOddities::expiredReceived),
        order(
            "ODD-UNDERPAID-PAID",
            "Status disagrees: Underpaid although within tolerance",
            OrderOddities::underpaidPaid));
  }

  private static List<ScenarioScene> deposits() {
    return List.of(
        order("ODD-SUM", "Deposits do not add up to the received amount", OrderOddities::sum),
        order(
            "ODD-OTHER-ADDRESS",
            "A deposit went to another address",
            asked ->
                OrderDraft.completed(asked.id())
                    .tx("to_address", ChainSamples.evmAddresses(1).getFirst())
                    .reply()),
        order(
            "ODD-ADDRESS-CASE",
            "The deposit's address differs in letter case alone: the same address",
            asked ->
                OrderDraft.completed(asked.id())
                    .tx("to_address", "0x15b95a2d8af95d9f48148667b6b8b3cdf89e4f15")
                    .reply()),
        order(
            "ODD-OTHER-TOKEN",
            "A deposit is in another token",
            asked -> OrderDraft.completed(asked.id()).tx("token_id", "ETH_USDC").reply()));
  }

  private static List<ScenarioScene> payers() {
    return List.of(
        order("ODD-DUPLICATE-HASH", "Two deposits share one hash", OrderOddities::duplicateHash),
        order(
            "ODD-LOOKALIKE", "Two payers' addresses begin and end alike", OrderOddities::lookalike),
        order(
            "ODD-DUST", "A zero transfer from a stranger among the deposits", OrderOddities::dust));
  }

  private static List<ScenarioScene> times() {
    return List.of(
        order(
            "ODD-EXPIRES-BEFORE-CREATED",
            "Expires before it was created",
            OrderOddities::expiresBeforeCreated),
        order(
            "ODD-UPDATED-BEFORE-CREATED",
            "Updated before it was created",
            asked ->
                OrderDraft.completed(asked.id())
                    .with("updated_timestamp", OrderDraft.CREATED.minusSeconds(60).getEpochSecond())
                    .reply()),
        order(
            "ODD-TIME",
            "Times in the wrong unit: the creation time is in milliseconds",
            asked ->
                OrderDraft.completed(asked.id())
                    .with("created_timestamp", OrderDraft.CREATED.toEpochMilli())
                    .reply()));
  }

  private static List<ScenarioScene> amounts() {
    return List.of(
        order(
            "ODD-RATE",
            "The exchange rate does not follow from the amounts",
            asked -> OrderDraft.completed(asked.id()).with("exchange_rate", "1.25").reply()),
        order(
            "ODD-DEPRECATED",
            "Deprecated fields differ from their successors",
            OrderOddities::deprecated),
        order(
            "ODD-NEGATIVE",
            "A deposit of a negative amount",
            asked -> OrderDraft.completed(asked.id()).deposit("-5.00", "Completed").reply()),
        order(
            "ODD-PAYABLE-ZERO",
            "Nothing is payable, so nothing can be compared",
            asked -> OrderDraft.of(asked.id(), "Completed").payable("0").reply()),
        order(
            "ODD-AMOUNT-UNREADABLE",
            "The payable amount is no number",
            asked -> OrderDraft.completed(asked.id()).payable("about 100").reply()),
        order(
            "ODD-EXPONENT",
            "Amounts whose exponents would fill all memory",
            asked ->
                OrderDraft.completed(asked.id())
                    .payable("1e999999999")
                    .received("1e-999999999")
                    .reply()),
        order(
            "ODD-ID-MISMATCH",
            "The answer is about another order",
            asked ->
                OrderDraft.completed(asked.id()).with("order_id", "O20250304-M1001-9999").reply()));
  }

  private static SandboxReply pendingPaid(ScenarioRequest asked) {
    return OrderDraft.pending(asked).received("102.00").deposit("102.00", "Completed").reply();
  }

  private static SandboxReply completedShort(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Completed")
        .received("82.00")
        .deposit("82.00", "Completed")
        .reply();
  }

  private static SandboxReply expiredReceived(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Expired")
        .received("30.00")
        .deposit("30.00", "Completed")
        .reply();
  }

  private static SandboxReply underpaidPaid(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Underpaid")
        .received("101.80")
        .deposit("101.80", "Completed")
        .reply();
  }

  private static SandboxReply sum(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Completed")
        .received("102.00")
        .deposit("60.00", "Completed")
        .deposit("40.00", "Completed")
        .reply();
  }

  private static SandboxReply duplicateHash(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Completed")
        .received("102.00")
        .deposit("60.00", "Completed")
        .deposit("42.00", "Completed")
        .tx("tx_hash", ChainSamples.ETH_USDT.hash(asked.id(), 0))
        .reply();
  }

  private static SandboxReply lookalike(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Completed")
        .received("102.00")
        .deposit("60.00", "Completed")
        .deposit("42.00", "Completed")
        .tx("from_address", "0xf8e4bFAC7420c0c9D38034bdbA3Cc0ac5D76b537")
        .reply();
  }

  private static SandboxReply dust(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Completed")
        .received("102.00")
        .deposit("60.00", "Completed")
        .deposit("42.00", "Completed")
        .deposit("0", "Completed")
        .tx("from_address", ChainSamples.evmAddresses(3).getLast())
        .reply();
  }

  private static SandboxReply expiresBeforeCreated(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Expired")
        .times(
            OrderDraft.CREATED,
            OrderDraft.CREATED.minus(Duration.ofDays(365)),
            OrderDraft.CREATED.plus(OrderDraft.WINDOW))
        .reply();
  }

  private static SandboxReply deprecated(ScenarioRequest asked) {
    return OrderDraft.completed(asked.id())
        .with("currency", "EUR")
        .with("order_amount", "99.00")
        .with("token_id", "ETH_USDC")
        .reply();
  }
}
