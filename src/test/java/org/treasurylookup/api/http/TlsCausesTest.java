package org.treasurylookup.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.time.Instant;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.text.Language;
import org.treasurylookup.text.Messages;

/** Why a connection was not encrypted, said in our words whatever Java's are. */
class TlsCausesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

  private static String first(SSLException failure, Language language) {
    return Messages.of(language).get(TlsCauses.of(failure, NOW).getFirst().text());
  }

  private static String first(SSLException failure) {
    return first(failure, Language.ENGLISH);
  }

  private static SSLException refused(Throwable cause) {
    var shown = new HeldCertificate.Builder().commonName("host.test").build().certificate();
    var failure = new SSLHandshakeException("PKIX path validation failed");
    failure.initCause(
        new UntrustedCertificate(shown, new CertificateException("library words", cause)));
    return failure;
  }

  @Test
  void theAlertOfTheOtherSideIsNamedAndNothingElseOfJavasSentence() {
    var failure = new SSLHandshakeException("(handshake_failure) Received fatal alert: bad_thing");
    assertThat(first(failure)).contains("bad_thing").doesNotContain("Received", "fatal");
    assertThat(first(failure, Language.GERMAN)).endsWith("Ihre Meldung: bad_thing");
    assertThat(first(failure, Language.CHINESE)).endsWith("对方的警报：bad_thing");
  }

  @Test
  void whoeverClosesMeanwhileIsSaidToHaveClosed() {
    var failure = new SSLHandshakeException("Remote host terminated the handshake");
    failure.initCause(new EOFException("SSL peer shut down incorrectly"));
    assertThat(first(failure))
        .isEqualTo("The connection was closed while encryption was being agreed on");
  }

  @Test
  void whoSpeaksNoTlsIsSaidToSpeakNone() {
    assertThat(first(new SSLException("Unsupported or unrecognized SSL message")))
        .startsWith("What answered does not speak an encrypted connection");
  }

  @Test
  void whateverElseJavaSaysIsNotRepeated() {
    assertThat(first(new SSLException("java.base words"))).doesNotContain("java");
    assertThat(first(new SSLPeerUnverifiedException("something quite new")))
        .isEqualTo("The certificate belongs to another host");
  }

  @ParameterizedTest
  @CsvSource({
    "ALGORITHM_CONSTRAINED,not safe any more",
    "REVOKED,was revoked",
    "INVALID_SIGNATURE,cannot be verified",
    "UNSPECIFIED,cannot be verified",
    "NOT_YET_VALID,begins on",
    "EXPIRED,ended on"
  })
  void eachReasonToRefuseACertificateHasASentence(BasicReason reason, String said) {
    var refusal = refused(new CertPathValidatorException("library words", null, null, -1, reason));
    assertThat(first(refusal)).contains(said, "host.test").doesNotContain("library", "PKIX");
  }
}
