package org.treasurylookup.sandbox.bitgo;

import com.sun.net.httpserver.Headers;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.treasurylookup.sandbox.http.BitGoErrors;
import org.treasurylookup.sandbox.http.ReceivedCall;
import org.treasurylookup.sandbox.http.SandboxCrypto;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxRefusal;
import org.treasurylookup.sandbox.http.SandboxReply;
import org.treasurylookup.sandbox.network.NetworkWorld;
import org.treasurylookup.sandbox.scenario.ScenarioStage;

/** The BitGo side: routes, authentication, trust organisations. */
public final class BitGoRoutes {

  /** The permission Go Network's reads need. */
  public static final String SCOPE = "settlement_network_read";

  private static final Pattern APPROVAL_ID = Pattern.compile("[0-9a-f]{32}");
  private static final List<String> NETWORK = List.of("api", "network", "v1");
  private static final List<String> APPROVALS = List.of("api", "v2", "pendingapprovals");

  private final BitGoAuth auth;
  private final InstantSource clock;
  private final NetworkWorld world;
  private final NetworkRoutes network;
  private final boolean permitted;

  /**
   * The routes for tokens that lack some permissions.
   *
   * @param missing scopes the tokens do not have
   */
  public BitGoRoutes(
      BitGoAuth auth, InstantSource clock, ScenarioStage stage, Set<String> missing) {
    this.auth = auth;
    this.clock = clock;
    this.world = new NetworkWorld(stage);
    this.network = new NetworkRoutes(stage, world);
    this.permitted = !missing.contains(SCOPE);
  }

  public SandboxReply answer(ReceivedCall call) {
    var requestId = requestId(call);
    return answer(call, requestId).header("Request-ID", requestId);
  }

  /** Answers to HMAC callers carry an HMAC of their own. */
  public void seal(Headers headers, ReceivedCall call, SandboxReply reply) {
    if (!BitGoAuth.usesHmac(call) || reply.seal() == SandboxReply.Seal.NONE) {
      return;
    }
    var caller = auth.caller(call);
    if (caller.isEmpty()) {
      return;
    }
    var time = Long.toString(clock.millis());
    var subject =
        String.join(
            "|",
            time,
            call.rawTarget(),
            Integer.toString(reply.status()),
            reply.body().signedText());
    var signed = BitGoAuth.version3(call) ? call.method() + "|" + subject : subject;
    var forged = reply.seal() == SandboxReply.Seal.FORGED ? "forged " : "";
    headers.set("timestamp", time);
    headers.set("hmac", SandboxCrypto.hmac(caller.get().token(), forged + signed));
  }

  private SandboxReply answer(ReceivedCall call, String requestId) {
    if (!call.method().equals("GET")) {
      return BitGoErrors.of(405, "Method not allowed");
    }
    var caller = auth.caller(call);
    if (caller.isEmpty()) {
      return BitGoErrors.unauthorized(requestId);
    }
    var segments = call.segments();
    if (segments.equals(List.of("api", "v2", "user", "session"))) {
      return session(caller.get());
    }
    try {
      return segments.size() == 4 && segments.subList(0, 3).equals(APPROVALS)
          ? approval(segments.getLast())
          : network(call, caller.get(), segments);
    } catch (SandboxRefusal refusal) {
      return refusal.reply();
    }
  }

  private SandboxReply network(ReceivedCall call, BitGoAuth.Caller caller, List<String> segments) {
    if (segments.size() < 5 || !segments.subList(0, 3).equals(NETWORK)) {
      return BitGoErrors.of(404, "Not found");
    }
    return permitted
        ? network.answer(segments.subList(3, segments.size()), new BitGoQuery(call.query()), caller)
        : BitGoErrors.of(403, "Access token lacks the scope " + SCOPE);
  }

  private SandboxReply approval(String id) {
    return APPROVAL_ID.matcher(id).matches()
        ? world
            .approval(id)
            .map(BitGoLists::reply)
            .orElseGet(() -> BitGoErrors.of(404, "Pending approval not found"))
        : BitGoErrors.of(400, "Invalid value supplied to approvalId");
  }

  private SandboxReply session(BitGoAuth.Caller caller) {
    var now = clock.instant();
    var session =
        SandboxJson.object()
            .put("client", "bitgo")
            .put("user", "5f9c7a1be4b0c2d3e4f5a6b7")
            .set(
                "scope",
                SandboxJson.array(
                    permitted ? List.of("openid", "profile", SCOPE) : List.of("openid", "profile")))
            .put("created", now.toString())
            .put("expires", now.plusSeconds(7200).toString())
            .put("ip", "127.0.0.1")
            .set("ipRestrict", SandboxJson.array(List.of("127.0.0.1")))
            .set(
                "bitgoAdminPermissions",
                SandboxJson.array(caller.administrator() ? List.of("network:read") : List.of()));
    return SandboxReply.json(200, SandboxJson.object("session", session).toString());
  }

  private static String requestId(ReceivedCall call) {
    var given = call.header("Request-ID");
    return given.isEmpty() ? UUID.randomUUID().toString() : given;
  }
}
