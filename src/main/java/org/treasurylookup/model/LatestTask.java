package org.treasurylookup.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.lookup.LookupStarter;

/**
 * What a view waits for. Only the run begun last counts: beginning another or cancelling stops it,
 * and whatever it still brings changes nothing. A run always comes to an end: what is thrown, on a
 * worker or while a result is taken over, ends it as failed. JavaFX thread, but where said.
 */
public final class LatestTask {
  private static final System.Logger LOG = System.getLogger(LatestTask.class.getName());

  private final Executor fx;
  private @Nullable Run newest;

  /**
   * Nothing under way.
   *
   * @param fx runs work on the JavaFX thread; the caller's own thread in tests
   */
  public LatestTask(Executor fx) {
    this.fx = fx;
  }

  /**
   * Begins a run in place of an earlier one.
   *
   * @param failed shows what ended it
   */
  public Run begin(Consumer<ProgramFault> failed) {
    return begun(
        thrown -> {
          var fault = ProgramFault.of(thrown);
          LOG.log(System.Logger.Level.ERROR, "{0}", String.join("\n", fault.trace()));
          failed.accept(fault);
        });
  }

  /**
   * Begins a run whose view has no place for a mistake: the window tells of it.
   *
   * @param stopped no longer waits
   */
  public Run beginOrTell(Runnable stopped) {
    return begun(
        thrown -> {
          stopped.run();
          ProgramFault.report(thrown);
        });
  }

  private Run begun(Consumer<Throwable> failed) {
    cancel();
    newest = new Run(failed);
    return newest;
  }

  /** Stops the run under way, down to the socket. */
  public void cancel() {
    var run = newest;
    newest = null;
    if (run != null) {
      run.stop();
    }
  }

  /** Everything is there: there is nothing left that could be stopped. */
  public void settle() {
    if (newest != null) {
      newest.requests.clear();
    }
  }

  /** One run. */
  public final class Run {
    private final Consumer<Throwable> failed;
    private final Cancellation cancellation = new Cancellation();
    private final List<LookupStarter.Running> requests = new ArrayList<>();

    private Run(Consumer<Throwable> failed) {
      this.failed = failed;
    }

    /** For work that can be cancelled. Any thread. */
    public Cancellation cancellation() {
      return cancellation;
    }

    /** Something that is stopped with the run. */
    public void stopping(LookupStarter.Running request) {
      if (newest == this) {
        requests.add(request);
      } else {
        request.cancel();
      }
    }

    /** Does something now, unless the run no longer counts. */
    public void now(Runnable change) {
      if (newest != this) {
        return;
      }
      try {
        change.run();
      } catch (Throwable thrown) {
        fail(thrown);
      }
    }

    /** Takes a value over, from any thread. */
    public <T> Consumer<T> then(Consumer<T> change) {
      return prepared(value -> () -> change.accept(value));
    }

    /** Makes a change of a value on the thread that brings it, any thread, and takes it over. */
    public <T> Consumer<T> prepared(Function<T, Runnable> work) {
      return value -> deliver(() -> work.apply(value));
    }

    /** Works on a worker and takes the result over. */
    public <T> void work(Executor workers, Supplier<T> work, Consumer<T> result) {
      now(
          () ->
              workers.execute(
                  () ->
                      deliver(
                          () -> {
                            T value = work.get();
                            return () -> result.accept(value);
                          })));
    }

    private void deliver(Supplier<Runnable> work) {
      Runnable change;
      try {
        change = work.get();
      } catch (Throwable thrown) {
        change = () -> fail(thrown);
      }
      var next = change;
      fx.execute(() -> now(next));
    }

    private void fail(Throwable thrown) {
      if (newest == this) {
        cancel();
        failed.accept(thrown);
      }
    }

    private void stop() {
      cancellation.cancel();
      requests.forEach(LookupStarter.Running::cancel);
      requests.clear();
    }
  }
}
