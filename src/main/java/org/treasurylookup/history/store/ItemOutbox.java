package org.treasurylookup.history.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.history.entry.DeskItem;
import org.treasurylookup.history.entry.HistoryException;

/** Changes that a desk was not told of yet, and how far those of others were read. */
public final class ItemOutbox {
  private static final String SEEN = "seen items";

  private final HistoryDatabase database;
  private final HistoryKey key;
  private final AboutTable about;

  ItemOutbox(HistoryDatabase database, HistoryKey key) {
    this.database = database;
    this.key = key;
    this.about = new AboutTable(database);
  }

  /**
   * Some changes.
   *
   * @param upTo the last of them, of those that cannot be opened any more too; 0 for none
   */
  public record Waiting(List<DeskItem> items, long upTo) {
    public Waiting {
      items = List.copyOf(items);
    }
  }

  /** Keeps changes until the desk has them. */
  public int offer(List<DeskItem> items) throws HistoryException {
    return database.change(() -> insert(items));
  }

  private int insert(List<DeskItem> items) throws SQLException {
    for (var item : items) {
      byte[] sealed = SealedItem.seal(key, item);
      database.statement("INSERT INTO unshared (sealed) VALUES (?)", sealed).executeUpdate();
    }
    return items.size();
  }

  /** The first changes that the desk was not told of. */
  public Waiting waiting(int most) throws HistoryException {
    return HistoryStore.tried(
        () -> {
          String sql = "SELECT seq, sealed FROM unshared ORDER BY seq LIMIT ?";
          List<DeskItem> items = new ArrayList<>();
          long upTo = 0;
          try (var row = database.statement(sql, most).executeQuery()) {
            while (row.next()) {
              upTo = row.getLong(1);
              SealedItem.open(key, StoredBytes.of(row, 2)).ifPresent(items::add);
            }
          }
          return new Waiting(items, upTo);
        });
  }

  /** The desk has all changes up to this one. */
  public int sent(long upTo) throws HistoryException {
    return database.change(
        () -> database.statement("DELETE FROM unshared WHERE seq <= ?", upTo).executeUpdate());
  }

  /**
   * How far things were exchanged under a key of the desk.
   *
   * @param seen up to which version the changes of others were read
   * @param offered whether all that was here before was offered
   */
  public record Progress(long seen, boolean offered) {
    /** Nothing was exchanged yet. */
    public static final Progress NONE = new Progress(0, false);
  }

  /** How far things were exchanged under the key of a fingerprint; a new one begins again. */
  public Progress progress(String desk) throws HistoryException {
    return HistoryStore.tried(() -> progress(about.get(SEEN), utf8(desk)));
  }

  private static Progress progress(byte[] value, byte[] desk) {
    var bytes = ByteBuffer.wrap(value);
    if (value.length != Long.BYTES + 1 + desk.length) {
      return Progress.NONE;
    }
    var known = new Progress(bytes.getLong(), bytes.get() != 0);
    return bytes.equals(ByteBuffer.wrap(desk)) ? known : Progress.NONE;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Notes how far things were exchanged under the key of a fingerprint.
   *
   * @param first what there was here before, to be offered
   */
  public int progress(String desk, Progress now, List<DeskItem> first) throws HistoryException {
    return database.change(
        () -> {
          insert(first);
          byte[] name = utf8(desk);
          return about.put(
              SEEN,
              ByteBuffer.allocate(Long.BYTES + 1 + name.length)
                  .putLong(now.seen())
                  .put((byte) (now.offered() ? 1 : 0))
                  .put(name)
                  .array());
        });
  }
}
