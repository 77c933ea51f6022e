package org.treasurylookup.sandbox.scenario;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;

/** Orders as they come up every day, one for each status and outcome. */
public final class OrderScenes {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private OrderScenes() {}

  public static List<ScenarioScene> all() {
    return ScenarioScene.together(samples(), paid(), partly(), others(), waiting());
  }

  private static List<ScenarioScene> samples() {
    return List.of(
        order(
            "O20250304-M1001-1001",
            "Underpaid: 60.00 of 100.00 in time, 40.00 more five seconds late",
            _ -> SandboxReply.json(200, SandboxJson.file("order-underpaid-late.json"))),
        order(
            "5001",
            "Sample of Cobo's reference page, untouched",
            _ -> SandboxReply.json(200, SandboxJson.file("order-reference.json"))));
  }

  private static List<ScenarioScene> paid() {
    return List.of(
        order(
            "O20250304-M1001-0996",
            "Completed, paid exactly",
            "Completed",
            order -> order.payable("103.03").times("2025-03-04T09:40:00Z", 250).paid("103.03")),
        order(
            "O20250304-M1001-0997",
            "Completed, 0.45 short and within tolerance",
            "Completed",
            order -> order.payable("100.00").times("2025-03-04T09:42:00Z", 180).paid("99.55")),
        completed(
            "O20250304-M1001-0998",
            "Completed, paid exactly, settled",
            order -> order.with("settlement_status", "Completed")),
        order(
            "O20250304-M1001-1003",
            "Processing although 103.0305 of 103.03 has arrived",
            "Processing",
            order -> order.payable("103.03").times("2025-03-04T10:10:00Z", 210).paid("103.0305")),
        order(
            "O20250304-M1001-1004",
            "Completed, overpaid by 3.00",
            "Completed",
            order -> order.paid("105.00")),
        order(
            "O20250304-M1001-1005",
            "Underpaid, nothing late",
            "Underpaid",
            order -> order.paid("101.499999")));
  }

  private static List<ScenarioScene> partly() {
    return List.of(
        order(
            "O20250304-M1001-1006",
            "Processing, the deposit is held in screening",
            asked ->
                OrderDraft.of(asked.id(), "Processing")
                    .open(asked.anchor())
                    .deposit("102.00", "PendingScreening")
                    .tx("sub_status", "PendingCoboKYTCheck")
                    .reply()),
        order(
            "O20250304-M1001-1007",
            "Expired, the only deposit was rejected",
            "Expired",
            order ->
                order
                    .deposit("102.00", "Rejected")
                    .tx("sub_status", "RejectedByScreeningApp")
                    .tx("failed_reason", "Rejected by the screening app")),
        order(
            "O20250304-M1001-1008",
            "Completed by two deposits",
            asked -> OrderDraft.twice(asked.id()).reply()),
        order(
            "O20250304-M1001-1009",
            "Expired before its time: cancelled",
            "Expired",
            order ->
                order.times(
                    OrderDraft.CREATED,
                    OrderDraft.CREATED.plus(OrderDraft.WINDOW),
                    OrderDraft.CREATED.plus(MINUTE.multipliedBy(7)))));
  }

  private static List<ScenarioScene> others() {
    return List.of(
        completed(
            "O20250304-M1001-1010",
            "Completed, and one more deposit came late",
            order ->
                order.deposit(
                    "10.00", "Completed", OrderDraft.CREATED.plus(OrderDraft.WINDOW).plus(MINUTE))),
        order(
            "O20250303-M1001-0951",
            "Completed, short by exactly the tolerance",
            "Completed",
            order -> order.times("2025-03-03T15:00:00Z", 180).paid("101.5")),
        order(
            "O20250303-M1004-0102",
            "Expired, nothing received",
            "Expired",
            order -> order.with("merchant_id", "M1004").times("2025-03-03T18:20:00Z", 1802)));
  }

  private static List<ScenarioScene> waiting() {
    return List.of(
        order(
            "O20250304-M1002-0007",
            "Pending with time left, nothing received yet",
            asked ->
                OrderDraft.pending(asked)
                    .with("merchant_id", "M1002")
                    .priced("245.00", "5.00")
                    .payable("250.00")
                    .reply()),
        order(
            "O20250310-M1002-0007",
            "Processing with time left, deposit confirming",
            asked ->
                OrderDraft.of(asked.id(), "Processing")
                    .with("merchant_id", "M1002")
                    .open(asked.anchor())
                    .deposit("102.00", "Confirming")
                    .tx("sub_status", "PendingBlockConfirmations")
                    .reply()),
        MovingScenes.order(),
        order(
            "O20250304-M1003-0044",
            "Completed, USDT on Tron",
            "Completed",
            order ->
                order
                    .on(ChainSamples.TRON_USDT)
                    .with("merchant_id", "M1003")
                    .priced("200.10", "4.00")
                    .payable("204.10")
                    .times("2025-03-04T10:30:00Z", 180)
                    .paid("204.10")));
  }

  static ScenarioScene order(String id, String description, ScenarioScene.Play play) {
    return ScenarioScene.of(ScenarioKind.ORDER, id, description, play);
  }

  /** An order of a status, with what is said about it. */
  static ScenarioScene order(
      String id, String description, String status, UnaryOperator<OrderDraft> said) {
    return order(id, description, asked -> said.apply(OrderDraft.of(asked.id(), status)).reply());
  }

  /** An order that is completed and in good order, but for what is said about it. */
  static ScenarioScene completed(String id, String description, UnaryOperator<OrderDraft> said) {
    return order(id, description, asked -> said.apply(OrderDraft.completed(asked.id())).reply());
  }
}
