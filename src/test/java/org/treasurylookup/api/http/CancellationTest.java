package org.treasurylookup.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.http.Endpoint.PathTemplate;
import org.treasurylookup.domain.answer.FailureCode;

/** Cancelling, wherever a question is. */
class CancellationTest {
  private final Cancellation cancellation = new Cancellation();

  private CompletableFuture<Optional<FailureCode>> ask(
      ReadOnlyClient client, URI base, RequestPace pace, RequestProgress progress) {
    var place = new Endpoint(base, List.of(PathTemplate.of("/a/{id}")), pace);
    return CompletableFuture.supplyAsync(
        () -> Asker.failureCode(client.get(place, "/a/1", List::of, cancellation, progress)));
  }

  private ReadOnlyClient client() {
    return new ReadOnlyClient(
        Asker.STANDARD, Networks.direct(), Clock.systemUTC(), ReadOnlyClient.Sleeper.REAL);
  }

  /** Cancels as soon as a phase is reached. */
  private RequestProgress cancelsAt(RequestProgress.Phase phase) {
    return new RequestProgress(
        step -> {
          if (step.phase() == phase) {
            Thread.startVirtualThread(cancellation::cancel);
          }
        });
  }

  @Test
  void theServerSeesTheConnectionClosed() throws Exception {
    try (var server =
            new WireServer(
                line -> {
                  line.request();
                  line.awaitHangUp();
                });
        var client = client()) {
      var reply = ask(client, server.url(), RequestPace.unlimited(), RequestProgress.silent());
      server.awaitRequest();
      cancellation.cancel();
      assertThat(reply.get()).contains(FailureCode.CANCELLED);
      server.awaitHangUp();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void anAnswerComingInIsCutOff() throws Exception {
    try (var server =
            new WireServer(
                line -> {
                  line.request();
                  line.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
                  line.awaitHangUp();
                });
        var client = client()) {
      var reply =
          ask(
              client,
              server.url(),
              RequestPace.unlimited(),
              cancelsAt(RequestProgress.Phase.READING));
      assertThat(reply.get()).contains(FailureCode.CANCELLED);
      server.awaitHangUp();
    }
  }

  @Test
  void waitingAsToldEndsAtOnce() throws Exception {
    try (var server =
            WireServer.saying(
                "HTTP/1.1 429 Slow\r\nRetry-After: 300\r\nContent-Length: 0\r\n\r\n");
        var client = client()) {
      var reply =
          ask(
              client,
              server.url(),
              RequestPace.unlimited(),
              cancelsAt(RequestProgress.Phase.WAITING_AS_TOLD));
      assertThat(reply.get()).contains(FailureCode.CANCELLED);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void waitingForItsTurnEndsAtOnceAndAsksNobody() throws Exception {
    try (var server = WireServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        var client = client()) {
      var slow = RequestPace.perSecond(1);
      for (int i = 0; i < 100; i++) {
        slow.await(new Cancellation(), (_, _) -> {}, RequestProgress.silent());
      }
      var reply =
          ask(client, server.url(), slow, cancelsAt(RequestProgress.Phase.WAITING_FOR_TURN));
      assertThat(reply.get()).contains(FailureCode.CANCELLED);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aQuestionCancelledBeforeItBeganAsksNobody() throws Exception {
    try (var server = WireServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        var client = client()) {
      cancellation.cancel();
      assertThat(ask(client, server.url(), RequestPace.unlimited(), RequestProgress.silent()).get())
          .contains(FailureCode.CANCELLED);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void anInterruptedWorkerCountsAsCancelled() throws Exception {
    try (var server =
            new WireServer(
                line -> {
                  line.request();
                  line.awaitHangUp();
                });
        var client = client()) {
      var place =
          new Endpoint(server.url(), List.of(PathTemplate.of("/a/{id}")), RequestPace.unlimited());
      var code = new AtomicReference<Optional<FailureCode>>(Optional.empty());
      var worker =
          Thread.ofVirtual()
              .start(
                  () ->
                      code.set(
                          Asker.failureCode(
                              client.get(
                                  place,
                                  "/a/1",
                                  List::of,
                                  cancellation,
                                  RequestProgress.silent()))));
      server.awaitRequest();
      worker.interrupt();
      worker.join();
      assertThat(code.get()).contains(FailureCode.CANCELLED);
    }
  }

  @Test
  void cancellingTwiceIsCancellingOnceAndLateActionsRunToo() {
    var ran = new CountDownLatch(2);
    cancellation.cancel();
    cancellation.cancel();
    try (var _ = cancellation.onCancel(ran::countDown)) {
      assertThat(ran.getCount()).isEqualTo(1);
    }
    assertThat(cancellation.isCancelled()).isTrue();
  }
}
