package org.treasurylookup.sandbox.scenario;

import java.time.Instant;
import java.util.List;
import org.treasurylookup.sandbox.http.SandboxCrypto;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;
import tools.jackson.databind.node.ObjectNode;

/** A Go Network allocation under construction: reserved, nothing decided, unless said otherwise. */
final class AllocationDraft {

  private static final Instant CREATED = Instant.parse("2026-11-20T14:03:27.412Z");

  private final ObjectNode allocation;

  private AllocationDraft(String id) {
    allocation =
        SandboxJson.object()
            .put("id", id)
            .put("connectionId", "7c0d3b1e-55a4-4f0b-9a63-0f1d2c3b4a59")
            .put("clientExternalId", "treasury-" + SandboxCrypto.sha256Hex(id).substring(0, 8))
            .put("initiatedBy", "5f9c7a1be4b0c2d3e4f5a6b7")
            .put("createdAt", CREATED.toString())
            .put("updatedAt", CREATED.plusMillis(1689).toString())
            .put("retriable", false)
            .set("reason", SandboxJson.nothing())
            .put("status", "cleared")
            .put("type", "allocation");
    amount("ofcbtc", "150000000");
  }

  static AllocationDraft of(String id, String status, String type) {
    return new AllocationDraft(id).with("status", status).with("type", type);
  }

  /** Cleared: 1.5 BTC to the connection. */
  static AllocationDraft cleared(String id) {
    return of(id, "cleared", "allocation");
  }

  AllocationDraft amount(String currency, Object quantity) {
    allocation.set("amount", SandboxJson.object("currency", currency, "quantity", quantity));
    return this;
  }

  AllocationDraft times(Instant created, Instant updated) {
    return with("createdAt", created.toString()).with("updatedAt", updated.toString());
  }

  AllocationDraft with(String field, Object value) {
    allocation.set(field, SandboxJson.node(value));
    return this;
  }

  AllocationDraft without(String... fields) {
    allocation.remove(List.of(fields));
    return this;
  }

  ObjectNode unwrapped() {
    return allocation;
  }

  SandboxReply reply() {
    return SandboxReply.json(200, SandboxJson.object("allocation", allocation).toString());
  }
}
