package org.treasurylookup.sandbox.scenario;

import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;

/** One order or batch for every value of every enum Cobo documents. */
final class CoboEnumScenes {

  static final List<String> SETTLEMENT =
      List.of("Pending", "Processing", "Completed", "PartiallyCompleted", "Failed");
  static final List<String> BATCH = SETTLEMENT;
  static final List<String> ITEM = List.of("Pending", "Transferring", "Completed", "Failed");
  private static final List<String> SOURCE = List.of("Client", "System");

  private CoboEnumScenes() {}

  static List<ScenarioScene> orders() {
    var scenes = new ArrayList<ScenarioScene>();
    for (var word : SETTLEMENT) {
      scenes.add(
          OrderScenes.order(
              "SETTLEMENT-" + word,
              "Settlement status " + word,
              asked -> OrderDraft.completed(asked.id()).with("settlement_status", word).reply()));
    }
    for (var word : CoboWords.TRANSACTION) {
      scenes.add(
          OrderScenes.order(
              "TX-" + word,
              "A transaction with status " + word,
              asked -> transaction(asked, word).reply()));
    }
    SandboxJson.file("sub-statuses.txt").lines().forEach(line -> scenes.add(subStatus(line)));
    for (var word : CoboWords.PARTY) {
      scenes.add(
          OrderScenes.order(
              "PARTY-" + word, "Payer and payee of type " + word, asked -> parties(asked, word)));
    }
    for (var word : SOURCE) {
      scenes.add(
          OrderScenes.order(
              "SOURCE-" + word, "A destination with source " + word, asked -> source(asked, word)));
    }
    return scenes;
  }

  static List<ScenarioScene> batches() {
    var scenes = new ArrayList<ScenarioScene>();
    for (var word : BATCH) {
      scenes.add(
          BatchScenes.batch(
              "STATUS-" + word,
              "Batch status " + word,
              asked ->
                  BatchDraft.plain(asked.id())
                      .everyItem("status", itemStatus(word))
                      .item("status", lastItemStatus(word))
                      .with("status", word)
                      .reply()));
    }
    for (var word : ITEM) {
      scenes.add(
          BatchScenes.batch(
              "ITEM-" + word,
              "A processing batch with an item of status " + word,
              asked ->
                  BatchDraft.plain(asked.id())
                      .everyItem("status", "Pending")
                      .item("status", word)
                      .with("status", "Processing")
                      .reply()));
    }
    return scenes;
  }

  /** An order around the transaction that agrees with it. */
  private static OrderDraft transaction(ScenarioRequest asked, String word) {
    return switch (word) {
      case "Completed" -> OrderDraft.completed(asked.id());
      case "Failed", "Rejected" -> OrderDraft.of(asked.id(), "Expired").deposit("102.00", word);
      default ->
          OrderDraft.of(asked.id(), "Processing").open(asked.anchor()).deposit("102.00", word);
    };
  }

  private static ScenarioScene subStatus(String line) {
    var space = line.indexOf(' ');
    var status = line.substring(0, space);
    var word = line.substring(space + 1);
    return OrderScenes.order(
        "SUB-" + word,
        "A transaction with sub status " + word,
        asked -> transaction(asked, status).tx("sub_status", word).reply());
  }

  private static SandboxReply parties(ScenarioRequest asked, String type) {
    return OrderDraft.completed(asked.id())
        .tx(
            "counterparty",
            SampleParties.counterparty(OrderDraft.CREATED).put("counterparty_type", type))
        .tx(
            "destination",
            SampleParties.destination(OrderDraft.CREATED).put("destination_type", type))
        .reply();
  }

  private static SandboxReply source(ScenarioRequest asked, String word) {
    return OrderDraft.completed(asked.id())
        .tx("destination", SampleParties.destination(OrderDraft.CREATED).put("source", word))
        .reply();
  }

  private static String lastItemStatus(String batchStatus) {
    return batchStatus.equals("PartiallyCompleted") ? "Failed" : itemStatus(batchStatus);
  }

  private static String itemStatus(String batchStatus) {
    return switch (batchStatus) {
      case "Processing" -> "Transferring";
      case "PartiallyCompleted", "Completed" -> "Completed";
      case "Failed" -> "Failed";
      default -> "Pending";
    };
  }
}
