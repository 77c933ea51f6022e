package org.treasurylookup.api.bitgo;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.api.json.FieldReader;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.domain.key.KeyReport;

/** {@code GET /api/v2/user/session} to a report. */
public final class BitgoKeyReports {
  private BitgoKeyReports() {}

  /** What BitGo says about a token. Never throws: what cannot be read is as if it was not told. */
  public static KeyReport of(JsonValue.Obj json) {
    var outer = new FieldReader(json);
    return value(outer.part("session", BitgoKeyReports::session)).orElseGet(() -> session(outer));
  }

  private static KeyReport session(FieldReader in) {
    return new KeyReport(
        value(in.text("user")).orElse(""),
        Optional.empty(),
        value(in.texts("scope")).orElse(List.of()),
        value(in.texts("ipRestrict")).orElse(List.of()),
        value(in.moment("created", Moment.Unit.ISO)).map(Moment::instant),
        value(in.moment("expires", Moment.Unit.ISO)).map(Moment::instant),
        value(in.texts("bitgoAdminPermissions")).orElse(List.of()),
        value(in.part("unlock", unlock -> true)).isPresent());
  }

  private static <T> Optional<T> value(Received<T> received) {
    return received instanceof Received.Value<T>(_, T value)
        ? Optional.of(value)
        : Optional.empty();
  }
}
