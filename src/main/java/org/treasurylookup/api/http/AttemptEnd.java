package org.treasurylookup.api.http;

import java.util.concurrent.CompletableFuture;
import okhttp3.Call;

/** How an attempt is ended from outside: by a cancel, or because its time is over. */
final class AttemptEnd {
  private final Call call;
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();
  private volatile boolean timedOut;

  AttemptEnd(Call call) {
    this.call = call;
  }

  /** Complete once it was ended. */
  CompletableFuture<Void> stopped() {
    return stopped;
  }

  boolean isTimedOut() {
    return timedOut;
  }

  void stop() {
    call.cancel();
    stopped.complete(null);
  }

  void timeOut() {
    timedOut = true;
    stop();
  }
}
