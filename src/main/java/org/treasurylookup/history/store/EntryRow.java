package org.treasurylookup.history.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryEntry.Asker;
import org.treasurylookup.history.entry.HistoryEntry.Place;
import org.treasurylookup.history.entry.HistoryEntry.Reply;
import org.treasurylookup.history.entry.HistoryEntry.Result;
import org.treasurylookup.history.entry.HistoryEntry.Times;

/**
 * The line of a look-up as columns with texts: in the store, and in what a desk shares. Times are
 * in milliseconds; what is not there has no text.
 */
final class EntryRow {
  /** All but the number, in order. */
  static final List<String> NAMES =
      List.of(
          "target",
          "environment",
          "environment_kind",
          "host",
          "request",
          "os_user",
          "key_fingerprint",
          "program_version",
          "started_at",
          "ended_at",
          "server_date",
          "http_status",
          "bytes",
          "sha256",
          "signature",
          "outcome",
          "failure",
          "status",
          "verdict",
          "notes",
          "level");

  /** The same for a statement. */
  static final String COLUMNS = String.join(", ", NAMES);

  private EntryRow() {}

  static Map<String, String> texts(HistoryEntry entry) {
    Map<String, String> texts = new LinkedHashMap<>();
    var place = entry.place();
    texts.put("target", entry.target());
    texts.put("environment", place.environment());
    texts.put("environment_kind", place.kind());
    texts.put("host", place.host());
    var reply = entry.reply();
    texts.put("request", reply.request());
    texts.put("os_user", entry.asker().user());
    texts.put("key_fingerprint", entry.asker().keyFingerprint());
    texts.put("program_version", entry.asker().version());
    var times = entry.times();
    texts.put("started_at", millis(times.started()));
    texts.put("ended_at", millis(times.ended()));
    times.server().ifPresent(time -> texts.put("server_date", millis(time)));
    reply.httpStatus().ifPresent(status -> texts.put("http_status", Integer.toString(status)));
    texts.put("bytes", Integer.toString(reply.bytes()));
    texts.put("sha256", reply.sha256());
    texts.put("signature", reply.signature());
    var result = entry.result();
    texts.put("outcome", result.outcome());
    texts.put("failure", result.failure());
    texts.put("status", result.status());
    texts.put("verdict", result.verdict());
    texts.put("notes", String.join(" ", result.notes()));
    texts.put("level", result.level());
    return texts;
  }

  private static String millis(Instant time) {
    return Long.toString(time.toEpochMilli());
  }

  /** The texts of a line in the order of the columns, and what follows them. */
  static @Nullable Object[] values(HistoryEntry entry, Object... following) {
    var texts = texts(entry);
    var values = new @Nullable Object[NAMES.size() + following.length];
    Arrays.setAll(
        values, i -> i < NAMES.size() ? texts.get(NAMES.get(i)) : following[i - NAMES.size()]);
    return values;
  }

  /** What a row says, whatever it is. */
  static HistoryEntry read(ResultSet row) throws SQLException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : NAMES) {
      String text = row.getString(name);
      if (text != null) {
        texts.put(name, text);
      }
    }
    return of(row.getLong("id"), texts);
  }

  /** The line that texts say. */
  static HistoryEntry of(long id, Map<String, String> texts) {
    return new HistoryEntry(
        id,
        text(texts, "target"),
        new Place(text(texts, "environment"), text(texts, "environment_kind"), text(texts, "host")),
        new Asker(
            text(texts, "os_user"), text(texts, "key_fingerprint"), text(texts, "program_version")),
        new Times(
            time(texts, "started_at").orElse(Instant.EPOCH),
            time(texts, "ended_at").orElse(Instant.EPOCH),
            time(texts, "server_date")),
        new Reply(
            text(texts, "request"),
            number(texts, "http_status"),
            number(texts, "bytes").orElse(0),
            text(texts, "sha256"),
            text(texts, "signature")),
        new Result(
            text(texts, "outcome"),
            text(texts, "failure"),
            text(texts, "status"),
            text(texts, "verdict"),
            notes(text(texts, "notes")),
            text(texts, "level")));
  }

  private static String text(Map<String, String> texts, String name) {
    return texts.getOrDefault(name, "");
  }

  private static Optional<Instant> time(Map<String, String> texts, String name) {
    return whole(texts, name).map(Instant::ofEpochMilli);
  }

  private static Optional<Integer> number(Map<String, String> texts, String name) {
    return whole(texts, name).map(Long::intValue);
  }

  /* A column that was altered may be no number. It reads as one that none ever has, so that the
   * seal of its row does not fit. */
  private static Optional<Long> whole(Map<String, String> texts, String name) {
    try {
      return Optional.ofNullable(texts.get(name)).map(Long::valueOf);
    } catch (NumberFormatException _) {
      return Optional.of(-1L);
    }
  }

  private static List<String> notes(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
  }
}
