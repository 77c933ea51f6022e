package org.treasurylookup.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.evidence.verify.PackCheck;
import org.treasurylookup.evidence.verify.TimeStamp;
import org.treasurylookup.export.ExportAuthor;
import org.treasurylookup.export.Findings;
import org.treasurylookup.export.StoredZip;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/** Time stamps of a real service: openssl behind an HTTP server on this PC. */
class TimeStampTest {
  private static final String CONFIG =
      """
      [tsa]
      default_tsa = t
      [t]
      dir = .
      serial = serial
      signer_cert = tsa.pem
      signer_key = tsa.key
      certs = ca.pem
      default_policy = 1.2.3.4.1
      digests = sha256
      signer_digest = sha256
      ess_cert_id_alg = sha256
      accuracy = secs:1
      ordering = no
      tsa_name = no
      [ext]
      extendedKeyUsage = critical,timeStamping
      """;

  @TempDir private Path folder = Path.of("");
  private Optional<HttpServer> server = Optional.empty();
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void find() {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "no openssl");
  }

  @AfterEach
  void stop() {
    server.ifPresent(it -> it.stop(0));
  }

  private void authority(String newKey, String extensions) throws Exception {
    Files.writeString(folder.resolve("ts.cnf"), CONFIG);
    Files.writeString(folder.resolve("serial"), "01\n");
    shell(
        "openssl req -x509 -newkey "
            + newKey
            + " -nodes -keyout ca.key -out ca.pem -subj /CN=CA -days 2");
    shell(
        "openssl req -newkey " + newKey + " -nodes -keyout tsa.key -out tsa.csr -subj /CN=Stamps");
    shell(
        "openssl x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out tsa.pem"
            + " -days 2 -extfile ts.cnf -extensions "
            + extensions);
  }

  private URI serve() throws IOException {
    var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    made.createContext("/tsr", this::stamp);
    made.start();
    server = Optional.of(made);
    return URI.create("http://127.0.0.1:" + made.getAddress().getPort() + "/tsr");
  }

  private void stamp(HttpExchange exchange) throws IOException {
    try {
      asked.add(exchange.getRequestMethod());
      asked.add(String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")));
      Files.write(folder.resolve("q.tsq"), exchange.getRequestBody().readAllBytes());
      shell("openssl ts -reply -config ts.cnf -queryfile q.tsq -out a.tsr");
      byte[] answer = Files.readAllBytes(folder.resolve("a.tsr"));
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    } catch (InterruptedException e) {
      throw new IOException(e);
    } finally {
      exchange.close();
    }
  }

  private String shell(String command) throws IOException, InterruptedException {
    return Shell.run(folder, command);
  }

  private static byte[] pack(String id) {
    var by = new ExportAuthor("clerk", "1.0.0", Instant.parse("2026-11-21T12:00:00Z"));
    var finding = Findings.order("{\"order_id\":\"" + id + "\",\"status\":\"Pending\"}");
    return EvidencePack.of(List.of(Findings.signed(finding)), Optional.empty(), true, by).content();
  }

  private byte[] stamped(byte[] pack, URI service) throws IOException {
    var policy = folder.resolve("policy.json");
    Files.writeString(policy, "{\"version\":1,\"timeStampService\":\"" + service + "\"}");
    try (var wiring = new Wiring(folder.resolve("home"), policy, new MemoryKeyStore())) {
      return wiring.pages().stamped(pack);
    }
  }

  private static List<String> words(List<Text> texts) {
    return texts.stream().map(Messages.ENGLISH::get).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa:2048", "ec -pkeyopt ec_paramgen_curve:P-256"})
  void thePackSaysWhenItWasStampedByWhomAndOpensslAgrees(String key) throws Exception {
    authority(key, "ext");
    byte[] pack = stamped(pack("1"), serve());
    var report = PackCheck.of(pack);
    assertThat(report.problems()).isEmpty();
    assertThat(words(report.facts()))
        .last()
        .asString()
        .startsWith("Stamped on ")
        .contains("CN=Stamps");
    assertThat(asked).containsExactly("POST", "application/timestamp-query");
    var files = StoredZip.read(pack).entries();
    Files.write(folder.resolve("SHA256SUMS"), files.get("SHA256SUMS"));
    Files.write(folder.resolve("s.tsr"), files.get("timestamps/0001.tsr"));
    assertThat(shell("openssl ts -verify -data SHA256SUMS -in s.tsr -CAfile ca.pem"))
        .contains("Verification: OK");
  }

  @Test
  void aStampOfAnotherPackOrOfAnAlteredAnswerIsNone() throws Exception {
    authority("rsa:2048", "ext");
    byte[] one = stamped(pack("1"), serve());
    byte[] answer =
        Objects.requireNonNull(StoredZip.read(one).entries().get("timestamps/0001.tsr"));
    byte[] request = Files.readAllBytes(folder.resolve("q.tsq"));
    assertThat(TimeStamp.stamped(pack("1"), request, answer)).isPresent();
    assertThat(TimeStamp.stamped(pack("2"), request, answer)).isEmpty();
    var random = new Random(3);
    for (int n = 0; n < 300; n++) {
      int at = random.nextInt(one.length);
      byte was = one[at];
      one[at] ^= (byte) (1 << random.nextInt(8));
      assertThat(PackCheck.of(one).problems()).as("byte %d", at).isNotEmpty();
      one[at] = was;
    }
    assertThat(PackCheck.of(one).problems()).isEmpty();
  }

  @Test
  void anAnswerToAnEarlierRequestIsNoAnswerToThisOne() throws Exception {
    authority("rsa:2048", "ext");
    stamped(pack("1"), serve());
    byte[] answer = Files.readAllBytes(folder.resolve("a.tsr"));
    byte[] asked = Files.readAllBytes(folder.resolve("q.tsq"));
    assertThat(TimeStamp.stamped(pack("1"), asked, answer)).isPresent();
    assertThat(TimeStamp.stamped(pack("1"), TimeStamp.request(pack("1"), 7), answer)).isEmpty();
    shell("openssl ts -query -digest " + sums(pack("1")) + " -sha256 -no_nonce -cert -out n.tsq");
    shell("openssl ts -reply -config ts.cnf -queryfile n.tsq -out n.tsr");
    byte[] without = Files.readAllBytes(folder.resolve("n.tsr"));
    assertThat(TimeStamp.stamped(pack("1"), asked, without)).isEmpty();
  }

  private static String sums(byte[] pack) {
    return ImmutableBytes.of(
            Objects.requireNonNull(StoredZip.read(pack).entries().get("SHA256SUMS")))
        .sha256();
  }

  @Test
  void aServiceThatIsNotThereGivesNoStamp() throws Exception {
    authority("rsa:2048", "ext");
    var service = serve();
    server.orElseThrow().stop(0);
    assertThatThrownBy(() -> stamped(pack("1"), service)).isInstanceOf(IOException.class);
  }
}
