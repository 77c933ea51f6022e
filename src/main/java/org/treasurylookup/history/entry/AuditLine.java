package org.treasurylookup.history.entry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.treasurylookup.domain.json.JsonValue;

/**
 * One thing that somebody did with the program, as it is audited. No amount, name or address of a
 * payment is in it.
 *
 * @param at when, by the PC's clock, to the millisecond
 * @param user name of the user at this PC
 * @param environment where; empty when it is about none
 * @param subject what it was about, such as a target or the name of a file; empty for nothing
 * @param detail in codes, such as the outcome and the SHA-256 of the answer
 */
public record AuditLine(
    Instant at, String user, AuditEvent event, String environment, String subject, String detail) {

  /** The columns in order, as files name them. */
  public static final List<String> COLUMNS =
      List.of("at", "user", "event", "environment", "subject", "detail");

  /** The line of a look-up. */
  public static AuditLine of(HistoryEntry entry) {
    var result = entry.result();
    String detail =
        String.join(
            " ",
            List.of(
                result.outcome(),
                result.failure().isEmpty() ? "-" : result.failure(),
                entry.reply().sha256().isEmpty() ? "-" : entry.reply().sha256()));
    return new AuditLine(
        entry.times().ended().truncatedTo(ChronoUnit.MILLIS),
        entry.asker().user(),
        AuditEvent.LOOKUP,
        entry.place().environment(),
        entry.target(),
        detail);
  }

  /** The values in the order of the columns. */
  public List<String> values() {
    return List.of(at.toString(), user, event.code(), environment, subject, detail);
  }

  /** The line in the one form that is hashed: JSON without blanks, the columns in order. */
  public String canonical() {
    var values = values();
    return new JsonValue.Obj(
            IntStream.range(0, values.size())
                .mapToObj(i -> member(COLUMNS.get(i), values.get(i)))
                .toList())
        .toJson();
  }

  private static JsonValue.Member member(String name, String value) {
    return new JsonValue.Member(name, new JsonValue.Str(value));
  }
}
