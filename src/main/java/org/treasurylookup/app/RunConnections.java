package org.treasurylookup.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.api.http.ReadOnlyClient;
import org.treasurylookup.lookup.SandboxEndpoints;
import org.treasurylookup.sandbox.Sandbox;
import org.treasurylookup.settings.keys.Secret;

/** What a run asks through: opened by the first question that needs it. */
final class RunConnections implements AutoCloseable {
  private final RunNetwork network;
  private final Object asking = new Object();
  private @Nullable ReadOnlyClient client;
  private @Nullable Sandbox sandbox;
  private @Nullable SandboxEndpoints endpoints;

  RunConnections(RunNetwork network) {
    this.network = network;
  }

  /* Opened by the first question: the window does not wait for trust stores and proxies. */
  ReadOnlyClient client() {
    synchronized (asking) {
      if (client == null) {
        client =
            new ReadOnlyClient(
                network.client(),
                network.ofClient(),
                Clock.systemUTC(),
                ReadOnlyClient.Sleeper.REAL);
      }
      return client;
    }
  }

  /* Started by the first question that needs it: a window on production never opens a port. */
  synchronized SandboxEndpoints sandbox() {
    if (endpoints == null) {
      try {
        sandbox = Sandbox.builtIn();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      var credentials = sandbox.credentials();
      endpoints =
          new SandboxEndpoints(
              sandbox.coboBaseUrl(),
              Secret.of(credentials.coboSecret()),
              sandbox.coboResponseKey(),
              sandbox.bitgoBaseUrl(),
              Secret.of(credentials.bitgoToken()));
    }
    return endpoints;
  }

  /**
   * Ends what asks; the next question opens another, with the limits and the way of now.
   *
   * @param workers close it: it may be reading the trust store, and its sockets take their time
   */
  void closeClient(Executor workers) {
    taken().ifPresent(old -> workers.execute(old::close));
  }

  private Optional<ReadOnlyClient> taken() {
    synchronized (asking) {
      var asked = Optional.ofNullable(client);
      client = null;
      return asked;
    }
  }

  @Override
  public synchronized void close() {
    taken().ifPresent(ReadOnlyClient::close);
    if (sandbox != null) {
      sandbox.close();
    }
  }
}
