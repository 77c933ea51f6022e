package org.treasurylookup.sandbox.http;

import java.util.concurrent.ThreadLocalRandom;

/** Cobo's error answers: {@code {error_code, error_message, error_id}}. */
public final class CoboErrors {

  private CoboErrors() {}

  public static SandboxReply of(int status, int code, String message) {
    var random = ThreadLocalRandom.current();
    var id = "%016x%016x".formatted(random.nextLong(), random.nextLong());
    return SandboxReply.json(
        status,
        SandboxJson.object("error_code", code, "error_message", message, "error_id", id)
            .toString());
  }

  public static SandboxReply methodNotSupported() {
    return of(405, 2002, "The HTTP method is not supported by this operation.");
  }

  public static SandboxReply noSuchOperation() {
    return of(404, 2021, "No such API. Check the path, the HTTP method and any trailing slash.");
  }

  public static SandboxReply headersMissing() {
    return of(401, 2022, "BIZ-API-KEY, BIZ-API-NONCE and BIZ-API-SIGNATURE are required headers.");
  }

  public static SandboxReply unknownKey() {
    return of(
        401,
        2024,
        "Your API key is not registered in this environment."
            + " Development and Production environments use separate API keys.");
  }

  public static SandboxReply clock() {
    return of(
        401,
        2024,
        "BIZ-API-NONCE is not accepted: it was used before, or is too far from the server time."
            + " Check the clock of the calling computer.");
  }

  public static SandboxReply wrongSignature() {
    return of(401, 2024, "Signature verification failed. Check the API secret.");
  }

  public static SandboxReply notFound() {
    return of(
        404,
        2028,
        "Resource not found. Check the id, the organization and the environment it belongs to.");
  }

  /** A mistake of the sandbox itself: better told than hung up. */
  public static SandboxReply internal(RuntimeException mistake) {
    return of(500, 2000, "Internal error: " + mistake);
  }

  public static SandboxReply forbidden(String scope) {
    return of(403, 2025, "Forbidden. The role of your API key lacks the permission " + scope + ".");
  }

  public static SandboxReply missingParameter(String name) {
    return of(400, 2003, "Missing required parameter: " + name);
  }

  public static SandboxReply badParameter(String what) {
    return of(400, 2006, "Invalid parameter: " + what);
  }

  public static SandboxReply badStatus(String word) {
    return of(400, 2029, "Status value not allowed: " + word);
  }
}
