package org.treasurylookup.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.treasurylookup.api.http.RequestProgress.Phase;
import org.treasurylookup.faults.HostileServer.Line;

/** What goes wrong in an answer: how it comes, how long it is, what it says. */
final class AnswerFaults {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
  private static final int BLOCK = 1 << 20;
  private static final int LEVELS = 100_000;

  private AnswerFaults() {}

  /** Breaks off, or comes too slowly. */
  static List<Fault> transfer() {
    return List.of(
        Fault.does(
                "Stall before headers",
                line -> {
                  line.request();
                  line.stall();
                })
            .until(Phase.WAITING),
        Fault.does("Stall within headers", line -> begun(line, OK + "X: ").stall())
            .until(Phase.WAITING),
        Fault.does(
                "Stall within the body",
                line -> begun(line, OK + "Content-Length: 9\r\n\r\n{").stall())
            .until(Phase.READING),
        Fault.does("Slow drip of headers", line -> begun(line, OK + "X: ").drip("x"))
            .until(Phase.WAITING),
        Fault.does(
                "Slow drip of a body",
                line -> begun(line, OK + "Content-Length: 99999\r\n\r\n").drip(" "))
            .until(Phase.READING),
        Fault.does(
                "HTTP 100 without end",
                line -> begun(line, "").drip("HTTP/1.1 100 Continue\r\n\r\n"))
            .until(Phase.WAITING),
        Fault.says("The headers break off", OK + "Content-Le"),
        Fault.does("Reset within headers", line -> begun(line, OK + "X: ").reset()),
        Fault.does(
            "Reset within the body",
            line -> begun(line, OK + "Content-Length: 9\r\n\r\n{").reset()),
        Fault.does(
            "Headers without end", line -> begun(line, OK + "X: ").sayForever("x".repeat(9_999))),
        Fault.does(
            "Headers without number", line -> begun(line, OK).sayForever("X: 1\r\n".repeat(999))),
        Fault.says("No HTTP at all", "SSH-2.0-OpenSSH_9.6\r\n"),
        Fault.says("HTTP of another version", "HTTP/9.9 200 OK\r\n\r\n{}"));
  }

  private static Line begun(Line line, String head) throws IOException {
    line.request();
    line.say(head);
    return line;
  }

  /** Another length than it says, or than anybody can read. */
  static List<Fault> lengths() {
    return List.of(
        Fault.says("Truncated body", OK + "Content-Length: 99\r\n\r\n{\"order_id\":"),
        Fault.does(
            "Truncated body without a length",
            line -> line.say(OK + "Connection: close\r\n\r\n" + half(line.request()))),
        Fault.does(
            "A length that is too small",
            line -> {
              while (true) {
                String body = Records.of(line.request());
                line.say(OK + "Content-Length: " + body.length() / 2 + "\r\n\r\n" + body);
              }
            }),
        Fault.does(
            "More behind the answer",
            line -> {
              while (true) {
                line.say(Records.json(Records.of(line.request())) + "and more");
              }
            }),
        Fault.says("A length below nothing", OK + "Content-Length: -5\r\n\r\n{}"),
        Fault.says("A length that is no number", OK + "Content-Length: two\r\n\r\n{}"),
        Fault.says(
            "Two lengths that differ", OK + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} "),
        Fault.says("A chunk that is none", OK + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}"),
        Fault.says("A chunk that breaks off", OK + "Transfer-Encoding: chunked\r\n\r\n5\r\n{"),
        Fault.says(
            "Gzip that is none", OK + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}"),
        Fault.does("Gzip that breaks off", line -> packed(line, gzip(1), 1, 2)),
        Fault.does("A gzip bomb of 128 MiB", line -> packed(line, Bombs.ONE, 1, 1)),
        Fault.does("A gzip bomb in a gzip bomb", line -> packed(line, Bombs.TWO, 2, 1)),
        Fault.says("100 MB by its length", OK + "Content-Length: 100000000\r\n\r\n{"),
        Fault.does(
            "100 MB that are not announced",
            line -> {
              begun(line, OK + "Connection: close\r\n\r\n[");
              for (int block = 0; block < 100; block++) {
                line.say(" ".repeat(BLOCK));
              }
            }),
        Fault.does(
            "A web page of 20 MB with HTTP 500",
            line -> {
              String page = "<html>" + "<p>\\ud800</p>".repeat(BLOCK * 3 / 2);
              begun(line, Records.answer("500 X", "Content-Type: text/html\r\n", page));
            }));
  }

