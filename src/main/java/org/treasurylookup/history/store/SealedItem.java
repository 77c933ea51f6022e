package org.treasurylookup.history.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.history.entry.DeskItem;

/** A change of what a desk shares, encrypted. */
public final class SealedItem {
  private static final int FORM = 1;
  private static final byte[] IDENTITY = HistoryKey.identity("item");

  private SealedItem() {}

  public static byte[] seal(HistoryKey key, DeskItem item) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      out.writeUTF(item.kind().name());
      out.writeUTF(item.environment());
      out.writeUTF(item.about());
      out.writeUTF(item.changed().toString());
      out.writeInt(item.words().size());
      for (String word : item.words()) {
        out.writeUTF(word);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return key.seal(bytes.toByteArray(), IDENTITY);
  }

  /** Decrypts; empty when the key is another, or a byte of it is not what it was. */
  public static Optional<DeskItem> open(HistoryKey key, byte[] sealed) {
    return key.open(sealed, IDENTITY).flatMap(SealedItem::read);
  }

  private static Optional<DeskItem> read(byte[] plain) {
    try (var in = new DataInputStream(new ByteArrayInputStream(plain))) {
      if (in.readByte() != FORM) {
        return Optional.empty();
      }
      var kind = DeskItem.Kind.valueOf(in.readUTF());
      String environment = in.readUTF();
      String about = in.readUTF();
      var changed = Instant.parse(in.readUTF());
      int count = in.readInt();
      List<String> words = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        words.add(in.readUTF());
      }
      return Optional.of(new DeskItem(kind, environment, about, changed, words));
    } catch (IOException | DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** What stands at the server for what an item is about. */
  public static long thing(HistoryKey key, DeskItem item) {
    return key.digest(item.kind() + "\n" + item.environment() + "\n" + item.about());
  }
}
