package org.treasurylookup.api.http;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.treasurylookup.domain.answer.Failure.Cause;
import org.treasurylookup.domain.answer.Failure.Tested;
import org.treasurylookup.text.Text;

/** Why a connection is not trusted, from the certificate that was shown. */
final class TlsCauses {
  private static final Pattern SUBJECT = Pattern.compile("DN: (.*)");
  private static final Pattern NAMES = Pattern.compile("subjectAltNames: \\[(.*)]");

  private TlsCauses() {}

  static List<Cause> of(SSLException failure, Instant now) {
    if (failure instanceof SSLPeerUnverifiedException) {
      return List.of(
          cause(Tested.CONFIRMED, "tls.host.shown", names(String.valueOf(failure.getMessage()))),
          cause(Tested.RULED_OUT, "tls.inspection"),
          cause(Tested.RULED_OUT, "tls.clock"));
    }
    var shown = Untrusted.behind(failure);
    if (shown.isEmpty()) {
      return List.of(
          cause(Tested.NOT, "tls.handshake", String.valueOf(failure.getMessage())),
          cause(Tested.NOT, "tls.inspection"));
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
              cause(
                  Tested.CONFIRMED,
                  "tls.weak",
                  String.valueOf(certificate.getMessage()),
                  certificate.issuer()),
              cause(Tested.NOT, "tls.inspection"));
      case OTHER ->
          List.of(
              cause(
                  Tested.CONFIRMED,
                  "tls.refused",
                  String.valueOf(certificate.getMessage()),
                  certificate.issuer()));
    };
  }

  private static String names(String message) {
    var names = NAMES.matcher(message);
    if (names.find() && !names.group(1).isBlank()) {
      return names.group(1);
    }
    var subject = SUBJECT.matcher(message);
    return subject.find() ? subject.group(1) : message;
  }

  private static Cause cause(Tested tested, String key, Object... arguments) {
    var texts = List.of(arguments).stream().map(String::valueOf).toArray();
    return new Cause(Text.of("cause." + key, texts), tested);
  }
}
