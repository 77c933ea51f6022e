package org.treasurylookup.history.store;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.Set;
import org.treasurylookup.history.entry.HistoryQuery.Mark;

/** The look-ups of records that users pinned, watch or wrote a note on. */
final class MarkedRecords {
  private MarkedRecords() {}

  static String ids(Mark mark) {
    return switch (mark) {
      case PINNED -> beside("PINNED");
      case WATCHED -> beside("WATCHED");
      case NOTED ->
          "SELECT m.id FROM own_note AS n JOIN finding AS m"
              + " ON m.target = n.target AND m.environment = n.environment";
    };
  }

  private static String beside(String part) {
    return "SELECT m.id FROM recent AS r JOIN finding AS m"
        + " ON m.target = r.target AND m.environment = r.environment WHERE r.part = '"
        + part
        + "'";
  }

  static BitSet of(HistoryDatabase database, Set<Mark> marks) throws SQLException {
    var all = new BitSet();
    boolean first = true;
    for (var mark : marks) {
      var ids = new BitSet();
      try (var rows = database.statement(ids(mark)).executeQuery()) {
        while (rows.next()) {
          ids.set(rows.getInt(1));
        }
      }
      if (first) {
        all.or(ids);
      } else {
        all.and(ids);
      }
      first = false;
    }
    return all;
  }
}
