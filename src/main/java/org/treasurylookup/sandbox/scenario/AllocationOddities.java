package org.treasurylookup.sandbox.scenario;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;

/** Allocations with one remarkable thing each, and one for every mix of documented values. */
final class AllocationOddities {

  private static final List<String> STATUSES = List.of("reserved", "cleared", "released");
  private static final List<String> TYPES = List.of("allocation", "deallocation");
  private static final List<String> POLICIES = List.of("absent", "approved", "rejected");
  private static final List<String> REASONS = List.of("null", "given", "absent");
  private static final BigInteger LARGEST = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);

  private AllocationOddities() {}

  static List<ScenarioScene> all() {
    return ScenarioScene.together(forms(), stages(), strangers(), amounts(), wrappings(), texts());
  }

  private static List<ScenarioScene> forms() {
    return List.of(
        cleared(
            1,
            "Quantity as a JSON number, currency in capitals",
            allocation -> allocation.amount("BTC", 100_000_000L).without("reason", "retriable")),
        cleared(
            2,
            "A currency nobody has heard of, the largest 256 bit quantity",
            allocation -> allocation.amount("ofczzz9", LARGEST.toString())),
        cleared(3, "Reason as an empty object and dates without time", AllocationOddities::oldForm),
        odd(
            4,
            "The old documentation's sample, filled with its placeholders",
            _ -> SandboxReply.json(200, SandboxJson.file("allocation-old-doc.json"))));
  }

  private static List<ScenarioScene> stages() {
    return List.of(
        cleared(
            5,
            "Cleared, yet carries a reason",
            allocation -> allocation.with("reason", "insufficient balance")),
        odd(
            6,
            "Reserved for forty minutes without an approval",
            asked -> reserved(asked, Duration.ofMinutes(40)).reply()),
        odd(
            7,
            "Reserved for two days with a pending approval",
            asked ->
                reserved(asked, Duration.ofDays(2))
                    .with("pendingApprovalId", "64f1c0de5ad7c50006a1b2c3d4e5f608")
                    .reply()));
  }

  private static List<ScenarioScene> strangers() {
    return List.of(
        odd(
            8,
            "The answer is about another allocation",
            asked -> AllocationDraft.cleared("1c2d3e4f-5a6b-4c7d-8e9f-0a1b2c3d4e5f").reply()),
        odd(
            9,
            "Status, type and policy result nobody has heard of",
            asked ->
                AllocationDraft.of(asked.id(), "netting", "reallocation")
                    .with("policyResult", "escalated")
                    .reply()),
        cleared(
            10,
            "Fields nobody has heard of",
            allocation ->
                allocation.with("settlementWindow", "T+1").with("tags", List.of("a", "b"))),
        cleared(11, "Fields of the wrong JSON type", AllocationOddities::malformed));
  }

  private static List<ScenarioScene> amounts() {
    return List.of(
        cleared(12, "A quantity of zero", allocation -> allocation.amount("ofcusdc", "0")),
        cleared(
            13,
            "A quantity with a decimal point, which base units cannot have",
            allocation -> allocation.amount("ofcusdc", "12.5")),
        cleared(
            14,
            "A quantity that is no number",
            allocation -> allocation.amount("ofcusdc", "twelve")),
        cleared(
            15,
            "Test USD: two decimals, not the eighteen of TrueUSD",
            allocation -> allocation.amount("ofctusd", "123456")),
        cleared(16, "Yen: no decimals", allocation -> allocation.amount("ofcjpy", "1500000")),
        cleared(
            17,
            "A coin whose name differs from another by letter case alone",
            allocation -> allocation.amount("hteth:WBTC", "100000000")));
  }

  private static List<ScenarioScene> wrappings() {
    return List.of(
        cleared(18, "The amount is missing", allocation -> allocation.without("amount")),
        odd(
            19,
            "The record is not wrapped in allocation",
            asked ->
                SandboxReply.json(
                    200, AllocationDraft.cleared(asked.id()).unwrapped().toString())));
  }

  private static List<ScenarioScene> texts() {
    return List.of(
        cleared(
            20,
            "Notes with hidden characters",
            allocation -> allocation.with("notes", "Paid to \u202Egnidart\u202C desk\u200B")),
        cleared(
            21,
            "Long notes in several scripts",
            allocation ->
                allocation.with(
                    "notes",
                    "Überweisungssammelauftragsbestätigung 周末保证金 هامش نهاية الأسبوع. "
                        .repeat(60)
                        .strip())),
        cleared(
            22,
            "Updated before it was created",
            allocation ->
                allocation.times(
                    Instant.parse("2026-11-20T14:03:27Z"), Instant.parse("2026-11-20T13:00:00Z"))),
        cleared(
            23,
            "Quantity as a JSON number with 30 digits",
            allocation ->
                allocation.amount("ofceth", new BigDecimal("123456789012345678901234567890"))));
  }

  /**
   * One for each mix of status, type, policy result and reason. The last four digits of the id
   * count through the lists above, from 1, in this order.
   */
  static List<ScenarioScene> mixes() {
    var scenes = new ArrayList<ScenarioScene>();
    for (var status = 0; status < STATUSES.size(); status++) {
      for (var type = 0; type < TYPES.size(); type++) {
        for (var policy = 0; policy < POLICIES.size(); policy++) {
          for (var reason = 0; reason < REASONS.size(); reason++) {
            scenes.add(mix(status, type, policy, reason));
          }
        }
      }
    }
    return scenes;
  }

  private static ScenarioScene mix(int status, int type, int policy, int reason) {
    var id =
        "00000000-0000-4000-8001-00000000%d%d%d%d"
            .formatted(status + 1, type + 1, policy + 1, reason + 1);
    var description =
        "%s %s, policy result %s, reason %s"
            .formatted(
                STATUSES.get(status), TYPES.get(type), POLICIES.get(policy), REASONS.get(reason));
    return AllocationScenes.allocation(
        id, description, asked -> mixed(asked, status, type, policy, reason));
  }

  private static SandboxReply mixed(
      ScenarioRequest asked, int status, int type, int policy, int reason) {
    var word = STATUSES.get(status);
    var draft = AllocationDraft.of(asked.id(), word, TYPES.get(type));
    if (word.equals("reserved")) {
      draft.times(asked.anchor().minusSeconds(60), asked.anchor().minusSeconds(58));
    }
    if (policy > 0) {
      draft
          .with("evaluationId", "b1f2a3c4-d5e6-4789-90ab-cdef01234567")
          .with("policyResult", POLICIES.get(policy));
    }
    switch (REASONS.get(reason)) {
      case "given" -> draft.with("reason", "insufficient balance");
      case "absent" -> draft.without("reason");
      default -> draft.with("reason", SandboxJson.nothing());
    }
    return draft.reply();
  }

  private static ScenarioScene odd(int number, String description, ScenarioScene.Play play) {
    return AllocationScenes.allocation(id(number), description, play);
  }

  private static ScenarioScene cleared(
      int number, String description, UnaryOperator<AllocationDraft> said) {
    return AllocationScenes.cleared(id(number), description, said);
  }

  private static String id(int number) {
    return "00000000-0000-4000-8003-%012d".formatted(number);
  }

  private static AllocationDraft reserved(ScenarioRequest asked, Duration ago) {
    var created = asked.anchor().minus(ago);
    return AllocationDraft.of(asked.id(), "reserved", "allocation")
        .times(created, created.plusSeconds(2));
  }

  private static AllocationDraft oldForm(AllocationDraft allocation) {
    return allocation
        .with("reason", SandboxJson.object())
        .with("createdAt", "2019-08-24")
        .with("updatedAt", "2019-08-24")
        .without("retriable");
  }

  private static AllocationDraft malformed(AllocationDraft allocation) {
    return allocation
        .with("connectionId", 12)
        .with("createdAt", 1_763_647_407_412L)
        .with("retriable", "yes")
        .with("notes", List.of("a", "b"))
        .with("amount", "1.5 BTC");
  }
}
