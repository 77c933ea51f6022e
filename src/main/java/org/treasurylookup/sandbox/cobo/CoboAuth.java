package org.treasurylookup.sandbox.cobo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.treasurylookup.sandbox.http.CoboErrors;
import org.treasurylookup.sandbox.http.ReceivedCall;
import org.treasurylookup.sandbox.http.SandboxCrypto;
import org.treasurylookup.sandbox.http.SandboxReply;

/** Checks a request's key, nonce and signature the way Cobo does. */
public final class CoboAuth {

  /**
   * Cobo does not say how far a clock may be off; a minute is what signing services commonly allow.
   */
  static final Duration WINDOW = Duration.ofSeconds(60);

  private static final int REMEMBERED = 10_000;
  private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,18}");

  private final String key;
  private final InstantSource clock;
  private final Map<String, Long> seen = new ConcurrentHashMap<>();

  public CoboAuth(String key, InstantSource clock) {
    this.key = key;
    this.clock = clock;
  }

  /** The refusal, or empty if the request may pass. */
  Optional<SandboxReply> refusal(ReceivedCall call) {
    var callersKey = call.header("BIZ-API-KEY");
    var nonce = call.header("BIZ-API-NONCE");
    var signature = call.header("BIZ-API-SIGNATURE");
    if (callersKey.isEmpty() || nonce.isEmpty() || signature.isEmpty()) {
      return Optional.of(CoboErrors.headersMissing());
    }
    if (!SandboxCrypto.same(callersKey, key)) {
      return Optional.of(CoboErrors.unknownKey());
    }
    if (!fresh(nonce)) {
      return Optional.of(CoboErrors.clock());
    }
    if (!signed(call, nonce, signature)) {
      return Optional.of(CoboErrors.wrongSignature());
    }
    return replayed(nonce, signature) ? Optional.of(CoboErrors.clock()) : Optional.empty();
  }

  private boolean fresh(String nonce) {
    return MILLISECONDS.matcher(nonce).matches()
        && Math.abs(clock.millis() - Long.parseLong(nonce)) <= WINDOW.toMillis();
  }

  private boolean signed(ReceivedCall call, String nonce, String signature) {
    for (var path : new LinkedHashSet<>(List.of(call.rawPath(), call.path()))) {
      for (var query : queryForms(call)) {
        var message = call.method() + "|" + path + "|" + nonce + "|" + query + "|";
        if (SandboxCrypto.verify(key, message, signature)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The vendor's clients sign a space as {@code +} while some send {@code %20}, and one encodes the
   * query anew before signing; the real service answers all of them.
   */
  private static Set<String> queryForms(ReceivedCall call) {
    var forms = new LinkedHashSet<String>();
    forms.add(call.rawQuery());
    forms.add(call.rawQuery().replace("%20", "+"));
    var anew = new StringBuilder();
    call.query()
        .forEach(
            (name, value) ->
                anew.append(anew.isEmpty() ? "" : "&")
                    .append(encoded(name))
                    .append('=')
                    .append(encoded(value)));
    forms.add(anew.toString());
    return forms;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Ed25519 is deterministic: the same signature means the same request with the same nonce. */
  private boolean replayed(String nonce, String signature) {
    if (seen.size() > REMEMBERED) {
      var oldest = clock.millis() - WINDOW.toMillis();
      seen.values().removeIf(time -> time < oldest);
    }
    return seen.putIfAbsent(signature, Long.parseLong(nonce)) != null;
  }
}
