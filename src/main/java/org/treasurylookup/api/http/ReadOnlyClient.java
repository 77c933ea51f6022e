package org.treasurylookup.api.http;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Answer.Header;
import org.treasurylookup.domain.answer.Failure;

/**
 * The only door to the providers. It has no method parameter: it can GET, and nothing else. Hosts
 * and paths outside a {@link Endpoint} are refused before a socket is opened.
 *
 * <p>All attempts together take no longer than the time-out; after a wait that the provider asked
 * for it begins anew. One retry after a failed connection, a stream that was refused, HTTP 502 or
 * 503, never after a time-out, which its connection does not outlive; a kept connection that the
 * other end had closed costs no try; HTTP 429 waits as told, visibly, up to three times. Redirects
 * are not followed. Blocking: call it on a virtual thread.
 */
public final class ReadOnlyClient implements AutoCloseable {
  private final ReadOnlyClientSettings settings;
  private final ClientNetwork network;
  private @Nullable OkHttpClient client;
  private final Clock clock;
  private final Sleeper sleeper;
  private final TimeLimit limit;

  /** A door with a way to the network, a clock and a way of waiting of the caller's choice. */
  public ReadOnlyClient(
      ReadOnlyClientSettings settings, ClientNetwork network, Clock clock, Sleeper sleeper) {
    this(settings, network, clock, sleeper, TimeLimit.REAL);
  }

  /** The same with a time limit of the caller's choice. */
  public ReadOnlyClient(
      ReadOnlyClientSettings settings,
      ClientNetwork network,
      Clock clock,
      Sleeper sleeper,
      TimeLimit limit) {
    this.settings = settings;
    this.network = network;
    this.clock = clock;
    this.sleeper = sleeper;
    this.limit = limit;
  }

  /* Made for the first question: reading the trust store must not hold back the window. */
  private synchronized OkHttpClient client() {
    if (client == null) {
      var trust = network.trust().get();
      client =
          new OkHttpClient.Builder()
              .connectTimeout(settings.connectTimeout())
              /* Whole attempts are limited, which TimeLimit does: of two clocks that ring at
               * once either might be the first, and they are told as different things. */
              .readTimeout(Duration.ZERO)
              .writeTimeout(Duration.ZERO)
              .dns(new NameLookup(network.names(), settings.connectTimeout()))
              .followRedirects(false)
              .followSslRedirects(false)
              .retryOnConnectionFailure(false)
              .proxySelector(network.proxies().selector())
              .proxyAuthenticator(new ProxyAuthenticator(network.login()))
              .sslSocketFactory(TrustStore.sockets(trust), trust)
              .addInterceptor(new ReadOnlyGuard())
              .addNetworkInterceptor(new NoFollowUps())
              .eventListenerFactory(PhaseListener.FACTORY)
              .build();
    }
    return client;
  }

  /**
   * Asks for one path of a place.
   *
   * @param pathAndQuery path below the place's base and encoded query, sent exactly so
   * @param headers made anew for each attempt, as signatures carry the time
   * @param cancellation reaches the socket
   * @param progress told about phases and waiting; called on the calling thread or OkHttp's
   */
  public Reply get(
      Endpoint place,
      String pathAndQuery,
      Supplier<List<Header>> headers,
      Cancellation cancellation,
      RequestProgress progress) {
    var url = HttpUrl.parse(place.baseUrl() + pathAndQuery);
    if (url == null || !url.toString().equals(place.baseUrl() + pathAndQuery)) {
      return new Reply.Failed(NetworkFailures.blocked(pathAndQuery));
    }
    try {
      place.pace().await(cancellation, sleeper, progress);
      var call = new RequestAttempts.Wanted(place, url, headers, cancellation, progress);
      return new RequestAttempts(this::client, settings, clock, sleeper, limit, call).run();
    } catch (ReadOnlyGuard.Refused _) {
      return new Reply.Failed(NetworkFailures.blocked(pathAndQuery));
    } catch (NoFollowUps.ProxyLogin _) {
      return new Reply.Failed(NetworkFailures.proxyLogin(url.host()));
    } catch (ProxyAuthenticator.Refused e) {
      return new Reply.Failed(NetworkFailures.proxyLogin(url.host(), e));
    } catch (StoppedRequest.TooLarge e) {
      return new Reply.Failed(NetworkFailures.tooLarge(e.limit()));
    } catch (IOException e) {
      return new Reply.Failed(
          NetworkFailures.of(e, url.host(), cancellation, progress.phase(), settings));
    }
  }

  /** Closes idle connections. */
  @Override
  public synchronized void close() {
    if (client != null) {
      client.connectionPool().evictAll();
      client.dispatcher().executorService().shutdown();
    }
  }

  /** What came of a question. */
  public sealed interface Reply {
    /** An answer with any HTTP status. */
    record Answered(Answer answer) implements Reply {}

    /** No answer. */
    record Failed(Failure failure) implements Reply {}
  }

  /** Waits, and stops waiting when cancelled. */
  @FunctionalInterface
  public interface Sleeper {
    /** Really waits. */
    Sleeper REAL = (time, cancellation) -> cancellation.sleep(time);

    /**
     * Waits for a time.
     *
     * @throws IOException when cancelled meanwhile
     */
    void sleep(Duration time, Cancellation cancellation) throws IOException;
  }
}
