package org.treasurylookup.faults;

import java.math.BigInteger;
import java.net.UnknownHostException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;
import org.treasurylookup.api.http.RequestProgress.Phase;
import org.treasurylookup.faults.Stage.Way;

/** What goes wrong before a question is heard: names, connections, encryption, proxies. */
final class ConnectionFaults {
  private static final String REFUSED = "HTTP/1.1 407 Log in\r\nContent-Length: 0\r\n";

  private ConnectionFaults() {}

  static List<Fault> names() {
    return List.of(
        Fault.on(
            Way.SECURE,
            "The name is not known",
            stage ->
                stage.names(
                    host -> {
                      throw new UnknownHostException(host);
                    })),
        Fault.on(Way.SECURE, "The name has no address", stage -> stage.names(_ -> List.of())),
        Fault.on(Way.SECURE, "The server of names is silent", Stage::silentNames)
            .until(Phase.CONNECTING),
        Fault.on(
                Way.SECURE,
                "The server of names is silent for longer than to connect",
                Stage::silentNames)
            .hurried(),
        Fault.on(
            Way.SECURE,
            "The first address of the name is dead, the second is not",
            stage ->
                stage.names(_ -> List.of(Stage.address("127.0.0.2"), Stage.address("127.0.0.1")))),
        Fault.on(Way.SIX, "There is IPv6 only", _ -> {}),
        Fault.on(
            Way.SECURE,
            "The name has IPv6 addresses only, and nobody is there",
            stage -> stage.names(_ -> List.of(Stage.address("::1")))));
  }

  static List<Fault> connections() {
    return List.of(
        Fault.on(Way.PLAIN, "The connection is refused", stage -> stage.server().goAway()),
        Fault.on(
                Way.PLAIN,
                "The connection is not accepted, nor refused",
                stage -> stage.server().swallow())
            .hurried(),
        Fault.does("The server closes before it says a word", HostileServer.Line::request),
        Fault.does(
            "Reset before headers",
            line -> {
              line.request();
              line.reset();
            }));
  }

  static List<Fault> encryption() {
    return List.of(
        secure("What answers does not encrypt", line -> line.say("HTTP/1.1 400 Bad\r\n\r\n")),
        secure("Stall while encryption is agreed on", HostileServer.Line::stall)
            .until(Phase.SECURING),
        secure(
            "Close while encryption is agreed on",
            line -> {
              line.octet();
            }),
        secure(
            "Reset while encryption is agreed on",
            line -> {
              line.octet();
              line.reset();
            }),
        secure(
            "The server refuses to agree on encryption",
            line -> {
              line.octet();
              line.say(new byte[] {21, 3, 3, 0, 2, 2, 40});
              line.stall();
            }),
        secure(
            "A certificate of an unknown authority",
            line -> line.encrypt(named(Stage.HOST).commonName(Stage.HOST).build())),
        secure(
            "A certificate of another host",
            line -> line.encrypt(named("other.test").signedBy(Stage.AUTHORITY).build())),
        secure("A certificate that ended", line -> line.encrypt(ended())),
        secure("A certificate with a weak key", line -> line.encrypt(weak())));
  }

  private static Fault secure(String name, HostileServer.Script script) {
    return Fault.on(Way.SECURE, name, stage -> stage.server().plays(script));
  }

  private static HeldCertificate.Builder named(String host) {
    return new HeldCertificate.Builder()
        .commonName("provider")
        .serialNumber(BigInteger.ONE)
        .addSubjectAlternativeName(host);
  }

  private static HeldCertificate ended() {
    long end = Instant.parse("2024-05-06T07:08:09Z").toEpochMilli();
    return named(Stage.HOST)
        .validityInterval(end - TimeUnit.DAYS.toMillis(90), end)
        .signedBy(Stage.AUTHORITY)
        .build();
  }

  private static HeldCertificate weak() throws Exception {
    var pair = KeyPairGenerator.getInstance("RSA");
    pair.initialize(1024);
    return named(Stage.HOST).keyPair(pair.generateKeyPair()).signedBy(Stage.AUTHORITY).build();
  }

  static List<Fault> proxies() {
    return List.of(
        Fault.on(Way.PROXY, "The proxy refuses the connection", stage -> stage.proxy().goAway()),
        proxy("The proxy closes without a word", HostileServer.Line::request),
        proxy(
                "The proxy is silent",
                line -> {
                  line.request();
                  line.stall();
                })
            .until(Phase.CONNECTING),
        proxy("The proxy talks nonsense", said("SSH-2.0-OpenSSH\r\n")),
        proxy("The proxy has trouble", said("HTTP/1.1 502 Bad\r\nContent-Length: 0\r\n\r\n")),
        proxy("The proxy forbids it", said("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n")),
        proxy(
            "The proxy wants a log-in of a kind that is not spoken",
            said(REFUSED + "Proxy-Authenticate: NTLM\r\n\r\n")),
        proxy(
            "The proxy wants a name and a password",
            said(REFUSED + "Proxy-Authenticate: Basic realm=\"r\"\r\n\r\n")),
        proxy("The proxy does not say which log-in it wants", said(REFUSED + "\r\n")));
  }

  private static HostileServer.Script said(String answer) {
    return line -> {
      line.request();
      line.say(answer);
    };
  }

  private static Fault proxy(String name, HostileServer.Script script) {
    return Fault.on(Way.PROXY, name, stage -> stage.proxy().plays(script));
  }
}
