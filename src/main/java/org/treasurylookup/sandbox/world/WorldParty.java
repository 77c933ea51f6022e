package org.treasurylookup.sandbox.world;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.world.form.WorldChain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A payer or a payee.
 *
 * @param role {@code counterparty} or {@code destination}, as the fields begin
 * @param merchant whom a destination belongs to
 */
record WorldParty(
    String role,
    String id,
    String type,
    String name,
    String country,
    String email,
    String contact,
    @Nullable String merchant,
    long created,
    List<Address> addresses) {

  /** One entry of a party. */
  record Address(String id, String address, WorldChain chain, String risk, long updated) {

    ObjectNode json() {
      return SandboxJson.object(
          "wallet_address_id", id,
          "address", address,
          "chain_id", chain.name(),
          "risk_level", risk,
          "screening_timestamp", updated,
          "updated_timestamp", updated);
    }
  }

  /** As it stands in a list and inside a transaction. */
  ObjectNode json() {
    var json = SandboxJson.object(role + "_id", id, role + "_type", type, role + "_name", name);
    json.put("country", country).put("email", email).put("contact_address", contact);
    if (merchant != null) {
      json.put("source", "Client").put("merchant_id", merchant);
    }
    return json.put("created_timestamp", created).put("updated_timestamp", created);
  }

  /** As it stands under its own id. */
  ObjectNode detail() {
    var json = json();
    json.set("wallet_addresses", SandboxJson.array(addresses.stream().map(Address::json).toList()));
    if (role.equals("destination")) {
      json.set("bank_accounts", SandboxJson.array(bankAccounts()));
    }
    return json;
  }

  /* Companies have one; the numbers are of the form of such numbers and nobody's. */
  private List<ObjectNode> bankAccounts() {
    if (!type.equals("Organization")) {
      return List.of();
    }
    var number = String.format(Locale.ROOT, "%010d", Math.floorMod(id.hashCode(), 10_000_000_000L));
    return List.of(
        SandboxJson.object()
            .put(
                "bank_account_id",
                UUID.nameUUIDFromBytes(("bank " + id).getBytes(StandardCharsets.UTF_8)).toString())
            .put("account_alias", name + ", main")
            .put("account_number", number)
            .put("swift_code", "EXMPUS00")
            .put("currency", "USD")
            .put("beneficiary_name", name)
            .put("beneficiary_address", contact)
            .put("bank_name", "Example Savings Bank")
            .put("bank_address", "1 Example Plaza")
            .put("bank_account_status", "Approved")
            .put("created_timestamp", created)
            .put("updated_timestamp", created));
  }

  List<ObjectNode> bankEntries() {
    return bankAccounts().stream()
        .map(
            account -> {
              var entry =
                  SandboxJson.object(role + "_id", id, role + "_name", name, role + "_type", type);
              entry.setAll(account);
              return entry;
            })
        .toList();
  }

  /** Its addresses as rows of the list of all entries. */
  List<ObjectNode> entries() {
    var entries = new ArrayList<ObjectNode>();
    for (var address : addresses) {
      var entry = SandboxJson.object(role + "_id", id, role + "_name", name, role + "_type", type);
      if (merchant != null) {
        entry.put("merchant_id", merchant);
      }
      entries.add(
          entry
              .put("wallet_address_id", address.id())
              .put("address", address.address())
              .put("chain_id", address.chain().name())
              .put("updated_timestamp", address.updated()));
    }
    return entries;
  }

  /** The party a record of a scenario shows. */
  static WorldParty shown(String role, JsonNode json, List<Address> addresses) {
    var merchant = json.path("merchant_id").stringValue("");
    return new WorldParty(
        role,
        json.path(role + "_id").stringValue(""),
        json.path(role + "_type").stringValue(""),
        json.path(role + "_name").stringValue(""),
        json.path("country").stringValue(""),
        json.path("email").stringValue(""),
        json.path("contact_address").stringValue(""),
        merchant.isEmpty() ? null : merchant,
        json.path("created_timestamp").longValue(0),
        addresses);
  }

  String address(WorldChain chain) {
    return addresses.stream()
        .filter(address -> address.chain() == chain)
        .findFirst()
        .orElse(addresses.getFirst())
        .address();
  }
}
