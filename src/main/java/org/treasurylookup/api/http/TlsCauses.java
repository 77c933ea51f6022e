package org.treasurylookup.api.http;

import java.io.EOFException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.treasurylookup.domain.answer.Failure.Cause;
import org.treasurylookup.domain.answer.Failure.Tested;
import org.treasurylookup.text.Text;

/** Why a connection is not trusted, from the certificate that was shown. */
final class TlsCauses {
  private static final Pattern SUBJECT = Pattern.compile("DN: (.*)");
  private static final Pattern NAMES = Pattern.compile("subjectAltNames: \\[(.*)]");

  private static final Pattern ALERT = Pattern.compile("fatal alert: ([a-z_]{1,40})");
  private static final String NOT_TLS = "Unsupported or unrecognized SSL message";

  private TlsCauses() {}

  /** Causes of a connection that was reset while encryption was being agreed on. */
  static List<Cause> brokenOff() {
    return List.of(cause(Tested.CONFIRMED, "tls.closed"), cause(Tested.NOT, "tls.inspection"));
  }

  static List<Cause> of(SSLException failure, Instant now) {
    if (failure instanceof SSLPeerUnverifiedException) {
      return List.of(
          names(String.valueOf(failure.getMessage()))
              .map(names -> cause(Tested.CONFIRMED, "tls.host.shown", names))
              .orElseGet(() -> cause(Tested.CONFIRMED, "tls.host")),
          cause(Tested.RULED_OUT, "tls.inspection"),
          cause(Tested.RULED_OUT, "tls.clock"));
    }
    var shown = UntrustedCertificate.behind(failure);
    if (shown.isEmpty()) {
      return List.of(unagreed(failure), cause(Tested.NOT, "tls.inspection"));
    }
    var certificate = shown.get();
    return switch (certificate.why()) {
      case UNKNOWN_ISSUER ->
          List.of(
              cause(Tested.CONFIRMED, "tls.issuer", certificate.issuer(), certificate.subject()),
              cause(Tested.NOT, "tls.inspection"),
              cause(Tested.NOT, "tls.policy"));
      case EXPIRED ->
          List.of(
              cause(Tested.CONFIRMED, "tls.expired", certificate.until(), certificate.issuer()),
              cause(Tested.NOT, "tls.clock.now", now));
      case NOT_YET_VALID ->
          List.of(
              cause(Tested.CONFIRMED, "tls.notYet", certificate.from(), certificate.issuer()),
              cause(Tested.NOT, "tls.clock.now", now));
      case WEAK_KEY ->
          List.of(
              cause(Tested.CONFIRMED, "tls.weak", certificate.bits(), certificate.issuer()),
              cause(Tested.NOT, "tls.inspection"));
      case WEAK_ALGORITHM ->
          List.of(cause(Tested.CONFIRMED, "tls.weakAlgorithm", certificate.issuer()));
      case REVOKED -> List.of(cause(Tested.CONFIRMED, "tls.revoked", certificate.issuer()));
      case OTHER -> List.of(cause(Tested.CONFIRMED, "tls.refused", certificate.issuer()));
    };
  }

  /* The alert's name is one of the protocol's own (RFC 8446, 6.2); the sentence around it is Java's. */
  private static Cause unagreed(SSLException failure) {
    var alert = ALERT.matcher(String.valueOf(failure.getMessage()));
    if (alert.find()) {
      return cause(Tested.CONFIRMED, "tls.alert", alert.group(1));
    }
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof EOFException) {
        return cause(Tested.CONFIRMED, "tls.closed");
      }
    }
    return String.valueOf(failure.getMessage()).contains(NOT_TLS)
        ? cause(Tested.CONFIRMED, "tls.plain")
        : cause(Tested.NOT, "tls.handshake");
  }

  private static Optional<String> names(String message) {
    return Stream.of(NAMES, SUBJECT)
        .map(pattern -> pattern.matcher(message))
        .filter(found -> found.find() && !found.group(1).isBlank())
        .map(found -> found.group(1))
        .findFirst();
  }

  private static Cause cause(Tested tested, String key, Object... arguments) {
    var texts = List.of(arguments).stream().map(String::valueOf).toArray();
    return new Cause(Text.of("cause." + key, texts), tested);
  }
}
