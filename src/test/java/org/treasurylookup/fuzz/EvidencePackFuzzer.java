package org.treasurylookup.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.treasurylookup.evidence.verify.PackCheck;
import org.treasurylookup.export.StoredZip;
import org.treasurylookup.export.ZipBuilder;
import org.treasurylookup.text.Messages;

/**
 * Evidence packs of any bytes are checked, and a pack of which anything was changed is not taken
 * for genuine. An input that is no zip is made into one: its names and contents are what it says,
 * and the zip around them is whole, so that what checks the contents is reached.
 */
public final class EvidencePackFuzzer {
  private static final String[] NAMES = {
    "manifest.json",
    "SHA256SUMS",
    "SHA256SUMS.added",
    "lookups.jsonl",
    "README.txt",
    "0001/answer-1.json",
    "0001/answer-1.signature.bin",
    "signatures/0001.txt",
    "signatures/0001.sig",
    "signatures/0001.key.pem",
    "timestamps/0001.tsr",
    "other"
  };

  private EvidencePackFuzzer() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    boolean zip = input.length > 0 && input[0] == 'P';
    var report = PackCheck.of(zip ? input : packed(input));
    report.problems().forEach(Messages.ENGLISH::get);
    report.facts().forEach(Messages.ENGLISH::get);
    if (zip && report.problems().isEmpty()) {
      var again = StoredZip.read(input);
      Judged.same(true, again.torn().isEmpty() && again.differs().isEmpty(), "genuine");
    }
  }

  /* A name's number and two bytes of length before each content. */
  private static byte[] packed(byte[] input) {
    var archive = new ZipBuilder();
    boolean[] had = new boolean[NAMES.length];
    var in = ByteBuffer.wrap(input);
    while (in.remaining() > 2) {
      int name = (in.get() & 0xff) % NAMES.length;
      int length = Math.min(in.getShort() & 0xffff, in.remaining());
      byte[] content = Arrays.copyOfRange(input, in.position(), in.position() + length);
      in.position(in.position() + length);
      if (!had[name]) {
        archive.add(NAMES[name], content);
      }
      had[name] = true;
    }
    try {
      return archive.zipped(Instant.parse("2026-11-21T12:00:00Z"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
