package org.treasurylookup.sandbox.bitgo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.sandbox.http.DemoCredentials;
import org.treasurylookup.sandbox.http.ReceivedCall;
import org.treasurylookup.sandbox.http.SandboxCrypto;

/** Recognises a caller by plain bearer token or by BitGo's HMAC, versions 2 and 3. */
public final class BitGoAuth {

  /** A BitGo user: the token names them. */
  record Caller(String token, boolean administrator) {}

  private static final String BEARER = "Bearer ";
  private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,18}");
  private static final Duration PAST = Duration.ofMinutes(5);
  private static final Duration FUTURE = Duration.ofMinutes(1);

  private final InstantSource clock;

  public BitGoAuth(InstantSource clock) {
    this.clock = clock;
  }

  Optional<Caller> caller(ReceivedCall call) {
    var authorization = call.header("Authorization");
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.empty();
    }
    var presented = authorization.substring(BEARER.length()).strip();
    var demo = DemoCredentials.demo();
    return List.of(new Caller(demo.bitgoToken(), true), new Caller(demo.bitgoMemberToken(), false))
        .stream()
        .filter(caller -> known(caller, presented, call))
        .findFirst();
  }

  static boolean usesHmac(ReceivedCall call) {
    return !call.header("HMAC").isEmpty();
  }

  static boolean version3(ReceivedCall call) {
    return call.header("BitGo-Auth-Version").startsWith("3");
  }

  private boolean known(Caller caller, String presented, ReceivedCall call) {
    if (!usesHmac(call)) {
      return SandboxCrypto.same(presented, caller.token());
    }
    var time = call.header("Auth-Timestamp");
    return SandboxCrypto.same(presented, SandboxCrypto.sha256Hex(caller.token()))
        && fresh(time)
        && SandboxCrypto.same(
            call.header("HMAC"), SandboxCrypto.hmac(caller.token(), subject(call, time)));
  }

  private boolean fresh(String time) {
    if (!MILLISECONDS.matcher(time).matches()) {
      return false;
    }
    var ahead = Long.parseLong(time) - clock.millis();
    return ahead <= FUTURE.toMillis() && -ahead <= PAST.toMillis();
  }

  /** The body is always empty: nothing but GET is answered. */
  private static String subject(ReceivedCall call, String time) {
    return version3(call)
        ? call.method() + "|" + time + "|3.0|" + call.rawTarget() + "|"
        : time + "|" + call.rawTarget() + "|";
  }
}
