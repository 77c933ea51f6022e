package org.treasurylookup.api.cobo;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.api.json.FieldReader;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.domain.key.KeyReport;

/** {@code GET /developers/api_key_info} to a report; times are in milliseconds there. */
public final class CoboKeyReports {
  private CoboKeyReports() {}

  /** What Cobo says about a key. Never throws: what cannot be read is as if it was not told. */
  public static KeyReport of(JsonValue.Obj json) {
    var in = new FieldReader(json);
    return new KeyReport(
        in.text("name").asValue().orElse(""),
        in.text("key").asValue().filter(key -> !key.isBlank()),
        roles(in),
        in.texts("valid_ips").asValue().orElse(List.of()),
        in.moment("created_timestamp", Moment.Unit.MILLISECONDS).asValue().map(Moment::instant),
        in.moment("expired_timestamp", Moment.Unit.MILLISECONDS).asValue().map(Moment::instant),
        List.of(),
        false);
  }

  private static List<String> roles(FieldReader in) {
    return in
        .parts("role_scopes", role -> role.text("role_name"))
        .asValue()
        .orElse(List.of())
        .stream()
        .map(Received::asValue)
        .flatMap(Optional::stream)
        .map(Received::asValue)
        .flatMap(Optional::stream)
        .toList();
  }
}
