package org.treasurylookup.sandbox.network;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;
import org.treasurylookup.sandbox.scenario.ScenarioKind;
import org.treasurylookup.sandbox.scenario.ScenarioStage;
import org.treasurylookup.sandbox.scenario.Scenarios;
import tools.jackson.databind.node.ObjectNode;

/** Allocations and deallocations, the oldest first, those of scenarios among them. */
final class NetworkAllocations {

  /** An allocation with what a list must know of it beside its record. */
  record Held(ObjectNode json, String trustOrg, String partner) {

    String id() {
      return json.path("id").stringValue();
    }
  }

  /** How many there are beside the scenarios'. */
  static final int COUNT = 420;

  private static final Instant FIRST = Instant.parse("2025-11-20T09:12:00Z");
  private static final int STEP = 72_000;
  private static final int AWAITED_EVERY = 32;
  private static final int REFUSED_EVERY = 17;
  private static final int BACK_EVERY = 3;
  private static final List<String> CURRENCIES =
      List.of("ofcusdc", "ofcbtc", "ofceth", "ofcusdt", "ofcusd", "ofcsol");
  private static final List<Integer> DECIMALS = List.of(6, 8, 18, 6, 2, 9);

  private NetworkAllocations() {}

  static List<Held> all(ScenarioStage stage) {
    var all = new ArrayList<Held>();
    for (var scene : Scenarios.listed(ScenarioKind.ALLOCATION)) {
      if (stage.peek(scene).body() instanceof SandboxReply.Body.Text(var text)) {
        var json = (ObjectNode) SandboxJson.parsed(text).get("allocation");
        var org = Scenarios.trustOrg(scene.scenario().id());
        all.add(new Held(json, org, NetworkConnections.partnerOf(0)));
      }
    }
    for (var number = 0; number < COUNT; number++) {
      var connection = connection(number);
      all.add(
          new Held(
              json(number),
              NetworkConnections.trustOrg(connection),
              NetworkConnections.partnerOf(connection)));
    }
    all.sort(Comparator.comparing((Held held) -> created(held.json())).thenComparing(Held::id));
    return all;
  }

  static Instant created(ObjectNode json) {
    return Instant.parse(json.path("createdAt").stringValue());
  }

  static String id(int number) {
    return NetworkIds.uuid("allocation", number);
  }

  /** Whether somebody had to approve it. */
  static boolean awaited(int number) {
    return number % AWAITED_EVERY == AWAITED_EVERY - 1;
  }

  static Instant createdAt(int number) {
    return FIRST.plusSeconds((long) number * STEP + NetworkIds.draw("second", number, 3600));
  }

  /** In turn; the last one was never opened. */
  private static int connection(int number) {
    return number / CURRENCIES.size() % (NetworkConnections.COUNT - 1);
  }

  /** Every third goes back, and then less than what went before. */
  private static boolean back(int number) {
    return round(number) % BACK_EVERY == BACK_EVERY - 1;
  }

  /** How often the currency has gone over the connection before. */
  private static int round(int number) {
    return number / (CURRENCIES.size() * (NetworkConnections.COUNT - 1));
  }

  private static String status(int number) {
    if (awaited(number)) {
      return PendingApprovals.allocationStatus(number);
    }
    return number % REFUSED_EVERY == REFUSED_EVERY - 1 ? "released" : "cleared";
  }

  private static BigInteger quantity(int number) {
    var currency = number % CURRENCIES.size();
    var units = number == 0 ? 500_000 : 5 + NetworkIds.draw("quantity", number, 40);
    var whole = BigInteger.TEN.pow(DECIMALS.get(currency)).multiply(BigInteger.valueOf(units));
    return back(number) ? whole.divide(BigInteger.valueOf(16)) : whole;
  }

  private static ObjectNode json(int number) {
    var status = status(number);
    var created = createdAt(number);
    var json =
        SandboxJson.object()
            .put("id", id(number))
            .set(
                "amount",
                SandboxJson.object(
                    "currency", CURRENCIES.get(number % CURRENCIES.size()),
                    "quantity", quantity(number).toString()))
            .put("connectionId", NetworkConnections.id(connection(number)))
            .put(
                "clientExternalId",
                "treasury-" + created.toString().substring(0, 10) + "-" + (1000 + number))
            .put("initiatedBy", NetworkIds.user(number))
            .put("createdAt", created.toString())
            .put(
                "updatedAt",
                created.plusMillis(1_000 + NetworkIds.draw("took", number, 90_000)).toString())
            .put("retriable", status.equals("released") && number % 2 == 0)
            .set("reason", SandboxJson.node(reason(number, status)))
            .put("status", status)
            .put("type", back(number) ? "deallocation" : "allocation");
    decide(json, number, status);
    return json;
  }

  private static Object reason(int number, String status) {
    return switch (status) {
      case "released" -> number % 2 == 0 ? "Insufficient balance" : "Rejected by the partner";
      case "reserved" -> "pending approval";
      default -> SandboxJson.nothing();
    };
  }

  private static void decide(ObjectNode json, int number, String status) {
    if (status.equals("cleared")) {
      json.put("partnerExternalId", "venue-" + (70_000 + number));
    }
    if (number % 5 == 2) {
      json.put("notes", "Margin for week " + (number % 52 + 1));
    }
    if (awaited(number)) {
      json.put("evaluationId", NetworkIds.uuid("evaluation", number));
      json.put("pendingApprovalId", PendingApprovals.ofAllocation(number));
    }
    if (!status.equals("reserved")) {
      json.put("policyResult", status.equals("released") ? "rejected" : "approved");
    }
  }
}
