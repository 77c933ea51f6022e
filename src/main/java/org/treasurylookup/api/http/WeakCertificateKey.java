package org.treasurylookup.api.http;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;

/**
 * A certificate whose RSA key is shorter than 2,048 bits, which no public authority has issued
 * since 2014 and Java still takes.
 */
final class WeakCertificateKey extends CertificateException {
  private static final long serialVersionUID = 1L;
  private static final int FEWEST_BITS = 2_048;

  private final int bits;

  private WeakCertificateKey(int bits) {
    super("an RSA key of " + bits + " bits");
    this.bits = bits;
  }

  int bits() {
    return bits;
  }

  /**
   * Looks at what a host showed.
   *
   * @throws WeakCertificateKey for a weak one; a root vouches by being in a store, not by its key
   */
  static void in(X509Certificate[] chain) throws WeakCertificateKey {
    for (var certificate : chain) {
      boolean root =
          certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
      if (!root
          && certificate.getPublicKey() instanceof RSAKey key
          && key.getModulus().bitLength() < FEWEST_BITS) {
        throw new WeakCertificateKey(key.getModulus().bitLength());
      }
    }
  }
}
