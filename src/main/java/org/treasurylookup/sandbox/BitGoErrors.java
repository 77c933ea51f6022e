package org.treasurylookup.sandbox;

/** BitGo's error answers: an object with {@code error}, mostly. */
final class BitGoErrors {

  private BitGoErrors() {}

  static Reply of(int status, String error) {
    return Reply.json(status, Json.object("error", error).toString());
  }

  static Reply unauthorized(String requestId) {
    var body =
        Json.object(
            "error", "unauthorized",
            "name", "Unauthorized",
            "requestId", requestId,
            "context", Json.object(),
            "message", "unauthorized");
    return Reply.json(401, body.toString()).header("x-auth-required", "true");
  }

  static Reply notFound() {
    return of(404, "Allocation not found");
  }
}
