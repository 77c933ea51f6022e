package org.treasurylookup.sandbox.scenario;

import java.util.List;
import java.util.function.Supplier;
import org.treasurylookup.sandbox.http.BitGoErrors;
import org.treasurylookup.sandbox.http.CoboErrors;
import org.treasurylookup.sandbox.http.SandboxReply;

/** Every error the providers document, under an id that names it. */
final class ErrorScenes {

  private ErrorScenes() {}

  static List<ScenarioScene> orders() {
    return ScenarioScene.together(requests(), signing(), refusals(), plans(), unheardOf());
  }

  private static List<ScenarioScene> requests() {
    return List.of(
        cobo("1000", 500, "Internal error", "Internal error."),
        cobo("2000", 500, "Internal error, newer code", "Internal error. Try again later."),
        cobo("1003", 400, "A parameter is missing, older code", "Missing required parameter."),
        cobo("2003", 400, "A parameter is missing", "Missing required parameter: order_id"),
        cobo("1006", 400, "A parameter is malformed, older code", "Invalid parameter."),
        cobo("2006", 400, "A parameter is malformed", "Invalid parameter: order_id"),
        cobo("2002", CoboErrors::methodNotSupported, "Method not supported"),
        cobo("2010", 429, "Rate limit, older code", "API rate limit exceeded."),
        cobo("2021", CoboErrors::noSuchOperation, "No such API"));
  }

  private static List<ScenarioScene> signing() {
    return List.of(
        cobo("2022", CoboErrors::headersMissing, "Authentication headers missing"),
        cobo("2023", 401, "Signature wrong, older code", "Signature missing or wrong."),
        cobo("2024", CoboErrors::unknownKey, "The key belongs to another environment"),
        cobo(
            "2024-INACTIVE",
            401,
            "The key is not activated yet",
            "Your API key has not been activated. Activate it in Cobo Portal."),
        cobo(
            "2024-IP",
            401,
            "The address is not on the key's whitelist",
            "The request IP 203.0.113.7 is not in the IP whitelist of your API key."),
        cobo("2024-SIGNATURE", CoboErrors::wrongSignature, "The signature does not verify"),
        cobo("2024-CLOCK", CoboErrors::clock, "The clock is off"));
  }

  private static List<ScenarioScene> refusals() {
    return List.of(
        cobo(
            "2025",
            403,
            "The key's role lacks the permission",
            "Forbidden. The role of your API key lacks the permission payment_orders_payin.read."),
        cobo("2026", 429, "Too many requests, signed", "Too many requests. Wait, then try again."),
        cobo("2028", CoboErrors::notFound, "Not found"),
        cobo("2029", 400, "A status value is not allowed", "Status value not allowed."),
        cobo("2040", 400, "A request id was used before", "Duplicate request id."));
  }

  private static List<ScenarioScene> plans() {
    return List.of(
        cobo("2050", 403, "No pricing plan", "Your organization has no pricing plan."),
        cobo("2051", 403, "The pricing plan has expired", "Your pricing plan has expired."),
        cobo(
            "2052",
            403,
            "The plan's quota is used up",
            "The quota of your pricing plan is used up."),
        cobo(
            "2053",
            403,
            "The plan does not include this",
            "Your pricing plan does not include this feature."),
        cobo("2054", 403, "A payment to Cobo is overdue", "Your payment is overdue."),
        cobo(
            "4001",
            403,
            "Belongs to another organization",
            "The resource belongs to another organization."),
        cobo("10000", 403, "The organization is read-only", "The organization is read-only."));
  }

  private static List<ScenarioScene> unheardOf() {
    return List.of(
        cobo("12345", 418, "A code and a status nobody has heard of", "Something new."),
        order(
            "ERR-COBO-NO-CODE",
            "An error without code and id",
            () -> SandboxReply.json(400, "{\"error_message\":\"Bad request\"}")),
        order(
            "ERR-COBO-TEXT-CODE",
            "An error whose code is a text",
            () ->
                SandboxReply.json(
                    400,
                    "{\"error_code\":\"2006\",\"error_message\":\"Invalid"
                        + " parameter\",\"error_id\":\"0b6ddf19083c4bd1a9ca01bec44b24dd\"}")));
  }

  static List<ScenarioScene> allocations() {
    return ScenarioScene.together(invalid(), denied(), broken());
  }

  private static List<ScenarioScene> invalid() {
    return List.of(
        bitgo(
            400,
            "Invalid request, as an object with error",
            "Invalid value supplied to allocationId"),
        bitgo(
            1400,
            "Invalid request, as an array of texts",
            () ->
                SandboxReply.json(
                    400, "[\"Invalid value supplied to allocationId\",\"Expected a UUID\"]")),
        bitgo(2400, "Invalid request, as an empty object", () -> SandboxReply.json(400, "{}")),
        bitgo(
            3400,
            "Invalid request, as plain text",
            () -> SandboxReply.of(400, "text/plain", "Bad Request")),
        bitgo(
            4400,
            "Invalid request, with a name beside the error",
            () ->
                SandboxReply.json(
                    400, "{\"errorName\":\"InvalidTrustOrg\",\"error\":\"Invalid trustOrg\"}")));
  }

  private static List<ScenarioScene> denied() {
    return List.of(
        bitgo(
            401,
            "Token missing, invalid or expired",
            () -> BitGoErrors.unauthorized("b5c1f3a0-2d4e-4f60-8a9b-0c1d2e3f4a5b")),
        bitgo(1401, "Not authorized, with error alone", "unauthorized"),
        bitgo(403, "The user is not an admin", "User is not an admin"),
        bitgo(
            1403,
            "The user belongs to another trust organization",
            "User belongs to a different trust organization"),
        bitgo(404, "The allocation does not exist", "Allocation not found"));
  }

  private static List<ScenarioScene> broken() {
    return List.of(
        bitgo(409, "A conflict, documented for other operations", "Conflict"),
        bitgo(422, "Not processable, documented for other operations", "Unprocessable entity"),
        bitgo(500, "The database cannot be reached", "Database connection failure"),
        bitgo(1500, "The currency cannot be mapped", "Currency mapping error"),
        bitgo(2500, "The data cannot be transformed", "Data transformation error"),
        bitgo(
            3500,
            "Internal error without error text",
            () -> SandboxReply.json(500, "{\"requestId\":\"cj1x9\",\"name\":\"InternalError\"}")));
  }

  private static ScenarioScene cobo(String suffix, int status, String description, String message) {
    var dash = suffix.indexOf('-');
    var code = Integer.parseInt(dash < 0 ? suffix : suffix.substring(0, dash));
    return cobo(suffix, () -> CoboErrors.of(status, code, message), description);
  }

  private static ScenarioScene cobo(
      String suffix, Supplier<SandboxReply> reply, String description) {
    return order("ERR-COBO-" + suffix, description, reply);
  }

  private static ScenarioScene order(String id, String description, Supplier<SandboxReply> reply) {
    return ScenarioScene.of(ScenarioKind.ORDER, id, description, _ -> reply.get());
  }

  /** The last three digits are the HTTP status, the fourth from the end tells variants apart. */
  private static ScenarioScene bitgo(int number, String description, String error) {
    return bitgo(number, description, () -> BitGoErrors.of(number % 1000, error));
  }

  private static ScenarioScene bitgo(int number, String description, Supplier<SandboxReply> reply) {
    return AllocationScenes.allocation(
        "00000000-0000-4000-8000-%012d".formatted(number), description, _ -> reply.get());
  }
}
