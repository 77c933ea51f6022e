package org.treasurylookup.api.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Looks names up on threads of their own, as the system cannot be interrupted at it: whoever asked
 * waits no longer than to connect, and feels a cancel at once. A name that is being looked up is
 * not looked up a second time meanwhile, so that a server of names that is silent costs one thread.
 */
final class NameLookup implements Dns {
  private static final ScopedValue<CompletableFuture<?>> STOPPED = ScopedValue.newInstance();

  private final NameResolver names;
  private final Duration longest;
  private final Map<String, CompletableFuture<List<InetAddress>>> pending =
      new ConcurrentHashMap<>();

  NameLookup(NameResolver names, Duration longest) {
    this.names = names;
    this.longest = longest;
  }

  /** Works on the calling thread; its look-ups of names end when something is complete. */
  static <T> T until(CompletableFuture<?> stopped, OkHttpWork<T> work)
      throws IOException, InterruptedException {
    try {
      return ScopedValue.where(STOPPED, stopped).<T, Exception>call(work::run);
    } catch (IOException | InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    var found = pending.compute(host, this::underWay);
    try {
      var first = STOPPED.isBound() ? CompletableFuture.anyOf(found, STOPPED.get()) : found;
      first.get(longest.toNanos(), TimeUnit.NANOSECONDS);
      if (found.isDone()) {
        return found.get();
      }
      throw unknown(host, "stopped");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw unknown(host, "interrupted");
    } catch (TimeoutException _) {
      throw unknown(host, "nobody answers");
    } catch (ExecutionException _) {
      throw unknown(host, "not known");
    }
  }

  private static UnknownHostException unknown(String host, String why) {
    return new UnknownHostException(host + ": " + why);
  }

  /* What is known by now was asked for earlier, and may be otherwise. */
  private CompletableFuture<List<InetAddress>> underWay(
      String host, @Nullable CompletableFuture<List<InetAddress>> found) {
    return found == null || found.isDone() ? start(host) : found;
  }

  private CompletableFuture<List<InetAddress>> start(String host) {
    var found = new CompletableFuture<List<InetAddress>>();
    Thread.ofPlatform().daemon().name("name lookup").start(() -> find(host, found));
    return found;
  }

  private void find(String host, CompletableFuture<List<InetAddress>> found) {
    try {
      found.complete(names.addresses(host));
    } catch (UnknownHostException | RuntimeException e) {
      found.completeExceptionally(e);
    } finally {
      pending.remove(host, found);
    }
  }
}
