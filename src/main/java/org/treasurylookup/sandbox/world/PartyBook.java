package org.treasurylookup.sandbox.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.sandbox.scenario.ScenarioKind;
import org.treasurylookup.sandbox.scenario.Scenarios;
import org.treasurylookup.sandbox.world.form.ScatteredNumber;
import org.treasurylookup.sandbox.world.form.WorldChain;
import org.treasurylookup.sandbox.world.form.WorldKind;
import tools.jackson.databind.JsonNode;

/** Everybody who pays or is paid: those the orders of scenarios show, and the many others. */
final class PartyBook {

  private static final int ADDRESSES = 100_000;

  private final Map<String, WorldParty> counterparties = new LinkedHashMap<>();
  private final Map<String, WorldParty> destinations = new LinkedHashMap<>();

  /** The plainest scenarios come first: their form of a party counts. */
  PartyBook(OrderBook orders) {
    Stream.concat(
            Scenarios.listed(ScenarioKind.ORDER).stream().limit(18),
            Scenarios.scenes(ScenarioKind.ORDER).stream())
        .map(orders::shown)
        .flatMap(Optional::stream)
        .forEach(this::show);
    WorldParties.counterparties().forEach(party -> counterparties.put(party.id(), party));
    WorldParties.destinations().forEach(party -> destinations.put(party.id(), party));
  }

  List<WorldParty> counterparties() {
    return List.copyOf(counterparties.values());
  }

  List<WorldParty> destinations() {
    return List.copyOf(destinations.values());
  }

  Optional<WorldParty> counterparty(String id) {
    return Optional.ofNullable(counterparties.get(id));
  }

  Optional<WorldParty> destination(String id) {
    return Optional.ofNullable(destinations.get(id));
  }

  private void show(JsonNode order) {
    for (var transaction : order.path("transactions")) {
      show(counterparties, "counterparty", order, transaction, "from_address");
      show(destinations, "destination", order, transaction, "to_address");
    }
  }

  private static void show(
      Map<String, WorldParty> known,
      String role,
      JsonNode order,
      JsonNode transaction,
      String addressField) {
    var json = transaction.path(role);
    var id = json.path(role + "_id").stringValue("");
    var chain = chain(order.path("chain_id").stringValue(""));
    if (id.isEmpty() || chain.isEmpty()) {
      return;
    }
    var party = known.computeIfAbsent(id, _ -> WorldParty.shown(role, json, new ArrayList<>()));
    var address = transaction.path(addressField).stringValue("");
    if (role.equals("counterparty")
        && party.addresses().stream().noneMatch(entry -> entry.address().equals(address))) {
      party.addresses().add(entry(address, chain.get(), party.created()));
    }
  }

  private static WorldParty.Address entry(String address, WorldChain chain, long since) {
    var number = ADDRESSES + Math.floorMod(address.hashCode(), 1_000_000) * 10L + chain.code;
    return new WorldParty.Address(
        ScatteredNumber.uuid(WorldKind.ADDRESS.number(number)), address, chain, "Low", since);
  }

  private static Optional<WorldChain> chain(String id) {
    return Stream.of(WorldChain.values()).filter(chain -> chain.name().equals(id)).findFirst();
  }
}
