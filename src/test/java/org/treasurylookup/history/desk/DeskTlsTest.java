package org.treasurylookup.history.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.http.TrustStore;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.entry.DeskException.Reason;
import org.treasurylookup.settings.DeskPlace;
import org.treasurylookup.settings.keys.Secret;

/** The way to the desk's database: a proven server or none, and a certificate for a password. */
class DeskTlsTest {
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("Desk CA").build();
  private static final HeldCertificate OTHER_AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("Other CA").build();
  private static final HeldCertificate SERVER =
      new HeldCertificate.Builder()
          .signedBy(AUTHORITY)
          .commonName("desk")
          .addSubjectAlternativeName("127.0.0.1")
          .build();
  private static final HeldCertificate WORKSTATION =
      new HeldCertificate.Builder().signedBy(AUTHORITY).commonName("pc18").rsa2048().build();

  private static PostgresServer server;
  private static PostgresServer plain;

  @TempDir private Path files = Path.of("");

  @BeforeAll
  static void begin() throws Exception {
    server =
        PostgresServer.withDesk(
            PostgresServer.start(
                DeskTlsTest::prepare,
                "ssl=on",
                "ssl_cert_file=FOLDER/server.crt",
                "ssl_key_file=FOLDER/server.key",
                "ssl_ca_file=FOLDER/ca.crt",
                "hba_file=FOLDER/hba.conf"));
    server.run("treasury", "CREATE ROLE pc18 LOGIN IN ROLE treasury_desk_workstation");
    plain = PostgresServer.startDesk();
  }

  private static void prepare(Path folder) throws IOException {
    Files.writeString(folder.resolve("server.crt"), SERVER.certificatePem());
    Files.writeString(folder.resolve("ca.crt"), AUTHORITY.certificatePem());
    PostgresServer.secretFile(folder.resolve("server.key"), SERVER.privateKeyPkcs8Pem());
    Files.writeString(
        folder.resolve("hba.conf"),
        """
        hostssl all pc18 127.0.0.1/32 cert
        host all all 127.0.0.1/32 scram-sha-256
        """);
  }

  @AfterAll
  static void end() throws Exception {
    for (var each : new PostgresServer[] {server, plain}) {
      if (each != null) {
        each.close();
      }
    }
  }

  private Path pem(HeldCertificate certificate) throws IOException {
    return Files.writeString(
        files.resolve(
            certificate.certificate().getSubjectX500Principal().getName().replaceAll("\\W", "")
                + ".pem"),
        certificate.certificatePem());
  }

  private static DeskPlace place(PostgresServer at, String host, String words) {
    return DeskPlace.of(
        "jdbc:postgresql://" + host + ":" + at.port() + "/treasury?sslmode=verify-full&" + words,
        false);
  }

  private static Optional<Reason> whyNot(DeskPlace place) {
    return whyNot(place, Optional.of(Secret.of(PostgresServer.PASSWORD)));
  }

  private static Optional<Reason> whyNot(DeskPlace place, Optional<Secret> password) {
    return whyNot(place, password, TrustStore.ofThisSystem(List.of()));
  }

  private static Optional<Reason> whyNot(
      DeskPlace place, Optional<Secret> password, X509TrustManager trust) {
    try (var database =
        DeskDatabase.open(
            place,
            place.login(),
            password,
            (authorities, keys) -> TrustStore.sockets(authorities, () -> trust, keys))) {
      DeskTables.of(database);
      return Optional.empty();
    } catch (DeskException e) {
      return Optional.of(e.reason());
    }
  }

  @Test
  void aServerThatIsProvenIsUsed() throws Exception {
    assertThat(whyNot(place(server, "127.0.0.1", "user=pc17&sslrootcert=" + pem(AUTHORITY))))
        .isEmpty();
    assertThat(
            server.ask(
                "SELECT count(*) FROM pg_stat_ssl s JOIN pg_stat_activity USING (pid) WHERE ssl"))
        .isNotEmpty();
  }

  @Test
  void whomTheProgramTrustsMayVouchForTheServerUnlessThePolicyNamesOthers() throws Exception {
    var password = Optional.of(Secret.of(PostgresServer.PASSWORD));
    var added = TrustStore.ofThisSystem(List.of(AUTHORITY.certificate()));
    assertThat(whyNot(place(server, "127.0.0.1", "user=pc17"), password, added)).isEmpty();
    assertThat(whyNot(place(server, "localhost", "user=pc17"), password, added))
        .contains(Reason.TLS);
    String others = "user=pc17&sslrootcert=" + pem(OTHER_AUTHORITY);
    assertThat(whyNot(place(server, "127.0.0.1", others), password, added)).contains(Reason.TLS);
  }

  @Test
  void aServerThatIsNotProvenGetsNoPassword() throws Exception {
    String known = "user=pc17&sslrootcert=" + pem(AUTHORITY);
    assertThat(whyNot(place(server, "127.0.0.1", "user=pc17&sslrootcert=" + pem(OTHER_AUTHORITY))))
        .contains(Reason.TLS);
    assertThat(whyNot(place(server, "localhost", known))).contains(Reason.TLS);
    assertThat(whyNot(place(server, "127.0.0.1", "user=pc17"))).contains(Reason.TLS);
    assertThat(whyNot(place(plain, "127.0.0.1", known))).contains(Reason.TLS);
  }

  @Test
  void aCertificateOfTheWorkstationStandsForAPassword() throws Exception {
    var certificate = pem(WORKSTATION);
    var key =
        Files.write(files.resolve("pc18.pk8"), WORKSTATION.keyPair().getPrivate().getEncoded());
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    String words =
        "user=pc18&sslrootcert=" + pem(AUTHORITY) + "&sslcert=" + certificate + "&sslkey=" + key;
    assertThat(whyNot(place(server, "127.0.0.1", words), Optional.empty())).isEmpty();
    var added = TrustStore.ofThisSystem(List.of(AUTHORITY.certificate()));
    String ofProgram = "user=pc18&sslcert=" + certificate + "&sslkey=" + key;
    assertThat(whyNot(place(server, "127.0.0.1", ofProgram), Optional.empty(), added)).isEmpty();
    Files.writeString(key, "none");
    assertThat(whyNot(place(server, "127.0.0.1", words), Optional.empty())).contains(Reason.FILES);
    Files.delete(key);
    assertThat(whyNot(place(server, "127.0.0.1", words), Optional.empty())).contains(Reason.FILES);
    String without = "user=pc18&sslrootcert=" + pem(AUTHORITY);
    assertThat(whyNot(place(server, "127.0.0.1", without), Optional.empty()))
        .contains(Reason.LOGIN);
  }
}
