package org.treasurylookup.history.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Bytes of the store, where a column that must have some may have been altered to have none. */
final class StoredBytes {
  private static final byte[] NONE = {};

  private StoredBytes() {}

  static byte[] of(ResultSet row, int column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? NONE : bytes;
  }

  static byte[] of(ResultSet row, String column) throws SQLException {
    return of(row, row.findColumn(column));
  }
}
