package org.treasurylookup.sandbox.world;

import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.sandbox.http.SandboxCrypto;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.world.form.WorldChain;
import tools.jackson.databind.node.ObjectNode;

/** A transaction as Cobo writes it. */
record TransactionJson(WorldTransaction made) {

  private static final int USUAL_CONFIRMATIONS = 12;
  private static final long CONFIRMING_TAKES = 120_000;
  private static final long BLOCK_TAKES = 12_000;
  private static final long FIRST_BLOCK = 120_000_000;

  /** As it stands in the list. */
  ObjectNode row() {
    var json = SandboxJson.object("transaction_id", made.id().transaction());
    if (!made.requestId().isEmpty()) {
      json.put("request_id", made.requestId());
    }
    json.put("cobo_id", made.coboId());
    json.put("wallet_id", made.walletId()).put("type", made.type()).put("status", made.status());
    if (made.subStatus() != null) {
      json.put("sub_status", made.subStatus());
    }
    if (made.failedReason() != null) {
      json.put("failed_reason", made.failedReason());
    }
    json.put("chain_id", made.chain()).put("token_id", made.token());
    json.set("source", source());
    json.set("destination", destination());
    json.put("initiator_type", made.incoming() ? "External" : "API");
    json.put("confirmed_num", confirmed());
    json.put("confirming_threshold", threshold());
    var hash = made.hash();
    if (!hash.isEmpty()) {
      json.put("transaction_hash", hash);
    }
    if (!hash.isEmpty() && confirmed() > 0) {
      json.set("block_info", block());
    }
    json.put("description", made.description());
    json.put("is_loop", false);
    return json.put("created_timestamp", made.created()).put("updated_timestamp", made.updated());
  }

  /** As it stands under its own id, with its time line. */
  ObjectNode detail() {
    var json = row();
    json.set("timeline", SandboxJson.array(timeline()));
    return json;
  }

  /** As an order or a refund shows it. */
  ObjectNode inPayment(WorldParty party) {
    var json =
        SandboxJson.object(
            "tx_id", "tx_" + made.id().transaction(),
            "tx_hash", made.hash(),
            "token_id", made.token(),
            "from_address", made.addresses().from(),
            "to_address", made.addresses().to(),
            "amount", made.amount(),
            "status", made.status());
    if (made.subStatus() != null) {
      json.put("sub_status", made.subStatus());
    }
    json.set(party.role(), party.json());
    return json.put("created_timestamp", made.created()).put("updated_timestamp", made.updated());
  }

  private int threshold() {
    for (var known : WorldChain.values()) {
      if (known.name().equals(made.chain())) {
        return known.confirmations;
      }
    }
    return USUAL_CONFIRMATIONS;
  }

  private int confirmed() {
    return switch (made.status()) {
      case "Completed", "PendingScreening", "Rejected" -> threshold();
      case "Confirming" -> threshold() / 3;
      default -> 0;
    };
  }

  /** Numbered by the time since the world's beginning, a block every twelve seconds. */
  private ObjectNode block() {
    var number = made.created() / BLOCK_TAKES;
    return SandboxJson.object()
        .put("block_number", number - FIRST_BLOCK)
        .put("block_timestamp", number * BLOCK_TAKES)
        .put("block_hash", "0x" + SandboxCrypto.sha256Hex("block " + made.chain() + number));
  }

  private ObjectNode source() {
    return made.incoming()
        ? SandboxJson.object(
            "source_type", "DepositFromAddress", "addresses", List.of(made.addresses().from()))
        : SandboxJson.object(
            "source_type", "Asset",
            "wallet_id", made.walletId(),
            "address", made.addresses().from());
  }

  private ObjectNode destination() {
    return made.incoming()
        ? SandboxJson.object()
            .put("destination_type", "DepositToAddress")
            .put("wallet_id", made.walletId())
            .put("wallet_type", "Custodial")
            .put("wallet_subtype", "Asset")
            .put("address", made.addresses().to())
            .put("amount", made.amount())
        : SandboxJson.object(
            "destination_type",
            "Address",
            "account_output",
            SandboxJson.object("address", made.addresses().to(), "amount", made.amount()));
  }

  /** The statuses on the way, with the times they were left. */
  private List<ObjectNode> timeline() {
    var way =
        made.incoming()
            ? List.of("Submitted", "Confirming", "PendingScreening", "Completed")
            : List.of("Submitted", "PendingSignature", "Broadcasting", "Confirming", "Completed");
    var steps = new ArrayList<ObjectNode>();
    var left = made.created();
    for (var step : way) {
      if (step.equals(made.status())) {
        break;
      }
      left = step.equals("PendingScreening") ? made.updated() : left(step);
      if (!step.equals(WorldDeposit.COMPLETED)) {
        steps.add(step(step, true, left));
      }
    }
    var isFinal = List.of("Completed", "Failed", "Rejected").contains(made.status());
    steps.add(step(made.status(), isFinal, isFinal ? made.updated() : 0));
    return steps;
  }

  private long left(String step) {
    return step.equals("Submitted")
        ? made.created()
        : Math.min(made.created() + CONFIRMING_TAKES, (made.created() + made.updated()) / 2);
  }

  private static ObjectNode step(String status, boolean finished, long at) {
    var step = SandboxJson.object("status", status, "finished", finished);
    return at == 0 ? step : step.put("finished_timestamp", at);
  }
}
