package org.treasurylookup.sandbox.scenario;

import static org.treasurylookup.sandbox.scenario.BatchScenes.plain;
import static org.treasurylookup.sandbox.scenario.OrderScenes.completed;
import static org.treasurylookup.sandbox.scenario.OrderScenes.order;

import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.sandbox.http.SandboxJson;

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
          completed(
              "SETTLEMENT-" + word,
              "Settlement status " + word,
              order -> order.with("settlement_status", word)));
    }
    for (var word : CoboWords.TRANSACTION) {
      scenes.add(
          order(
              "TX-" + word,
              "A transaction with status " + word,
              asked -> transaction(asked, word).reply()));
    }
    SandboxJson.file("sub-statuses.txt").lines().forEach(line -> scenes.add(subStatus(line)));
    for (var word : CoboWords.PARTY) {
      scenes.add(
          completed(
              "PARTY-" + word, "Payer and payee of type " + word, order -> parties(order, word)));
    }
    for (var word : SOURCE) {
      scenes.add(
          completed(
              "SOURCE-" + word,
              "A destination with source " + word,
              order ->
                  order.tx(
                      "destination",
                      SampleParties.destination(OrderDraft.CREATED).put("source", word))));
    }
    return scenes;
  }

  static List<ScenarioScene> batches() {
    var scenes = new ArrayList<ScenarioScene>();
    for (var word : BATCH) {
      scenes.add(
          plain(
              "STATUS-" + word,
              "Batch status " + word,
              batch ->
                  batch
                      .everyItem("status", itemStatus(word))
                      .item("status", lastItemStatus(word))
                      .with("status", word)));
    }
    for (var word : ITEM) {
      scenes.add(
          plain(
              "ITEM-" + word,
              "A processing batch with an item of status " + word,
              batch ->
                  batch
                      .everyItem("status", "Pending")
                      .item("status", word)
                      .with("status", "Processing")));
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
    return order(
        "SUB-" + word,
        "A transaction with sub status " + word,
        asked -> transaction(asked, status).tx("sub_status", word).reply());
  }

  private static OrderDraft parties(OrderDraft order, String type) {
    var payer = SampleParties.counterparty(OrderDraft.CREATED).put("counterparty_type", type);
    var payee = SampleParties.destination(OrderDraft.CREATED).put("destination_type", type);
    return order.tx("counterparty", payer).tx("destination", payee);
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
