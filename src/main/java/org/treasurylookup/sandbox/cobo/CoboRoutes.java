package org.treasurylookup.sandbox.cobo;

import com.sun.net.httpserver.Headers;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.treasurylookup.sandbox.http.CoboErrors;
import org.treasurylookup.sandbox.http.DemoCredentials;
import org.treasurylookup.sandbox.http.ReceivedCall;
import org.treasurylookup.sandbox.http.SandboxCrypto;
import org.treasurylookup.sandbox.http.SandboxRefusal;
import org.treasurylookup.sandbox.http.SandboxReply;
import org.treasurylookup.sandbox.scenario.ScenarioStage;
import org.treasurylookup.sandbox.world.World;

/** The Cobo side: routes, authentication, permissions, signed answers. */
public final class CoboRoutes {

  private final CoboAuth auth;
  private final InstantSource clock;
  private final Set<String> missing;
  private final CoboOperations operations;

  /**
   * The routes for a key that lacks some permissions.
   *
   * @param missing scopes the key does not have
   */
  public CoboRoutes(
      CoboAuth auth, InstantSource clock, ScenarioStage stage, World world, Set<String> missing) {
    this.auth = auth;
    this.clock = clock;
    this.missing = Set.copyOf(missing);
    this.operations = new CoboOperations(world, stage, new CoboKeyInfo(this.missing));
  }

  public SandboxReply answer(ReceivedCall call) {
    if (!call.method().equals("GET")) {
      return CoboErrors.methodNotSupported();
    }
    var segments = call.segments();
    if (!segments.getFirst().equals("v2")) {
      return CoboErrors.noSuchOperation();
    }
    var path = segments.subList(1, segments.size());
    return operations
        .find(path)
        .map(operation -> auth.refusal(call).orElseGet(() -> answer(operation, path, call)))
        .orElseGet(CoboErrors::noSuchOperation);
  }

  private SandboxReply answer(CoboOperation operation, List<String> path, ReceivedCall call) {
    if (missing.contains(operation.scope())) {
      return CoboErrors.forbidden(operation.scope());
    }
    try {
      return operation
          .handler()
          .apply(operation.ids(path).orElseThrow(), new CoboQuery(call.query()));
    } catch (SandboxRefusal refusal) {
      return refusal.reply();
    } catch (RuntimeException mistake) {
      return CoboErrors.internal(mistake);
    }
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
}
