package org.treasurylookup.history.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.history.entry.HistoryEntry;

/**
 * Tells whether the row of a look-up is what was written. Its columns can be read without a key, so
 * that lists need not decrypt anything; altered they cannot be unseen: each row has a seal over all
 * of them, and its content opens with that alone.
 */
final class RowSeal {
  private static final String SEALED = "sealed rows";
  private static final int AT_A_TIME = 1_000;

  private RowSeal() {}

  static byte[] of(HistoryKey key, byte[] uid, long line, HistoryEntry entry) {
    var texts = EntryRow.texts(entry);
    List<String> parts = new ArrayList<>();
    parts.add(HexFormat.of().formatHex(uid));
    parts.add(Long.toString(line));
    EntryRow.NAMES.forEach(name -> parts.add(texts.getOrDefault(name, "")));
    return key.sealOf(HistoryKey.identity(parts.toArray(String[]::new)));
  }

  /** What the content of a row belongs to. */
  static byte[] identity(byte[] uid, byte[] seal) {
    byte[] both = Arrays.copyOf(uid, uid.length + seal.length);
    System.arraycopy(seal, 0, both, uid.length, seal.length);
    return both;
  }

  /* What content belonged to in versions whose rows had no seal. */
  static byte[] earlierIdentity(byte[] uid, HistoryEntry entry) {
    String row =
        String.join(
            "\n",
            entry.target(),
            entry.place().environment(),
            entry.reply().sha256(),
            Long.toString(entry.times().ended().toEpochMilli()));
    return identity(uid, row.getBytes(StandardCharsets.UTF_8));
  }

  /** What a row says; of one that is not what was written, that it is altered. */
  static HistoryEntry read(HistoryKey key, ResultSet row) throws SQLException {
    var entry = EntryRow.read(row);
    return isWhole(key, row, entry) ? entry : entry.altered();
  }

  /** Whether what a row says is what was written. */
  static boolean isWhole(HistoryKey key, ResultSet row, HistoryEntry entry) throws SQLException {
    return MessageDigest.isEqual(
        StoredBytes.of(row, "seal"),
        of(key, StoredBytes.of(row, "uid"), row.getLong("line"), entry));
  }

  /** Decrypts the content of a row. */
  static Optional<byte[]> open(HistoryKey key, ResultSet row, HistoryEntry entry)
      throws SQLException {
    byte[] sealed = StoredBytes.of(row, "sealed");
    byte[] uid = StoredBytes.of(row, "uid");
    return key.open(sealed, identity(uid, StoredBytes.of(row, "seal")))
        .or(() -> key.open(sealed, earlierIdentity(uid, entry)));
  }

  /**
   * Seals the rows of an earlier version, once; part of a change of the store. A row whose content
   * is of this version does not become one of an earlier by losing its seal.
   */
  static void sealEarlier(HistoryDatabase database, HistoryKey key) throws SQLException {
    long last = new AboutTable(database).begin(SEALED, key.mark()) ? 0 : -1;
    while (last >= 0) {
      last = sealAfter(last, database, key);
    }
  }

  /* The number of the last row that was looked at; below 0 when there was none. */
  private static long sealAfter(long number, HistoryDatabase database, HistoryKey key)
      throws SQLException {
    String sql =
        "SELECT id, "
            + EntryRow.COLUMNS
            + ", uid, line, sealed FROM finding JOIN content ON finding = id"
            + " WHERE id > ? AND seal IS NULL ORDER BY id LIMIT "
            + AT_A_TIME;
    long last = -1;
    List<Fresh> fresh = new ArrayList<>();
    try (var row = database.statement(sql, number).executeQuery()) {
      while (row.next()) {
        var entry = EntryRow.read(row);
        byte[] uid = StoredBytes.of(row, "uid");
        last = entry.id();
        if (key.open(StoredBytes.of(row, "sealed"), earlierIdentity(uid, entry)).isPresent()) {
          fresh.add(new Fresh(entry.id(), of(key, uid, row.getLong("line"), entry)));
        }
      }
    }
    for (var each : fresh) {
      database
          .statement("UPDATE finding SET seal = ? WHERE id = ?", each.seal(), each.id())
          .executeUpdate();
    }
    return last;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Fresh(long id, byte[] seal) {}
}
