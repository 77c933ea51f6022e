package org.treasurylookup.sandbox;

import com.sun.net.httpserver.Headers;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The Cobo side: routes, authentication, signed answers. */
final class CoboDesk {

  private final CoboAuth auth;
  private final InstantSource clock;
  private final Stage stage;

  CoboDesk(CoboAuth auth, InstantSource clock, Stage stage) {
    this.auth = auth;
    this.clock = clock;
    this.stage = stage;
  }

  Reply answer(Call call) {
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
  void seal(Headers headers, Reply reply) {
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

  private Optional<Supplier<Reply>> operation(Call call) {
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

  private Optional<Supplier<Reply>> record(String collection, String id) {
    return switch (collection) {
      case "orders" -> Optional.of(() -> play(Kind.ORDER, id));
      case "batch_allocations" -> Optional.of(() -> play(Kind.BATCH, id));
      default -> Optional.empty();
    };
  }

  private Reply play(Kind kind, String id) {
    return stage.play(kind, id).orElseGet(CoboErrors::notFound);
  }

  private static Reply file(String name) {
    return Reply.json(200, Json.file(name));
  }

  private Reply apiKeyInfo() {
    var info =
        Json.object(
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
            Json.nothing(),
            "role_scopes",
            List.of(
                Json.object(
                    "role_name", "Payment viewer", "wallet_scopes", Json.array(List.of()))));
    return Reply.json(200, info.toString());
  }
}
