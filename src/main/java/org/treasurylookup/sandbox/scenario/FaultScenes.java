package org.treasurylookup.sandbox.scenario;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.treasurylookup.sandbox.http.BitGoErrors;
import org.treasurylookup.sandbox.http.CoboErrors;
import org.treasurylookup.sandbox.http.SandboxReply;
import org.treasurylookup.sandbox.http.SandboxReply.Body;
import org.treasurylookup.sandbox.http.SandboxReply.Seal;

/** What networks, gateways and broken servers do; each fault for both providers. */
final class FaultScenes {

  /** One fault: a readable id for Cobo, the last digits of a UUID for BitGo. */
  private record Fault(String id, int number, String description, ScenarioScene.Play play) {
    String uuid() {
      return "00000000-0000-4000-8002-%012d".formatted(number);
    }
  }

  private static final long MEBIBYTE = 1 << 20;
  private static final String PORTAL =
      "<!doctype html><html><head><title>Welcome to Harbour Hotel</title></head><body>"
          + "<h1>Please sign in to use the network</h1></body></html>";

  private FaultScenes() {}

  static List<ScenarioScene> orders() {
    return faults()
        .map(fault -> OrderScenes.order(fault.id(), fault.description(), fault.play()))
        .toList();
  }

  static List<ScenarioScene> allocations() {
    return faults()
        .map(fault -> AllocationScenes.allocation(fault.uuid(), fault.description(), fault.play()))
        .toList();
  }

  private static Stream<Fault> faults() {
    return Stream.of(busy(), refusing(), strangers(), broken(), oversized(), signatures(), slow())
        .flatMap(List::stream);
  }

  private static List<Fault> busy() {
    return List.of(
        new Fault(
            "ERR-HTTP-429",
            429,
            "Too many requests; every second try is answered",
            asked -> sometimes(asked, limited(asked))),
        new Fault(
            "ERR-HTTP-429-ALWAYS",
            1429,
            "Too many requests, however often it is tried",
            FaultScenes::limited),
        new Fault(
            "ERR-HTTP-502",
            502,
            "Bad gateway; every second try is answered",
            asked -> sometimes(asked, gateway(502, "Bad Gateway"))),
        new Fault(
            "ERR-HTTP-502-ALWAYS",
            1502,
            "Bad gateway, however often it is tried",
            _ -> gateway(502, "Bad Gateway")));
  }

  private static List<Fault> refusing() {
    return List.of(
        new Fault(
            "ERR-HTTP-503",
            503,
            "Service unavailable, however often it is tried",
            _ -> gateway(503, "Service Temporarily Unavailable")),
        new Fault(
            "ERR-HTTP-504",
            504,
            "Gateway timeout, however often it is tried",
            _ -> gateway(504, "Gateway Time-out")),
        new Fault(
            "ERR-HTTP-500",
            500,
            "Internal error as plain text",
            _ -> SandboxReply.of(500, "text/plain", "Internal Server Error").sealed(Seal.NONE)),
        new Fault(
            "ERR-HTTP-406",
            406,
            "Not acceptable, without a body",
            _ -> SandboxReply.of(406, "application/json", "")),
        new Fault(
            "ERR-HTTP-414",
            414,
            "Address too long, from the gateway",
            _ -> gateway(414, "Request-URI Too Large")));
  }

  private static List<Fault> strangers() {
    return List.of(
        new Fault(
            "NET-PORTAL",
            1,
            "The sign-in page of a hotel network, with status 200",
            _ -> SandboxReply.html(200, PORTAL)),
        new Fault(
            "NET-REDIRECT",
            2,
            "A redirect to another host",
            _ -> SandboxReply.html(302, "").header("Location", "http://elsewhere.invalid/login")),
        new Fault(
            "NET-PROXY-FORBIDDEN",
            3,
            "A company proxy refuses, as a web page",
            _ -> gateway(403, "Blocked by your organization")),
        new Fault(
            "NET-PROXY-AUTH",
            4,
            "A company proxy wants to know who asks",
            _ ->
                gateway(407, "Proxy Authentication Required")
                    .header("Proxy-Authenticate", "Basic realm=\"office\"")));
  }

