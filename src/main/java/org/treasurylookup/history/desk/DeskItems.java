package org.treasurylookup.history.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.entry.DeskItem;
import org.treasurylookup.history.store.DeskKeys;
import org.treasurylookup.history.store.HistoryKey;
import org.treasurylookup.history.store.SealedItem;

/** Names and notes that a desk shares; each change is a row, the latest of a thing counts. */
public final class DeskItems {
  private final DeskDatabase database;

  /** Those of a database whose tables are of this version. */
  public DeskItems(DeskDatabase database) {
    this.database = database;
  }

  /**
   * Some changes.
   *
   * @param upTo version of the last of them, of those that this PC cannot open too
   */
  public record Page(List<DeskItem> items, long upTo) {
    public Page {
      items = List.copyOf(items);
    }
  }

  /** Adds changes; one that is there already stays as it is. */
  public int add(HistoryKey key, List<DeskItem> items) throws DeskException {
    return database.tried(
        connection -> {
          try (var row =
              connection.prepareStatement(
                  "INSERT INTO treasury_desk.item (kind, thing, changed_at, key, sealed)"
                      + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            for (var item : items) {
              row.setString(1, item.kind().code());
              row.setLong(2, SealedItem.thing(key, item));
              row.setObject(3, item.changed().atOffset(ZoneOffset.UTC));
              row.setString(4, key.fingerprint());
              row.setBytes(5, SealedItem.seal(key, item));
              row.addBatch();
            }
            return row.executeBatch().length;
          }
        });
  }

  /** The changes after a version that no later change of the same thing replaces. */
  public Page after(long version, DeskKeys keys, int most) throws DeskException {
    return database.tried(connection -> after(connection, version, keys, most));
  }

  private static Page after(Connection connection, long version, DeskKeys keys, int most)
      throws SQLException {
    try (var found =
        connection.prepareStatement(
            "SELECT version, key, sealed, EXISTS (SELECT 1 FROM treasury_desk.item AS n"
                + " WHERE n.kind = i.kind AND n.thing = i.thing AND n.changed_at > i.changed_at)"
                + " FROM treasury_desk.item AS i WHERE version > ? ORDER BY version LIMIT ?")) {
      found.setLong(1, version);
      found.setInt(2, most);
      long upTo = version;
      List<DeskItem> items = new ArrayList<>();
      try (var row = found.executeQuery()) {
        while (row.next()) {
          upTo = row.getLong(1);
          if (!row.getBoolean(4)) {
            byte[] sealed = row.getBytes(3);
            keys.named(row.getString(2))
                .flatMap(key -> SealedItem.open(key, sealed))
                .ifPresent(items::add);
          }
        }
      }
      return new Page(items, upTo);
    }
  }
}
