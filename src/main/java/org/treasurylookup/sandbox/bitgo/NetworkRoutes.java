package org.treasurylookup.sandbox.bitgo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.treasurylookup.sandbox.http.BitGoErrors;
import org.treasurylookup.sandbox.http.DemoCredentials;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;
import org.treasurylookup.sandbox.network.NetworkWorld;
import org.treasurylookup.sandbox.scenario.AllocationScenes;
import org.treasurylookup.sandbox.scenario.ScenarioKind;
import org.treasurylookup.sandbox.scenario.ScenarioStage;
import org.treasurylookup.sandbox.scenario.Scenarios;

/** Go Network's routes: those of administrators, of clients and of partners. */
final class NetworkRoutes {

  /** All the reference page lists. */
  static final List<String> TRUST_ORGS =
      List.of(
          AllocationScenes.DEFAULT_TRUST_ORG,
          "BitGo New York",
          "BitGo Germany",
          "BitGo Switzerland",
          "BitGo Europe ApS",
          "Frankfurt DE Trust",
          "BitGo Singapore",
          "BitGo Korea",
          "BitGo Custody MENA FZE",
          "BitGo India",
          "BitGo Sister Trust 1");

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final SandboxReply NOWHERE = BitGoErrors.of(404, "Not found");

  private final ScenarioStage stage;
  private final NetworkWorld world;
  private final BitGoLists lists;

  NetworkRoutes(ScenarioStage stage, NetworkWorld world) {
    this.stage = stage;
    this.world = world;
    this.lists = new BitGoLists(world);
  }

  /** The path below the version. */
  SandboxReply answer(List<String> path, BitGoQuery query, BitGoAuth.Caller caller) {
    if (path.getFirst().equals("admin") && path.size() > 1) {
      return admin(path.subList(1, path.size()), query, caller);
    }
    if (!path.getFirst().equals("enterprises") || path.size() < 3) {
      return NOWHERE;
    }
    return enterprise(path.get(1), path.subList(2, path.size()), query);
  }

  private SandboxReply admin(List<String> path, BitGoQuery query, BitGoAuth.Caller caller) {
    var trustOrg = query.text("trustOrg");
    var read = admin(path, query, trustOrg);
    if (read.isEmpty()) {
      return NOWHERE;
    }
    if (trustOrg.isEmpty()) {
      return BitGoErrors.of(400, "Missing required parameter: trustOrg");
    }
    if (!TRUST_ORGS.contains(trustOrg)) {
      return BitGoErrors.of(400, "Invalid value '" + trustOrg + "' supplied to trustOrg");
    }
    var refused =
        path.size() == 2
            ? unlessUuid("allocationId", path.getLast())
            : Optional.<SandboxReply>empty();
    if (refused.isPresent()) {
      return refused.get();
    }
    return caller.administrator() ? read.get().get() : BitGoErrors.of(403, "User is not an admin");
  }

  private Optional<Supplier<SandboxReply>> admin(
      List<String> path, BitGoQuery query, String trustOrg) {
    if (path.size() == 2 && path.getFirst().equals("allocations")) {
      return Optional.of(() -> allocation(trustOrg, path.getLast()));
    }
    return Optional.ofNullable(
        switch (String.join("/", path)) {
          case "allocations" -> () -> lists.allocations(query, trustOrg, false);
          case "connections" -> () -> lists.connections(query, trustOrg);
          case "settlementTransfers" -> () -> lists.transfers(query);
          case "clients" -> () -> lists.clients(query);
          default -> null;
        });
  }

  private SandboxReply enterprise(String enterpriseId, List<String> path, BitGoQuery query) {
    var read = enterprise(path, query);
    if (read.isEmpty()) {
      return NOWHERE;
    }
    var refused =
        path.size() == 3 && !path.get(1).equals("settlement")
            ? unlessUuid(singular(path.get(1)) + "Id", path.getLast())
            : Optional.<SandboxReply>empty();
    if (refused.isPresent()) {
      return refused.get();
    }
    return enterpriseId.equals(DemoCredentials.demo().bitgoEnterpriseId())
        ? read.get().get()
        : BitGoErrors.of(403, "User does not have access to this enterprise");
  }

  private Optional<Supplier<SandboxReply>> enterprise(List<String> path, BitGoQuery query) {
    var side = path.getFirst();
    if (path.size() == 1) {
      return Optional.ofNullable(
          switch (side) {
            case "partners" -> () -> lists.partners(query);
            case "supportedCurrencies" -> () -> lists.supportedCurrencies(query);
            default -> null;
          });
    }
    if (!List.of("clients", "partners").contains(side)) {
      return Optional.empty();
    }
    var isClient = side.equals("clients");
    var rest = String.join("/", path.subList(1, path.size()));
    return path.size() == 3 && !rest.equals("settlement/disputes")
        ? record(path.get(1), path.get(2))
        : list(rest, isClient, query);
  }

  private Optional<Supplier<SandboxReply>> list(String rest, boolean isClient, BitGoQuery query) {
    return Optional.ofNullable(
        switch (rest) {
          case "allocations" -> () -> lists.allocations(query, "", isClient);
          case "connections" -> () -> lists.connections(query, "");
          case "settlements" -> () -> lists.settlements(query);
          case "settlement/disputes" -> () -> lists.disputes(query);
          case "settlementTransfers" -> isClient ? () -> lists.transfers(query) : null;
          case "balances" -> isClient ? () -> lists.balances(query) : null;
          default -> null;
        });
  }

  private Optional<Supplier<SandboxReply>> record(String collection, String id) {
    return Optional.ofNullable(
        switch (collection) {
          case "allocations" -> () -> allocation("", id);
          case "connections" ->
              () ->
                  lists
                      .connection(id.toLowerCase(Locale.ROOT))
                      .orElseGet(() -> BitGoErrors.of(404, "Connection not found"));
          case "settlements" ->
              () ->
                  lists
                      .settlement(id.toLowerCase(Locale.ROOT))
                      .orElseGet(() -> BitGoErrors.of(404, "Settlement not found"));
          default -> null;
        });
  }

  /** A scenario's, unless it belongs to another trust organisation, or else the world's. */
  private SandboxReply allocation(String trustOrg, String id) {
    if (trustOrg.isEmpty() || Scenarios.trustOrg(id).equals(trustOrg)) {
      var played = stage.play(ScenarioKind.ALLOCATION, id);
      if (played.isPresent()) {
        return played.get();
      }
    }
    return world
        .allocation(trustOrg, id.toLowerCase(Locale.ROOT))
        .map(json -> BitGoLists.reply(SandboxJson.object("allocation", json)))
        .orElseGet(BitGoErrors::notFound);
  }

  private static Optional<SandboxReply> unlessUuid(String name, String id) {
    return UUID_FORM.matcher(id).matches()
        ? Optional.empty()
        : Optional.of(BitGoErrors.of(400, "Invalid value supplied to " + name + ": no UUID"));
  }

  private static String singular(String collection) {
    return collection.substring(0, collection.length() - 1);
  }
}