  private static List<Fault> broken() {
    return List.of(
        new Fault("NET-EMPTY", 10, "Status 200 and an empty body", _ -> SandboxReply.json(200, "")),
        new Fault(
            "NET-CUT-JSON",
            11,
            "JSON that stops in the middle, complete by its length",
            asked -> SandboxReply.json(200, firstHalf(text(asked)))),
        new Fault(
            "NET-DROPPED",
            12,
            "The connection breaks in the middle of the body",
            asked -> plain(asked).body(new Body.Dropped(text(asked), text(asked).length() / 2))),
        new Fault(
            "NET-ARRAY",
            13,
            "A JSON array in place of an object",
            asked -> SandboxReply.json(200, "[" + text(asked) + "]")),
        new Fault(
            "NET-TEXT",
            14,
            "Plain text in place of JSON",
            _ -> SandboxReply.of(200, "text/plain", "OK")),
        new Fault("NET-NULL", 15, "The JSON word null", _ -> SandboxReply.json(200, "null")),
        new Fault(
            "NET-BOM",
            16,
            "JSON behind a byte order mark",
            asked -> SandboxReply.json(200, "\uFEFF" + text(asked))));
  }

  private static List<Fault> oversized() {
    return List.of(
        new Fault(
            "NET-DEEP",
            17,
            "Arrays nested ten thousand deep",
            _ -> SandboxReply.json(200, "{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}")),
        new Fault(
            "NET-HUGE",
            18,
            "A body of 80 MiB without announced length",
            asked -> plain(asked).body(new Body.Flood(80 * MEBIBYTE, false)).sealed(Seal.NONE)),
        new Fault(
            "NET-GZIP",
            19,
            "A compressed answer",
            asked -> plain(asked).body(new Body.Gzip(text(asked)))),
        new Fault(
            "NET-GZIP-BOMB",
            20,
            "A small compressed answer that unpacks to 80 MiB",
            asked -> plain(asked).body(new Body.Flood(80 * MEBIBYTE, true)).sealed(Seal.NONE)));
  }

  private static List<Fault> signatures() {
    return List.of(
        new Fault(
            "NET-BAD-SIGNATURE",
            30,
            "An answer whose signature does not verify",
            asked -> plain(asked).sealed(Seal.FORGED)),
        new Fault(
            "NET-UNSIGNED",
            31,
            "An answer without signature",
            asked -> plain(asked).sealed(Seal.NONE)),
        new Fault(
            "NET-DATE-AHEAD",
            32,
            "The server's Date is five minutes ahead",
            asked -> plain(asked).dateShift(Duration.ofMinutes(5))),
        new Fault(
            "NET-DATE-BEHIND",
            33,
            "The server's Date is five minutes behind",
            asked -> plain(asked).dateShift(Duration.ofMinutes(-5))));
  }

  private static List<Fault> slow() {
    return List.of(
        new Fault(
            "NET-SLOW-3",
            43,
            "Three seconds of silence, then an answer",
            asked -> plain(asked).after(Duration.ofSeconds(3))),
        new Fault(
            "NET-SLOW-20",
            44,
            "Twenty seconds of silence, then an answer",
            asked -> plain(asked).after(Duration.ofSeconds(20))),
        new Fault(
            "NET-TRICKLE",
            45,
            "A body that drips in, 100 bytes each half second",
            asked ->
                plain(asked).body(new Body.Trickle(text(asked), 100, Duration.ofMillis(500)))));
  }

  private static SandboxReply sometimes(ScenarioRequest asked, SandboxReply fault) {
    return asked.attempt() % 2 == 1 ? fault : plain(asked);
  }

  private static SandboxReply limited(ScenarioRequest asked) {
    var reply =
        asked.kind() == ScenarioKind.ALLOCATION
            ? BitGoErrors.of(429, "Too many requests, please try again later")
            : CoboErrors.of(429, 2026, "Too many requests. Wait, then try again.");
    return reply.header("Retry-After", "1").sealed(Seal.NONE);
  }

  private static SandboxReply gateway(int status, String title) {
    var text = status + " " + title;
    return SandboxReply.html(
        status,
        "<html><head><title>%s</title></head><body><center><h1>%s</h1></center></body></html>"
            .formatted(text, text));
  }

  /** The record behind the fault: in good order, so that the fault is all there is to see. */
  private static SandboxReply plain(ScenarioRequest asked) {
    return switch (asked.kind()) {
      case ORDER -> OrderDraft.completed(asked.id()).reply();
      case BATCH -> BatchDraft.plain(asked.id()).reply();
      case ALLOCATION -> AllocationDraft.cleared(asked.id()).reply();
    };
  }

  private static String text(ScenarioRequest asked) {
    return plain(asked).body().signedText();
  }

  private static String firstHalf(String text) {
    return text.substring(0, text.length() / 2);
  }
}
