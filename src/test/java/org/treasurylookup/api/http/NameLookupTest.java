package org.treasurylookup.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.http.Endpoint.PathTemplate;
import org.treasurylookup.domain.answer.FailureCode;

/** Looking up a name cannot be interrupted, and holds up nobody all the same. */
class NameLookupTest {
  private static final String HOST = "api.provider.test";

  /* What goes wrong between two threads does so in one of many cases. */
  private static final int OFTEN = 3_000;

  private final CountDownLatch over = new CountDownLatch(1);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void end() {
    over.countDown();
  }

  private List<InetAddress> silent(String host) throws UnknownHostException {
    asked.incrementAndGet();
    begun.countDown();
    try {
      over.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return List.of(InetAddress.getLoopbackAddress());
  }

  @Test
  void aNameThatNobodyAnswersForIsNotKnownOnceTheTimeToConnectIsOver() throws Exception {
    var names = new NameLookup(this::silent, Duration.ofMillis(1));
    assertThatThrownBy(() -> names.lookup(HOST)).isInstanceOf(UnknownHostException.class);
    assertThatThrownBy(() -> names.lookup(HOST)).isInstanceOf(UnknownHostException.class);
    begun.await();
    assertThat(asked).as("look-ups of the same name").hasValue(1);
  }

  @Test
  void itEndsWithWhatItIsFor() {
    var names = new NameLookup(this::silent, Duration.ofDays(1));
    var stopped = CompletableFuture.<Void>completedFuture(null);
    assertThatThrownBy(() -> NameLookup.until(stopped, () -> names.lookup(HOST)))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void aNameIsAskedForAnewOnceItIsKnown() throws Exception {
    var names = new NameLookup(this::silent, Duration.ofDays(1));
    over.countDown();
    for (int times = 1; times <= OFTEN; times++) {
      assertThat(names.lookup(HOST)).hasSize(1);
      assertThat(asked).hasValue(times);
    }
  }

  @Test
  void aCancelIsFeltWhileNobodyAnswersForTheName() throws Exception {
    var cancellation = new Cancellation();
    var network =
        new ClientNetwork(
            ProxyRules.none(), Optional::empty, () -> TrustStore.of(List.of()), this::silent);
    var place =
        new Endpoint(
            URI.create("https://" + HOST),
            List.of(PathTemplate.of("/a/{id}")),
            RequestPace.unlimited());
    try (var client =
        new ReadOnlyClient(Asker.STANDARD, network, Clock.systemUTC(), (_, _) -> {})) {
      var progress =
          new RequestProgress(
              step -> {
                if (step.phase() == RequestProgress.Phase.CONNECTING) {
                  cancellation.cancel();
                }
              });
      var reply =
          new FutureTask<>(() -> client.get(place, "/a/1", List::of, cancellation, progress));
      Thread.startVirtualThread(reply);
      assertThat(Asker.failureCode(reply.get())).contains(FailureCode.CANCELLED);
    }
  }
}
