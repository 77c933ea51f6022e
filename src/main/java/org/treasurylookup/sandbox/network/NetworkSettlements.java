package org.treasurylookup.sandbox.network;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.treasurylookup.sandbox.http.SandboxJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settlements between venues and their clients, and the transfers they are made of. {@link #STORY}
 * says completed although its transfers are still waiting for their chains.
 */
public final class NetworkSettlements {

  /** Says completed although none of its transfers is. */
  public static final String STORY = "5e771e3d-2025-4c0d-9a11-c0b1e7ed0003";

  static final int COUNT = 64;

  private static final int STORY_NUMBER = 3;
  private static final int DISPUTED_EVERY = 16;
  private static final Instant FIRST = Instant.parse("2026-01-05T17:00:00Z");
  private static final int STEP = 345_600;
  private static final List<String> CURRENCIES = List.of("ofcusdc", "ofcbtc", "ofcusdt");
  private static final List<Integer> DECIMALS = List.of(6, 8, 6);
  private static final List<String> ON_THE_WAY =
      List.of("pending", "pending_onchain", "onchain_initiated", "pending_settlement_assignment");

  private NetworkSettlements() {}

  static String id(int number) {
    return number == STORY_NUMBER ? STORY : NetworkIds.uuid("settlement", number);
  }

  static List<ObjectNode> settlements() {
    var settlements = new ArrayList<ObjectNode>();
    for (var number = 0; number < COUNT; number++) {
      var settlement =
          SandboxJson.object(
              "id", id(number),
              "partnerId", NetworkConnections.partnerOf(number),
              "externalId", "stl-" + (24_000 + number),
              "status", status(number),
              "reconciled", status(number).equals("completed") && number != STORY_NUMBER,
              "disputed", open(number),
              "initiatedBy", NetworkIds.user(number));
      if (status(number).equals("failed") || status(number).equals("rejected")) {
        settlement.put("reason", "Insufficient balance on the network account");
      }
      settlements.add(
          settlement
              .put("notes", "Cycle " + (number + 1))
              .put("createdAt", created(number).toString())
              .put("updatedAt", created(number).plusSeconds(5400).toString()));
    }
    return settlements;
  }

  static List<ObjectNode> transfers() {
    return IntStream.range(0, COUNT).boxed().flatMap(NetworkSettlements::transfers).toList();
  }

  private static Stream<ObjectNode> transfers(int number) {
    return IntStream.range(0, 2 + number % 3).mapToObj(part -> transfer(number, part));
  }

  static List<ObjectNode> disputes() {
    return IntStream.range(0, COUNT)
        .filter(NetworkSettlements::disputed)
        .mapToObj(NetworkSettlements::dispute)
        .toList();
  }

  private static ObjectNode dispute(int number) {
    var opened = created(number).plusSeconds(7200);
    return SandboxJson.object(
        "id", NetworkIds.uuid("dispute", number),
        "settlementId", id(number),
        "reason", "Quantity differs from the trade report",
        "closed", !open(number),
        "createdBy", NetworkIds.user(number + 3),
        "createdAt", opened.toString(),
        "updatedAt", opened.plusSeconds(3600).toString());
  }

  static boolean disputed(int number) {
    return number % DISPUTED_EVERY == 5;
  }

  /** A settlement waits while it is disputed. */
  private static boolean open(int number) {
    return disputed(number) && number / DISPUTED_EVERY % 2 == 1;
  }

  private static Instant created(int number) {
    return FIRST.plusSeconds((long) number * STEP);
  }

  private static String status(int number) {
    if (number == STORY_NUMBER) {
      return "completed";
    }
    if (open(number)) {
      return "pending";
    }
    return switch (number % 12) {
      case 4 -> "failed";
      case 8 -> "rejected";
      case 11 -> "pending";
      default -> "completed";
    };
  }

  private static String transferStatus(int number, int part) {
    if (number == STORY_NUMBER) {
      return part == 0 ? "onchain_initiated" : "pending_onchain";
    }
    if (open(number) && part == 0) {
      return "disputed";
    }
    return switch (status(number)) {
      case "failed" -> part == 0 ? "onchain_failed" : "failed";
      case "rejected" -> "rejected";
      case "pending" -> ON_THE_WAY.get((number + part) % ON_THE_WAY.size());
      default -> "completed";
    };
  }

  private static ObjectNode transfer(int number, int part) {
    var currency = (number + part) % CURRENCIES.size();
    var key = number * 8 + part;
    var quantity =
        BigInteger.TEN
            .pow(DECIMALS.get(currency) - 2)
            .multiply(BigInteger.valueOf(100 + NetworkIds.draw("transfer", key, 90_000)));
    var status = transferStatus(number, part);
    var transfer =
        SandboxJson.object(
            "id", NetworkIds.uuid("transfer", key),
            "settlementId", id(number),
            "currency", CURRENCIES.get(currency),
            "quantity", quantity.toString(),
            "status", status,
            "settlementStatus", status(number),
            "settlementNotes", "Cycle " + (number + 1),
            "txIds", status.equals("completed") ? List.of(NetworkIds.hex("tx", key)) : List.of());
    parties(transfer, number, part % 2 == 0);
    return transfer
        .put("createdAt", created(number).plusSeconds(60L * part).toString())
        .put("updatedAt", created(number).plusSeconds(5400).toString());
  }

  private static void parties(ObjectNode transfer, int number, boolean isOut) {
    var connection = number % (NetworkConnections.COUNT - 1);
    transfer.put("connectionId", NetworkConnections.id(connection));
    transfer.put(
        isOut ? "sourceNetworkAccountId" : "destinationNetworkAccountId",
        NetworkIds.uuid("network account", connection));
    transfer.put(
        isOut ? "sourceConnectionName" : "destinationConnectionName",
        NetworkConnections.name(connection));
    transfer.put(
        isOut ? "destinationTradingAccountId" : "sourceTradingAccountId",
        NetworkIds.hex("trading account", number % 6));
    transfer.put(
        isOut ? "destinationClientName" : "sourceClientName", NetworkConnections.venueOf(number));
  }
}
