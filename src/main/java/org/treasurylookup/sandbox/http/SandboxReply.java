package org.treasurylookup.sandbox.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * One answer and the way it travels.
 *
 * @param delay time to let pass before the first byte
 * @param dateShift how far the {@code Date} header is from the truth
 */
public record SandboxReply(
    int status,
    SequencedMap<String, String> headers,
    Body body,
    Seal seal,
    Duration delay,
    Duration dateShift) {

  /** Whether the answer carries the provider's signature. */
  public enum Seal {
    GENUINE,
    /** As from a proxy in between, which cannot sign. */
    NONE,
    /** Signed by nobody: the alarm. */
    FORGED
  }

  /** What is sent, and how. */
  public sealed interface Body {
    /** The whole text at once. */
    record Text(String text) implements Body {}

    /** Announces the whole text, sends the first {@code sent} bytes, then hangs up. */
    record Dropped(String text, int sent) implements Body {}

    /** The whole text, {@code step} bytes at a time. */
    record Trickle(String text, int step, Duration pause) implements Body {}

    /** The whole text, compressed. */
    record Gzip(String text) implements Body {}

    /** {@code bytes} bytes made while sending, never held; compressed on request. */
    record Flood(long bytes, boolean compressed) implements Body {}

    /** What the provider's signature covers: the text before any compression. */
    default String signedText() {
      return switch (this) {
        case Text(var text) -> text;
        case Dropped(var text, var _) -> text;
        case Trickle(var text, var _, var _) -> text;
        case Gzip(var text) -> text;
        case Flood _ -> "";
      };
    }
  }

  public static SandboxReply json(int status, String text) {
    return of(status, "application/json", text);
  }

  public static SandboxReply html(int status, String text) {
    return of(status, "text/html; charset=utf-8", text).sealed(Seal.NONE);
  }

  public static SandboxReply of(int status, String contentType, String text) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", contentType);
    return new SandboxReply(
        status, headers, new Body.Text(text), Seal.GENUINE, Duration.ZERO, Duration.ZERO);
  }

  public SandboxReply header(String name, String value) {
    var more = new LinkedHashMap<>((Map<String, String>) headers);
    more.put(name, value);
    return new SandboxReply(status, more, body, seal, delay, dateShift);
  }

  public SandboxReply body(Body other) {
    return new SandboxReply(status, headers, other, seal, delay, dateShift);
  }

  public SandboxReply sealed(Seal other) {
    return new SandboxReply(status, headers, body, other, delay, dateShift);
  }

  public SandboxReply after(Duration time) {
    return new SandboxReply(status, headers, body, seal, time, dateShift);
  }

  public SandboxReply dateShift(Duration shift) {
    return new SandboxReply(status, headers, body, seal, delay, shift);
  }
}
