package org.treasurylookup.history.store;

import java.sql.SQLException;
import org.sqlite.SQLiteJDBCLoader;

/**
 * SQLite itself. The installed program has it beside its jars ({@code org.sqlite.lib.path});
 * elsewhere the library is unpacked into the folder for temporary files.
 */
final class NativeLibrary {
  private NativeLibrary() {}

  static void load() throws SQLException {
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception | LinkageError e) {
      throw new SQLException("SQLite cannot be loaded", e);
    }
  }
}
