package org.treasurylookup.api.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom the program trusts: the operating system's roots, the roots shipped with Java, and those an
 * organisation adds. There is no way to trust anybody else.
 */
public final class TrustStore {
  private static final System.Logger LOG = System.getLogger(TrustStore.class.getName());
  private static final List<Path> LINUX_ROOTS =
      List.of(
          Path.of("/etc/ssl/certs/ca-certificates.crt"),
          Path.of("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"),
          Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
          Path.of("/etc/ssl/ca-bundle.pem"));

  private TrustStore() {}

  /**
   * Roots of this system, of Java, and these.
   *
   * @param added certificates of an organisation, as read by {@link #read}
   */
  public static X509TrustManager ofThisSystem(Collection<X509Certificate> added) {
    Set<X509Certificate> roots = new LinkedHashSet<>(added);
    String system = System.getProperty("os.name", "");
    if (system.startsWith("Windows")) {
      addStore(roots, "Windows-ROOT");
    } else if (system.startsWith("Mac")) {
      addStore(roots, "KeychainStore");
      addStore(roots, "KeychainStore-ROOT");
    } else {
      addFile(roots);
    }
    roots.addAll(List.of(manager(null).getAcceptedIssuers()));
    return of(roots);
  }

  /** Exactly these roots. */
  public static X509TrustManager of(Collection<X509Certificate> roots) {
    try {
      var store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (var root : roots) {
        store.setCertificateEntry("root" + number++, root);
      }
      return new TellingTrust(manager(store));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the roots cannot be used", e);
    }
  }

  /** Sockets that trust so. */
  static SSLSocketFactory sockets(X509TrustManager trust) {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trust}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  /**
   * Reads the certificates of a PEM file.
   *
   * @throws IOException when it cannot be read
   * @throws GeneralSecurityException when it holds no certificate, or one that is none
   */
  public static List<X509Certificate> read(Path pem) throws IOException, GeneralSecurityException {
    try (var in = Files.newInputStream(pem)) {
      var read = CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (read.isEmpty()) {
        throw new GeneralSecurityException("no certificate in " + pem);
      }
      return read.stream().map(X509Certificate.class::cast).toList();
    }
  }

  private static X509ExtendedTrustManager manager(@Nullable KeyStore store) {
    try {
      var factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(store);
      return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot check certificates", e);
    }
  }

  /* A store that cannot be read leaves the shipped roots: less is trusted then, never more. */
  private static void addStore(Set<X509Certificate> roots, String type) {
    try {
      var store = KeyStore.getInstance(type);
      store.load(null, null);
      for (String alias : Collections.list(store.aliases())) {
        add(roots, store, alias);
      }
    } catch (GeneralSecurityException | IOException e) {
      LOG.log(System.Logger.Level.WARNING, "the store " + type + " cannot be read", e);
    }
  }

  private static void add(Set<X509Certificate> roots, KeyStore store, String alias)
      throws KeyStoreException {
    Certificate certificate = store.getCertificate(alias);
    if (store.isCertificateEntry(alias) && certificate instanceof X509Certificate root) {
      roots.add(root);
    }
  }

  private static void addFile(Set<X509Certificate> roots) {
    for (var file : LINUX_ROOTS) {
      if (Files.isReadable(file)) {
        try {
          roots.addAll(read(file));
          return;
        } catch (IOException | GeneralSecurityException e) {
          LOG.log(System.Logger.Level.WARNING, "the roots in " + file + " cannot be read", e);
        }
      }
    }
  }
}
