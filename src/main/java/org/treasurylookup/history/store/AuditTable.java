package org.treasurylookup.history.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.AuditLink;
import org.treasurylookup.history.entry.AuditReport;

/**
 * The chain of audited lines: each has the SHA-256 of the hash before it, its number and its text.
 * A change in the middle breaks the chain there. The end of the chain is kept a second time under
 * the key of the store, so that lines taken off the end, and a chain made anew, show to who has not
 * got that key. Who has can leave no trace, which is why the last hash is told: noted elsewhere it
 * tells.
 */
final class AuditTable {
  private static final byte[] BEGINNING = new byte[32];

  private static final byte[] END = "end of the audit".getBytes(StandardCharsets.UTF_8);

  private final HistoryDatabase database;
  private final HistoryKey key;
  private final AboutTable about;

  AuditTable(HistoryDatabase database, HistoryKey key) {
    this.database = database;
    this.key = key;
    this.about = new AboutTable(database);
  }

  /** Where every chain begins. */
  static byte[] beginning() {
    return BEGINNING.clone();
  }

  /** Adds a line, part of a change of the store; its number. */
  long add(AuditLine line) throws SQLException {
    return add(List.of(line));
  }

  /**
   * Adds lines, part of a change of the store; the number of the first, which the others follow.
   */
  long add(List<AuditLine> lines) throws SQLException {
    long seq = 0;
    byte[] hash = BEGINNING;
    try (var last =
        database
            .statement("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")
            .executeQuery()) {
      if (last.next()) {
        seq = last.getLong(1);
        hash = StoredBytes.of(last, 2);
      }
    }
    long first = seq + 1;
    for (var line : lines) {
      seq++;
      String text = line.canonical();
      hash = hash(hash, seq, text);
      String sql = "INSERT INTO audit (seq, line, hash) VALUES (?, ?, ?)";
      database.statement(sql, seq, text, hash).executeUpdate();
    }
    about.put("end", key.seal(end(seq, hash), END));
    return first;
  }

  private static byte[] end(long seq, byte[] hash) {
    return ByteBuffer.allocate(Long.BYTES + hash.length).putLong(seq).put(hash).array();
  }

  static byte[] hash(byte[] before, long seq, String text) {
    var digest = ImmutableBytes.digest();
    digest.update(before);
    digest.update((seq + "\n" + text).getBytes(StandardCharsets.UTF_8));
    return digest.digest();
  }

  /** Reads the lines in order, checking each, up to the first that is not what was written. */
  AuditReport check(Consumer<AuditLink> reader) throws SQLException {
    long seq = 0;
    byte[] before = BEGINNING;
    try (var rows =
        database.statement("SELECT seq, line, hash FROM audit ORDER BY seq").executeQuery()) {
      while (rows.next()) {
        String text = rows.getString(2);
        byte[] told = rows.getBytes(3);
        boolean whole =
            rows.getLong(1) == seq + 1
                && text != null
                && told != null
                && MessageDigest.isEqual(told, hash(before, seq + 1, text));
        if (!whole) {
          return report(seq, before, OptionalLong.of(seq + 1));
        }
        seq++;
        before = told;
        reader.accept(new AuditLink(seq, text, HexFormat.of().formatHex(told)));
      }
    }
    return report(seq, before, whereTheEndIsNot(seq, before));
  }

  /** The lines behind one, oldest first. */
  List<AuditLink> after(long number, int limit) throws SQLException {
    String sql = "SELECT seq, line, hash FROM audit WHERE seq > ? ORDER BY seq LIMIT ?";
    List<AuditLink> links = new ArrayList<>();
    try (var rows = database.statement(sql, number, limit).executeQuery()) {
      while (rows.next()) {
        String hash = HexFormat.of().formatHex(StoredBytes.of(rows, 3));
        links.add(new AuditLink(rows.getLong(1), rows.getString(2), hash));
      }
    }
    return List.copyOf(links);
  }

  /* What was taken off the end is missing there; a chain made anew differs at its last line. */
  private OptionalLong whereTheEndIsNot(long seq, byte[] last) throws SQLException {
    byte[] end = key.open(about.get("end"), END).orElse(new byte[0]);
    if (end.length == 0) {
      return seq == 0 && !isNamed() ? OptionalLong.empty() : OptionalLong.of(Math.max(seq, 1));
    }
    if (MessageDigest.isEqual(end, end(seq, last))) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(ByteBuffer.wrap(end).getLong() > seq ? seq + 1 : seq);
  }

  /* Look-ups name their lines, of which there was one then. */
  private boolean isNamed() throws SQLException {
    try (var row =
        database.statement("SELECT 1 FROM finding WHERE line > 0 LIMIT 1").executeQuery()) {
      return row.next();
    }
  }

  private static AuditReport report(long lines, byte[] last, OptionalLong broken) {
    return new AuditReport(lines, HexFormat.of().formatHex(last), broken);
  }
}
