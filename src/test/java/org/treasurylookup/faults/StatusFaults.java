package org.treasurylookup.faults;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Statuses, waits that are asked for, and clocks. */
final class StatusFaults {
  /** What is sent with a status. */
  enum Body {
    /** Nothing. */
    EMPTY("empty", "", ""),
    /** A web page, as proxies and filters send. */
    PAGE("a web page", "Content-Type: text/html\r\n", "<html><title>Sorry</title></html>"),
    /** An error in the provider's own form. */
    OWN(
        "the provider's error",
        "Content-Type: application/json\r\n",
        "{\"error_code\":1999,\"error_message\":\"m\",\"error\":\"m\",\"name\":\"N\"}");

    final String words;
    private final String headers;
    private final String text;

    Body(String words, String headers, String text) {
      this.words = words;
      this.headers = headers;
      this.text = text;
    }

    String answer(int status) {
      boolean none = status == 204 || status == 205 || status == 304;
      return Records.answer(status + " X", headers, none ? "" : text);
    }
  }

  private StatusFaults() {}

  /** Statuses that are no answer yet. */
  static List<Fault> informational() {
    List<Fault> all = new ArrayList<>();
    for (int status : new int[] {100, 102, 103}) {
      all.add(
          Fault.does(
              "HTTP " + status + ", then the record",
              line -> {
                String record = Records.json(Records.of(line.request()));
                line.say("HTTP/1.1 " + status + " X\r\n\r\n" + record);
              }));
    }
    all.add(
        Fault.says(
            "HTTP 101", "HTTP/1.1 101 X\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\nand more"));
    all.add(Fault.says("HTTP 204 with a body", "HTTP/1.1 204 X\r\nContent-Length: 2\r\n\r\n{}"));
    all.add(Fault.says("HTTP 206 with a record", Records.answer("206 X", "", Records.ORDER)));
    all.add(Fault.says("HTTP 99", Records.answer("99 X", "", "{}")));
    all.add(Fault.says("HTTP 1000", Records.answer("1000 X", "", "{}")));
    return all;
  }

  /** Answers all requests on a connection with whatever the status is then. */
  static void answers(HostileServer.Line line, AtomicInteger status, Body body) throws IOException {
    while (true) {
      line.request();
      line.say(body.answer(status.get()));
    }
  }

  /** Waits that a provider asks for. */
  static List<Fault> waits() {
    List<Fault> all = new ArrayList<>();
    all.add(Fault.says("HTTP 429 without Retry-After", Records.answer("429 X", "", "")));
    for (String text :
        List.of(
            "0",
            "2",
            "300",
            "301",
            "-1",
            "1.5",
            "soon",
            "99999999999999999999",
            "120, 5",
            "Thu, 01 Jan 1970 00:00:00 GMT",
            date(Stage.NOW.plusSeconds(60)),
            "Fri, 31 Dec 9999 23:59:59 GMT")) {
      all.add(
          Fault.says(
              "HTTP 429, Retry-After: " + text,
              Records.answer("429 X", "Retry-After: " + text + "\r\n", "")));
    }
    for (String text : List.of("0", "99999999999999999999", "soon")) {
      all.add(
          Fault.says(
              "HTTP 503, Retry-After: " + text,
              Records.answer("503 X", "Retry-After: " + text + "\r\n", "")));
    }
    all.add(turns("HTTP 429 twice, then the record", "429 X", 2));
    all.add(turns("HTTP 503 once, then the record", "503 X", 1));
    return all;
  }

  private static Fault turns(String name, String statusLine, int times) {
    return Fault.on(
        Stage.Way.PLAIN,
        name,
        stage -> {
          var left = new AtomicInteger(times);
          stage
              .server()
              .plays(
                  line -> {
                    while (true) {
                      String body = Records.of(line.request());
                      line.say(
                          left.getAndDecrement() > 0
                              ? Records.answer(statusLine, "", "")
                              : Records.json(body));
                    }
                  });
        });
  }

  /** Clocks that jump, theirs and ours. */
  static List<Fault> clocks() {
    return List.of(
        jump("Our clock jumps back an hour while we wait", -3_600),
        jump("Our clock jumps on a day while we wait", 86_400),
        dated("Their clock says 1970", "Thu, 01 Jan 1970 00:00:00 GMT"),
        dated("Their clock says 9999", "Fri, 31 Dec 9999 23:59:59 GMT"),
        dated("Their clock is an hour before ours", date(Stage.NOW.plusSeconds(3_600))),
        dated("Their date is no date", "yesterday"),
        Fault.does(
            "A signed answer of 2020 is replayed",
            line -> {
              String record = Records.of(line.request());
              line.say(Records.answer("200 OK", Signed.headers(record, "1583000000000"), record));
            }),
        Fault.does(
            "An answer was changed after it was signed",
            line -> {
              String record = Records.of(line.request());
              String now = Long.toString(Stage.NOW.toEpochMilli());
              line.say(Records.answer("200 OK", Signed.headers("other", now), record));
            }));
  }

  private static Fault jump(String name, long seconds) {
    return Fault.on(
        Stage.Way.PLAIN,
        name,
        stage ->
            stage
                .server()
                .plays(
                    line -> {
                      String record = Records.json(Records.of(line.request()));
                      stage.clock(() -> Stage.NOW.plusSeconds(seconds));
                      line.say(record);
                    }));
  }

  private static Fault dated(String name, String date) {
    return Fault.does(
        name,
        line ->
            line.say(
                Records.answer(
                    "200 OK",
                    "Content-Type: application/json\r\nDate: " + date + "\r\n",
                    Records.of(line.request()))));
  }

  private static String date(Instant at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
  }
}
