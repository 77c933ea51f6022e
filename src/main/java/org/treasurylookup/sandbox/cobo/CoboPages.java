package org.treasurylookup.sandbox.cobo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.regex.Pattern;
import org.treasurylookup.sandbox.http.CoboErrors;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxRefusal;
import org.treasurylookup.sandbox.http.SandboxReply;
import org.treasurylookup.sandbox.world.WorldRows;
import tools.jackson.databind.JsonNode;

/** Cuts a list into Cobo's pages: {@code limit}, {@code before}, {@code after}. */
final class CoboPages {

  static final int MOST = 50;
  static final int MOST_CHAINS = 500;

  private static final int DEFAULT_LIMIT = 10;
  private static final Pattern LIMIT_FORM = Pattern.compile("[0-9]{1,9}");
  private static final String CURSOR = "row ";
  private static final String LAST_PAGE = "infinity";

  private CoboPages() {}

  static SandboxReply page(WorldRows rows, CoboQuery query) {
    return page(rows, query, MOST, "data");
  }

  /** A page whose rows stand under a name of their own, at most so many. */
  static SandboxReply page(WorldRows rows, CoboQuery query, int most, String name) {
    var before = query.text("before");
    var after = query.text("after");
    if (!before.isEmpty() && !after.isEmpty()) {
      throw new SandboxRefusal(CoboErrors.badParameter("before and after exclude each other"));
    }
    var limit = limit(query.text("limit"), most);
    var start = start(rows.size(), limit, before, after);
    var isEarlier = !before.isEmpty() && !before.equals(LAST_PAGE);
    var end = Math.min(isEarlier ? index(before) : start + limit, rows.size());
    var data = new ArrayList<JsonNode>();
    for (var index = start; index < end; index++) {
      data.add(rows.row(index));
    }
    var pagination =
        SandboxJson.object(
            "before", start == 0 ? "" : cursor(start),
            "after", end == rows.size() ? "" : cursor(end - 1),
            "total_count", rows.size());
    var answer = SandboxJson.object(name, data, "pagination", pagination);
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

  private static int limit(String given, int most) {
    if (given.isEmpty()) {
      return DEFAULT_LIMIT;
    }
    var limit = LIMIT_FORM.matcher(given).matches() ? Integer.parseInt(given) : 0;
    if (limit < 1 || limit > most) {
      throw new SandboxRefusal(CoboErrors.badParameter("limit must be from 1 to " + most));
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
    throw new SandboxRefusal(CoboErrors.badParameter("unknown cursor"));
  }
}
