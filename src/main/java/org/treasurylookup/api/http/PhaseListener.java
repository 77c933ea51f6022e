package org.treasurylookup.api.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Follows one attempt: turns OkHttp's events into phases and remembers what matters to a retry. */
final class PhaseListener extends EventListener {
  static final EventListener.Factory FACTORY = PhaseListener::of;

  private final RequestProgress progress;
  private volatile boolean connected;
  private volatile boolean answered;
  private volatile @Nullable String retryAfter;
  private volatile @Nullable Connection connection;

  PhaseListener(RequestProgress progress) {
    this.progress = progress;
  }

  private static EventListener of(Call call) {
    var listener = call.request().tag(PhaseListener.class);
    return listener == null ? EventListener.NONE : listener;
  }

  /** Whether a kept connection was used that the other end had closed before it said anything. */
  boolean wasStale() {
    return connection != null && !connected && !answered;
  }

  /**
   * Closes the connection. A question that is cancelled leaves one of HTTP/2 to the next one, which
   * would wait as long where the other end is gone; who else waits on it asks on another one.
   */
  void giveUpConnection() {
    var given = connection;
    if (given != null) {
      try {
        /* No farewell: who waits for room to say it would wait as the question did. */
        given.socket().setSoLinger(true, 0);
        given.socket().close();
      } catch (IOException _) {
        // It broke, so nobody is given it either.
      }
    }
  }

  /** Keeps a header out of OkHttp's sight. */
  void keepRetryAfter(@Nullable String text) {
    retryAfter = text;
  }

  /** The header kept. */
  Optional<String> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  @Override
  public void dnsStart(Call call, String domainName) {
    progress.enter(RequestProgress.Phase.CONNECTING);
  }

  @Override
  public void connectStart(Call call, InetSocketAddress inetSocketAddress, Proxy proxy) {
    connected = true;
    progress.enter(RequestProgress.Phase.CONNECTING);
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    this.connection = connection;
    progress.connectedBy(ConnectionFacts.of(connection));
  }

  @Override
  public void secureConnectStart(Call call) {
    progress.enter(RequestProgress.Phase.SECURING);
  }

  @Override
  public void requestHeadersEnd(Call call, Request request) {
    progress.enter(RequestProgress.Phase.WAITING);
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    answered = true;
  }
}
