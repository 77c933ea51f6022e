package org.treasurylookup.history.store;

import java.sql.SQLException;

/** What a store keeps about itself, a value a name. To write is a part of a change of the store. */
record AboutTable(HistoryDatabase database) {
  /** A value; no bytes where there is none. */
  byte[] get(String name) throws SQLException {
    String sql = "SELECT value FROM about WHERE name = ?";
    try (var found = database.statement(sql, name).executeQuery()) {
      return found.next() ? StoredBytes.of(found, 1) : new byte[0];
    }
  }

  /** Writes a value where there is none; whether there was none. */
  boolean begin(String name, byte[] value) throws SQLException {
    String sql = "INSERT OR IGNORE INTO about VALUES (?, ?)";
    return database.statement(sql, name, value).executeUpdate() > 0;
  }

  /** Writes a value, bytes or text. */
  int put(String name, Object value) throws SQLException {
    String sql = "INSERT OR REPLACE INTO about VALUES (?, ?)";
    return database.statement(sql, name, value).executeUpdate();
  }
}
