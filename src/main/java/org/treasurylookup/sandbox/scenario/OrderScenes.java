package org.treasurylookup.sandbox.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;

/** Orders as they come up every day, one for each status and outcome. */
public final class OrderScenes {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private OrderScenes() {}

  public static List<ScenarioScene> all() {
    return ScenarioScene.together(samples(), completed(), partly(), others());
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

  private static List<ScenarioScene> completed() {
    return List.of(
        order("O20250304-M1001-0996", "Completed, paid exactly", OrderScenes::exact),
        order(
            "O20250304-M1001-0997",
            "Completed, 0.45 short and within tolerance",
            OrderScenes::within),
        order("O20250304-M1001-0998", "Completed, paid exactly, settled", OrderScenes::settled),
        order(
            "O20250304-M1001-1003",
            "Processing although 103.0305 of 103.03 has arrived",
            OrderScenes::processingPaid));
  }

  private static List<ScenarioScene> partly() {
    return List.of(
        order("O20250304-M1001-1004", "Completed, overpaid by 3.00", OrderScenes::over),
        order("O20250304-M1001-1005", "Underpaid, nothing late", OrderScenes::under),
        order(
            "O20250304-M1001-1006",
            "Processing, the deposit is held in screening",
            OrderScenes::held),
        order(
            "O20250304-M1001-1007",
            "Expired, the only deposit was rejected",
            OrderScenes::rejected),
        order("O20250304-M1001-1008", "Completed by two deposits", OrderScenes::twice),
        order(
            "O20250304-M1001-1009", "Expired before its time: cancelled", OrderScenes::cancelled));
  }

  private static List<ScenarioScene> others() {
    return List.of(
        order(
            "O20250304-M1001-1010",
            "Completed, and one more deposit came late",
            OrderScenes::lateExtra),
        order(
            "O20250303-M1001-0951", "Completed, short by exactly the tolerance", OrderScenes::edge),
        order("O20250303-M1004-0102", "Expired, nothing received", OrderScenes::expired),
        order(
            "O20250304-M1002-0007",
            "Pending with time left, nothing received yet",
            OrderScenes::pending),
        order(
            "O20250310-M1002-0007",
            "Processing with time left, deposit confirming",
            OrderScenes::confirming),
        MovingScenes.order(),
        order("O20250304-M1003-0044", "Completed, USDT on Tron", OrderScenes::tron));
  }

  static ScenarioScene order(String id, String description, ScenarioScene.Play play) {
    return ScenarioScene.of(ScenarioKind.ORDER, id, description, play);
  }

  private static SandboxReply exact(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Completed")
        .payable("103.03")
        .times(at("2025-03-04T09:40:00Z"), at("2025-03-04T10:10:00Z"), at("2025-03-04T09:44:10Z"))
        .received("103.03")
        .deposit("103.03", "Completed")
        .reply();
  }

  private static SandboxReply within(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Completed")
        .payable("100.00")
        .times(at("2025-03-04T09:42:00Z"), at("2025-03-04T10:12:00Z"), at("2025-03-04T09:45:00Z"))
        .received("99.55")
        .deposit("99.55", "Completed")
        .reply();
  }

  private static SandboxReply settled(ScenarioRequest asked) {
    return OrderDraft.completed(asked.id()).with("settlement_status", "Completed").reply();
  }

  private static SandboxReply processingPaid(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Processing")
        .payable("103.03")
        .times(at("2025-03-04T10:10:00Z"), at("2025-03-04T10:40:00Z"), at("2025-03-04T10:13:30Z"))
        .received("103.0305")
        .deposit("103.0305", "Completed")
        .reply();
  }

  private static SandboxReply over(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Completed")
        .received("105.00")
        .deposit("105.00", "Completed")
        .reply();
  }

  private static SandboxReply under(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Underpaid")
        .received("101.499999")
        .deposit("101.499999", "Completed")
        .reply();
  }

  private static SandboxReply held(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Processing")
        .open(asked.anchor())
        .deposit("102.00", "PendingScreening")
        .tx("sub_status", "PendingCoboKYTCheck")
        .reply();
  }

  private static SandboxReply rejected(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Expired")
        .deposit("102.00", "Rejected")
        .tx("sub_status", "RejectedByScreeningApp")
        .tx("failed_reason", "Rejected by the screening app")
        .reply();
  }

  private static SandboxReply twice(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Completed")
        .received("102.00")
        .deposit("60.00", "Completed")
        .deposit("42.00", "Completed")
        .reply();
  }

  private static SandboxReply cancelled(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Expired")
        .times(
            OrderDraft.CREATED,
            OrderDraft.CREATED.plus(OrderDraft.WINDOW),
            OrderDraft.CREATED.plus(MINUTE.multipliedBy(7)))
        .reply();
  }

  private static SandboxReply lateExtra(ScenarioRequest asked) {
    return OrderDraft.completed(asked.id())
        .deposit("10.00", "Completed", OrderDraft.CREATED.plus(OrderDraft.WINDOW).plus(MINUTE))
        .reply();
  }

  private static SandboxReply edge(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Completed")
        .times(at("2025-03-03T15:00:00Z"), at("2025-03-03T15:30:00Z"), at("2025-03-03T15:03:00Z"))
        .received("101.5")
        .deposit("101.5", "Completed")
        .reply();
  }

  private static SandboxReply expired(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Expired")
        .with("merchant_id", "M1004")
        .times(at("2025-03-03T18:20:00Z"), at("2025-03-03T18:50:00Z"), at("2025-03-03T18:50:02Z"))
        .reply();
  }

  private static SandboxReply pending(ScenarioRequest asked) {
    return OrderDraft.pending(asked)
        .with("merchant_id", "M1002")
        .priced("245.00", "5.00")
        .payable("250.00")
        .reply();
  }

  private static SandboxReply confirming(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Processing")
        .with("merchant_id", "M1002")
        .open(asked.anchor())
        .deposit("102.00", "Confirming")
        .tx("sub_status", "PendingBlockConfirmations")
        .reply();
  }

  private static SandboxReply tron(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Completed")
        .on(ChainSamples.TRON_USDT)
        .with("merchant_id", "M1003")
        .priced("200.10", "4.00")
        .payable("204.10")
        .times(at("2025-03-04T10:30:00Z"), at("2025-03-04T11:00:00Z"), at("2025-03-04T10:33:00Z"))
        .received("204.10")
        .deposit("204.10", "Completed")
        .reply();
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }
}
