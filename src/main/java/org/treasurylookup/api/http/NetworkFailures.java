package org.treasurylookup.api.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.Failure.Cause;
import org.treasurylookup.domain.answer.Failure.Tested;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.text.Text;

/** What went wrong on the way, in words that help. */
final class NetworkFailures {
  private static final Pattern TUNNEL = Pattern.compile("code for CONNECT: ([0-9]{1,4})");

  private NetworkFailures() {}

  static boolean isConnectFailure(IOException e, RequestProgress.Phase phase) {
    return e instanceof ConnectException
        || e instanceof UnknownHostException
        || e instanceof NoRouteToHostException
        || (e instanceof SocketTimeoutException && phase == RequestProgress.Phase.CONNECTING);
  }

  /* HTTP/2: the server has done nothing with it and says so (RFC 9113, 8.7); in OkHttp's words. */
  static boolean isRefusedStream(IOException e) {
    return "stream was reset: REFUSED_STREAM".equals(e.getMessage());
  }

  static Failure of(
      IOException e,
      String host,
      Cancellation cancellation,
      RequestProgress.Phase phase,
      ReadOnlyClientSettings settings) {
    if (cancellation.isCancelled()) {
      return failure(FailureCode.CANCELLED, List.of());
    }
    return switch (e) {
      case SSLException ssl -> failure(FailureCode.TLS, TlsCauses.of(ssl, Instant.now()), host);
      case UnknownHostException _ ->
          failure(FailureCode.UNREACHABLE, causes("offline", "name", "proxy"), host);
      case SocketTimeoutException _ when phase == RequestProgress.Phase.CONNECTING ->
          failure(FailureCode.UNREACHABLE, causes("firewall", "proxy", "offline"), host);
      case InterruptedIOException _ ->
          failure(
              FailureCode.TIMEOUT,
              List.of(new Cause(Text.of("cause.phase." + phase), Tested.CONFIRMED)),
              host,
              Long.toString(settings.callTimeout().toSeconds()));
      case ConnectException _, NoRouteToHostException _ ->
          failure(FailureCode.UNREACHABLE, causes("offline", "firewall", "proxy"), host);
      case NoFollowUps.MalformedLength _ ->
          failure(
              FailureCode.CUT_SHORT,
              List.of(new Cause(Text.of("cause.length"), Tested.CONFIRMED)),
              host);
      default -> broken(e, host, phase);
    };
  }

  private static Failure broken(IOException e, String host, RequestProgress.Phase phase) {
    return switch (phase) {
      case WAITING, READING -> failure(FailureCode.CUT_SHORT, causes("broken", "inspection"), host);
      case SECURING -> failure(FailureCode.TLS, TlsCauses.brokenOff(), host);
      case AWAITING_KEY, WAITING_FOR_TURN, WAITING_AS_TOLD, CONNECTING -> onTheWay(e, host);
    };
  }

  /* What is said before a connection stands is said by a proxy; the sentence is OkHttp's. */
  private static Failure onTheWay(IOException e, String host) {
    var refused = TUNNEL.matcher(String.valueOf(e.getMessage()));
    if (refused.find()) {
      return failure(FailureCode.UNREACHABLE, proxy("refused", refused.group(1)), host);
    }
    return e instanceof ProtocolException
        ? failure(FailureCode.UNREACHABLE, proxy("none"), host)
        : failure(FailureCode.UNREACHABLE, causes("offline", "firewall", "proxy"), host);
  }

  private static List<Cause> proxy(String what, Object... arguments) {
    return List.of(new Cause(Text.of("cause.tunnel." + what, arguments), Tested.CONFIRMED));
  }

  static Failure blocked(String path) {
    return failure(FailureCode.BLOCKED, List.of(), path);
  }

  static Failure tooLarge(long limit) {
    long mebibytes = limit >> 20;
    String size = mebibytes << 20 == limit ? mebibytes + " MiB" : limit + " B";
    return failure(FailureCode.TOO_LARGE, List.of(), size);
  }

  static Failure proxyLogin(String host) {
    return failure(FailureCode.PROXY_AUTH, causes("proxy.ntlm"), host);
  }

  static Failure proxyLogin(String host, ProxyAuthenticator.Refused refused) {
    var cause =
        new Cause(
            Text.of("cause.proxy." + refused.why(), refused.schemes()),
            refused.why() == ProxyAuthenticator.Why.UNNAMED ? Tested.NOT : Tested.CONFIRMED);
    return failure(FailureCode.PROXY_AUTH, List.of(cause), host);
  }

  private static List<Cause> causes(String... keys) {
    return List.of(keys).stream().map(key -> Cause.untested(Text.of("cause." + key))).toList();
  }

  private static Failure failure(FailureCode code, List<Cause> causes, Object... arguments) {
    return Failure.onTheWay(
        code,
        Text.of("failure." + code + ".headline", arguments),
        causes,
        Text.of("failure." + code + ".next", arguments));
  }
}
