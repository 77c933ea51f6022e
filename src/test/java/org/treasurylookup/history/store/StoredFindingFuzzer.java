package org.treasurylookup.history.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.KeptFinding;

/**
 * Stored findings of any bytes, as a newer version or a damaged disk may leave them: read, or
 * empty. What is deflated in a store is fuzzed as it is before.
 */
public final class StoredFindingFuzzer {
  private StoredFindingFuzzer() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    byte[] written = written(input);
    FindingReader.read(written)
        .ifPresent(
            kept -> {
              if (!FindingReader.read(FindingWriter.write(kept))
                  .equals(FindingReader.read(written))) {
                throw new IllegalStateException("not the same when written and read again");
              }
            });
  }

  /* What stands in a store for these bytes of content. */
  private static byte[] written(byte[] content) {
    var bytes = new ByteArrayOutputStream();
    bytes.write(FindingWriter.FORM);
    var deflater = new Deflater(Deflater.NO_COMPRESSION);
    try (var out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /** A finding as it stands in a store, before it is deflated. */
  public static byte[] seed(Finding finding) throws IOException {
    byte[] written = FindingWriter.write(KeptFinding.of(finding));
    var deflated = new ByteArrayInputStream(written, 1, written.length - 1);
    try (var in = new InflaterInputStream(deflated)) {
      return in.readAllBytes();
    }
  }
}
