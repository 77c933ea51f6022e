package org.treasurylookup.sandbox.bitgo;

import com.sun.net.httpserver.Headers;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.treasurylookup.sandbox.http.BitGoErrors;
import org.treasurylookup.sandbox.http.DemoCredentials;
import org.treasurylookup.sandbox.http.ReceivedCall;
import org.treasurylookup.sandbox.http.SandboxCrypto;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;
import org.treasurylookup.sandbox.scenario.AllocationScenes;
import org.treasurylookup.sandbox.scenario.ScenarioKind;
import org.treasurylookup.sandbox.scenario.ScenarioStage;
import org.treasurylookup.sandbox.scenario.Scenarios;

/** The BitGo side: routes, authentication, trust organisations. */
public final class BitGoRoutes {

  /** All the reference page lists. */
  static final List<String> TRUST_ORGS =
      List.of(
          AllocationScenes.DEFAULT_TRUST_ORG,
          "BitGo New York",
          "BitGo Germany",
          "BitGo Switzerland",
          "BitGo Europe ApS",
          "Frankfurt DE Trust",
          "BitGo Singapore",
          "BitGo Korea",
          "BitGo Custody MENA FZE",
          "BitGo India",
          "BitGo Sister Trust 1");

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final List<String> NETWORK = List.of("api", "network", "v1");

  private final BitGoAuth auth;
  private final InstantSource clock;
  private final ScenarioStage stage;

  public BitGoRoutes(BitGoAuth auth, InstantSource clock, ScenarioStage stage) {
    this.auth = auth;
    this.clock = clock;
    this.stage = stage;
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
    if (segments.size() < 5 || !segments.subList(0, 3).equals(NETWORK)) {
      return BitGoErrors.of(404, "Not found");
    }
    return network(call, caller.get(), segments.subList(3, segments.size()));
  }

  private SandboxReply network(ReceivedCall call, BitGoAuth.Caller caller, List<String> rest) {
    if (rest.size() == 3 && rest.subList(0, 2).equals(List.of("admin", "allocations"))) {
      return admin(call, caller, rest.getLast());
    }
    if (rest.size() == 5
        && rest.getFirst().equals("enterprises")
        && List.of("clients", "partners").contains(rest.get(2))
        && rest.get(3).equals("allocations")) {
      return enterprise(rest.get(1), rest.getLast());
    }
    return BitGoErrors.of(404, "Not found");
  }

  private SandboxReply admin(ReceivedCall call, BitGoAuth.Caller caller, String id) {
    var trustOrg = call.query().getOrDefault("trustOrg", "");
    if (trustOrg.isEmpty()) {
      return BitGoErrors.of(400, "Missing required parameter: trustOrg");
    }
    if (!TRUST_ORGS.contains(trustOrg)) {
      return BitGoErrors.of(400, "Invalid value '" + trustOrg + "' supplied to trustOrg");
    }
    var refused = unlessUuid(id);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (!caller.administrator()) {
      return BitGoErrors.of(403, "User is not an admin");
    }
    return Scenarios.trustOrg(id).equals(trustOrg) ? play(id) : BitGoErrors.notFound();
  }

  private SandboxReply enterprise(String enterpriseId, String id) {
    var refused = unlessUuid(id);
    if (refused.isPresent()) {
      return refused.get();
    }
    return enterpriseId.equals(DemoCredentials.demo().bitgoEnterpriseId())
        ? play(id)
        : BitGoErrors.of(403, "User does not have access to this enterprise");
  }

  private static Optional<SandboxReply> unlessUuid(String id) {
    return UUID_FORM.matcher(id).matches()
        ? Optional.empty()
        : Optional.of(BitGoErrors.of(400, "Invalid value supplied to allocationId: no UUID"));
  }

  private SandboxReply play(String id) {
    return stage.play(ScenarioKind.ALLOCATION, id).orElseGet(BitGoErrors::notFound);
  }

  private SandboxReply session(BitGoAuth.Caller caller) {
    var now = clock.instant();
    var session =
        SandboxJson.object(
            "client",
            "bitgo",
            "user",
            "5f9c7a1be4b0c2d3e4f5a6b7",
            "scope",
            List.of("openid", "profile", "settlement_network_read"),
            "created",
            now.toString(),
            "expires",
            now.plusSeconds(7200).toString(),
            "ip",
            "127.0.0.1",
            "ipRestrict",
            List.of("127.0.0.1"),
            "bitgoAdminPermissions",
            caller.administrator() ? List.of("network:read") : List.of());
    return SandboxReply.json(200, SandboxJson.object("session", session).toString());
  }

  private static String requestId(ReceivedCall call) {
    var given = call.header("Request-ID");
    return given.isEmpty() ? UUID.randomUUID().toString() : given;
  }
}
