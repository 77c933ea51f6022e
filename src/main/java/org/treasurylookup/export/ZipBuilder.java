package org.treasurylookup.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip that is the same, byte for byte, whenever and wherever the same is put into it: entries in
 * the order they were added, one time for all, nothing compressed.
 */
public final class ZipBuilder {
  /* A zip can tell times from 1980 to 2107 only. */
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final LocalDateTime LATEST = LocalDateTime.of(2107, 12, 31, 23, 59);

  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  /**
   * Adds a file.
   *
   * @throws IllegalArgumentException when the name is taken
   */
  public void add(String name, byte[] content) {
    if (entries.putIfAbsent(name, content) != null) {
      throw new IllegalArgumentException("twice in one zip: " + name);
    }
  }

  /** What was added so far. */
  public Map<String, byte[]> entries() {
    return new LinkedHashMap<>(entries);
  }

  /**
   * The zip.
   *
   * @param time of every entry, in UTC, whole seconds at best
   */
  public byte[] zipped(Instant time) throws IOException {
    var out = new ByteArrayOutputStream();
    var local = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    var kept = local.isBefore(EARLIEST) ? EARLIEST : local.isAfter(LATEST) ? LATEST : local;
    try (var zip = new ZipOutputStream(out)) {
      for (var each : entries.entrySet()) {
        var entry = new ZipEntry(each.getKey());
        var sum = new CRC32();
        sum.update(each.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(each.getValue().length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(kept);
        zip.putNextEntry(entry);
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
