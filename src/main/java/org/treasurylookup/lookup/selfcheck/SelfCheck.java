package org.treasurylookup.lookup.selfcheck;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.treasurylookup.api.bitgo.BitgoApi;
import org.treasurylookup.api.cobo.CoboApi;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.ConnectionFacts;
import org.treasurylookup.api.http.Endpoint.PathTemplate;
import org.treasurylookup.api.http.HostReachability;
import org.treasurylookup.api.http.ReadOnlyClient;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.ErrorBody;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.KeyCheck;
import org.treasurylookup.lookup.KeyService;
import org.treasurylookup.lookup.LookupService;
import org.treasurylookup.lookup.diagnosis.NetworkCauses;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.KnownHosts;
import org.treasurylookup.settings.keys.KeyFacts;
import org.treasurylookup.text.Text;

/**
 * Everything a security team wants to see: each host and path the program can reach, how it is
 * reached, and how that went. Reads only.
 */
public final class SelfCheck {
  private final LookupService lookups;
  private final KeyService keys;
  private final HostReachability hosts;
  private final Supplier<List<Text>> trustRemarks;

  /**
   * A check that asks through a service, with the proxies its door uses.
   *
   * @param trustRemarks which certificates of this PC's and the organisation's stores cannot be
   *     used; read anew, which takes a while
   */
  public SelfCheck(
      LookupService lookups,
      KeyService keys,
      HostReachability hosts,
      Supplier<List<Text>> trustRemarks) {
    this.lookups = lookups;
    this.keys = keys;
    this.hosts = hosts;
    this.trustRemarks = trustRemarks;
  }

  /** What the variables of this PC say about proxies, and what of it cannot be used. Quick. */
  public List<Text> proxyRemarks() {
    return hosts.remarks();
  }

  /** What is odd about proxies and certificates on this PC, whatever the host. Blocking. */
  public List<Text> remarks() {
    return Stream.concat(hosts.remarks().stream(), trustRemarks.get().stream())
        .map(remark -> Text.of("selfcheck.said", remark))
        .toList();
  }

  /** How a host answered. */
  public enum Reached {
    /** The sandbox inside the program, which is not on the network. */
    INSIDE,
    /** It answered. */
    YES,
    /** A web page answered, which no provider sends: something on the way. */
    PAGE,
    /** It did not. */
    NO
  }

  /**
   * One host.
   *
   * @param url base address; empty for the sandbox
   * @param recognised whether it is the provider's own
   * @param paths every path that can be asked below the address; the method is always GET
   * @param proxy the proxy chosen for it, {@code host:port}; empty for none
   * @param reached how it answered
   * @param connection how it was reached
   * @param clockAhead how far this PC's clock is ahead of the host's
   * @param facts what is known about a remembered key
   * @param key what the provider says about the key; empty without one
   * @param failure why it was not reached, or did not accept the key
   */
  public record Row(
      String environment,
      Provider provider,
      Optional<URI> url,
      boolean recognised,
      List<String> paths,
      Optional<String> proxy,
      Reached reached,
      Optional<ConnectionFacts> connection,
      Optional<Duration> clockAhead,
      KeyService.Kept kept,
      Optional<KeyFacts> facts,
      Optional<KeyCheck> key,
      Optional<Failure> failure) {
    public Row {
      paths = List.copyOf(paths);
    }

    /** Whether this host can be worked with, as far as this program can tell. */
    public boolean isWell() {
      boolean refused = key.isPresent() && !key.get().isAccepted();
      boolean answered = reached == Reached.YES || reached == Reached.INSIDE;
      return answered && !refused;
    }
  }

  /**
   * Checks environments, one host after the other. Blocking.
   *
   * @param rows told after each host, on the calling thread
   */
  public List<Row> run(
      List<Environment> environments, Cancellation cancellation, Consumer<Row> rows) {
    List<Row> all = new ArrayList<>();
    for (var environment : environments) {
      for (var provider : Provider.values()) {
        if (!cancellation.isCancelled() && environment.has(provider)) {
          var row = row(environment, provider, cancellation);
          all.add(row);
          rows.accept(row);
        }
      }
    }
    return List.copyOf(all);
  }

  /** How many hosts the environments have. */
  public static int count(List<Environment> environments) {
    int count = 0;
    for (var environment : environments) {
      for (var provider : Provider.values()) {
        count += environment.has(provider) ? 1 : 0;
      }
    }
    return count;
  }

  private Row row(Environment environment, Provider provider, Cancellation cancellation) {
    var url = environment.baseUrl(provider);
    if (url.isEmpty()) {
      return inside(environment, provider);
    }
    var kept = keys.kept(environment, provider);
    var progress = RequestProgress.silent();
    var greeting = lookups.greet(url.get(), provider, cancellation, progress);
    var answered = greeting instanceof ReadOnlyClient.Reply.Answered;
    var key =
        answered && kept != KeyService.Kept.NOWHERE
            ? keys.check(environment, provider, cancellation)
            : Optional.<KeyCheck>empty();
    return new Row(
        environment.name(),
        provider,
        url,
        KnownHosts.isOwn(provider, url.get()),
        paths(provider),
        hosts.proxy(url.get()),
        answer(greeting).map(SelfCheck::reached).orElse(Reached.NO),
        progress.connection(),
        answer(greeting).flatMap(Answer::clockAhead),
        kept,
        keys.rememberedFacts(environment, provider),
        key,
        failure(greeting)
            .map(failure -> NetworkCauses.test(failure, url.get(), hosts, cancellation))
            .or(() -> key.flatMap(KeyCheck::failure)));
  }

  private Row inside(Environment environment, Provider provider) {
    return new Row(
        environment.name(),
        provider,
        Optional.empty(),
        true,
        paths(provider),
        Optional.empty(),
        Reached.INSIDE,
        Optional.empty(),
        Optional.empty(),
        keys.kept(environment, provider),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /* A page to sign in at a network often stands at the end of a redirect, which is not followed. */
  private static Reached reached(Answer answer) {
    boolean redirect = answer.httpStatus() / 100 == 3;
    return redirect || ErrorBody.of(answer).isWebPage() ? Reached.PAGE : Reached.YES;
  }

  private static Optional<Answer> answer(ReadOnlyClient.Reply reply) {
    return reply instanceof ReadOnlyClient.Reply.Answered(var answer)
        ? Optional.of(answer)
        : Optional.empty();
  }

  private static Optional<Failure> failure(ReadOnlyClient.Reply reply) {
    return reply instanceof ReadOnlyClient.Reply.Failed(var failure)
        ? Optional.of(failure)
        : Optional.empty();
  }

  private static List<String> paths(Provider provider) {
    var templates =
        switch (provider) {
          case COBO -> CoboApi.PATHS;
          case BITGO -> BitgoApi.PATHS;
        };
    return templates.stream().map(PathTemplate::toString).toList();
  }
}
