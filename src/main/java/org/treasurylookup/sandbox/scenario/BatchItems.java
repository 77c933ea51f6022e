package org.treasurylookup.sandbox.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;
import tools.jackson.databind.JsonNode;

/** The items the ledger knows, which may be more than a batch answer shows. */
public final class BatchItems {

  private BatchItems() {}

  /** Of one batch, or of the two everyday ones if none is named. */
  public static List<JsonNode> of(@Nullable String batchId, ScenarioStage stage) {
    if (batchId == null || batchId.isEmpty()) {
      var all = new ArrayList<>(of(BatchScenes.MARCH, stage));
      all.addAll(of(BatchScenes.REFERENCE, stage));
      return all;
    }
    return switch (batchId) {
      case BatchScenes.MARCH -> list(MarchBatch.draft().items());
      case BatchScenes.REFERENCE ->
          list(
              SandboxJson.parsed(SandboxJson.file("batch-reference.json")).get("allocation_items"));
      case BatchOddities.ABSENT, BatchOddities.PARTIAL ->
          list(BatchOddities.ledger(batchId).items());
      case BatchOddities.BIG -> list(BatchOddities.big(batchId).items());
      default ->
          Scenarios.find(ScenarioKind.BATCH, batchId)
              .map(scene -> shown(stage.peek(scene)))
              .orElseGet(List::of);
    };
  }

  private static List<JsonNode> shown(SandboxReply batch) {
    return batch.status() == 200 && batch.body() instanceof SandboxReply.Body.Text(var text)
        ? list(SandboxJson.parsed(text).path("allocation_items"))
        : List.of();
  }

  private static List<JsonNode> list(JsonNode items) {
    var list = new ArrayList<JsonNode>();
    items.forEach(list::add);
    return list;
  }
}
