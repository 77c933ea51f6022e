package org.treasurylookup.model.tab;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.treasurylookup.model.LatestTask;

/**
 * Reads pasted text. What fits between two frames is read at once; ten thousand lines are read on a
 * worker, and the newest text wins. JavaFX thread only.
 */
final class LongTextReader {
  /* In characters: some forty lines of ids. */
  private static final int READ_AT_ONCE = 2_000;

  private final LatestTask newest;
  private final Executor workers;
  private boolean underWay;
  private Runnable next = () -> {};

  /**
   * Nothing to read.
   *
   * @param workers read what is long
   */
  LongTextReader(Executor fx, Executor workers) {
    this.newest = new LatestTask(fx);
    this.workers = workers;
  }

  /**
   * Reads a text in place of an earlier one; what waits for that one is forgotten.
   *
   * @param reading without a look at the window; on a worker where the text is long
   */
  <T> void read(String text, Supplier<T> reading, Consumer<T> result) {
    end();
    newest.cancel();
    if (text.length() <= READ_AT_ONCE) {
      result.accept(reading.get());
      return;
    }
    underWay = true;
    newest
        .beginOrTell(this::end)
        .work(
            workers,
            reading,
            read -> {
              var waiting = next;
              end();
              result.accept(read);
              waiting.run();
            });
  }

  boolean isUnderWay() {
    return underWay;
  }

  /** Does something with what is read: now, or when it is. */
  void then(Runnable work) {
    if (underWay) {
      next = work;
    } else {
      work.run();
    }
  }

  /** Reads no more. */
  void cancel() {
    end();
    newest.cancel();
  }

  private void end() {
    underWay = false;
    next = () -> {};
  }
}
