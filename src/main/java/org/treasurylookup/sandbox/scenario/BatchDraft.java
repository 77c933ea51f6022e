package org.treasurylookup.sandbox.scenario;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.treasurylookup.sandbox.http.SandboxCrypto;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A batch allocation under construction, in the form without status unless one is given. */
final class BatchDraft {

  static final String DEVELOPER = "developer";

  private static final long CREATED = 1744689600;

  private final String id;
  private final ObjectNode batch;
  private final ArrayNode items = SandboxJson.array(List.of());

  private BatchDraft(String id) {
    this.id = id;
    this.batch =
        SandboxJson.object(
            "batch_allocation_id", id,
            "request_id", "request-" + SandboxCrypto.sha256Hex(id).substring(0, 12),
            "initiator", "b2ae1b5aaade686c968ef2bbd31cc75ba94e5a85fd9cb0b35b81dcc15f520e9d",
            "created_timestamp", CREATED,
            "updated_timestamp", CREATED);
  }

  static BatchDraft of(String id) {
    return new BatchDraft(id);
  }

  /** Three items that hold nothing remarkable. */
  static BatchDraft plain(String id) {
    return of(id)
        .item("ETH_USDT", "500.00", DEVELOPER, "M1001", "March payout")
        .item("ETH_USDT", "1250.00", DEVELOPER, "M1002", "March payout")
        .item("TRON_USDT", "75.10", "M1003", DEVELOPER, "Fee correction");
  }

  BatchDraft item(String token, String amount, String from, String to, String description) {
    var name = id + " item " + items.size();
    items.add(
        SandboxJson.object(
            "allocation_item_id",
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
            "batch_allocation_id", id,
            "token_id", token,
            "amount", amount,
            "source_account", from,
            "destination_account", to,
            "description", description));
    return this;
  }

  /** Changes the newest item. */
  BatchDraft item(String field, Object value) {
    ((ObjectNode) items.get(items.size() - 1)).set(field, SandboxJson.node(value));
    return this;
  }

  BatchDraft everyItem(String field, Object value) {
    items.forEach(item -> ((ObjectNode) item).set(field, SandboxJson.node(value)));
    return this;
  }

  BatchDraft with(String field, Object value) {
    batch.set(field, SandboxJson.node(value));
    return this;
  }

  ArrayNode items() {
    return items;
  }

  SandboxReply reply() {
    return SandboxReply.json(200, text());
  }

  String text() {
    if (!batch.has("allocation_items")) {
      batch.set("allocation_items", items);
    }
    return batch.toString();
  }

  /** The batch alone, as an answer that leaves all items out. */
  SandboxReply replyWithoutItems() {
    return SandboxReply.json(200, batch.toString());
  }
}
