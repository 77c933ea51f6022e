package org.treasurylookup.sandbox.bitgo;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.treasurylookup.sandbox.http.BitGoErrors;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxRefusal;
import org.treasurylookup.sandbox.http.SandboxReply;
import org.treasurylookup.sandbox.network.NetworkWorld;
import tools.jackson.databind.node.ObjectNode;

/**
 * BitGo's lists: pages are counted from zero, and an answer says neither how many rows there are
 * nor whether more follow.
 */
record BitGoLists(NetworkWorld world) {

  private static final int PAGE_SIZE = 50;
  private static final Set<String> TYPES = Set.of("allocation", "deallocation");
  private static final Set<String> STATUSES = Set.of("reserved", "cleared", "released");
  private static final Set<String> SETTLEMENT =
      Set.of("pending", "failed", "completed", "rejected");
  private static final Set<String> TRANSFER =
      Set.of(
          "pending",
          "pending_onchain",
          "onchain_initiated",
          "onchain_failed",
          "completed",
          "failed",
          "rejected",
          "disputed",
          "pending_settlement_assignment");

  /**
   * The allocations.
   *
   * @param trustOrg empty for those of every trust organisation
   * @param dated whether the route can limit times
   */
  SandboxReply allocations(BitGoQuery query, String trustOrg, boolean dated) {
    var from = dated ? query.time("createdOnOrAfter") : Optional.<Instant>empty();
    var to = dated ? query.time("createdBefore") : Optional.<Instant>empty();
    var rows =
        world
            .allocations(trustOrg, query.texts("partnerIds"))
            .filter(in(query.texts("allocationIds"), "id"))
            .filter(in(query.texts("types", TYPES), "type"))
            .filter(in(query.texts("statuses", STATUSES), "status"))
            .filter(in(query.texts("currencies"), BitGoLists::currency))
            .filter(in(query.texts("connectionIds"), "connectionId"))
            .filter(row -> within(row, from, to));
    return page("allocations", sorted(rows, query), query);
  }

  SandboxReply connections(BitGoQuery query, String trustOrg) {
    var rows =
        world
            .connections(trustOrg)
            .filter(in(query.texts("connectionIds"), "id"))
            .filter(in(query.texts("names"), "name"))
            .filter(in(query.texts("partnerIds"), "partnerId"))
            .filter(is(query.truth("active"), "active"));
    return page("connections", rows, query);
  }

  SandboxReply settlements(BitGoQuery query) {
    return page(
        "settlements",
        world
            .settlements(query.truth("onlyShowDisputed").orElse(false))
            .filter(in(query.texts("settlementIds"), "id"))
            .filter(in(query.texts("partnerIds"), "partnerId"))
            .filter(in(query.texts("statuses", SETTLEMENT), "status")),
        query);
  }

  Optional<SandboxReply> settlement(String id) {
    return find(world.settlements(false), id)
        .map(
            settlement ->
                SandboxJson.object(
                    "settlement",
                    settlement,
                    "settlementTransfers",
                    world
                        .transfers()
                        .filter(row -> row.path("settlementId").stringValue("").equals(id))
                        .toList()))
        .map(BitGoLists::reply);
  }

  SandboxReply transfers(BitGoQuery query) {
    return page(
        "settlementTransfers",
        sorted(
            world
                .transfers()
                .filter(in(query.texts("settlementIds"), "settlementId"))
                .filter(in(query.texts("currencies"), "currency"))
                .filter(in(query.texts("settlementStatuses", SETTLEMENT), "settlementStatus"))
                .filter(in(query.texts("settlementTransferStatuses", TRANSFER), "status")),
            query),
        query);
  }

  SandboxReply disputes(BitGoQuery query) {
    return page(
        "disputes",
        world
            .disputes()
            .filter(in(query.texts("disputeIds"), "id"))
            .filter(in(query.texts("settlementIds"), "settlementId"))
            .filter(is(query.truth("closed"), "closed")),
        query);
  }

