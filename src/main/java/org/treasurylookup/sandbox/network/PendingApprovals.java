package org.treasurylookup.sandbox.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.treasurylookup.sandbox.http.DemoCredentials;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;
import org.treasurylookup.sandbox.scenario.ScenarioKind;
import org.treasurylookup.sandbox.scenario.ScenarioStage;
import org.treasurylookup.sandbox.scenario.Scenarios;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The approvals that allocations and connections waited for, or wait for still. */
final class PendingApprovals {

  private static final List<String> STATES =
      List.of(
          "approved",
          "rejected",
          "pending",
          "awaitingSignature",
          "pendingFinalApproval",
          "pendingCustodianApproval",
          "pendingVideoApproval",
          "pendingIdVerification",
          "pendingLivenessVerification",
          "pendingManualTrustReview",
          "pendingManualSupportReview",
          "pendingVideoApprovalFromSupport",
          "processing");
  private static final Instant SOON = Instant.parse("2026-11-20T14:03:27Z");

  private PendingApprovals() {}

  static String ofAllocation(int number) {
    return NetworkIds.hex("approval of allocation", number);
  }

  static String ofConnection(int number) {
    return NetworkIds.hex("approval of connection", number);
  }

  /** What became of an allocation follows from what became of its approval. */
  static String allocationStatus(int number) {
    return switch (state(number)) {
      case "approved" -> "cleared";
      case "rejected" -> "released";
      default -> "reserved";
    };
  }

  static Map<String, ObjectNode> all(ScenarioStage stage) {
    var all = new LinkedHashMap<String, ObjectNode>();
    for (var scene : Scenarios.scenes(ScenarioKind.ALLOCATION)) {
      show(all, stage.peek(scene));
    }
    for (var number = 0; number < NetworkAllocations.COUNT; number++) {
      if (NetworkAllocations.awaited(number)) {
        var id = ofAllocation(number);
        var subject =
            SandboxJson.object(
                "type", "networkAllocation", "allocationId", NetworkAllocations.id(number));
        all.put(id, json(id, state(number), subject, NetworkAllocations.createdAt(number)));
      }
    }
    var connection = NetworkConnections.COUNT - 1;
    var id = ofConnection(connection);
    all.put(
        id,
        json(
            id,
            "pending",
            SandboxJson.object(
                "type", "networkConnection", "connectionId", NetworkConnections.id(connection)),
            SOON));
    return all;
  }

  /** What became of the approval that an allocation of a scenario names shows in the allocation. */
  private static void show(Map<String, ObjectNode> all, SandboxReply reply) {
    if (reply.status() != 200
        || !(reply.body() instanceof SandboxReply.Body.Text(var text))
        || !text.contains("\"pendingApprovalId\"")) {
      return;
    }
    var allocation = SandboxJson.parsed(text).path("allocation");
    var id = allocation.path("pendingApprovalId").stringValue("");
    var created = allocation.path("createdAt").stringValue("");
    if (id.length() == 32 && !all.containsKey(id)) {
      all.put(
          id,
          json(
              id,
              state(allocation),
              SandboxJson.object(
                  "type",
                  "networkAllocation",
                  "allocationId",
                  allocation.path("id").stringValue("")),
              Instant.parse(created)));
    }
  }

  private static String state(JsonNode allocation) {
    return allocation.path("policyResult").stringValue("pending");
  }

  private static String state(int number) {
    return STATES.get(number / 32 % STATES.size());
  }

  private static ObjectNode json(String id, String state, ObjectNode info, Instant created) {
    var json =
        SandboxJson.object()
            .put("id", id)
            .put("enterprise", DemoCredentials.demo().bitgoEnterpriseId())
            .put("creator", NetworkIds.user(1))
            .put("createDate", created.toString())
            .set("info", info)
            .put("state", state)
            .put("scope", "enterprise")
            .set(
                "userIds",
                SandboxJson.array(
                    List.of(NetworkIds.user(1), NetworkIds.user(2), NetworkIds.user(3))))
            .put("approvalsRequired", 2);
    json.set("resolvers", SandboxJson.array(resolvers(state, created)));
    return json;
  }

  private static List<ObjectNode> resolvers(String state, Instant created) {
    var resolvers = new ArrayList<ObjectNode>();
    var decided = state.equals("approved") || state.equals("rejected");
    var count = decided ? 2 : state.equals("pendingFinalApproval") ? 1 : 0;
    for (var number = 0; number < count; number++) {
      resolvers.add(
          SandboxJson.object(
              "user", NetworkIds.user(2 + number),
              "date", created.plusSeconds(600L * (number + 1)).toString(),
              "resolutionType", state.equals("rejected") ? "rejected" : "approved"));
    }
    return resolvers;
  }
}
