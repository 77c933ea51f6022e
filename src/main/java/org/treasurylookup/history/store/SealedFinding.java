package org.treasurylookup.history.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.lookup.KeptFinding;

/**
 * A finding as a desk shares it: its line and its content, encrypted with the desk's key and bound
 * to the line of the audit that says who looked it up.
 *
 * @param key fingerprint of the desk's key
 * @param words keyed digests of what it can be searched for
 */
public record SealedFinding(
    ImmutableBytes hash, String key, ImmutableBytes sealed, List<Long> words) {
  private static final int FORM = 2;

  public SealedFinding {
    words = List.copyOf(words);
  }

  /**
   * What was sealed.
   *
   * @param kept empty when this version cannot read it
   */
  public record Content(HistoryEntry entry, Optional<KeptFinding> kept) {}

  static SealedFinding of(HistoryKey key, HistoryEntry entry, byte[] content, ImmutableBytes hash) {
    var words =
        FindingReader.read(content)
            .map(kept -> SearchWords.of(kept.finding(new Checks()), entry))
            .stream()
            .flatMap(found -> found.stream().map(key::digest))
            .sorted()
            .toList();
    byte[] sealed = key.seal(written(entry, content), hash.toArray());
    return new SealedFinding(hash, key.fingerprint(), ImmutableBytes.of(sealed), words);
  }

  /** What was sealed; empty when the key is another, or a byte of it is not what it was. */
  public static Optional<Content> open(HistoryKey key, byte[] sealed, byte[] hash) {
    return key.open(sealed, hash).flatMap(SealedFinding::read);
  }

  /** Digests of a code, as they stand among the words. */
  public static long digest(HistoryKey key, HistoryQuery.Code code) {
    return key.digest(SearchWords.of(code));
  }

  /** Digests of what a text may be, as they stand among the words. */
  public static List<Long> digests(HistoryKey key, String text, boolean personal) {
    return SearchWords.sought(text, personal).stream().map(key::digest).toList();
  }

  private static byte[] written(HistoryEntry entry, byte[] content) {
    var bytes = new ByteArrayOutputStream();
    var texts = EntryRow.texts(entry);
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      for (String name : EntryRow.NAMES) {
        out.writeUTF(texts.getOrDefault(name, ""));
      }
      out.writeInt(content.length);
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Optional<Content> read(byte[] plain) {
    try (var in = new DataInputStream(new ByteArrayInputStream(plain))) {
      if (in.readByte() != FORM) {
        return Optional.empty();
      }
      Map<String, String> texts = new HashMap<>();
      for (String name : EntryRow.NAMES) {
        String text = in.readUTF();
        if (!text.isEmpty()) {
          texts.put(name, text);
        }
      }
      byte[] content = in.readNBytes(in.readInt());
      return Optional.of(new Content(EntryRow.of(0, texts), FindingReader.read(content)));
    } catch (IOException | DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
