package org.treasurylookup.sandbox.cobo;

import com.sun.net.httpserver.Headers;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.treasurylookup.sandbox.http.CoboErrors;
import org.treasurylookup.sandbox.http.DemoCredentials;
import org.treasurylookup.sandbox.http.ReceivedCall;
import org.treasurylookup.sandbox.http.SandboxCrypto;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;
import org.treasurylookup.sandbox.scenario.ScenarioKind;
import org.treasurylookup.sandbox.scenario.ScenarioStage;

/** The Cobo side: routes, authentication, signed answers. */
public final class CoboRoutes {

  private final CoboAuth auth;
  private final InstantSource clock;
  private final ScenarioStage stage;

  public CoboRoutes(CoboAuth auth, InstantSource clock, ScenarioStage stage) {
    this.auth = auth;
    this.clock = clock;
    this.stage = stage;
  }

  public SandboxReply answer(ReceivedCall call) {
    if (!call.method().equals("GET")) {
      return CoboErrors.methodNotSupported();
    }
    var operation = operation(call);
    if (operation.isEmpty()) {
      return CoboErrors.noSuchOperation();
    }
    return auth.refusal(call).orElseGet(operation.get());
  }

  /** Signs as Cobo does: body, a bar, the time in milliseconds. */
  public void seal(Headers headers, SandboxReply reply) {
    var time = Long.toString(clock.millis());
    var message = reply.body().signedText() + "|" + time;
    switch (reply.seal()) {
      case NONE -> {}
      case GENUINE -> sign(headers, time, message);
      case FORGED -> sign(headers, time, "forged " + message);
    }
  }

  private static void sign(Headers headers, String time, String message) {
    headers.set("BIZ-TIMESTAMP", time);
    headers.set("BIZ-RESP-SIGNATURE", SandboxCrypto.sign(DemoCredentials.responseSeed(), message));
  }

  private Optional<Supplier<SandboxReply>> operation(ReceivedCall call) {
    var segments = call.segments();
    if (segments.size() < 3 || !segments.getFirst().equals("v2")) {
      return Optional.empty();
    }
    var rest = segments.subList(1, segments.size());
    if (rest.size() == 3 && rest.getFirst().equals("payments") && !rest.getLast().isEmpty()) {
      return record(rest.get(1), rest.getLast());
    }
    return Optional.ofNullable(
        switch (String.join("/", rest)) {
          case "payments/orders" -> () -> CoboLists.orders(call.query(), stage);
          case "payments/allocation_items" -> () -> CoboLists.items(call.query(), stage);
          case "payments/supported_tokens" -> () -> file("supported-tokens.json");
          case "developers/api_key_info" -> this::apiKeyInfo;
          case "organizations/info" -> () -> file("organization.json");
          default -> null;
        });
  }

  private Optional<Supplier<SandboxReply>> record(String collection, String id) {
    return switch (collection) {
      case "orders" -> Optional.of(() -> play(ScenarioKind.ORDER, id));
      case "batch_allocations" -> Optional.of(() -> play(ScenarioKind.BATCH, id));
      default -> Optional.empty();
    };
  }

  private SandboxReply play(ScenarioKind kind, String id) {
    return stage.play(kind, id).orElseGet(CoboErrors::notFound);
  }

  private static SandboxReply file(String name) {
    return SandboxReply.json(200, SandboxJson.file(name));
  }

  private SandboxReply apiKeyInfo() {
    var info =
        SandboxJson.object(
            "name",
            "Sandbox read-only key",
            "curve_type",
            "ED25519",
            "key",
            DemoCredentials.COBO_KEY,
            "callback_url",
            "",
            "valid_ips",
            List.of("127.0.0.1"),
            "created_timestamp",
            1735689600000L,
            "updated_timestamp",
            1735689600000L,
            "expired_timestamp",
            SandboxJson.nothing(),
            "role_scopes",
            List.of(
                SandboxJson.object(
                    "role_name", "Payment viewer", "wallet_scopes", SandboxJson.array(List.of()))));
    return SandboxReply.json(200, info.toString());
  }
}
