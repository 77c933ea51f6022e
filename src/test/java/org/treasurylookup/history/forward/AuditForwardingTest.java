package org.treasurylookup.history.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.Until;
import org.treasurylookup.api.http.HeldPort;
import org.treasurylookup.api.http.TrustStore;
import org.treasurylookup.history.LookupHistory;
import org.treasurylookup.history.entry.AuditEvent;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.settings.keys.RememberedKeys;

/** Each line of the audit reaches the collector, whatever happens between the two. */
class AuditForwardingTest {
  private static final Collector.Layer PLAIN = plain -> plain;

  private final HeldCertificate root =
      new HeldCertificate.Builder().commonName("Collector CA").certificateAuthority(0).build();

  @TempDir private Path home = Path.of("");
  private final MemoryKeyStore keystore = new MemoryKeyStore();
  private Optional<LookupHistory> history = Optional.empty();

  @BeforeEach
  void open() {
    history = Optional.of(made());
  }

  private LookupHistory made() {
    return new LookupHistory(
        home,
        new RememberedKeys(keystore, home, InstantSource.system()),
        _ -> new HistoryEntry.Asker("clerk", "", "1"),
        () -> 30,
        Clock.systemUTC());
  }

  @AfterEach
  void close() {
    history().close();
  }

  private void reopen() {
    close();
    open();
  }

  private LookupHistory history() {
    return history.orElseThrow();
  }

  private AuditForwarding forwarding(String scheme, int port) {
    var address = URI.create(scheme + "://127.0.0.1:" + port);
    var trust = TrustStore.of(List.of(root.certificate()));
    return new AuditForwarding(
        history(), address, () -> TrustStore.sockets(trust), Clock.systemUTC());
  }

  private Collector.Layer tls(HeldCertificate issuer, String name) {
    var leaf =
        new HeldCertificate.Builder().signedBy(issuer).addSubjectAlternativeName(name).build();
    var sockets =
        new HandshakeCertificates.Builder()
            .heldCertificate(leaf)
            .build()
            .sslContext()
            .getSocketFactory();
    return plain -> sockets.createSocket(plain, InputStream.nullInputStream(), true);
  }

  private void note(int number) {
    history().note(AuditEvent.EXPORT, "production", "file-" + number, "csv");
  }

  private static List<String> subjects(Collector collector) {
    return collector.messages().stream()
        .map(message -> message.replaceAll(".*\"subject\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  private static List<String> files(int count) {
    return IntStream.range(0, count).mapToObj(number -> "file-" + number).toList();
  }

  @Test
  void aLineArrivesOverTlsInTheFormOfTheStandardWithItsHash() throws Exception {
    try (var collector = new Collector(tls(root, "127.0.0.1"), 0, 0);
        var forwarding = forwarding("tls", collector.port())) {
      note(0);
      Until.met("the line arrives", () -> collector.messages().size() == 1);
      assertThat(collector.messages().getFirst())
          .matches(
              "<110>1 \\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z \\S+ treasury-lookup \\d+ audit"
                  + " \\[meta sequenceId=\"1\"] \uFEFF"
                  + "\\{\"number\":1,\"hash\":\"[0-9a-f]{64}\",\"line\":\\{\"at\":.*}}");
      assertThat(forwarding.problem()).isEmpty();
    }
  }

  @Test
  void whatWasAuditedWhileTheCollectorWasAwayComesWhenItIsBackAndNothingTwice() throws Exception {
    try (var held = new HeldPort()) {
      comesOnceItIsBack(held.number());
    }
  }

  private void comesOnceItIsBack(int port) throws Exception {
    try (var forwarding = forwarding("tcp", port)) {
      IntStream.range(0, 3).forEach(this::note);
      Until.met("the collector is missed", () -> forwarding.problem().isPresent());
    }
    reopen();
    try (var collector = new Collector(PLAIN, port, 0);
        var forwarding = forwarding("tcp", port)) {
      IntStream.range(3, 5).forEach(this::note);
      Until.met("all lines arrive", () -> collector.messages().size() >= 5);
      assertThat(subjects(collector)).isEqualTo(files(5));
      assertThat(forwarding.problem()).isEmpty();
    }
    reopen();
    try (var collector = new Collector(PLAIN, port, 0);
        var _ = forwarding("tcp", port)) {
      note(5);
      Until.met("the last line arrives", () -> !collector.messages().isEmpty());
      assertThat(subjects(collector)).containsExactly("file-5");
    }
  }

  @Test
  void afterLinesWereTakenOffTheAuditAllIsSentAgainAndSaidInALineAndInWords() throws Exception {
    try (var collector = new Collector(PLAIN, 0, 0);
        var _ = forwarding("tcp", collector.port())) {
      IntStream.range(0, 6).forEach(this::note);
      Until.met("all lines arrive", () -> collector.messages().size() == 6);
    }
    close();
    try (var database =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("history/history.db"));
        var change = database.createStatement()) {
      change.executeUpdate("DROP TRIGGER audit_is_not_shortened");
      change.executeUpdate("DELETE FROM audit WHERE seq > 2");
    }
    open();
    try (var collector = new Collector(PLAIN, 0, 0);
        var forwarding = forwarding("tcp", collector.port())) {
      note(9);
      Until.met("all lines arrive", () -> collector.messages().size() >= 4);
      assertThat(subjects(collector)).containsExactly("file-0", "file-1", "file-9", "");
      assertThat(collector.messages().getLast())
          .containsPattern("\"event\":\"forward\".*\"detail\":\"anew 6 [0-9a-f]{64}\"");
      assertThat(forwarding.problem().orElseThrow().key()).isEqualTo("forwarding.anew");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = "tcp")
  void aConnectionThatIsResetLosesNoLine(String scheme) throws Exception {
    try (var collector =
        new Collector(scheme.equals("tls") ? tls(root, "127.0.0.1") : PLAIN, 0, 2)) {
      IntStream.range(0, 40).forEach(this::note);
      history().settle();
      try (var _ = forwarding(scheme, collector.port())) {
        note(40);
        Until.met("the last line arrives", () -> subjects(collector).contains("file-40"));
      }
      assertThat(subjects(collector)).containsAll(files(41));
      assertThat(subjects(collector).stream().distinct().toList()).isEqualTo(files(41));
    }
  }

  @Test
  void aCollectorThatCannotProveItsNameGetsNothing() throws Exception {
    var stranger = new HeldCertificate.Builder().certificateAuthority(0).build();
    for (var sockets : List.of(tls(stranger, "127.0.0.1"), tls(root, "192.0.2.1"))) {
      try (var collector = new Collector(sockets, 0, 0);
          var forwarding = forwarding("tls", collector.port())) {
        note(0);
        Until.met("the collector is refused", () -> forwarding.problem().isPresent());
        assertThat(collector.messages()).isEmpty();
        assertThat(forwarding.problem().orElseThrow().key()).isEqualTo("forwarding.untrusted");
      }
    }
  }
}
