package org.treasurylookup.sandbox.network;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.treasurylookup.sandbox.http.SandboxJson;
import tools.jackson.databind.node.ObjectNode;

/** What a client has of each currency, here and on its connections, in base units. */
final class NetworkBalances {

  private static final class Account {
    private BigInteger available = BigInteger.ZERO;
    private BigInteger held = BigInteger.ZERO;

    ObjectNode json() {
      return SandboxJson.object("available", available.toString(), "held", held.toString());
    }
  }

  /** What the client began with of each currency, far more than it ever allocates. */
  private static final BigInteger OPENING = BigInteger.TEN.pow(24);

  private final Map<String, Account> own = new TreeMap<>();
  private final Map<String, Map<String, Account>> abroad = new TreeMap<>();

  NetworkBalances(List<NetworkAllocations.Held> allocations) {
    allocations.forEach(held -> book(held.json()));
  }

  private void book(ObjectNode allocation) {
    var currency = allocation.at("/amount/currency").stringValue("");
    var quantity = new BigInteger(allocation.at("/amount/quantity").stringValue("0"));
    var here = own.computeIfAbsent(currency, _ -> opened());
    var there =
        abroad
            .computeIfAbsent(allocation.path("connectionId").stringValue(""), _ -> new TreeMap<>())
            .computeIfAbsent(currency, _ -> new Account());
    var goes = allocation.path("type").stringValue("").equals("allocation");
    move(goes ? here : there, goes ? there : here, quantity, allocation.path("status").asString());
  }

  /** A reserved quantity is held where it comes from. */
  private static void move(Account from, Account to, BigInteger quantity, String status) {
    if (status.equals("released")) {
      return;
    }
    from.available = from.available.subtract(quantity);
    if (status.equals("reserved")) {
      from.held = from.held.add(quantity);
    } else {
      to.available = to.available.add(quantity);
    }
  }

  private static Account opened() {
    var account = new Account();
    account.available = OPENING;
    return account;
  }

  /** Of the connections and partners wanted, or of all. */
  ObjectNode json(Set<String> connections, Set<String> partners) {
    var network = SandboxJson.object();
    for (var number = 0; number < NetworkConnections.COUNT; number++) {
      var id = NetworkConnections.id(number);
      var partner = NetworkConnections.partnerOf(number);
      if ((connections.isEmpty() || connections.contains(id))
          && (partners.isEmpty() || partners.contains(partner))) {
        network.set(
            id,
            SandboxJson.object(
                "balances", json(abroad.getOrDefault(id, Map.of())),
                "name", NetworkConnections.name(number),
                "partnerId", partner,
                "partnerInstitutionIdentifier", NetworkConnections.identifierOf(number),
                "partnersConnectionId", NetworkConnections.partnersConnection(number)));
      }
    }
    return SandboxJson.object(
        "clientId", NetworkConnections.CLIENT, "balances", json(own), "networkBalances", network);
  }

  private static ObjectNode json(Map<String, Account> accounts) {
    var json = SandboxJson.object();
    accounts.forEach((currency, account) -> json.set(currency, account.json()));
    return json;
  }
}
