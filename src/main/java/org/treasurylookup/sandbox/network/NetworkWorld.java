package org.treasurylookup.sandbox.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.scenario.ScenarioStage;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything BitGo's side of the sandbox knows beside the scenarios. Made when it is first asked
 * for; records of scenarios are asked for anew each time, as their times may move.
 */
public final class NetworkWorld {

  private static final Map<String, String> BACKING =
      Map.of(
          "ofcbtc", "btc",
          "ofceth", "eth",
          "ofcusdc", "usdc",
          "ofcusdt", "usdt",
          "ofcusd", "usd",
          "ofcsol", "sol");

  private final ScenarioStage stage;
  private @Nullable List<ObjectNode> settlements;
  private @Nullable List<ObjectNode> transfers;

  public NetworkWorld(ScenarioStage stage) {
    this.stage = stage;
  }

  public Stream<ObjectNode> partners() {
    return NetworkConnections.partners().stream();
  }

  /** Those over which a trust organisation's allocations go, or all if none is named. */
  public Stream<ObjectNode> connections(String trustOrg) {
    return NetworkConnections.connections(trustOrg).stream();
  }

  /** Those of a trust organisation and of some partners, or all if none is named. */
  public Stream<ObjectNode> allocations(String trustOrg, Set<String> partners) {
    Predicate<NetworkAllocations.Held> wanted =
        held ->
            (trustOrg.isEmpty() || held.trustOrg().equals(trustOrg))
                && (partners.isEmpty() || partners.contains(held.partner()));
    return NetworkAllocations.all(stage).stream().filter(wanted).map(NetworkAllocations.Held::json);
  }

  public Optional<ObjectNode> allocation(String trustOrg, String id) {
    return allocations(trustOrg, Set.of())
        .filter(allocation -> allocation.path("id").stringValue("").equals(id))
        .findFirst();
  }

  /** Disputed ones only, or all. */
  public synchronized Stream<ObjectNode> settlements(boolean disputedOnly) {
    var known = settlements;
    if (known == null) {
      known = NetworkSettlements.settlements();
      settlements = known;
    }
    var disputed = disputes().map(dispute -> dispute.path("settlementId").stringValue("")).toList();
    return known.stream()
        .filter(
            settlement ->
                !disputedOnly || disputed.contains(settlement.path("id").stringValue("")));
  }

  public synchronized Stream<ObjectNode> transfers() {
    var known = transfers;
    if (known == null) {
      known = NetworkSettlements.transfers();
      transfers = known;
    }
    return known.stream();
  }

  public Stream<ObjectNode> disputes() {
    return NetworkSettlements.disputes().stream();
  }

  public Optional<ObjectNode> approval(String id) {
    return Optional.ofNullable(PendingApprovals.all(stage).get(id));
  }

  public ObjectNode balances(Set<String> connections, Set<String> partners) {
    return new NetworkBalances(NetworkAllocations.all(stage)).json(connections, partners);
  }

  public ObjectNode client() {
    return SandboxJson.object(
        "id", NetworkConnections.CLIENT,
        "name", "Sandbox Treasury",
        "active", true,
        "createdAt", "2025-08-01T08:00:00Z",
        "updatedAt", "2025-08-01T08:00:00Z");
  }

  /** Which currency stands behind which, for each of the partners. */
  public ObjectNode supportedCurrencies(Set<String> partners) {
    var supported = SandboxJson.object();
    partners()
        .filter(partner -> partners.contains(partner.path("id").stringValue("")))
        .forEach(partner -> supported.set(partner.path("id").stringValue(""), currencies(partner)));
    return SandboxJson.object("supportedCurrencies", supported, "domain", "sandbox");
  }

  private static tools.jackson.databind.JsonNode currencies(ObjectNode partner) {
    return SandboxJson.array(
        BACKING.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                backing ->
                    SandboxJson.object(
                        "ofcCurrency", backing.getKey(),
                        "backingCurrency", backing.getValue(),
                        "partnerNames", List.of(partner.path("name").stringValue(""))))
            .toList());
  }
}
