package org.treasurylookup.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.treasurylookup.sandbox.Sandbox;
import org.treasurylookup.sandbox.SandboxOptions;
import org.treasurylookup.sandbox.http.Caller;
import org.treasurylookup.sandbox.http.SandboxJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the lists of a sandbox from the wire. */
final class WorldReader implements AutoCloseable {

  private final Map<String, List<JsonNode>> read = new HashMap<>();
  final Sandbox sandbox;
  final Caller caller;

  WorldReader(SandboxOptions options) throws Exception {
    sandbox = Sandbox.start(0, options);
    caller = new Caller(sandbox);
  }

  ObjectNode get(String path) throws Exception {
    var answer = caller.cobo(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return SandboxJson.parsed(answer.body());
  }

  /** The error code of a refused call. */
  int refused(String path, int status) throws Exception {
    var answer = caller.cobo(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
    var json = SandboxJson.parsed(answer.body());
    assertThat(json.get("error_id").stringValue()).hasSize(32);
    return json.get("error_code").intValue();
  }

  /** Every row, page by page from the first. */
  List<JsonNode> all(String path) throws Exception {
    var rows = new ArrayList<JsonNode>();
    var after = "";
    do {
      var page = page(path, after.isEmpty() ? "" : "after=" + after);
      rows(page).forEach(rows::add);
      after = page.at("/pagination/after").stringValue();
      assertThat(page.at("/pagination/total_count").intValue()).isGreaterThanOrEqualTo(rows.size());
    } while (!after.isEmpty());
    return rows;
  }

  /** The same as it was when it was first read. */
  List<JsonNode> once(String path) throws Exception {
    var known = read.get(path);
    if (known == null) {
      known = all(path);
      read.put(path, known);
    }
    return known;
  }

  /** Every row, page by page from the last. */
  List<JsonNode> allBackwards(String path) throws Exception {
    var rows = new ArrayList<JsonNode>();
    var before = "infinity";
    do {
      var page = page(path, "before=" + before);
      var earlier = new ArrayList<JsonNode>();
      rows(page).forEach(earlier::add);
      rows.addAll(0, earlier);
      before = page.at("/pagination/before").stringValue();
    } while (!before.isEmpty());
    return rows;
  }

  ObjectNode page(String path, String cursor) throws Exception {
    var join = path.contains("?") ? "&" : "?";
    return get(path + join + "limit=50" + (cursor.isEmpty() ? "" : "&" + cursor));
  }

  /** Whatever name the list stands under. */
  static JsonNode rows(ObjectNode page) {
    for (var name : List.of("data", "wallet_addresses", "bank_accounts")) {
      if (page.has(name)) {
        return page.get(name);
      }
    }
    throw new AssertionError("no list in " + page);
  }

  static String text(JsonNode row, String field) {
    return row.path(field).stringValue("");
  }

  static BigDecimal amount(JsonNode row, String field) {
    return new BigDecimal(row.get(field).stringValue());
  }

  @Override
  public void close() {
    caller.close();
    sandbox.close();
  }
}
