package org.treasurylookup.history.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.treasurylookup.history.entry.HistoryQuery;

/**
 * Asks for the ids of the look-ups that fit a query, latest first. The rarest word leads, and the
 * rows themselves are read of those alone that are listed: a search takes as long for one look-up
 * among many as for any.
 */
final class FittingIds {
  private static final int COMMON = 1000;

  private final HistoryDatabase database;
  private final HistoryKey key;
  private final List<Object> values = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();

  record Sql(String sql, List<Object> values) {}

  FittingIds(HistoryDatabase database, HistoryKey key) {
    this.database = database;
    this.key = key;
  }

  Sql of(HistoryQuery query, List<BitSet> noted, long before) throws SQLException {
    var codes = new ArrayList<Long>();
    query.codes().forEach(code -> codes.add(key.digest(SearchWords.of(code))));
    String from = query.texts().isEmpty() ? leading(codes) : texts(query, noted);
    boolean ordered = !query.texts().isEmpty() && before == Long.MAX_VALUE;
    if (ordered) {
      /* The rest is asked of the latest alone, until enough fit. With a limit, though none is
       * meant, SQLite gives the rows of an inner query in its order; but then it looks at all
       * of them where only those before one are asked for. */
      from += " ORDER BY id DESC LIMIT -1";
    }
    for (long code : codes) {
      conditions.add("EXISTS (SELECT 1 FROM word WHERE digest = ? AND finding = c.id)");
      values.add(code);
    }
    query.from().ifPresent(time -> ended(">=", time));
    query.before().ifPresent(time -> ended("<", time));
    for (var mark : query.marks()) {
      conditions.add("c.id IN (" + MarkedRecords.ids(mark) + ")");
    }
    if (before < Long.MAX_VALUE) {
      conditions.add("c.id < ?");
      values.add(before);
    }
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    return new Sql(
        "SELECT c.id FROM (" + from + ") AS c" + where + (ordered ? "" : " ORDER BY c.id DESC"),
        values);
  }

  /* What is rare comes first: then few have to be looked at for the rest. */
  private String leading(List<Long> codes) throws SQLException {
    if (codes.isEmpty()) {
      return "SELECT id FROM finding";
    }
    long rarest = codes.getFirst();
    int fewest = Integer.MAX_VALUE;
    for (long code : codes) {
      int count = count(code);
      if (count < fewest) {
        rarest = code;
        fewest = count;
      }
    }
    codes.remove(rarest);
    values.add(rarest);
    return "SELECT finding AS id FROM word WHERE digest = ?";
  }

  private int count(long digest) throws SQLException {
    String sql = "SELECT count(*) FROM (SELECT 1 FROM word WHERE digest = ? LIMIT " + COMMON + ")";
    try (var row = database.statement(sql, digest).executeQuery()) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  private String texts(HistoryQuery query, List<BitSet> noted) {
    var each =
        IntStream.range(0, query.texts().size())
            .mapToObj(i -> text(query.texts().get(i), query.personal(), noted.get(i)))
            .toList();
    /* One alone is put in order while it is joined: it is no query within another. */
    return each.size() == 1
        ? each.getFirst()
        : each.stream()
            .map(one -> "SELECT id FROM (" + one + ")")
            .collect(Collectors.joining(" INTERSECT "));
  }

  /* All targets are read. They stand together in their index; left to itself, SQLite reads the rows
   * instead, ten times as many bytes, as those are in the order of the union. */
  private String text(String text, boolean personal, BitSet noted) {
    var words = SearchWords.sought(text, personal);
    words.forEach(word -> values.add(key.digest(word)));
    values.add("%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%");
    values.add(Arrays.toString(noted.stream().toArray()));
    return "SELECT finding AS id FROM word WHERE digest IN ("
        + words.stream().map(_ -> "?").collect(Collectors.joining(", "))
        + ") UNION SELECT id FROM finding INDEXED BY finding_target WHERE target LIKE ? ESCAPE '\\'"
        + " UNION SELECT value FROM json_each(?)";
  }

  private void ended(String sign, Instant time) {
    conditions.add(
        "EXISTS (SELECT 1 FROM finding AS d WHERE d.id = c.id AND d.ended_at " + sign + " ?)");
    values.add(time.toEpochMilli());
  }
}
