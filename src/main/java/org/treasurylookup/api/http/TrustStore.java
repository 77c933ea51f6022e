package org.treasurylookup.api.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;

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
   * @param added certificates of an organisation, as read by {@link PemFile}
   */
  public static X509TrustManager ofThisSystem(Collection<X509Certificate> added) {
    Set<X509Certificate> roots = new LinkedHashSet<>(added);
    addSystem(roots, new ArrayList<>());
    roots.addAll(List.of(manager(null).getAcceptedIssuers()));
    return of(roots);
  }

  /** What of this system's own store cannot be read, read anew. Takes a while. */
  public static List<Text> remarksOfThisSystem() {
    List<Text> remarks = new ArrayList<>();
    addSystem(new LinkedHashSet<>(), remarks);
    return List.copyOf(remarks);
  }

  private static void addSystem(Set<X509Certificate> roots, List<Text> remarks) {
    String system = System.getProperty("os.name", "");
    if (system.startsWith("Windows")) {
      addStore(roots, remarks, "Windows-ROOT");
    } else if (system.startsWith("Mac")) {
      addStore(roots, remarks, "KeychainStore");
      addStore(roots, remarks, "KeychainStore-ROOT");
    } else {
      addFile(roots, remarks, LINUX_ROOTS);
    }
  }

  public static X509TrustManager of(Collection<X509Certificate> roots) {
    try {
      var store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (var root : roots) {
        store.setCertificateEntry("root" + number++, root);
      }
      return new ReportingTrust(manager(store));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the roots cannot be used", e);
    }
  }

  public static SSLSocketFactory sockets(X509TrustManager trust) {
    return sockets(trust, new KeyManager[0]);
  }

  /**
   * Sockets that trust the authorities in a file alone, or else others, and prove who they are by
   * keys where they are asked.
   */
  public static SSLSocketFactory sockets(
      Optional<Path> authorities, Supplier<X509TrustManager> others, KeyManager[] keys)
      throws IOException, GeneralSecurityException {
    return sockets(
        authorities.isEmpty() ? others.get() : of(PemFile.read(authorities.get()).certificates()),
        keys);
  }

  private static SSLSocketFactory sockets(X509TrustManager trust, KeyManager[] keys) {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(keys, new TrustManager[] {trust}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
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
  private static void addStore(Set<X509Certificate> roots, List<Text> remarks, String type) {
    try {
      var store = KeyStore.getInstance(type);
      store.load(null, null);
      addAll(roots, remarks, store, type);
    } catch (GeneralSecurityException | IOException e) {
      LOG.log(System.Logger.Level.WARNING, "the store " + type + " cannot be read", e);
      remarks.add(Text.of("trust.store", type));
    }
  }

  /* The native stores give certificates of all makes; one they stumble over costs only itself. */
  static void addAll(Set<X509Certificate> roots, List<Text> remarks, KeyStore store, String type)
      throws KeyStoreException {
    for (String alias : Collections.list(store.aliases())) {
      try {
        add(roots, store, alias);
      } catch (KeyStoreException | RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "an entry of " + type + " cannot be read", e);
        remarks.add(Text.of("trust.entry", type, InvisibleCharacters.show(alias)));
      }
    }
  }

  private static void add(Set<X509Certificate> roots, KeyStore store, String alias)
      throws KeyStoreException {
    Certificate certificate = store.getCertificate(alias);
    if (store.isCertificateEntry(alias) && certificate instanceof X509Certificate root) {
      roots.add(root);
    }
  }

  static void addFile(Set<X509Certificate> roots, List<Text> remarks, List<Path> files) {
    for (var file : files) {
      if (Files.isReadable(file)) {
        try {
          var read = PemFile.read(file);
          roots.addAll(read.certificates());
          remarks.addAll(read.remarks());
          return;
        } catch (IOException | GeneralSecurityException e) {
          LOG.log(System.Logger.Level.WARNING, "the roots in " + file + " cannot be read", e);
          remarks.add(Text.of("trust.store", file.toString()));
        }
      }
    }
  }
}
