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
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
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
  private static final List<String> TOKENS = List.of("ETH_USDT", "TRON_USDT", "ETH_USDC");
  private static final HexFormat HEX = HexFormat.of();
  private static final String PKCS8 = "302e020100300506032b657004220420";

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final SandboxEndpoints endpoints = at(server.getLocalPort());
  private final Map<String, byte[]> answers = new HashMap<>();
  private final long time = System.currentTimeMillis();

  QuickProvider() throws IOException {
    Thread.ofPlatform().daemon().name("quick-provider").start(this::accept);
  }

  /**
   * A provider of so many orders, in a process of its own: says its port once it is ready, and goes
   * when nobody writes to it any more.
   */
  static void main(String... arguments) throws Exception {
    try (var provider = new QuickProvider().withOrders(Integer.parseInt(arguments[0]))) {
      System.out.println(provider.server.getLocalPort());
      System.in.read();
    }
  }

  /** The id of an order. */
  static String order(int number) {
    return "O20250314-M1001-%05d".formatted(number);
  }

  /** Makes orders, every seventh of them paid short. */
  QuickProvider withOrders(int count) throws Exception {
    var key = key();
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
      add("/v2/payments/orders/" + id, body, key);
    }
    return this;
  }

  /** The id of a batch. */
  static String batch(int items) {
    return "00000000-0000-4000-8000-%012d".formatted(items);
  }

  /** A batch of so many items, in three tokens between a hundred accounts. */
  static String batchJson(int items) {
    var json = new StringBuilder();
    for (int i = 0; i < items; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"allocation_item_id\":\"0d96bcca-4f11-4a9f-8d00-%012d\",".formatted(i))
          .append("\"batch_allocation_id\":\"%s\",".formatted(batch(items)))
          .append("\"token_id\":\"%s\",".formatted(TOKENS.get(i % TOKENS.size())))
          .append("\"amount\":\"%d.%02d\",".formatted(i + 1, i % 100))
          .append("\"source_account\":\"developer\",")
          .append("\"destination_account\":\"M%04d\",".formatted(i % 100))
          .append("\"status\":\"Completed\",\"description\":\"Settlement %d\"}".formatted(i));
    }
    return "{\"batch_allocation_id\":\"%s\",\"request_id\":\"r-%d\",\"allocation_items\":[%s],"
            .formatted(batch(items), items, json)
        + "\"initiator\":\"api\",\"status\":\"Completed\",\"created_timestamp\":1744689600,"
        + "\"updated_timestamp\":1744689600}";
  }

  /** Makes a batch of so many items. */
  QuickProvider withBatch(int items) throws Exception {
    add("/v2/payments/batch_allocations/" + batch(items), batchJson(items), key());
    return this;
  }

  private static PrivateKey key() throws GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519")
        .generatePrivate(
            new PKCS8EncodedKeySpec(HEX.parseHex(PKCS8 + DemoCredentials.responseSeed())));
  }

  /** Makes an answer to a path. */
  private void add(String path, String body, PrivateKey key) throws GeneralSecurityException {
    var signer = Signature.getInstance("Ed25519");
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

  /** Where a provider is that listens at a port of this PC. */
  static SandboxEndpoints at(int port) {
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
        /* A platform thread: a moment's sleep costs it a tenth of what it costs a virtual one. */
        Thread.ofPlatform().daemon().start(() -> answer(socket));
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
