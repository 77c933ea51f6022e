package org.treasurylookup.sandbox.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.treasurylookup.sandbox.http.SandboxJson;
import tools.jackson.databind.node.ObjectNode;

/** The venues a client trades at, and its connections to them. */
final class NetworkConnections {

  /** The connection the scenarios' allocations go over. */
  static final String FIRST = "7c0d3b1e-55a4-4f0b-9a63-0f1d2c3b4a59";

  static final String CLIENT = NetworkIds.uuid("client", 0);
  static final int COUNT = 14;

  private static final Instant SINCE = Instant.parse("2025-09-01T08:00:00Z");
  private static final int DAY = 86_400;
  private static final int INACTIVE = 9;
  private static final int AWAITED = 13;
  private static final List<String> VENUES =
      List.of(
          "Halcyon Exchange",
          "Nordlicht Markets",
          "Tidewater Derivatives",
          "Kestrel Trading Venue",
          "Obsidian Clearing",
          "Pagoda Digital");
  private static final List<String> SCHEMAS =
      List.of("token", "apiKeyAndSecret", "tokenAndSignature", "clearloop");
  private static final List<String> DESKS = List.of("Spot", "Options", "Market making");

  private NetworkConnections() {}

  static List<ObjectNode> partners() {
    var partners = new ArrayList<ObjectNode>();
    for (var number = 0; number < VENUES.size(); number++) {
      partners.add(
          SandboxJson.object(
              "id", partner(number),
              "name", VENUES.get(number),
              "institutionId", NetworkIds.uuid("institution", number),
              "institutionIdentifier", identifier(number),
              "connectionKeySchema", SCHEMAS.get(number % SCHEMAS.size()),
              "active", number != VENUES.size() - 1));
    }
    return partners;
  }

  static List<ObjectNode> connections(String trustOrg) {
    return IntStream.range(0, COUNT)
        .filter(number -> trustOrg.isEmpty() || trustOrg(number).equals(trustOrg))
        .mapToObj(NetworkConnections::connection)
        .toList();
  }

  static String id(int number) {
    return number == 0 ? FIRST : NetworkIds.uuid("connection", number);
  }

  /** Which trust organisation holds what goes over a connection. */
  static String trustOrg(int number) {
    return switch (number) {
      case 10, 11 -> "BitGo Germany";
      case 12 -> "BitGo New York";
      default -> "BitGo Trust";
    };
  }

  static String partnerOf(int number) {
    return partner(number % VENUES.size());
  }

  static String venueOf(int number) {
    return VENUES.get(number % VENUES.size());
  }

  static String identifierOf(int number) {
    return identifier(number % VENUES.size());
  }

  static String name(int number) {
    return venueOf(number) + ", " + DESKS.get(number / VENUES.size() % DESKS.size());
  }

  static String partnersConnection(int number) {
    return "vc-" + NetworkIds.hex("partner's connection", number).substring(0, 10);
  }

  private static String partner(int number) {
    return NetworkIds.uuid("partner", number);
  }

  private static String identifier(int number) {
    return VENUES.get(number).substring(0, 4).toUpperCase(java.util.Locale.ROOT) + "XX";
  }

  private static ObjectNode connection(int number) {
    var created = SINCE.plusSeconds((long) number * DAY * 3);
    var isAwaited = number == AWAITED;
    var connection =
        SandboxJson.object(
            "id", id(number),
            "name", name(number),
            "clientId", CLIENT,
            "partnerId", partnerOf(number),
            "networkAccountId", NetworkIds.uuid("network account", number),
            "active", number != INACTIVE && !isAwaited,
            "proof", NetworkIds.hex("proof", number),
            "nonce", NetworkIds.hex("nonce", number),
            "partnersConnectionId", partnersConnection(number),
            "partnersClientId", "c-" + NetworkIds.hex("partner's client", 0).substring(0, 8),
            "initialized", !isAwaited);
    connection.put("evaluationId", NetworkIds.uuid("connection evaluation", number));
    if (isAwaited) {
      connection.put("pendingApprovalId", PendingApprovals.ofConnection(number));
    } else {
      connection.put("policyResult", "approved");
    }
    return connection
        .put("createdAt", created.toString())
        .put("updatedAt", created.plusSeconds(DAY).toString());
  }
}