  private static String half(String head) {
    String body = Records.of(head);
    return body.substring(0, body.length() / 2);
  }

  private static void packed(Line line, byte[] body, int times, int part) throws IOException {
    begun(
        line,
        OK
            + "Content-Encoding: "
            + (times == 1 ? "gzip" : "gzip, gzip")
            + "\r\nConnection: close\r\n\r\n");
    line.say(Arrays.copyOf(body, body.length / part));
  }

  /* Made once, as that takes a while. */
  private static final class Bombs {
    static final byte[] ONE = gzip(128);
    static final byte[] TWO = packed(ONE);
  }

  private static byte[] gzip(int mebibytes) {
    return packed(" ".repeat(mebibytes * BLOCK).getBytes(ISO_8859_1));
  }

  private static byte[] packed(byte[] content) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Says what no record says. */
  static List<Fault> texts() {
    return List.of(
        Fault.record("An empty body", _ -> ""),
        Fault.record("A web page with HTTP 200", _ -> "<!DOCTYPE html><title>Sign in</title>"),
        Fault.record("100,000 levels of nesting", _ -> "[".repeat(LEVELS) + "]".repeat(LEVELS)),
        Fault.record("1,000,000 levels that never end", _ -> "{\"a\":".repeat(10 * LEVELS)),
        Fault.record(
            "100,000 levels in a field", body -> with(body, nested("[", "]", LEVELS - 10))),
        Fault.record("Bytes that are no UTF-8", body -> with(body, "\"\u00c3(\"")),
        encoded("UTF-16, little end first", UTF_16LE),
        encoded("UTF-16, big end first", UTF_16BE),
        Fault.record("A byte order mark", body -> "\u00ef\u00bb\u00bf" + body),
        Fault.record("Half a surrogate pair", body -> with(body, "\"\\ud800\"")),
        Fault.record(
            "A key twice",
            body -> body.replaceFirst("\"status\"", "\"status\":\"Completed\",\"status\"")),
        Fault.record(
            "A key of the record in capitals", body -> body.replace("\"status\"", "\"STATUS\"")),
        Fault.record("Garbage behind the record", body -> body + "garbage"),
        Fault.record("Two records", body -> body + body),
        Fault.record("A byte of zero", body -> body + "\u0000"),
        Fault.record("A list in place of the record", body -> "[" + body + "]"),
        Fault.record("null", _ -> "null"),
        Fault.record("A number of 100,000 digits", body -> with(body, "9".repeat(LEVELS))),
        Fault.record(
            "An amount of 1e999999999",
            body ->
                body.replaceAll(
                    "(\"(received_token_amount|quantity)\": *)\"[0-9.]+\"", "$11e999999999")),
        Fault.record(
            "Another record",
            body -> body.replace("M1001-1001", "M1001-1002").replace("8f2e919a", "00000000")),
        Fault.record(
            "No id", body -> body.replace("\"order_id\"", "\"x\"").replace("\"id\"", "\"x\"")));
  }

  private static Fault encoded(String name, Charset charset) {
    return Fault.record(name, body -> new String(body.getBytes(charset), ISO_8859_1));
  }

  private static String nested(String open, String close, int levels) {
    return open.repeat(levels) + close.repeat(levels);
  }

  /* A field more, in the record itself. */
  private static String with(String body, String value) {
    int at = body.indexOf('{', Math.max(0, body.indexOf("\"allocation\""))) + 1;
    return body.substring(0, at) + "\"odd\":" + value + "," + body.substring(at);
  }
}
