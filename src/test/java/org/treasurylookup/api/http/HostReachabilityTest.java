package org.treasurylookup.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostReachabilityTest {
  private static final URI HOST = URI.create("https://api.provider.test/v2");

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);

  @AfterEach
  void end() {
    over.countDown();
  }

  private List<InetAddress> silent(String host) {
    begun.countDown();
    try {
      over.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return List.of(InetAddress.getLoopbackAddress());
  }

  @Test
  void aNameThatNobodyAnswersForHoldsNobodyWhoCancels() throws Exception {
    var hosts = new HostReachability(ProxyRules.none(), this::silent, Duration.ofDays(1));
    var cancellation = new Cancellation();
    var looking = new FutureTask<>(() -> hosts.look(HOST, cancellation));
    Thread.ofVirtual().start(looking);
    begun.await();
    cancellation.cancel();
    assertThat(looking.get().resolved()).isFalse();
  }

  @Test
  void itSaysWhichAddressesAHostHas() {
    var hosts =
        new HostReachability(
            ProxyRules.none(), _ -> List.of(InetAddress.getLoopbackAddress()), Duration.ofDays(1));
    assertThat(hosts.look(HOST, new Cancellation()).addresses()).containsExactly("127.0.0.1");
  }
}
