package org.treasurylookup.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.http.Endpoint.PathTemplate;
import org.treasurylookup.domain.answer.Answer.Header;
import org.treasurylookup.domain.answer.FailureCode;

/**
 * A look-up whose thread is interrupted, as all are when the program ends, is cancelled: wherever
 * it is by then, nothing is thrown, and its thread stays interrupted.
 */
class InterruptionTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
  private static final ReadOnlyClient.Sleeper NEVER_WAITS =
      (_, cancellation) -> cancellation.check();

  private RequestPace pace = RequestPace.unlimited();
  private Consumer<RequestProgress.Step> steps = _ -> {};
  private Supplier<List<Header>> headers = List::of;
  private volatile @Nullable Thread worker;

  private record Ended(Optional<FailureCode> failure, boolean interrupted) {}

  private FutureTask<Ended> start(URI base) {
    var place = new Endpoint(base, List.of(PathTemplate.of("/a/{id}")), pace);
    var task =
        new FutureTask<>(
            () -> {
              try (var client =
                  new ReadOnlyClient(
                      Asker.STANDARD,
                      Networks.direct(),
                      Clock.systemUTC(),
                      ReadOnlyClient.Sleeper.REAL)) {
                var reply =
                    client.get(
                        place, "/a/1", headers, new Cancellation(), new RequestProgress(steps));
                return new Ended(Asker.failureCode(reply), Thread.currentThread().isInterrupted());
              }
            });
    var thread = Thread.ofVirtual().unstarted(task);
    worker = thread;
    thread.start();
    return task;
  }

  private void interrupt() {
    var thread = worker;
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** Interrupts as soon as a phase is reached. */
  private void interruptedAt(RequestProgress.Phase phase) {
    steps =
        step -> {
          if (step.phase() == phase) {
            interrupt();
          }
        };
  }

  private static void assertCancelled(FutureTask<Ended> lookUp) throws Exception {
    assertThat(lookUp.get()).isEqualTo(new Ended(Optional.of(FailureCode.CANCELLED), true));
  }

  private static WireServer silent() throws Exception {
    return new WireServer(WireServer.Line::awaitHangUp);
  }

  private static String at(WireServer server, String scheme, String host) {
    return scheme + "://" + host + ":" + server.url().getPort();
  }

  @Test
  void beforeItBegan() throws Exception {
    try (var server = WireServer.saying(OK)) {
      interruptedAt(RequestProgress.Phase.WAITING_FOR_TURN);
      assertCancelled(start(server.url()));
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void whileItWaitsForItsTurn() throws Exception {
    try (var server = WireServer.saying(OK)) {
      pace = RequestPace.perSecond(1);
      for (int i = 0; i < 100; i++) {
        pace.await(new Cancellation(), NEVER_WAITS, RequestProgress.silent());
      }
      interruptedAt(RequestProgress.Phase.WAITING_FOR_TURN);
      assertCancelled(start(server.url()));
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void whileItsKeyIsRead() throws Exception {
    try (var server = WireServer.saying(OK)) {
      headers =
          () -> {
            interrupt();
            return List.of();
          };
      assertCancelled(start(server.url()));
      assertThat(server.requests()).isEmpty();
    }
  }

  /* The first step into this phase is made before the name is looked up. */
  @Test
  void whileTheNameIsLookedUp() throws Exception {
    try (var server = silent()) {
      interruptedAt(RequestProgress.Phase.CONNECTING);
      assertCancelled(start(URI.create(at(server, "http", "localhost"))));
    }
  }

  /* A look-up of an address takes its first step into this phase on the thread that connects. */
  @Test
  void whileItConnects() throws Exception {
    var over = new CountDownLatch(1);
    try (var server = silent()) {
      steps =
          step -> {
            if (step.phase() == RequestProgress.Phase.CONNECTING
                && !Thread.currentThread().equals(worker)) {
              interrupt();
              await(over);
            }
          };
      assertCancelled(start(server.url()));
    } finally {
      over.countDown();
    }
  }

  private static void await(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void beforeItAgreesOnEncryption() throws Exception {
    try (var server = silent()) {
      interruptedAt(RequestProgress.Phase.SECURING);
      assertCancelled(start(URI.create(at(server, "https", "127.0.0.1"))));
    }
  }

  @Test
  void whileItAgreesOnEncryption() throws Exception {
    try (var server =
        new WireServer(
            line -> {
              line.octet();
              interrupt();
              line.awaitHangUp();
            })) {
      assertCancelled(start(URI.create(at(server, "https", "127.0.0.1"))));
    }
  }

  @Test
  void whileItWaitsForTheAnswer() throws Exception {
    try (var server =
        new WireServer(
            line -> {
              line.request();
              interrupt();
              line.awaitHangUp();
            })) {
      assertCancelled(start(server.url()));
      server.awaitHangUp();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void whileItReadsTheHeadOfTheAnswer() throws Exception {
    try (var server =
        new WireServer(
            line -> {
              line.request();
              line.say("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX: ");
              interrupt();
              line.awaitHangUp();
            })) {
      assertCancelled(start(server.url()));
      server.awaitHangUp();
    }
  }

  @Test
  void whileItReadsTheAnswer() throws Exception {
    try (var server =
        new WireServer(
            line -> {
              line.request();
              line.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
              line.awaitHangUp();
            })) {
      interruptedAt(RequestProgress.Phase.READING);
      assertCancelled(start(server.url()));
      server.awaitHangUp();
    }
  }

  @Test
  void whileItWaitsAsTold() throws Exception {
    try (var server =
        WireServer.saying("HTTP/1.1 429 Slow\r\nRetry-After: 300\r\nContent-Length: 0\r\n\r\n")) {
      interruptedAt(RequestProgress.Phase.WAITING_AS_TOLD);
      assertCancelled(start(server.url()));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void betweenTwoAttempts() throws Exception {
    try (var server = WireServer.saying("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n")) {
      interruptedAt(RequestProgress.Phase.READING);
      assertCancelled(start(server.url()));
      assertThat(server.requests()).hasSize(1);
    }
  }
}
