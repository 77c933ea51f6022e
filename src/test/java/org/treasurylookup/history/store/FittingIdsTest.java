package org.treasurylookup.history.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.HistoryQuery.Column;

/** What SQLite reads of a big store for a search. */
class FittingIdsTest {
  static Stream<HistoryQuery> queries() {
    return Stream.of(
        HistoryQuery.ALL.with("7777"),
        HistoryQuery.ALL.with("one").with("two"),
        HistoryQuery.ALL.with(Column.STATUS, "Pending").with("N-9"));
  }

  /* A look-up has some four kilobytes: a search that reads them all is three times as slow. */
  @ParameterizedTest
  @MethodSource("queries")
  void aPartOfATargetIsLookedForWhereTargetsStandTogether(HistoryQuery query) throws Exception {
    try (var database = HistoryDatabase.inMemory()) {
      var noted = query.texts().stream().map(_ -> new BitSet()).toList();
      for (long before : List.of(Long.MAX_VALUE, 1000L)) {
        var plan = plan(database, query, noted, before);
        assertThat(plan)
            .anyMatch(step -> step.contains("SCAN finding USING COVERING INDEX finding_target"))
            .doesNotContain("SCAN finding");
      }
    }
  }

  private static List<String> plan(
      HistoryDatabase database, HistoryQuery query, List<BitSet> noted, long before)
      throws Exception {
    var sql = new FittingIds(database, HistoryKey.ofThisRun()).of(query, noted, before);
    List<String> steps = new ArrayList<>();
    var explained = database.statement("EXPLAIN QUERY PLAN " + sql.sql());
    for (int i = 0; i < sql.values().size(); i++) {
      explained.setObject(i + 1, sql.values().get(i));
    }
    try (var rows = explained.executeQuery()) {
      while (rows.next()) {
        steps.add(rows.getString("detail"));
      }
    }
    return steps;
  }
}
