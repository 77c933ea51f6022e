package org.treasurylookup.api.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Answer.Header;
import org.treasurylookup.domain.answer.Bytes;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.answer.Trail;

/**
 * The only door to the network. It has no method parameter: it can GET, and nothing else. Hosts and
 * paths outside a {@link Place} are refused before a socket is opened.
 *
 * <p>One retry after a failed or stale connection, HTTP 502 or 503, never after a time-out; HTTP
 * 429 waits as told, visibly, up to three times. Redirects are not followed. Blocking: call it on a
 * virtual thread.
 */
public final class Door implements AutoCloseable {
  private static final int TOO_MANY_REQUESTS = 429;

  private final DoorSettings settings;
  private final Network network;
  private @Nullable OkHttpClient client;
  private final Clock clock;
  private final Sleeper sleeper;

  /** A door with the PC's clock and real waiting. */
  public Door(DoorSettings settings) {
    this(settings, Network.standard(), Clock.systemUTC(), Sleeper.REAL);
  }

  /** A door with a clock and a way of waiting of the caller's choice. */
  public Door(DoorSettings settings, Clock clock, Sleeper sleeper) {
    this(settings, Network.standard(), clock, sleeper);
  }

  /** A door with a way to the network, a clock and a way of waiting of the caller's choice. */
  public Door(DoorSettings settings, Network network, Clock clock, Sleeper sleeper) {
    this.settings = settings;
    this.network = network;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /* Made for the first question: reading the trust store must not hold back the window. */
  private synchronized OkHttpClient client() {
    if (client == null) {
      var trust = network.trust().get();
      client =
          new OkHttpClient.Builder()
              .connectTimeout(settings.connectTimeout())
              .readTimeout(settings.callTimeout())
              .callTimeout(settings.callTimeout())
              .followRedirects(false)
              .followSslRedirects(false)
              .retryOnConnectionFailure(false)
              .proxySelector(network.proxies().selector())
              .proxyAuthenticator(new ProxyAuthenticator(network.login()))
              .sslSocketFactory(TrustStore.sockets(trust), trust)
              .addInterceptor(new Guard())
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
      Place place,
      String pathAndQuery,
      Supplier<List<Header>> headers,
      Cancellation cancellation,
      Progress progress) {
    var url = HttpUrl.parse(place.baseUrl() + pathAndQuery);
    if (url == null || !url.toString().equals(place.baseUrl() + pathAndQuery)) {
      return new Reply.Failed(Failures.blocked(pathAndQuery));
    }
    try {
      place.pace().await(cancellation, sleeper, progress);
      return new Attempts(place, url, headers, cancellation, progress).run();
    } catch (Guard.Refused _) {
      return new Reply.Failed(Failures.blocked(pathAndQuery));
    } catch (NoFollowUps.ProxyLogin _) {
      return new Reply.Failed(Failures.proxyLogin(url.host()));
    } catch (ProxyAuthenticator.Refused e) {
      return new Reply.Failed(Failures.proxyLogin(url.host(), e));
    } catch (TooLarge e) {
      return new Reply.Failed(Failures.tooLarge(e.limit));
    } catch (IOException e) {
      return new Reply.Failed(Failures.of(e, url.host(), cancellation, progress.phase(), settings));
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

  /** One question with its retries. */
  private final class Attempts {
    private final Place place;
    private final HttpUrl url;
    private final Supplier<List<Header>> headers;
    private final Cancellation cancellation;
    private final Progress progress;
    private PhaseListener listener;
    private boolean retried;
    private int waits;

    Attempts(
        Place place,
        HttpUrl url,
        Supplier<List<Header>> headers,
        Cancellation cancellation,
        Progress progress) {
      this.place = place;
      this.url = url;
      this.headers = headers;
      this.cancellation = cancellation;
      this.progress = progress;
      this.listener = new PhaseListener(progress);
    }

    Reply run() throws IOException {
      while (true) {
        Answer answer;
        try {
          answer = once();
        } catch (IOException e) {
          if (retried || cancellation.isCancelled() || !isWorthAnother(e)) {
            throw e;
          }
          retried = true;
          client().connectionPool().evictAll();
          continue;
        }
        if (!retried && (answer.httpStatus() == 502 || answer.httpStatus() == 503)) {
          retried = true;
        } else if (!waited(answer)) {
          return new Reply.Answered(answer);
        }
      }
    }

    /* A kept connection may have been closed by the other end: that is no answer, nor its fault. */
    private boolean isWorthAnother(IOException e) {
      return Failures.isConnectFailure(e, progress.phase())
          || (listener.wasStale() && !(e instanceof InterruptedIOException));
    }

    private boolean waited(Answer answer) throws IOException {
      if (answer.httpStatus() != TOO_MANY_REQUESTS) {
        place.pace().recover();
        return false;
      }
      place.pace().halve();
      var wait = RetryAfter.of(answer, waits);
      if (waits == RetryAfter.MOST_WAITS || wait.compareTo(RetryAfter.LONGEST_WAIT) > 0) {
        return false;
      }
      waits++;
      progress.waiting(wait);
      sleeper.sleep(wait, cancellation);
      return true;
    }

    private Answer once() throws IOException {
      cancellation.check();
      listener = new PhaseListener(progress);
      var request = new Request.Builder().url(url).tag(Place.class, place);
      request.tag(PhaseListener.class, listener);
      request.header("User-Agent", settings.userAgent());
      request.header("Accept", "application/json");
      headers.get().forEach(header -> request.header(header.name(), header.value()));
      var built = request.build();
      var call = client().newCall(built);
      try (var _ = cancellation.onCancel(call::cancel)) {
        var trail = new Trail(SentHeaders.of(built), Optional.empty());
        return OkHttpWork.of(() -> answer(call, trail));
      }
    }

    private Answer answer(Call call, Trail trail) throws IOException {
      Instant asked = clock.instant();
      try (var response = call.execute()) {
        var body = body(call, response);
        List<Header> received = new ArrayList<>();
        response.headers().forEach(h -> received.add(new Header(h.getFirst(), h.getSecond())));
        listener.retryAfter().ifPresent(text -> received.add(new Header("Retry-After", text)));
        return new Answer(
            url.uri(),
            response.code(),
            received,
            Bytes.of(body),
            asked,
            clock.instant(),
            ResponseSignature.ABSENT,
            trail);
      }
    }

    private byte[] body(Call call, Response response) throws IOException {
      long limit = settings.largestAnswer();
      var body = response.body();
      if (body.contentLength() > limit) {
        call.cancel();
        throw new TooLarge(limit);
      }
      progress.enter(Progress.Phase.READING);
      var buffer = new Buffer();
      var source = body.source();
      while (source.read(buffer, 65_536) != -1) {
        if (buffer.size() > limit) {
          call.cancel();
          throw new TooLarge(limit);
        }
      }
      return buffer.readByteArray();
    }
  }

  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
    private final long limit;

    TooLarge(long limit) {
      super("more than " + limit + " bytes");
      this.limit = limit;
    }
  }

  /** What came of a question. */
  public sealed interface Reply {
    /** An answer with any HTTP status. */
    record Answered(Answer answer) implements Reply {}

    /** No answer. */
    record Failed(Failure failure) implements Reply {}

    /** The code of a failure, for callers that only tell answers from failures. */
    default Optional<FailureCode> failureCode() {
      return this instanceof Failed(Failure failure)
          ? Optional.of(failure.code())
          : Optional.empty();
    }
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
