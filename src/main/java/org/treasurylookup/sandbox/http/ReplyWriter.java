package org.treasurylookup.sandbox.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Puts a reply on the wire, faults included. */
public final class ReplyWriter {

  private static final int CHUNK = 64 * 1024;

  private final InstantSource clock;
  private final SandboxPause pause;

  public ReplyWriter(InstantSource clock, SandboxPause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Answers.
   *
   * @throws IOException if the caller is gone, or the reply is one that breaks off
   */
  public void write(HttpExchange exchange, SandboxReply reply)
      throws IOException, InterruptedException {
    pause(reply.delay());
    var headers = exchange.getResponseHeaders();
    reply.headers().forEach(headers::set);
    if (!reply.dateShift().isZero()) {
      shiftDate(headers, reply.dateShift());
    }
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(reply.status(), -1);
      return;
    }
    switch (reply.body()) {
      case SandboxReply.Body.Text(var text) -> whole(exchange, reply.status(), utf8(text));
      case SandboxReply.Body.Dropped(var text, var sent) ->
          dropped(exchange, reply, utf8(text), sent);
      case SandboxReply.Body.Trickle(var text, var step, var rest) ->
          trickle(exchange, reply, utf8(text), step, rest);
      case SandboxReply.Body.Gzip(var text) -> gzip(exchange, reply, utf8(text));
      case SandboxReply.Body.Flood flood -> flood(exchange, reply, flood);
    }
  }

  private void pause(Duration time) throws InterruptedException {
    if (time.isPositive()) {
      pause.of(time);
    }
  }

  private static void whole(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private static void dropped(HttpExchange exchange, SandboxReply reply, byte[] bytes, int sent)
      throws IOException {
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    var out = exchange.getResponseBody();
    out.write(bytes, 0, sent);
    out.flush();
    /* The server forgets a connection that breaks only if it hears of it. */
    throw new EOFException("broken off as the scenario says");
  }

  private void trickle(
      HttpExchange exchange, SandboxReply reply, byte[] bytes, int step, Duration rest)
      throws IOException, InterruptedException {
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    var out = exchange.getResponseBody();
    for (var from = 0; from < bytes.length; from += step) {
      out.write(bytes, from, Math.min(step, bytes.length - from));
      out.flush();
      pause(rest);
    }
  }

  private static void gzip(HttpExchange exchange, SandboxReply reply, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(reply.status(), 0);
    try (var out = new GZIPOutputStream(exchange.getResponseBody())) {
      out.write(bytes);
    }
  }

  private static void flood(
      HttpExchange exchange, SandboxReply reply, SandboxReply.Body.Flood flood) throws IOException {
    if (flood.compressed()) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    exchange.sendResponseHeaders(reply.status(), 0);
    try (OutputStream out =
        flood.compressed()
            ? new GZIPOutputStream(exchange.getResponseBody())
            : exchange.getResponseBody()) {
      var chunk = new byte[CHUNK];
      Arrays.fill(chunk, (byte) ' ');
      out.write('{');
      for (var left = flood.bytes(); left > 0; left -= CHUNK) {
        out.write(chunk, 0, (int) Math.min(CHUNK, left));
      }
      out.write('}');
    }
  }

  /**
   * The server sets {@code Date} itself, at the last moment, and offers no way to choose it; it
   * reads {@code Connection} after that, which is the chance to set {@code Date} once more.
   */
  private void shiftDate(Headers headers, Duration shift) {
    headers.put(
        "Connection",
        new AbstractList<>() {
          @Override
          public String get(int index) {
            return "keep-alive";
          }

          @Override
          public int size() {
            return 1;
          }

          @Override
          public Stream<String> stream() {
            headers.set("Date", httpDate(clock.instant().plus(shift)));
            return super.stream();
          }
        });
  }

  private static String httpDate(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(ZoneOffset.UTC));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
