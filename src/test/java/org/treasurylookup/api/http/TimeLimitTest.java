package org.treasurylookup.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.http.Endpoint.PathTemplate;
import org.treasurylookup.domain.answer.FailureCode;

/** Nobody waits longer than was said, whatever is tried twice. */
class TimeLimitTest {
  private static final Duration IN_ALL = Duration.ofSeconds(30);
  private static final String BUSY =
      "HTTP/1.1 503 X\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
  private static final String SLOW =
      "HTTP/1.1 429 X\r\nConnection: close\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n";

  private static final String FOUND = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

  private final List<Duration> limits = new CopyOnWriteArrayList<>();
  private final AtomicInteger open = new AtomicInteger();

  private TimeLimit.Handle start(Duration time, Runnable over) {
    limits.add(time);
    open.incrementAndGet();
    return open::decrementAndGet;
  }

  private ReadOnlyClient.Reply ask(
      WireServer server, Duration inAll, ReadOnlyClient.Sleeper sleeper) {
    var settings = new ReadOnlyClientSettings("test", Duration.ofSeconds(10), inAll, 1_000_000);
    try (var client =
        new ReadOnlyClient(settings, Networks.direct(), Clock.systemUTC(), sleeper, this::start)) {
      var place =
          new Endpoint(server.url(), List.of(PathTemplate.of("/a/{id}")), RequestPace.unlimited());
      return client.get(place, "/a/1", List::of, new Cancellation(), RequestProgress.silent());
    }
  }

  private ReadOnlyClient.Reply ask(WireServer server, Duration inAll) {
    return ask(server, inAll, (_, _) -> {});
  }

  @Test
  void aSecondAttemptHasWhatTheFirstOneLeftOfTheTime() throws Exception {
    try (var server = WireServer.saying(BUSY)) {
      ask(server, IN_ALL);
      assertThat(limits).hasSize(2);
      assertThat(limits.getFirst()).isLessThanOrEqualTo(IN_ALL);
      assertThat(limits.getLast()).isLessThan(limits.getFirst());
      assertThat(open).as("limits that still run").hasValue(0);
    }
  }

  @Test
  void withNothingLeftThereIsNoSecondAttempt() throws Exception {
    try (var server = WireServer.saying(BUSY)) {
      var reply = ask(server, Duration.ofNanos(1));
      assertThat(Asker.failureCode(reply)).contains(FailureCode.TIMEOUT);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void afterAWaitThatWasAskedForTheTimeBeginsAnew() throws Exception {
    var asked = new AtomicInteger();
    try (var server =
        new WireServer(
            line -> {
              line.request();
              line.say(asked.getAndIncrement() == 0 ? SLOW : FOUND);
            })) {
      var second = Duration.ofSeconds(1);
      var reply = ask(server, second, (_, _) -> pass(second));
      assertThat(reply).isInstanceOf(ReadOnlyClient.Reply.Answered.class);
      assertThat(asked).hasValue(2);
    }
  }

  private static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  @Test
  void theRealOneRingsUnlessItWasEndedBefore() throws Exception {
    var rung = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    try (var _ = TimeLimit.REAL.start(Duration.ofDays(1), never::countDown);
        var _ = TimeLimit.REAL.start(Duration.ofNanos(1), rung::countDown)) {
      rung.await();
    }
    assertThat(never.getCount()).isEqualTo(1);
  }
}
