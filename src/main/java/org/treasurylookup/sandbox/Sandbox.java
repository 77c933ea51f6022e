package org.treasurylookup.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.treasurylookup.sandbox.bitgo.BitGoAuth;
import org.treasurylookup.sandbox.bitgo.BitGoRoutes;
import org.treasurylookup.sandbox.cobo.CoboAuth;
import org.treasurylookup.sandbox.cobo.CoboRoutes;
import org.treasurylookup.sandbox.http.DemoCredentials;
import org.treasurylookup.sandbox.http.ReceivedCall;
import org.treasurylookup.sandbox.http.ReplyWriter;
import org.treasurylookup.sandbox.http.SandboxPause;
import org.treasurylookup.sandbox.scenario.ScenarioStage;
import org.treasurylookup.sandbox.world.World;

/**
 * A stand-in for Cobo and BitGo: an HTTP server on 127.0.0.1 that only this PC can reach. It keeps
 * the process alive until {@link #close()}.
 */
public final class Sandbox implements AutoCloseable {

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  static {
    /* Else the end of a longer answer waits 40 ms for the receipt of its beginning. */
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final ReplyWriter writer;
  private final CoboRoutes cobo;
  private final BitGoRoutes bitgo;
  private final SandboxOptions options;

  private Sandbox(
      HttpServer server, InstantSource clock, SandboxPause pause, SandboxOptions options) {
    this.server = server;
    this.options = options;
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    this.writer = new ReplyWriter(clock, pause);
    var stage = new ScenarioStage(clock);
    this.cobo =
        new CoboRoutes(
            new CoboAuth(DemoCredentials.COBO_KEY, clock),
            clock,
            stage,
            new World(stage, clock, options.orders()),
            options.withoutScopes());
    this.bitgo = new BitGoRoutes(new BitGoAuth(clock), clock, stage, options.withoutScopes());
  }

  /** Starts the one inside the program, on any free port, as the system properties say. */
  public static Sandbox builtIn() throws IOException {
    return start(0, SandboxOptions.chosen());
  }

  /** Starts the sandbox with a world or permissions that are not the usual ones. */
  public static Sandbox start(int port, SandboxOptions options) throws IOException {
    return start(port, InstantSource.system(), SandboxPause.REAL, options);
  }

  /** The same with a clock and a way of pausing of the caller's choice. */
  public static Sandbox start(
      int port, InstantSource clock, SandboxPause pause, SandboxOptions options)
      throws IOException {
    var address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
    var sandbox = new Sandbox(HttpServer.create(address, 0), clock, pause, options);
    sandbox.server.setExecutor(sandbox.threads);
    sandbox.server.createContext("/", sandbox::handle);
    sandbox.server.start();
    return sandbox;
  }

  /** Cobo's base URL, ending in {@code /v2}. */
  public URI coboBaseUrl() {
    return URI.create(bitgoBaseUrl() + "/v2");
  }

  /** BitGo's base URL, without a trailing slash. */
  public URI bitgoBaseUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What the sandbox accepts. */
  public DemoCredentials credentials() {
    return DemoCredentials.demo();
  }

  /** The Ed25519 public key that verifies Cobo answers, 64 hex digits. */
  public String coboResponseKey() {
    return DemoCredentials.RESPONSE_KEY;
  }

  SandboxOptions options() {
    return options;
  }

  /** What the {@code sandbox} command prints: addresses, credentials, ids to try. */
  public String banner() {
    return SandboxBanner.of(this);
  }

  /** Stops at once; calls under way are cut off. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
      var call = ReceivedCall.of(exchange);
      if (call.rawPath().startsWith("/api/")) {
        var reply = bitgo.answer(call);
        bitgo.seal(exchange.getResponseHeaders(), call, reply);
        writer.write(exchange, reply);
      } else {
        var reply = cobo.answer(call);
        cobo.seal(exchange.getResponseHeaders(), reply);
        writer.write(exchange, reply);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
