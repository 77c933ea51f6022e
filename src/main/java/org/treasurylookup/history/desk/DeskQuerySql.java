package org.treasurylookup.history.desk;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.entry.DeskException.Reason;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.store.DeskKeys;
import org.treasurylookup.lookup.Target;

/**
 * The SQL that asks a desk who looked something up. What stands in the audit is asked for as it is;
 * what was found, by digests under the desk's keys, which tell the server nothing.
 *
 * <p>The server cannot know how many rows have a digest or an id, and would look through all of
 * them: so it is told to begin with those that have it, unless they are many.
 */
final class DeskQuerySql {
  private static final String COLUMNS =
      "SELECT a.seq, a.hash, a.at, a.received_at, a.os_user, a.environment, a.subject, a.detail,"
          + " a.workstation, a.login, a.before, a.line, f.sealed, f.key FROM ";
  private static final String ALL = "treasury_desk.audit AS a";
  private static final String OF_THOSE =
      " AS those CROSS JOIN LATERAL (SELECT * FROM treasury_desk.audit AS each"
          + " WHERE each.store = those.store AND each.hash = those.hash OFFSET 0) AS a";
  private static final String FINDINGS =
      " LEFT JOIN treasury_desk.finding AS f ON f.store = a.store AND f.hash = a.hash"
          + " WHERE a.event = 'lookup'";
  private static final String LATEST = " ORDER BY a.at DESC, a.received_at DESC, a.seq DESC";
  private static final String BY_ID =
      "SELECT store, hash FROM treasury_desk.audit WHERE event = 'lookup' AND"
          + " lower(split_part(split_part(subject, ':', 3), '?', 1)) = lower(?)";
  private static final String BY_WORD =
      "SELECT store, hash FROM treasury_desk.finding WHERE words && ?";

  private final DeskKeys keys;
  private final boolean personal;
  private final Part conditions = new Part();
  private final Part texts = new Part();
  private final Part codes = new Part();

  /** SQL and its values, of which a list is an array of the server's. */
  record Sql(String sql, List<Object> values) {}

  /* Part of it, with the values for its question marks. */
  private static final class Part {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    void and(String condition, Object... its) {
      sql.append(" AND ").append(condition);
      values.addAll(List.of(its));
    }

    void within(String rows, Object... its) {
      sql.append(sql.isEmpty() ? "" : " INTERSECT ").append(rows);
      values.addAll(List.of(its));
    }
  }

  /**
   * Asks a query.
   *
   * @param others a store whose own look-ups are left out
   */
  DeskQuerySql(HistoryQuery query, DeskKeys keys, Optional<UUID> others) throws DeskException {
    this.keys = keys;
    this.personal = query.personal();
    for (var code : query.codes()) {
      code(code);
    }
    for (String text : query.texts()) {
      text(text.strip());
    }
    query.from().ifPresent(time -> also("a.at >= ?", time.atOffset(ZoneOffset.UTC)));
    query.before().ifPresent(time -> also("a.at < ?", time.atOffset(ZoneOffset.UTC)));
    others.ifPresent(store -> also("a.store <> ?", store));
  }

  private void also(String condition, Object... its) {
    conditions.and(condition, its);
  }

  private void code(HistoryQuery.Code code) throws DeskException {
    switch (code.column()) {
      case ENVIRONMENT -> also("lower(a.environment) = lower(?)", code.value().strip());
      case USER -> also("lower(a.os_user) = lower(?)", code.value().strip());
      case OUTCOME -> also("lower(split_part(a.detail, ' ', 1)) = lower(?)", code.value().strip());
      case STATUS, VERDICT, NOTE, LEVEL -> {
        needsKey();
        also("f.words && ?", keys.digests(code));
        codes.within(BY_WORD, keys.digests(code));
      }
    }
  }

  private void needsKey() throws DeskException {
    if (keys.latest().isEmpty()) {
      throw new DeskException(Reason.KEY);
    }
  }

  /* A whole target, its id, or a word of what was found: each has an index. */
  private void text(String text) throws DeskException {
    if (text.matches("[a-z]+:[a-z-]+:[^:]+")) {
      also("a.subject = ?", text);
    } else if (isId(text)) {
      texts.within("(" + BY_ID + " UNION " + BY_WORD + ")", text, keys.digests(text, personal));
    } else {
      needsKey();
      texts.within(BY_WORD, keys.digests(text, personal));
    }
  }

  /* What may be an id the server sees, as it has it anyway; no name, amount or address. */
  private boolean isId(String text) {
    boolean amount = text.contains(".") && Decimal.read(text).isPresent();
    return !personal && !amount && !text.startsWith("0x") && Target.isId(text);
  }

  /**
   * How many fit the codes of what was found, counted up to a number; empty when it is no matter.
   */
  Optional<Sql> frequency(int most) {
    return codes.sql.isEmpty() || !texts.sql.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Sql(
                "SELECT count(*) FROM (" + codes.sql + " LIMIT " + most + ") AS fitting",
                codes.values));
  }

  /**
   * Who looked it up, latest first.
   *
   * @param few whether few fit the codes of what was found
   */
  Sql looks(boolean few, int limit) {
    var first = texts.sql.isEmpty() && few ? codes : texts;
    List<Object> values = new ArrayList<>(first.values);
    values.addAll(conditions.values);
    String from = first.sql.isEmpty() ? ALL : "(" + first.sql + ")" + OF_THOSE;
    String sql = COLUMNS + from + FINDINGS + conditions.sql + LATEST + " LIMIT " + limit;
    return new Sql(sql, values);
  }
}
