package org.treasurylookup.sandbox.scenario;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.treasurylookup.sandbox.http.SandboxReply;

/** Allocations and deallocations of BitGo's Go Network. */
public final class AllocationScenes {
  public static final String DEFAULT_TRUST_ORG = "BitGo Trust";

  static final String WEEKEND = "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f";
  private static final String GERMAN = "2b6f0c3e-91d4-4e7a-8f55-0a1c2d3e4f50";

  private static final Map<String, String> ELSEWHERE = Map.of(GERMAN, "BitGo Germany");

  private AllocationScenes() {}

  static String trustOrg(String id) {
    return ELSEWHERE.getOrDefault(id, DEFAULT_TRUST_ORG);
  }

  static List<ScenarioScene> all() {
    return List.of(
        allocation(
            WEEKEND,
            "Reserved, waiting for an approval: one wei above 1 ETH",
            AllocationScenes::weekend),
        cleared(
            "4d1f7b2a-0c9e-4b68-a3d5-7e6f8a9b0c1d",
            "Cleared allocation of 1.5 BTC",
            allocation ->
                allocation
                    .with("policyResult", "approved")
                    .with("evaluationId", "c2a3b4d5-e6f7-4890-91ab-def012345678")),
        allocation(
            "a7c3e5f1-2b4d-4f60-8e9a-1b3c5d7f9e0a",
            "Released deallocation of 0.01 USD: policy rejected",
            AllocationScenes::released),
        allocation(
            "c9d8e7f6-a5b4-4c3d-9e2f-1a0b9c8d7e6f",
            "Cleared deallocation of 250,000 USDC",
            asked ->
                AllocationDraft.of(asked.id(), "cleared", "deallocation")
                    .amount("ofcusdc", "250000000000")
                    .with("partnerExternalId", "venue-77120")
                    .reply()),
        MovingScenes.allocation(),
        cleared(
            GERMAN,
            "Cleared, under BitGo Germany: not found under BitGo Trust",
            allocation -> allocation.amount("ofceur", "1250000")));
  }

  static ScenarioScene allocation(String id, String description, ScenarioScene.Play play) {
    return ScenarioScene.of(ScenarioKind.ALLOCATION, id, description, play);
  }

  /** A cleared allocation of 1.5 BTC, but for what is said about it. */
  static ScenarioScene cleared(String id, String description, UnaryOperator<AllocationDraft> said) {
    return allocation(
        id, description, asked -> said.apply(AllocationDraft.cleared(asked.id())).reply());
  }

  private static SandboxReply weekend(ScenarioRequest asked) {
    var created = asked.anchor().minusSeconds(300);
    return AllocationDraft.of(asked.id(), "reserved", "allocation")
        .amount("ofceth", "1000000000000000001")
        .times(created.plusMillis(318), created.plusMillis(28_744))
        .with("clientExternalId", "treasury-2026-11-21-0042")
        .with("notes", "Weekend margin 周末保证金")
        .with("evaluationId", "b1f2a3c4-d5e6-4789-90ab-cdef01234567")
        .with("pendingApprovalId", "64f1c0de5ad7c50006a1b2c3d4e5f607")
        .with("retriable", true)
        .with("reason", "pending approval")
        .reply();
  }

  private static SandboxReply released(ScenarioRequest asked) {
    return AllocationDraft.of(asked.id(), "released", "deallocation")
        .amount("ofcusd", "1")
        .with("evaluationId", "d3b4c5e6-f708-4911-a2bc-ef0123456789")
        .with("policyResult", "rejected")
        .with("reason", "Insufficient balance at the partner")
        .reply();
  }
}
