package org.treasurylookup.sandbox.scenario;

import java.util.List;
import java.util.function.UnaryOperator;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;

/** Batch allocations. */
public final class BatchScenes {

  static final String REFERENCE = "123e457-e89b-12d3-a456-426614174004";
  public static final String MARCH = "5b0ed293-f728-40b4-b1f6-86b88cd51384";

  private BatchScenes() {}

  static List<ScenarioScene> all() {
    return List.of(
        batch(
            MARCH,
            "200 items in three tokens between developer and 14 merchants, two repeated",
            _ -> SandboxReply.json(200, MarchBatch.text())),
        batch(
            REFERENCE,
            "Sample of Cobo's reference page, untouched",
            _ -> SandboxReply.json(200, SandboxJson.file("batch-reference.json"))));
  }

  static ScenarioScene batch(String id, String description, ScenarioScene.Play play) {
    return ScenarioScene.of(ScenarioKind.BATCH, id, description, play);
  }

  /** Three plain items, but for what is said about the batch. */
  static ScenarioScene plain(String id, String description, UnaryOperator<BatchDraft> said) {
    return batch(id, description, asked -> said.apply(BatchDraft.plain(asked.id())).reply());
  }
}
