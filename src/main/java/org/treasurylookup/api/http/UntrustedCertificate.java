package org.treasurylookup.api.http;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A certificate that was shown and not trusted, with what a network team needs to know. */
final class UntrustedCertificate extends CertificateException {
  private static final long serialVersionUID = 1L;

  private final Why why;
  private final transient X509Certificate shown;

  /** Why it was not trusted. */
  enum Why {
    UNKNOWN_ISSUER,
    EXPIRED,
    NOT_YET_VALID,
    WEAK_KEY,
    WEAK_ALGORITHM,
    REVOKED,
    OTHER
  }

  UntrustedCertificate(X509Certificate shown, CertificateException cause) {
    super(cause.getMessage(), cause);
    this.shown = shown;
    this.why = why(cause);
  }

  /** The one behind a failed handshake, if that is why it failed. */
  static Optional<UntrustedCertificate> behind(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof UntrustedCertificate untrusted) {
        return Optional.of(untrusted);
      }
    }
    return Optional.empty();
  }

  Why why() {
    return why;
  }

  /** Length of the key that was too short; 0 where that is not why. */
  int bits() {
    for (Throwable e = getCause(); e != null; e = e.getCause()) {
      if (e instanceof WeakCertificateKey weak) {
        return weak.bits();
      }
    }
    return 0;
  }

  String issuer() {
    return shown.getIssuerX500Principal().getName();
  }

  String subject() {
    return shown.getSubjectX500Principal().getName();
  }

  Instant from() {
    return shown.getNotBefore().toInstant();
  }

  Instant until() {
    return shown.getNotAfter().toInstant();
  }

  private static Why why(Throwable failure) {
    for (@Nullable Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof WeakCertificateKey) {
        return Why.WEAK_KEY;
      }
      if (e instanceof CertificateExpiredException) {
        return Why.EXPIRED;
      }
      if (e instanceof CertificateNotYetValidException) {
        return Why.NOT_YET_VALID;
      }
      if (e instanceof CertPathValidatorException path
          && path.getReason() instanceof CertPathValidatorException.BasicReason reason) {
        var why = why(reason);
        if (why != Why.OTHER) {
          return why;
        }
      }
      if (e instanceof java.security.cert.CertPathBuilderException) {
        return Why.UNKNOWN_ISSUER;
      }
    }
    return Why.OTHER;
  }

  private static Why why(CertPathValidatorException.BasicReason reason) {
    return switch (reason) {
      case EXPIRED -> Why.EXPIRED;
      case NOT_YET_VALID -> Why.NOT_YET_VALID;
      case REVOKED -> Why.REVOKED;
      case ALGORITHM_CONSTRAINED -> Why.WEAK_ALGORITHM;
      case INVALID_SIGNATURE, UNDETERMINED_REVOCATION_STATUS, UNSPECIFIED -> Why.OTHER;
    };
  }
}
