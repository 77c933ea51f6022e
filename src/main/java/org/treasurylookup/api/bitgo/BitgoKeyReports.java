package org.treasurylookup.api.bitgo;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.api.json.FieldReader;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.domain.key.KeyReport;

/** {@code GET /api/v2/user/session} to a report. */
public final class BitgoKeyReports {
  private BitgoKeyReports() {}

  /** What BitGo says about a token. Never throws: what cannot be read is as if it was not told. */
  public static KeyReport of(JsonValue.Obj json) {
    var outer = new FieldReader(json);
    return outer
        .part("session", BitgoKeyReports::session)
        .asValue()
        .orElseGet(() -> session(outer));
  }

  private static KeyReport session(FieldReader in) {
    return new KeyReport(
        in.text("user").asValue().orElse(""),
        Optional.empty(),
        in.texts("scope").asValue().orElse(List.of()),
        in.texts("ipRestrict").asValue().orElse(List.of()),
        in.moment("created", Moment.Unit.ISO).asValue().map(Moment::instant),
        in.moment("expires", Moment.Unit.ISO).asValue().map(Moment::instant),
        in.texts("bitgoAdminPermissions").asValue().orElse(List.of()),
        in.part("unlock", unlock -> true).asValue().isPresent());
  }
}
