package org.treasurylookup.sandbox.scenario;

import static org.treasurylookup.sandbox.scenario.BatchScenes.batch;
import static org.treasurylookup.sandbox.scenario.BatchScenes.plain;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;
import tools.jackson.databind.node.ObjectNode;

/** Batches with one remarkable thing each. */
final class BatchOddities {

  static final String ABSENT = "BATCH-ITEMS-ABSENT";
  static final String PARTIAL = "BATCH-ITEMS-PARTIAL";
  static final String BIG = "BATCH-10000";

  private static final int KNOWN_ITEMS = 120;
  private static final int SHOWN_ITEMS = 50;
  private static final int BIG_ITEMS = 10_000;
  private static final int MERCHANTS = 400;

  private BatchOddities() {}

  static List<ScenarioScene> all() {
    return ScenarioScene.together(sizes(), forms(), items(), values(), texts());
  }

  private static List<ScenarioScene> sizes() {
    return List.of(
        batch(BIG, "Ten thousand items", asked -> big(asked.id()).reply()),
        batch(
            ABSENT,
            "The answer has no items although the ledger has 120",
            asked -> ledger(asked.id()).replyWithoutItems()),
        batch(
            PARTIAL, "The answer has 50 items although the ledger has 120", BatchOddities::partial),
        batch(
            "BATCH-MINIMAL",
            "The required fields only",
            asked ->
                SandboxReply.json(
                    200,
                    SandboxJson.object("batch_allocation_id", asked.id(), "request_id", "r-1")
                        .toString())),
        batch(
            "BATCH-NO-ITEMS",
            "An empty list of items",
            asked -> BatchDraft.of(asked.id()).reply()));
  }

  private static List<ScenarioScene> forms() {
    return List.of(
        batch(
            "BATCH-1.42",
            "The newer documented form, with status",
            asked -> SandboxReply.json(200, renamed("batch-v1.42.json", asked.id()))),
        batch(
            "BATCH-PARAMS", "The list form: parameters in place of items", BatchOddities::params));
  }

  private static List<ScenarioScene> items() {
    return List.of(
        plain("BATCH-REPEATED-ID", "Two items share one id", BatchOddities::repeatedId),
        plain(
            "BATCH-REPEATED",
            "Two items are equal but for their ids",
            batch ->
                batch.item(
                    "ETH_USDT",
                    "500.00",
                    BatchDraft.DEVELOPER,
                    "M1001",
                    "March payout, second try")),
        plain(
            "BATCH-FOREIGN-ITEM",
            "An item belongs to another batch",
            batch -> batch.item("batch_allocation_id", BatchScenes.MARCH)),
        plain(
            "BATCH-SAME-ACCOUNT",
            "An item moves from an account to itself",
            batch -> batch.item("destination_account", "M1003")),
        plain(
            "BATCH-NOT-POSITIVE",
            "Items of zero and of a negative amount",
            batch ->
                batch
                    .item("ETH_USDT", "0", BatchDraft.DEVELOPER, "M1004", "Nothing")
                    .item("ETH_USDT", "-12.50", BatchDraft.DEVELOPER, "M1005", "Reversal")));
  }

  private static List<ScenarioScene> values() {
    return List.of(
        plain(
            "BATCH-ID-MISMATCH",
            "The answer is about another batch",
            batch ->
                batch.with(
                    "batch_allocation_id", UUID.nameUUIDFromBytes(new byte[] {1}).toString())),
        plain("BATCH-MALFORMED", "Fields of the wrong JSON type", BatchOddities::malformed),
        plain(
            "BATCH-NUMBERS",
            "Amounts as JSON numbers",
            batch -> batch.item("amount", new BigDecimal("75.1000000000000000001"))));
  }

  private static List<ScenarioScene> texts() {
    return List.of(
        plain(
            "BATCH-UNKNOWN-WORDS",
            "Statuses nobody has heard of",
            batch -> batch.everyItem("status", "Netted").with("status", "Netting")),
        plain(
            "BATCH-UNKNOWN-FIELDS",
            "Fields nobody has heard of",
            batch -> batch.item("ledger_entry", 77).with("approved_by", "4-eyes")),
        batch(
            "BATCH-FORMULAS",
            "Descriptions a spreadsheet would take for formulas",
            BatchOddities::formulas),
        plain(
            "BATCH-HIDDEN",
            "Descriptions with hidden characters",
            batch -> batch.item("description", "Fee \u202Enoitcerroc\u202C\u200B")),
        plain(
            "BATCH-TIME",
            "Times in milliseconds where seconds are due",
            batch -> batch.with("created_timestamp", 1744689600000L)));
  }

  static BatchDraft ledger(String id) {
    return filled(id, KNOWN_ITEMS);
  }

  static BatchDraft big(String id) {
    return filled(id, BIG_ITEMS);
  }

  private static BatchDraft filled(String id, int items) {
    var draft = BatchDraft.of(id);
    for (var number = 1; number <= items; number++) {
      draft.item(
          number % 5 == 0 ? "TRON_USDT" : "ETH_USDT",
          BigDecimal.valueOf(10_000L + number, 2).toPlainString(),
          BatchDraft.DEVELOPER,
          "M" + (1001 + number % MERCHANTS),
          "Payout " + number);
    }
    return draft;
  }

  private static SandboxReply partial(ScenarioRequest asked) {
    var shown = SandboxJson.array(List.of());
    ledger(asked.id()).items().valueStream().limit(SHOWN_ITEMS).forEach(shown::add);
    return BatchDraft.of(asked.id()).with("allocation_items", shown).reply();
  }

  private static SandboxReply params(ScenarioRequest asked) {
    var draft = BatchDraft.plain(asked.id());
    var params = draft.items().deepCopy();
    params.forEach(
        item -> ((ObjectNode) item).remove(List.of("allocation_item_id", "batch_allocation_id")));
    return draft.with("allocation_params", params).replyWithoutItems();
  }

  private static BatchDraft repeatedId(BatchDraft batch) {
    return batch.item("allocation_item_id", batch.items().get(0).get("allocation_item_id"));
  }

  private static BatchDraft malformed(BatchDraft batch) {
    batch.items().add("not an item").addNull();
    return batch
        .item("ETH_USDT", "1.00", BatchDraft.DEVELOPER, "M1001", "Odd")
        .item("amount", SandboxJson.object("value", "1.00"))
        .item("source_account", 7)
        .with("initiator", List.of("a", "b"))
        .with("created_timestamp", "2025-04-15");
  }

  private static SandboxReply formulas(ScenarioRequest asked) {
    var draft = BatchDraft.of(asked.id());
    var number = 0;
    for (var text :
        List.of(
            "=1+1",
            "+31 20 555 0100",
            "-5",
            "@SUM(A1:A9)",
            "\t=cmd|'/c calc'!A0",
            "\"quoted\", comma\nnew line")) {
      number++;
      draft.item("ETH_USDT", number + ".00", BatchDraft.DEVELOPER, "M1001", text);
    }
    return draft.reply();
  }

  private static String renamed(String file, String id) {
    var batch = SandboxJson.parsed(SandboxJson.file(file)).put("batch_allocation_id", id);
    batch
        .get("allocation_items")
        .forEach(item -> ((ObjectNode) item).put("batch_allocation_id", id));
    return batch.toString();
  }
}
