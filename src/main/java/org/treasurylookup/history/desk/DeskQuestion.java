package org.treasurylookup.history.desk;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.entry.DeskException.Reason;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.store.HistoryKey;
import org.treasurylookup.history.store.SealedFinding;

/**
 * Asks who looked something up. What stands in the audit is asked for as it is; what was found, by
 * digests under the desk's key, which tell the server nothing.
 */
final class DeskQuestion {
  private static final String LATEST = " ORDER BY a.at DESC, a.received_at DESC, a.seq DESC";
  private static final String BY_ID =
      "SELECT store, hash FROM treasury_desk.audit WHERE event = 'lookup' AND"
          + " lower(split_part(split_part(subject, ':', 3), '?', 1)) = lower(?)";

  private final Optional<HistoryKey> key;
  private final List<Object> values = new ArrayList<>();
  private final StringBuilder conditions = new StringBuilder();

  /** A question and its values, of which a list is an array of the server's. */
  record Question(String sql, List<Object> values) {}

  DeskQuestion(Optional<HistoryKey> key) {
    this.key = key;
  }

  Question of(HistoryQuery query, Optional<UUID> others) throws DeskException {
    for (var code : query.codes()) {
      code(code);
    }
    for (String text : query.texts()) {
      text(text.strip(), query.personal());
    }
    query.from().ifPresent(time -> also("a.at >= ?", time.atOffset(ZoneOffset.UTC)));
    query.before().ifPresent(time -> also("a.at < ?", time.atOffset(ZoneOffset.UTC)));
    others.ifPresent(store -> also("a.store <> ?", store));
    String found =
        "SELECT a.seq, a.hash, a.at, a.received_at, a.os_user, a.environment, a.subject, a.detail,"
            + " a.workstation, a.login, f.sealed FROM treasury_desk.audit AS a"
            + " LEFT JOIN treasury_desk.finding AS f ON f.store = a.store AND f.hash = a.hash"
            + " WHERE a.event = 'lookup'"
            + conditions;
    return new Question(query.texts().isEmpty() ? found + LATEST : narrow(found), values);
  }

  /* Few fit a text. A server that looked for the latest first would look through all the others. */
  private static String narrow(String found) {
    return "SELECT * FROM (" + found + " OFFSET 0) AS a" + LATEST;
  }

  private void also(String condition, Object... more) {
    conditions.append(" AND ").append(condition);
    values.addAll(List.of(more));
  }

  private void code(HistoryQuery.Code code) throws DeskException {
    switch (code.column()) {
      case ENVIRONMENT -> also("lower(a.environment) = lower(?)", code.value().strip());
      case USER -> also("lower(a.os_user) = lower(?)", code.value().strip());
      case OUTCOME -> also("split_part(a.detail, ' ', 1) = lower(?)", code.value().strip());
      case STATUS, VERDICT, NOTE, LEVEL -> {
        var desk = key.orElseThrow(() -> new DeskException(Reason.KEY));
        also("f.words @> ?", List.of(SealedFinding.digest(desk, code)));
      }
    }
  }

  /* A whole target, its id, or a word of what was found: each has an index. */
  private void text(String text, boolean personal) {
    if (text.matches("[a-z]+:[a-z-]+:[^:]+")) {
      also("a.subject = ?", text);
    } else if (key.isPresent()) {
      also(
          "(a.store, a.hash) IN ("
              + BY_ID
              + " UNION SELECT store, hash FROM treasury_desk.finding"
              + " WHERE words && ?)",
          text,
          SealedFinding.digests(key.get(), text, personal));
    } else {
      also("(a.store, a.hash) IN (" + BY_ID + ")", text);
    }
  }
}
