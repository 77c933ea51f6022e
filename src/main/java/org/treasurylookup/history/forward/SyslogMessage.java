package org.treasurylookup.history.forward;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.treasurylookup.history.entry.AuditLink;

/** A line of the audit as a message of RFC 5424, framed with its length as RFC 5425 wants it. */
final class SyslogMessage {
  /** Facility 13, log audit; severity 6, informational. */
  private static final int PRIORITY = 13 * 8 + 6;

  private static final String BOM = "\uFEFF";
  private static final int LONGEST_HOST = 255;
  private static final long NUMBERS = Integer.MAX_VALUE;

  private SyslogMessage() {}

  /**
   * The bytes that are sent.
   *
   * @param at when it is sent; when what it says was done is in the line
   * @param host name of this PC
   */
  static byte[] framed(AuditLink link, Instant at, String host, long process) {
    byte[] message = text(link, at, host, process).getBytes(StandardCharsets.UTF_8);
    byte[] length = (message.length + " ").getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(length.length + message.length).put(length).put(message).array();
  }

  /* The number of a line goes round at the largest that the RFC has; the whole one is in the text. */
  private static String text(AuditLink link, Instant at, String host, long process) {
    long number = (link.number() - 1) % NUMBERS + 1;
    return String.format(
        Locale.ROOT,
        "<%d>1 %s %s treasury-lookup %d audit [meta sequenceId=\"%d\"] %s"
            + "{\"number\":%d,\"hash\":\"%s\",\"line\":%s}",
        PRIORITY,
        at.truncatedTo(ChronoUnit.MICROS), // the standard has six digits at most
        printable(host),
        process,
        number,
        BOM,
        link.number(),
        link.hash(),
        link.canonical());
  }

  private static String printable(String host) {
    String name = host.replaceAll("[^\\x21-\\x7e]", "");
    return name.isEmpty() ? "-" : name.substring(0, Math.min(name.length(), LONGEST_HOST));
  }
}
