package org.treasurylookup.api.bitgo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.api.http.Endpoint.PathTemplate;
import org.treasurylookup.api.json.JsonReader;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.domain.provider.BitgoRoute;

/** Pages of Go Network's lists: numbered from 0, without a total, the last one shorter. */
final class BitgoListReads {
  private BitgoListReads() {}

  static List<PathTemplate> templates() {
    return Stream.of(BitgoList.values())
        .flatMap(
            list ->
                Stream.of(BitgoRoute.values())
                    .filter(list::isOn)
                    .map(route -> PathTemplate.of(path(list, route, "{enterpriseId}"))))
        .toList();
  }

  static String path(BitgoList list, BitgoRoute route, String enterpriseId) {
    return below(route, enterpriseId) + list.collection();
  }

  /** Where all of a route begins. */
  static String below(BitgoRoute route, String enterpriseId) {
    String enterprise = "/api/network/v1/enterprises/" + enterpriseId;
    return switch (route) {
      case ADMIN -> "/api/network/v1/admin/";
      case CLIENT -> enterprise + "/clients/";
      case PARTNER -> enterprise + "/partners/";
    };
  }

  static PageOutcome read(BitgoList list, int page, int size, Answer answer) {
    if (answer.httpStatus() != 200) {
      return new PageOutcome.Failed(Optional.of(answer), BitgoFailures.ofList(answer));
    }
    var json = JsonReader.read(answer.body());
    if (json.isEmpty()) {
      return new PageOutcome.Failed(Optional.of(answer), BitgoFailures.notJson(answer));
    }
    return json.get() instanceof JsonValue.Obj body
            && body.get(list.collection()).orElse(null) instanceof JsonValue.Arr(var rows)
        ? page(list, page, size, answer, rows)
        : new PageOutcome.Failed(Optional.of(answer), BitgoFailures.notARecord(answer));
  }

  /*
   * BitGo names no largest page: a round number of rows, fewer than were asked for, may be all that
   * it gives at once. The page after the last one has none, and then it is certain.
   */
  static boolean mayGoOn(int rows, int asked) {
    return rows >= asked || (rows > 0 && (rows % 10 == 0 || rows % 25 == 0));
  }

  private static PageOutcome page(
      BitgoList list, int page, int size, Answer answer, List<JsonValue> rows) {
    var objects = rows.stream().flatMap(row -> row.asObject().stream()).toList();
    return new PageOutcome.Page(
        answer,
        objects.stream().map(list::read).toList(),
        rows.size() - objects.size(),
        page == 0 ? Optional.empty() : Optional.of(Integer.toString(page - 1)),
        mayGoOn(rows.size(), size) ? Optional.of(Integer.toString(page + 1)) : Optional.empty(),
        Optional.empty());
  }
}
