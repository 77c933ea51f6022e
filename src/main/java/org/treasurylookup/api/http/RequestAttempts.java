package org.treasurylookup.api.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Answer.Header;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.Provenance;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.text.SharedValues;

/** One question with its retries. */
final class RequestAttempts {
  private static final int TOO_MANY_REQUESTS = 429;

  /* As many bytes as OkHttp hands over at once. */
  private static final int SOME = 8_192;

  /* As many connections as OkHttp keeps idle: a fresh one is never stale. */
  private static final int MOST_STALE = 5;

  private final Supplier<OkHttpClient> client;
  private final ReadOnlyClientSettings settings;
  private final Clock clock;
  private final ReadOnlyClient.Sleeper sleeper;
  private final TimeLimit limit;
  private final Wanted wanted;
  private final Cancellation cancellation;
  private final RequestProgress progress;
  private PhaseListener listener;
  private Optional<Answer> trouble = Optional.empty();
  private boolean retried;
  private int stale;
  private int waits;
  private long begun;

  /**
   * What is asked.
   *
   * @param headers made anew for each attempt
   */
  record Wanted(
      Endpoint place,
      HttpUrl url,
      Supplier<List<Header>> headers,
      Cancellation cancellation,
      RequestProgress progress) {}

  RequestAttempts(
      Supplier<OkHttpClient> client,
      ReadOnlyClientSettings settings,
      Clock clock,
      ReadOnlyClient.Sleeper sleeper,
      TimeLimit limit,
      Wanted wanted) {
    this.client = client;
    this.settings = settings;
    this.clock = clock;
    this.sleeper = sleeper;
    this.limit = limit;
    this.wanted = wanted;
    this.cancellation = wanted.cancellation();
    this.progress = wanted.progress();
    this.listener = new PhaseListener(progress);
  }

  ReadOnlyClient.Reply run() throws IOException {
    /* Reading the trust store, which the first question waits for, is no time of the provider. */
    var _ = client.get();
    begun = System.nanoTime();
    while (true) {
      Answer answer;
      try {
        answer = once();
        stale = 0;
      } catch (IOException e) {
        if (isWorthAnother(e)) {
          client.get().connectionPool().evictAll();
          continue;
        }
        return new ReadOnlyClient.Reply.Answered(
            trouble.filter(_ -> isLost(e)).orElseThrow(() -> e));
      }
      if (!retried && (answer.httpStatus() == 502 || answer.httpStatus() == 503)) {
        retried = true;
        trouble = Optional.of(answer);
      } else if (!waited(answer)) {
        return new ReadOnlyClient.Reply.Answered(answer);
      }
    }
  }

  /* A kept connection may have been closed by the other end: that is no answer, nor its fault. */
  private boolean isWorthAnother(IOException e) {
    if (isCancelled()) {
      return false;
    }
    if (listener.wasStale() && !(e instanceof InterruptedIOException) && stale < MOST_STALE) {
      stale++;
      return true;
    }
    boolean unheard =
        NetworkFailures.isConnectFailure(e, progress.phase()) || NetworkFailures.isRefusedStream(e);
    boolean first = !retried && unheard;
    retried |= first;
    return first;
  }

  /* The second try lost its connection only: what the first one was answered is what is known. */
  private boolean isLost(IOException e) {
    return !isCancelled() && !(e instanceof StoppedRequest) && !(e instanceof SSLException);
  }

  private boolean isCancelled() {
    return cancellation.isCancelled() || Thread.currentThread().isInterrupted();
  }

  private boolean waited(Answer answer) throws IOException {
    trouble = Optional.empty();
    if (answer.httpStatus() != TOO_MANY_REQUESTS) {
      wanted.place().pace().recover();
      return false;
    }
    wanted.place().pace().halve();
    var wait = RetryAfter.of(answer, waits);
    if (waits == RetryAfter.MOST_WAITS || wait.compareTo(RetryAfter.LONGEST_WAIT) > 0) {
      return false;
    }
    waits++;
    progress.waiting(wait);
    sleeper.sleep(wait, cancellation);
    begun = System.nanoTime();
    return true;
  }

  /* A second attempt has the rest of the time alone: nobody waits twice as long as was said. */
  private Duration left() throws InterruptedIOException {
    var left = settings.callTimeout().minusNanos(System.nanoTime() - begun);
    if (!left.isPositive()) {
      throw new InterruptedIOException("timeout");
    }
    return left;
  }

  private Answer once() throws IOException {
    cancellation.check();
    listener = new PhaseListener(progress);
    var request = new Request.Builder().url(wanted.url()).tag(Endpoint.class, wanted.place());
    request.tag(PhaseListener.class, listener);
    request.header("User-Agent", settings.userAgent());
    request.header("Accept", "application/json");
    wanted.headers().get().forEach(header -> request.header(header.name(), header.value()));
    var built = request.build();
    var call = client.get().newCall(built);
    var end = new AttemptEnd(call, listener);
    var provenance = new Provenance(SentHeaders.of(built), Optional.empty());
    try (var _ = cancellation.onCancel(end::stop);
        var _ = limit.start(left(), end::timeOut)) {
      return OkHttpWork.of(() -> NameLookup.until(end.stopped(), () -> answer(call, provenance)));
    } catch (IOException e) {
      if (end.isTimedOut()) {
        throw new InterruptedIOException("timeout");
      }
      throw e;
    }
  }

  private Answer answer(Call call, Provenance provenance) throws IOException {
    Instant asked = clock.instant();
    try (var response = call.execute()) {
      var body = body(call, response);
      List<Header> received = new ArrayList<>();
      response.headers().forEach(h -> received.add(shared(h.getFirst(), h.getSecond())));
      listener.retryAfter().ifPresent(text -> received.add(new Header("Retry-After", text)));
      return new Answer(
          wanted.url().uri(),
          response.code(),
          received,
          body,
          asked,
          clock.instant(),
          ResponseSignature.ABSENT,
          provenance);
    }
  }

  private static Header shared(String name, String value) {
    return new Header(SharedValues.text(name), SharedValues.text(value));
  }

  private ImmutableBytes body(Call call, Response response) throws IOException {
    long limit = settings.largestAnswer();
    var body = response.body();
    if (body.contentLength() > limit) {
      call.cancel();
      throw new StoppedRequest.TooLarge(limit);
    }
    progress.enter(RequestProgress.Phase.READING);
    var arriving = new ImmutableBytes.Arriving(body.contentLength());
    var source = body.source();
    long expected = body.contentLength() < 1 ? SOME : body.contentLength();
    byte[] some = new byte[(int) Math.min(SOME, expected)];
    for (int count = source.read(some); count != -1; count = source.read(some)) {
      arriving.add(some, count);
      if (arriving.size() > limit) {
        call.cancel();
        throw new StoppedRequest.TooLarge(limit);
      }
    }
    /* OkHttp counts for HTTP/1.1 only. */
    if (arriving.size() < body.contentLength()) {
      throw new ProtocolException("the body ended before its length");
    }
    return arriving.whole();
  }
}
