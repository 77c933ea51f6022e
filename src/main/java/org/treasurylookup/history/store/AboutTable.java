package org.treasurylookup.history.store;

import java.sql.SQLException;

/** What a store keeps about itself, a value a name. To write is a part of a change of the store. */
record AboutTable(HistoryDatabase database) {
  /** A value; no bytes where there is none. */
  byte[] get(String name) throws SQLException {
    var row = database.statement("SELECT value FROM about WHERE name = ?");
    row.setString(1, name);
    try (var found = row.executeQuery()) {
      return found.next() ? StoredBytes.of(found, 1) : new byte[0];
    }
  }

  /** Writes a value where there is none; whether there was none. */
  boolean begin(String name, byte[] value) throws SQLException {
    return write("INSERT OR IGNORE INTO about VALUES (?, ?)", name, value) > 0;
  }

  /** Writes a value, bytes or text. */
  int put(String name, Object value) throws SQLException {
    return write("INSERT OR REPLACE INTO about VALUES (?, ?)", name, value);
  }

  private int write(String sql, String name, Object value) throws SQLException {
    var row = database.statement(sql);
    row.setString(1, name);
    row.setObject(2, value);
    return row.executeUpdate();
  }
}
