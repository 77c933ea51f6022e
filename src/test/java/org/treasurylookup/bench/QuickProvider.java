package org.treasurylookup.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.lookup.SandboxEndpoints;
import org.treasurylookup.sandbox.http.DemoCredentials;
import org.treasurylookup.settings.keys.Secret;

/**
 * A provider that has its answers ready, signed, and sends each a millisecond after it was asked:
 * what takes longer than that is the program's.
 */
final class QuickProvider implements AutoCloseable {
  private static final String ORDER = Payloads.bytes("cobo-order-reference.json").text();
  private static final HexFormat HEX = HexFormat.of();
  private static final String PKCS8 = "302e020100300506032b657004220420";

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final SandboxEndpoints endpoints = at(server.getLocalPort());
  private final Map<String, byte[]> answers = new HashMap<>();
  private final long time = System.currentTimeMillis();

  QuickProvider() throws IOException {
    Thread.ofPlatform().daemon().name("quick-provider").start(this::accept);
  }

  /** The id of an order. */
  static String order(int number) {
    return "O20250314-M1001-%05d".formatted(number);
  }

  /** Makes orders, every seventh of them paid short. */
  QuickProvider withOrders(int count) throws Exception {
    var key =
        KeyFactory.getInstance("Ed25519")
            .generatePrivate(
                new PKCS8EncodedKeySpec(HEX.parseHex(PKCS8 + DemoCredentials.responseSeed())));
    var signer = Signature.getInstance("Ed25519");
    for (int i : IntStream.rangeClosed(1, count).toArray()) {
      String id = order(i);
      String received = i % 7 == 0 ? i + ".10" : i + ".17";
      var body =
          ORDER
              .replaceFirst("\"order_id\": *\"[^\"]*\"", "\"order_id\":\"" + id + "\"")
              .replaceFirst("\"psp_order_code\": *\"[^\"]*\"", "\"psp_order_code\":\"P" + i + "\"")
              .replaceFirst(
                  "\"payable_amount\": *\"[^\"]*\"", "\"payable_amount\":\"" + i + ".17\"")
              .replaceFirst(
                  "\"received_token_amount\": *\"[^\"]*\"",
                  "\"received_token_amount\":\"" + received + "\"");
      add("/v2/payments/orders/" + id, body, signer, key);
    }
    return this;
  }

  /** Makes an answer to a path. */
  private void add(String path, String body, Signature signer, PrivateKey key) throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    var sha = MessageDigest.getInstance("SHA-256");
    sha.update(bytes);
    byte[] once = sha.digest(("|" + time).getBytes(StandardCharsets.UTF_8));
    signer.initSign(key);
    signer.update(sha.digest(once));
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nBIZ-TIMESTAMP: "
            + time
            + "\r\nBIZ-RESP-SIGNATURE: "
            + HEX.formatHex(signer.sign())
            + "\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    answers.put(path, (head + body).getBytes(StandardCharsets.UTF_8));
  }

  /** Where it is, in the place of the sandbox. */
  SandboxEndpoints endpoints() {
    return endpoints;
  }

  private static SandboxEndpoints at(int port) {
    var demo = DemoCredentials.demo();
    var base = URI.create("http://127.0.0.1:" + port);
    return new SandboxEndpoints(
        URI.create(base + "/v2"),
        Secret.of(demo.coboSecret()),
        DemoCredentials.RESPONSE_KEY,
        base,
        Secret.of(demo.bitgoToken()));
  }

  private void accept() {
    try {
      while (true) {
        var socket = server.accept();
        socket.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> answer(socket));
      }
    } catch (IOException e) {
      if (!server.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void answer(Socket socket) {
    try (socket;
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        String path = line.split(" ", 3)[1];
        while (!line.isEmpty()) {
          line = in.readLine();
        }
        TimeUnit.MILLISECONDS.sleep(1);
        socket.getOutputStream().write(answers.get(path));
      }
    } catch (IOException | InterruptedException _) {
      // The program has closed the connection.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
