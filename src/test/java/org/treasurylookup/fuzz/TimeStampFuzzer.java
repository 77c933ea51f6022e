package org.treasurylookup.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.treasurylookup.evidence.verify.PackCheck;
import org.treasurylookup.evidence.verify.TimeStamp;
import org.treasurylookup.export.ZipBuilder;

/**
 * Answers of time-stamp services of any bytes: what is taken for a stamp says the time that the one
 * real stamp says, whatever was changed in it.
 */
public final class TimeStampFuzzer {
  /** What the service stamped, which stands for the list of digests of a pack. */
  static final String STAMPED = "none of a service";

  private static final byte[] PACK = pack();

  /* What it answers, as far as it is compared: the number. */
  private static final byte[] REQUEST =
      HexFormat.of().parseHex("301002010130000209" + "00bf993145cb9b17fd");

  private static final String FACTS = facts(stamp());

  private TimeStampFuzzer() {}

  /** An answer of openssl's service. */
  static byte[] stamp() {
    var file = "/fuzz/stamp.tsr";
    try (var in = Objects.requireNonNull(TimeStampFuzzer.class.getResourceAsStream(file), file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] pack() {
    var archive = new ZipBuilder();
    archive.add("SHA256SUMS", STAMPED.getBytes(StandardCharsets.US_ASCII));
    try {
      return archive.zipped(Instant.parse("2026-11-21T12:00:00Z"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String facts(byte[] answer) {
    return PackCheck.of(TimeStamp.stamped(PACK, REQUEST, answer).orElseThrow()).facts().toString();
  }

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (TimeStamp.stamped(PACK, REQUEST, input).isPresent()) {
      Judged.same(FACTS, facts(input), "time stamp");
    }
  }
}
