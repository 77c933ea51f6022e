package org.treasurylookup.api.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Connection;
import okhttp3.Handshake;

/**
 * How a connection was made.
 *
 * @param proxy the proxy it goes through, {@code host:port}; empty for none
 * @param tls what was agreed on; empty for plain http to this PC
 */
public record ConnectionFacts(Optional<String> proxy, Optional<Tls> tls) {

  /**
   * A connection that is encrypted and trusted.
   *
   * @param version such as {@code TLSv1.3}
   * @param issuer who vouches for it: at many companies the inspecting proxy
   * @param until when the certificate ends
   */
  public record Tls(String version, String subject, String issuer, Optional<Instant> until) {}

  static ConnectionFacts of(Connection connection) {
    var proxy = connection.route().proxy();
    return new ConnectionFacts(
        proxy.type() != Proxy.Type.DIRECT && proxy.address() instanceof InetSocketAddress address
            ? Optional.of(address.getHostString() + ":" + address.getPort())
            : Optional.empty(),
        Optional.ofNullable(connection.handshake()).map(ConnectionFacts::tls));
  }

  private static Tls tls(Handshake handshake) {
    var certificates = handshake.peerCertificates();
    return !certificates.isEmpty() && certificates.getFirst() instanceof X509Certificate shown
        ? new Tls(
            handshake.tlsVersion().javaName(),
            shown.getSubjectX500Principal().getName(),
            shown.getIssuerX500Principal().getName(),
            Optional.of(shown.getNotAfter().toInstant()))
        : new Tls(handshake.tlsVersion().javaName(), "", "", Optional.empty());
  }
}
