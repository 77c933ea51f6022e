package org.treasurylookup.api.http;

import java.util.concurrent.CompletableFuture;
import okhttp3.Call;

/** How an attempt is ended from outside: by a cancel, or because its time is over. */
final class AttemptEnd {
  private final Call call;
  private final PhaseListener listener;
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();
  private volatile boolean timedOut;

  AttemptEnd(Call call, PhaseListener listener) {
    this.call = call;
    this.listener = listener;
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
    listener.giveUpConnection();
  }
}