  SandboxReply partners(BitGoQuery query) {
    return page(
        "partners",
        world
            .partners()
            .filter(in(query.texts("ids"), "id"))
            .filter(in(query.texts("names"), "name"))
            .filter(is(query.truth("active"), "active")),
        query);
  }

  SandboxReply clients(BitGoQuery query) {
    return page("clients", Stream.of(world.client()), query);
  }

  SandboxReply supportedCurrencies(BitGoQuery query) {
    var partners = query.texts("partnerIds");
    if (partners.isEmpty()) {
      throw new SandboxRefusal(BitGoErrors.of(400, "Missing required parameter: partnerIds"));
    }
    return reply(world.supportedCurrencies(partners));
  }

  SandboxReply balances(BitGoQuery query) {
    return reply(world.balances(query.texts("connectionIds"), query.texts("partnerIds")));
  }

  Optional<SandboxReply> connection(String id) {
    return find(world.connections(""), id).map(row -> reply(SandboxJson.object("connection", row)));
  }

  /** What is not sorted otherwise comes by its creation, the oldest first, then by its id. */
  private static Stream<ObjectNode> sorted(Stream<ObjectNode> rows, BitGoQuery query) {
    Comparator<ObjectNode> last =
        Comparator.comparing((ObjectNode row) -> row.path("createdAt").stringValue(""))
            .thenComparing(row -> row.path("id").stringValue(""));
    Comparator<ObjectNode> first =
        switch (query.text("sortField")) {
          case "" -> (_, _) -> 0;
          case "id" -> Comparator.comparing(row -> row.path("id").stringValue(""));
          case "updatedAt" ->
              Comparator.comparing(row -> Instant.parse(row.path("updatedAt").stringValue("")));
          case "quantity" -> Comparator.comparing(BitGoLists::quantity);
          case "currency" -> Comparator.comparing(BitGoLists::currency);
          default ->
              throw new SandboxRefusal(BitGoErrors.of(400, "Invalid value supplied to sortField"));
        };
    var descends = query.texts("sortDirection", Set.of("ASC", "DESC")).contains("DESC");
    return rows.sorted((descends ? first.reversed() : first).thenComparing(last));
  }

  private static BigInteger quantity(ObjectNode row) {
    var quantity = row.path("amount").isObject() ? row.at("/amount/quantity") : row.get("quantity");
    return new BigInteger(quantity.stringValue());
  }

  private static String currency(ObjectNode row) {
    return row.path("amount").isObject()
        ? row.at("/amount/currency").stringValue("")
        : row.path("currency").stringValue("");
  }

  private static SandboxReply page(String name, Stream<ObjectNode> rows, BitGoQuery query) {
    var number = query.number("pageNumber", 0, 0);
    var size = query.number("pageSize", PAGE_SIZE, 1);
    List<ObjectNode> page = rows.skip((long) number * size).limit(size).toList();
    return reply(SandboxJson.object(name, page));
  }

  private static boolean within(ObjectNode row, Optional<Instant> from, Optional<Instant> to) {
    var created = Instant.parse(row.path("createdAt").stringValue(""));
    return !from.map(created::isBefore).orElse(false) && !to.map(created::isAfter).orElse(false);
  }

  private static Optional<ObjectNode> find(Stream<ObjectNode> rows, String id) {
    return rows.filter(row -> row.path("id").stringValue("").equals(id)).findFirst();
  }

  private static Predicate<ObjectNode> in(Set<String> wanted, String field) {
    return in(wanted, row -> row.path(field).stringValue(""));
  }

  private static Predicate<ObjectNode> in(Set<String> wanted, Function<ObjectNode, String> value) {
    return row -> wanted.isEmpty() || wanted.contains(value.apply(row));
  }

  private static Predicate<ObjectNode> is(Optional<Boolean> wanted, String field) {
    return row -> wanted.isEmpty() || row.path(field).asBoolean() == wanted.get();
  }

  static SandboxReply reply(ObjectNode json) {
    return SandboxReply.json(200, json.toString());
  }
}
