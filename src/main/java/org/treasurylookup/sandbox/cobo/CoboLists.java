package org.treasurylookup.sandbox.cobo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.sandbox.http.CoboErrors;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;
import org.treasurylookup.sandbox.scenario.BatchItems;
import org.treasurylookup.sandbox.scenario.OrderScenes;
import org.treasurylookup.sandbox.scenario.ScenarioStage;
import tools.jackson.databind.JsonNode;

/** Cobo's paged lists: {@code limit}, {@code before}, {@code after}, and each list's filters. */
final class CoboLists {

  private static final int DEFAULT_LIMIT = 10;
  private static final int MAX_LIMIT = 50;
  private static final Pattern LIMIT_FORM = Pattern.compile("[0-9]{1,9}");
  private static final String CURSOR = "row ";
  private static final String LAST_PAGE = "infinity";
  private static final Set<String> STATUSES =
      Set.of("Pending", "Processing", "Completed", "Expired", "Underpaid");
  private static final List<String> ITEM_FILTERS =
      List.of("source_account", "destination_account", "token_id", "batch_allocation_id");

  private CoboLists() {}

  static SandboxReply orders(Map<String, String> query, ScenarioStage stage) {
    var wanted = query.getOrDefault("statuses", "");
    var statuses = wanted.isEmpty() ? STATUSES : Set.of(wanted.split(","));
    for (var status : statuses) {
      if (!STATUSES.contains(status)) {
        return CoboErrors.badStatus(status);
      }
    }
    var rows = new ArrayList<JsonNode>();
    for (var scene : OrderScenes.all()) {
      var order = SandboxJson.parsed(stage.peek(scene).body().signedText());
      if (matches(order, "merchant_id", query.get("merchant_id"))
          && matches(order, "psp_order_code", query.get("psp_order_id"))
          && statuses.contains(order.path("status").stringValue(""))) {
        rows.add(order);
      }
    }
    return page(rows, query);
  }

  static SandboxReply items(Map<String, String> query, ScenarioStage stage) {
    var rows = new ArrayList<JsonNode>();
    for (var item : BatchItems.of(query.get("batch_allocation_id"), stage)) {
      if (ITEM_FILTERS.stream().allMatch(name -> matches(item, name, query.get(name)))) {
        rows.add(item);
      }
    }
    return page(rows, query);
  }

  private static boolean matches(JsonNode row, String field, @Nullable String wanted) {
    return wanted == null || wanted.isEmpty() || row.path(field).stringValue("").equals(wanted);
  }

  private static SandboxReply page(List<JsonNode> rows, Map<String, String> query) {
    var before = query.getOrDefault("before", "");
    var after = query.getOrDefault("after", "");
    if (!before.isEmpty() && !after.isEmpty()) {
      return CoboErrors.badParameter("before and after exclude each other");
    }
    try {
      var limit = limit(query.getOrDefault("limit", ""));
      return page(rows, start(rows.size(), limit, before, after), limit, before);
    } catch (IllegalArgumentException e) {
      return CoboErrors.badParameter(String.valueOf(e.getMessage()));
    }
  }

  private static SandboxReply page(List<JsonNode> rows, int start, int limit, String before) {
    var isEarlier = !before.isEmpty() && !before.equals(LAST_PAGE);
    var end = Math.min(isEarlier ? index(before) : start + limit, rows.size());
    var pagination =
        SandboxJson.object(
            "before", start == 0 ? "" : cursor(start),
            "after", end == rows.size() ? "" : cursor(end - 1),
            "total_count", rows.size());
    var answer = SandboxJson.object("data", rows.subList(start, end), "pagination", pagination);
    return SandboxReply.json(200, answer.toString());
  }

  private static int start(int size, int limit, String before, String after) {
    if (before.equals(LAST_PAGE)) {
      return Math.max(0, size - limit);
    }
    if (!before.isEmpty()) {
      return Math.max(0, Math.min(index(before), size) - limit);
    }
    return after.isEmpty() ? 0 : Math.min(index(after) + 1, size);
  }

  private static int limit(String given) {
    if (given.isEmpty()) {
      return DEFAULT_LIMIT;
    }
    var limit = LIMIT_FORM.matcher(given).matches() ? Integer.parseInt(given) : 0;
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be from 1 to " + MAX_LIMIT);
    }
    return limit;
  }

  /** Opaque to the caller, like the real ones. */
  private static String cursor(int index) {
    var text = CURSOR + index;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static int index(String cursor) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.startsWith(CURSOR)) {
        return Math.max(0, Integer.parseInt(text.substring(CURSOR.length())));
      }
    } catch (IllegalArgumentException e) {
      // Falls through: whatever is wrong with it, it is no cursor of ours.
    }
    throw new IllegalArgumentException("unknown cursor");
  }
}
