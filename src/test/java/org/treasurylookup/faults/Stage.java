package org.treasurylookup.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import okhttp3.tls.HeldCertificate;
import org.treasurylookup.api.http.ClientNetwork;
import org.treasurylookup.api.http.NameResolver;
import org.treasurylookup.api.http.ProxyRules;
import org.treasurylookup.api.http.ReadOnlyClient;
import org.treasurylookup.api.http.ReadOnlyClientSettings;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.http.TrustStore;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.provider.BitgoAuth;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.LookupService;
import org.treasurylookup.lookup.SandboxEndpoints;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environment.Bitgo;
import org.treasurylookup.settings.Environment.Cobo;
import org.treasurylookup.settings.Environment.Kind;
import org.treasurylookup.settings.keys.Secrets;
import org.treasurylookup.settings.keys.TypedSecret;

/**
 * The program's look-ups in front of a server, a proxy, a server of names and a clock that a fault
 * sets as it likes, and that are in good health otherwise.
 */
public final class Stage implements AutoCloseable {
  static final String HOST = "api.provider.test";
  static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final String SECRET = "00112233445566778899aabbccddeeff".repeat(2);

  static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().commonName("Company CA").certificateAuthority(0).build();
  static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder()
          .commonName(HOST)
          .addSubjectAlternativeName(HOST)
          .signedBy(AUTHORITY)
          .build();

  /** How the program gets to the server. */
  public enum Way {
    /** Plain, to this PC. */
    PLAIN,
    /** The same by the sixth version of the protocol. */
    SIX,
    /** Encrypted, by a name. */
    SECURE,
    /** Encrypted, by a name, through a proxy. */
    PROXY
  }

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final ManualLimit limit = new ManualLimit();
  private final List<Duration> waits = new CopyOnWriteArrayList<>();
  private final HostileServer server;
  private final Semaphore stalls = new Semaphore(0);
  private final HostileServer proxy =
      new HostileServer(address("127.0.0.1"), this::tunnel, stalls::release);
  private final Way way;
  private final ReadOnlyClient client;
  private final LookupService lookups;
  private final Environment environment;
  private volatile NameResolver names = Stage::here;
  private volatile CountDownLatch silence = new CountDownLatch(0);
  private volatile Supplier<Instant> clock = () -> NOW;
  private volatile String wanted = "";

  /** With the usual time to connect. */
  public Stage(Way way) {
    this(way, Faults.USUAL);
  }

  Stage(Way way, Duration connectTimeout) {
    this.way = way;
    this.server =
        new HostileServer(
            address(way == Way.SIX ? "::1" : "127.0.0.1"), this::health, stalls::release);
    var rules =
        way == Way.PROXY
            ? ProxyRules.manual("127.0.0.1", proxy.port(), List.of())
            : ProxyRules.none();
    var trust = TrustStore.of(List.of(AUTHORITY.certificate()));
    var time = new StageClock(() -> clock.get());
    this.client =
        new ReadOnlyClient(
            new ReadOnlyClientSettings(
                "test",
                connectTimeout,
                Duration.ofSeconds(30),
                ReadOnlyClientSettings.LARGEST_ANSWER),
            new ClientNetwork(rules, Optional::empty, () -> trust, host -> names.addresses(host)),
            time,
            (wait, _) -> waits.add(wait),
            limit);
    this.environment = environment(URI.create(base()));
    var secrets = new Secrets((_, _) -> Optional.empty());
    secrets.put(environment, Provider.COBO, TypedSecret.of(Provider.COBO, SECRET.toCharArray()));
    secrets.put(environment, Provider.BITGO, TypedSecret.of(Provider.BITGO, "v2x0".toCharArray()));
    this.lookups =
        new LookupService(() -> client, secrets, Stage::none, new Checks(), workers, time);
  }

  private static SandboxEndpoints none() {
    throw new IllegalStateException("nothing embedded here");
  }

  static InetAddress address(String numbers) {
    try {
      return InetAddress.getByName(numbers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<InetAddress> here(String host) {
    return List.of(address("127.0.0.1"));
  }

  /** What the environment calls the server. */
  public String base() {
    return switch (way) {
      case PLAIN -> "http://127.0.0.1:" + server.port();
      case SIX -> "http://[::1]:" + server.port();
      case SECURE, PROXY -> "https://" + HOST + ":" + server.port();
    };
  }

  private static Environment environment(URI base) {
    return new Environment(
        "hostile",
        Kind.CUSTOM,
        Optional.of(new Cobo(Optional.of(URI.create(base + "/v2")), Optional.of(Signed.KEY))),
        Optional.of(
            new Bitgo(Optional.of(base), BitgoRoute.ADMIN, "", "BitGo Trust", BitgoAuth.BEARER)));
  }

  private void health(HostileServer.Line line) throws Exception {
    if (way == Way.SECURE || way == Way.PROXY) {
      line.encrypt(CERTIFICATE);
    }
    Records.healthy(line);
  }

  private void tunnel(HostileServer.Line line) throws Exception {
    line.request();
    line.say("HTTP/1.1 200 Connection established\r\n\r\n");
    line.tunnel(server.port());
  }

  HostileServer server() {
    return server;
  }

  HostileServer proxy() {
    return proxy;
  }

  void names(NameResolver next) {
    names = next;
  }

  /** Nobody knows a name, nor that he does not know it, until all is in good health again. */
  void silentNames() {
    var healed = new CountDownLatch(1);
    silence = healed;
    names =
        host -> {
          stalls.release();
          try {
            healed.await();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
          return here(host);
        };
  }

  void clock(Supplier<Instant> next) {
    clock = next;
  }

  /** Everything is in good health again; kept connections are not cut. */
  void heal() {
    server.plays(this::health);
    proxy.plays(this::tunnel);
    server.comeBack();
    proxy.comeBack();
    names = Stage::here;
    silence.countDown();
    clock = () -> NOW;
    waits.clear();
    stalls.drainPermits();
  }

  /** The record that is looked up. */
  String wanted() {
    return wanted;
  }

  /** How long the program waited as it was told. */
  List<Duration> waits() {
    return List.copyOf(waits);
  }

  /** How many attempts are under way. */
  int attempts() {
    return limit.running();
  }

  /**
   * Looks up as a window does.
   *
   * @param until where its time is over; empty when it ends by itself
   */
  Finding find(String target, Optional<RequestProgress.Phase> until) throws Exception {
    wanted = Records.named(target);
    var found = new CompletableFuture<Finding>();
    var there = new CountDownLatch(1);
    lookups.start(
        Target.parse(target).orElseThrow(),
        environment,
        step -> {
          if (until.filter(phase -> step.phase() == phase).isPresent()) {
            there.countDown();
          }
        },
        found::complete);
    var _ =
        found.whenComplete(
            (_, _) -> {
              there.countDown();
              stalls.release();
            });
    if (until.isPresent()) {
      there.await();
      stalls.acquire();
      limit.expire();
    }
    return found.get();
  }

  @Override
  public void close() {
    silence.countDown();
    client.close();
    server.close();
    proxy.close();
    workers.close();
  }

  /** A clock that stands where a fault puts it. */
  private static final class StageClock extends Clock {
    private final Supplier<Instant> now;

    StageClock(Supplier<Instant> now) {
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }
}
