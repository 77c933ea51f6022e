package org.treasurylookup.faults;

import static org.treasurylookup.faults.Http2Line.CONTINUATION;
import static org.treasurylookup.faults.Http2Line.END_HEADERS;
import static org.treasurylookup.faults.Http2Line.ENHANCE_YOUR_CALM;
import static org.treasurylookup.faults.Http2Line.HEADERS;
import static org.treasurylookup.faults.Http2Line.HTTP_1_1_REQUIRED;
import static org.treasurylookup.faults.Http2Line.INTERNAL_ERROR;
import static org.treasurylookup.faults.Http2Line.NONE;
import static org.treasurylookup.faults.Http2Line.NO_ERROR;
import static org.treasurylookup.faults.Http2Line.PING;
import static org.treasurylookup.faults.Http2Line.PUSH;
import static org.treasurylookup.faults.Http2Line.REFUSED_STREAM;
import static org.treasurylookup.faults.Http2Line.SETTINGS;
import static org.treasurylookup.faults.Http2Line.frame;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.treasurylookup.api.http.RequestProgress.Phase;
import org.treasurylookup.faults.Stage.Way;

/** What goes wrong on a connection of HTTP/2, which providers speak where it is encrypted. */
final class Http2Faults {
  private static final byte[] EIGHT = new byte[8];

  /* A GET on a stream of the server's. */
  private static final byte[] PROMISE = {0, 0, 0, 2, (byte) 0x82};

  private Http2Faults() {}

  /** What is done with one question. */
  @FunctionalInterface
  private interface Play {
    void with(Http2Line line, int stream, Supplier<String> wanted) throws Exception;
  }

  static List<Fault> silent() {
    return List.of(
        Fault.on(
                Way.SECURE,
                "HTTP/2: stall before the settings",
                stage -> stage.server().plays(line -> Http2Line.begun(line).line().stall()))
            .until(Phase.WAITING),
        asked("HTTP/2: stall before headers", (line, _, _) -> line.line().stall())
            .until(Phase.WAITING),
        asked(
                "HTTP/2: stall within the body",
                (line, stream, _) -> line.answers(stream, 9).says(stream, "{").line().stall())
            .until(Phase.READING),
        asked(
                "HTTP/2: pings without end",
                (line, _, _) -> forever(line, frame(PING, NONE, 0, EIGHT)))
            .until(Phase.WAITING),
        asked(
                "HTTP/2: settings without end",
                (line, _, _) -> forever(line, frame(SETTINGS, NONE, 0)))
            .until(Phase.WAITING));
  }

  static List<Fault> ended() {
    return List.of(
        Fault.on(
            Way.SECURE,
            "HTTP/2: closed before the settings",
            stage -> stage.server().plays(line -> Http2Line.begun(line).request())),
        asked("HTTP/2: closed before headers", (_, _, _) -> {}),
        asked(
            "HTTP/2: closed within the body",
            (line, stream, _) -> line.answers(stream, 9).says(stream, "{")),
        asked(
            "HTTP/2: the stream is refused",
            (line, stream, wanted) -> line.resets(stream, REFUSED_STREAM).serves(wanted)),
        Fault.on(Way.SECURE, "HTTP/2: the first stream is refused", Http2Faults::refuseFirst),
        asked(
            "HTTP/2: the stream is reset before headers",
            (line, stream, wanted) -> line.resets(stream, INTERNAL_ERROR).serves(wanted)),
        asked(
            "HTTP/2: the stream is reset within the body",
            (line, stream, wanted) ->
                line.answers(stream, 9)
                    .says(stream, "{")
                    .resets(stream, INTERNAL_ERROR)
                    .serves(wanted)),
        asked(
            "HTTP/2: HTTP/1.1 is wanted",
            (line, stream, wanted) -> line.resets(stream, HTTP_1_1_REQUIRED).serves(wanted)));
  }

  static List<Fault> away() {
    return List.of(
        asked(
            "HTTP/2: the server goes away without an answer",
            (line, _, wanted) -> line.goesAway(0, NO_ERROR).serves(wanted)),
        asked(
            "HTTP/2: the server goes away as it has too much to do",
            (line, _, wanted) -> line.goesAway(0, ENHANCE_YOUR_CALM).serves(wanted)),
        asked(
            "HTTP/2: the server goes away within the body, and finishes",
            (line, stream, wanted) ->
                line.answers(stream, wanted.get().length())
                    .says(stream, wanted.get().substring(0, 9))
                    .goesAway(stream, NO_ERROR)
                    .ends(stream, wanted.get().substring(9))
                    .serves(wanted)),
        asked(
            "HTTP/2: the server goes away within the body, and closes",
            (line, stream, wanted) ->
                line.answers(stream, wanted.get().length())
                    .says(stream, wanted.get().substring(0, 9))
                    .goesAway(stream, NO_ERROR)));
  }

  static List<Fault> wrong() {
    return List.of(
        asked(
            "HTTP/2: a body shorter than said",
            (line, stream, wanted) ->
                line.answers(stream, wanted.get().length() + 1)
                    .ends(stream, wanted.get())
                    .serves(wanted)),
        asked(
            "HTTP/2: a body longer than said",
            (line, stream, wanted) ->
                line.answers(stream, wanted.get().length())
                    .ends(stream, wanted.get() + " ")
                    .serves(wanted)),
        asked(
            "HTTP/2: a frame larger than agreed on",
            (line, stream, wanted) ->
                line.answers(stream, 9).says(stream, " ".repeat(20_000)).serves(wanted)),
        asked(
            "HTTP/2: headers that cannot be unpacked",
            (line, stream, wanted) ->
                line.say(HEADERS, END_HEADERS, stream, (byte) 0xFF, (byte) 0x7F).serves(wanted)),
        asked(
            "HTTP/2: no frames but a text",
            (line, _, _) -> {
              line.line().say("HTTP/1.1 400 Bad Request\r\n\r\n");
              line.line().stall();
            }),
        asked(
            "HTTP/2: an answer nobody asked for",
            (line, stream, wanted) ->
                line.say(PUSH, END_HEADERS, stream, PROMISE)
                    .answers(stream, wanted.get().length())
                    .ends(stream, wanted.get())
                    .serves(wanted)),
        asked(
            "HTTP/2: headers without end",
            (line, stream, _) -> {
              line.say(HEADERS, NONE, stream, (byte) 0x88);
              forever(line, frame(CONTINUATION, NONE, stream, fields()));
            }));
  }

  /* Fields of the same name, a byte long each. */
  private static byte[] fields() {
    return "\0\1x\1x".repeat(2_000).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void forever(Http2Line line, byte[] frame) throws Exception {
    line.line().drip(new String(frame, StandardCharsets.ISO_8859_1));
  }

  private static void refuseFirst(Stage stage) {
    var first = new AtomicBoolean(true);
    stage
        .server()
        .plays(
            line -> {
              var two = Http2Line.settled(line);
              if (first.getAndSet(false)) {
                two.resets(two.request(), REFUSED_STREAM);
              }
              two.serves(stage::wanted);
            });
  }

  private static Fault asked(String name, Play play) {
    return Fault.on(
        Way.SECURE,
        name,
        stage ->
            stage
                .server()
                .plays(
                    line -> {
                      var two = Http2Line.settled(line);
                      play.with(two, two.request(), stage::wanted);
                    }));
  }
}
