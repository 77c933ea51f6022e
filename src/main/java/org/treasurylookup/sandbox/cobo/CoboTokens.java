package org.treasurylookup.sandbox.cobo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.sandbox.http.CoboErrors;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxRefusal;
import org.treasurylookup.sandbox.http.SandboxReply;
import org.treasurylookup.sandbox.world.WorldRows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The tokens of the wallets, and what they are worth in dollars. */
final class CoboTokens {

  private static final String DOLLAR = "USD";
  private static final Map<String, String> RATES =
      Map.of("USDT", "1", "USDC", "1", "ETH", "2250.40", "BTC", "83450.12");

  SandboxReply list(CoboQuery query) {
    var ids = query.texts("token_ids");
    var chains = query.texts("chain_ids");
    var rows =
        tokens().stream()
            .filter(token -> passes(ids, token, "token_id"))
            .filter(token -> passes(chains, token, "chain_id"))
            .map(CoboTokens::walletForm)
            .toList();
    return CoboPages.page(WorldRows.of(rows), query, CoboPages.MOST_CHAINS, "data");
  }

  Optional<ObjectNode> find(String id) {
    return token(id).map(CoboTokens::walletForm);
  }

  /** A bare array, one rate for each token and currency. */
  SandboxReply rates(CoboQuery query) {
    query.required("token_ids");
    query.required("currencies");
    var rates = new ArrayList<ObjectNode>();
    for (var token : query.texts("token_ids")) {
      for (var currency : query.texts("currencies")) {
        rates.add(
            rate(token, currency)
                .orElseThrow(
                    () -> new SandboxRefusal(CoboErrors.badParameter(token + " in " + currency))));
      }
    }
    return SandboxReply.json(200, SandboxJson.array(rates).toString());
  }

  SandboxReply rate(List<String> tokenAndCurrency) {
    return rate(tokenAndCurrency.getFirst(), tokenAndCurrency.getLast())
        .map(rate -> SandboxReply.json(200, rate.toString()))
        .orElseGet(CoboErrors::notFound);
  }

  private static Optional<ObjectNode> rate(String id, String currency) {
    return token(id)
        .map(token -> RATES.get(token.path("symbol").stringValue("")))
        .filter(_ -> currency.equals(DOLLAR))
        .map(rate -> SandboxJson.object("token_id", id, "currency", currency, "rate", rate));
  }

  private static Optional<ObjectNode> token(String id) {
    return tokens().stream()
        .filter(token -> token.path("token_id").stringValue("").equals(id))
        .findFirst();
  }

  private static List<ObjectNode> tokens() {
    var file = SandboxJson.parsed("{\"all\":" + SandboxJson.file("supported-tokens.json") + "}");
    return file.get("all").valueStream().map(ObjectNode.class::cast).toList();
  }

  private static ObjectNode walletForm(ObjectNode token) {
    var chain = token.path("chain_id");
    return SandboxJson.object(
        "token_id", token.path("token_id"),
        "chain_id", chain,
        "symbol", token.path("symbol"),
        "name", token.path("name"),
        "decimal", token.path("decimal"),
        "token_address", token.path("token_address"),
        "fee_token_id", chain,
        "can_deposit", true,
        "can_withdraw", true);
  }

  private static boolean passes(Set<String> wanted, JsonNode row, String field) {
    return wanted.isEmpty() || wanted.contains(row.path(field).stringValue(""));
  }
}
