package org.treasurylookup.sandbox.http;

/** BitGo's error answers: an object with {@code error}, mostly. */
public final class BitGoErrors {

  private BitGoErrors() {}

  public static SandboxReply of(int status, String error) {
    return SandboxReply.json(status, SandboxJson.object("error", error).toString());
  }

  public static SandboxReply unauthorized(String requestId) {
    var body =
        SandboxJson.object(
            "error", "unauthorized",
            "name", "Unauthorized",
            "requestId", requestId,
            "context", SandboxJson.object(),
            "message", "unauthorized");
    return SandboxReply.json(401, body.toString()).header("x-auth-required", "true");
  }

  public static SandboxReply notFound() {
    return of(404, "Allocation not found");
  }
}
