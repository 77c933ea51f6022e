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
        value(in.text("name")).orElse(""),
        value(in.text("key")).filter(key -> !key.isBlank()),
        roles(in),
        value(in.texts("valid_ips")).orElse(List.of()),
        value(in.moment("created_timestamp", Moment.Unit.MILLISECONDS)).map(Moment::instant),
        value(in.moment("expired_timestamp", Moment.Unit.MILLISECONDS)).map(Moment::instant),
        List.of(),
        false);
  }

  private static List<String> roles(FieldReader in) {
    return value(in.parts("role_scopes", role -> role.text("role_name"))).orElse(List.of()).stream()
        .map(CoboKeyReports::value)
        .flatMap(Optional::stream)
        .map(CoboKeyReports::value)
        .flatMap(Optional::stream)
        .toList();
  }

  private static <T> Optional<T> value(Received<T> received) {
    return received instanceof Received.Value<T>(_, T value)
        ? Optional.of(value)
        : Optional.empty();
  }
}
