package org.treasurylookup.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A file read as a zip that {@link ZipBuilder} wrote: what is in it as far as it can be read, and
 * where the file is another than the one that would be written of the same. That catches what
 * stands outside the files: names, times, and directories that tell readers different things.
 *
 * @param entries name and content, in the order of the file
 * @param torn the byte from which on it is no such zip any more, before the directory at its end
 * @param differs the first byte that is another than in a zip of these entries
 */
public record StoredZip(
    Map<String, byte[]> entries, Instant time, OptionalInt torn, OptionalInt differs) {
  private static final int ENTRY = 0x04034b50;
  private static final int DIRECTORY = 0x02014b50;
  private static final int HEADER = 30;
  private static final int LONGEST_NAME = 1000;

  public static StoredZip read(byte[] file) {
    var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    var time = Instant.EPOCH;
    while (isEntry(in)) {
      int at = in.position();
      time = entries.isEmpty() ? time(in.getInt(at + 10)) : time;
      int length = in.getInt(at + 22);
      int name = Short.toUnsignedInt(in.getShort(at + 26));
      int extra = Short.toUnsignedInt(in.getShort(at + 28));
      int content = at + HEADER + name + extra;
      if (length < 0 || name > LONGEST_NAME || content > file.length - length) {
        break;
      }
      String written = new String(file, at + HEADER, name, StandardCharsets.UTF_8);
      if (entries.putIfAbsent(written, Arrays.copyOfRange(file, content, content + length))
          != null) {
        break;
      }
      in.position(content + length);
    }
    boolean whole = in.remaining() >= Integer.BYTES && in.getInt(in.position()) == DIRECTORY;
    var torn = whole ? OptionalInt.empty() : OptionalInt.of(in.position());
    return new StoredZip(entries, time, torn, difference(file, entries, time));
  }

  private static boolean isEntry(ByteBuffer in) {
    return in.remaining() >= HEADER && in.getInt(in.position()) == ENTRY;
  }

  private static OptionalInt difference(byte[] file, Map<String, byte[]> entries, Instant time) {
    try {
      int first = Arrays.mismatch(file, zip(entries).zipped(time));
      return first < 0 ? OptionalInt.empty() : OptionalInt.of(first);
    } catch (IOException | IllegalArgumentException _) {
      return OptionalInt.of(0);
    }
  }

  private static ZipBuilder zip(Map<String, byte[]> entries) {
    var zip = new ZipBuilder();
    entries.forEach(zip::add);
    return zip;
  }

  /* Two seconds are the finest a zip can tell; a time that is none makes another zip. */
  private static Instant time(int dos) {
    try {
      return LocalDateTime.of(
              1980 + (dos >>> 25),
              dos >>> 21 & 15,
              dos >>> 16 & 31,
              dos >>> 11 & 31,
              dos >>> 5 & 63,
              (dos & 31) * 2)
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      return Instant.EPOCH;
    }
  }
}
