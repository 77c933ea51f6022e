package org.treasurylookup.history;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.history.entry.AuditEvent;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.AuditLink;
import org.treasurylookup.history.entry.AuditReport;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.KeptLook;
import org.treasurylookup.history.store.HistoryStore;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.KeptFinding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.keys.RememberedKeys;
import org.treasurylookup.text.Text;

/**
 * The history of this PC, from any thread: all its work is done by one thread of its own, in the
 * order in which it was asked for, and the store is opened by the first who needs it. What goes
 * wrong never stops a look-up; it is told.
 */
public final class LookupHistory implements KeptLooks, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LookupHistory.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_PRUNINGS = Duration.ofHours(1);

  private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          0,
          1,
          5,
          TimeUnit.SECONDS,
          waiting,
          Thread.ofPlatform().daemon().name("history").factory());
  private final StoreOpening opening;
  private final Function<Finding, HistoryEntry.Asker> asker;
  private final IntSupplier days;
  private final Clock clock;
  private volatile Consumer<Text> listener = _ -> {};
  private volatile Runnable audited = () -> {};
  private volatile HistoryState state = HistoryState.UNOPENED;
  private @Nullable HistoryStore store;
  private Instant nextPruning = Instant.MIN;
  private boolean unkept;

  /**
   * The history of a home; nothing is opened yet.
   *
   * @param asker who asked for a finding, and with which key
   * @param days how long a look-up is remembered, asked for again and again
   */
  public LookupHistory(
      Path home,
      RememberedKeys vault,
      Function<Finding, HistoryEntry.Asker> asker,
      IntSupplier days,
      Clock clock) {
    this.opening = new StoreOpening(home, vault, clock);
    this.asker = asker;
    this.days = days;
    this.clock = clock;
  }

  /** Told, on a thread of the history's, what cannot be kept and why. */
  public void onProblem(Consumer<Text> told) {
    listener = told;
  }

  /** Told, on the thread of the history, whenever lines of the audit may have been added. */
  public void onAudited(Runnable told) {
    audited = told;
  }

  /** Where look-ups are kept now. */
  public HistoryState state() {
    return state;
  }

  /** Whether an earlier run has kept something. */
  public boolean isBegun() {
    return opening.isBegun();
  }

  /** Opens the store, if that was not done yet. */
  public CompletableFuture<HistoryState> open() {
    return ask(_ -> state);
  }

  /** Something that is done with the store. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T run(HistoryStore store) throws HistoryException;
  }

  /**
   * Does something with the store, after all that was asked for before.
   *
   * @return ends with a {@link HistoryException} when it could not be done
   */
  public <T> CompletableFuture<T> ask(Work<T> work) {
    return ask(work, false);
  }

  private <T> CompletableFuture<T> ask(Work<T> work, boolean keeps) {
    var result = new CompletableFuture<T>();
    try {
      thread.execute(() -> run(work, keeps, result));
    } catch (RejectedExecutionException e) {
      result.completeExceptionally(e);
    }
    return result;
  }

  /** Keeps a finding; what was stored, once the disk has it. */
  public CompletableFuture<HistoryEntry> add(Finding finding) {
    return audited(open -> open.add(finding, asker.apply(finding)));
  }

  /** Keeps a finding some time; what is wrong then is in the state. */
  public void keep(Finding finding) {
    add(finding).exceptionally(_ -> null);
  }

  /** Checks the audit, and reads it up to the first line that is not what was written. */
  public CompletableFuture<AuditReport> audit(Consumer<AuditLink> reader) {
    return ask(
        open ->
            open.check((number, line, hash) -> reader.accept(new AuditLink(number, line, hash))));
  }

  /** Notes what was done, apart from look-ups. */
  public void note(AuditEvent event, String environment, String subject, String detail) {
    var line = line(event, environment, subject, detail);
    audited(
            open -> {
              open.add(line);
              return line;
            })
        .exceptionally(_ -> line);
  }

  private AuditLine line(AuditEvent event, String environment, String subject, String detail) {
    var at = Instant.ofEpochMilli(clock.millis());
    String user = System.getProperty("user.name", "");
    return new AuditLine(at, user, event, environment, subject, detail);
  }

  /** What fits a query, latest first. */
  public CompletableFuture<List<HistoryEntry>> list(HistoryQuery query, int limit) {
    return ask(open -> open.list(query, limit));
  }

  @Override
  public CompletableFuture<Optional<KeptFinding>> before(Finding finding) {
    return ask(
        open -> {
          var entry = open.before(finding);
          return entry.isPresent() ? open.content(entry.get()) : Optional.empty();
        });
  }

  @Override
  public CompletableFuture<Optional<KeptFinding>> latest(Target target, Environment environment) {
    return ask(
        open -> {
          var entry = open.latest(target.toString(), environment.name());
          return entry.isPresent() ? open.content(entry.get()) : Optional.empty();
        });
  }

  @Override
  public CompletableFuture<List<KeptLook>> looks(Target target, Environment environment, int most) {
    return ask(open -> open.looks(target.toString(), environment.name(), most));
  }

  @Override
  public CompletableFuture<Optional<KeptFinding>> kept(HistoryEntry entry) {
    return ask(open -> open.content(entry));
  }

  /** Forgets the look-ups of a record; how many there were. */
  public CompletableFuture<Integer> forget(String target, String environment) {
    var line = line(AuditEvent.FORGET, environment, target, "");
    return audited(open -> open.forget(target, environment, line));
  }

  /** Forgets all look-ups; how many there were. */
  public CompletableFuture<Integer> forgetAll() {
    var line = line(AuditEvent.FORGET, "", "", "all");
    return audited(open -> open.forgetAll(line));
  }

  private <T> CompletableFuture<T> audited(Work<T> work) {
    return ask(
        open -> {
          T result = work.run(open);
          audited.run();
          return result;
        },
        true);
  }

  /* That something could not be kept is true until something can be: reading works meanwhile. */
  private <T> void run(Work<T> work, boolean keeps, CompletableFuture<T> result) {
    try {
      T value = tried(work);
      unkept &= !keeps;
      if (!unkept) {
        tell(new HistoryState(Objects.requireNonNull(store).isLasting(), opening.notice()));
      }
      result.complete(value);
    } catch (HistoryException e) {
      unkept |= keeps;
      if (!state.problem().equals(Optional.of(e.text()))) {
        LOG.log(System.Logger.Level.WARNING, "the history could not be used: {0}", e.getMessage());
      }
      tell(new HistoryState(state.lasting(), Optional.of(e.text())));
      result.completeExceptionally(e);
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
      ProgramFault.report(e);
    }
  }

  /* A store that turns out to be damaged is set aside, and the work is done with a fresh one. */
  private <T> T tried(Work<T> work) throws HistoryException {
    var open = opened();
    try {
      return tidied(open, work.run(open));
    } catch (HistoryException e) {
      if (e.reason() != HistoryException.Reason.DAMAGED || !open.isLasting()) {
        throw e;
      }
      open.close();
      store = null;
      opening.setAside();
      var fresh = opened();
      return tidied(fresh, work.run(fresh));
    }
  }

  /* What was done is done, and on the disk, even where there is no room to tidy up behind it. */
  private <T> T tidied(HistoryStore open, T result) throws HistoryException {
    try {
      open.tidy(waiting.isEmpty());
    } catch (HistoryException e) {
      if (e.reason() == HistoryException.Reason.DAMAGED) {
        throw e;
      }
    }
    return result;
  }

  private HistoryStore opened() throws HistoryException {
    var open = store;
    if (open == null) {
      open = loaded();
      store = open;
      audited.run();
      tell(new HistoryState(open.isLasting(), opening.notice()));
    }
    var now = clock.instant();
    if (!now.isBefore(nextPruning)) {
      nextPruning = now.plus(BETWEEN_PRUNINGS);
      open.forgetBefore(now.minus(Duration.ofDays(days.getAsInt())));
    }
    return open;
  }

  /* Where the library of the store is not to be had, everything else works. */
  private HistoryStore loaded() throws HistoryException {
    try {
      return opening.open();
    } catch (LinkageError e) {
      throw new HistoryException(HistoryException.Reason.BROKEN, e);
    }
  }

  private void tell(HistoryState now) {
    boolean news = !now.problem().equals(state.problem());
    state = now;
    if (news) {
      now.problem().ifPresent(listener);
    }
  }

  /** Waits until what was asked for is done, if that does not take long. */
  public void settle() {
    try {
      ask(_ -> true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException _) {
      // What is wrong is in the state.
    }
  }

  /** Does what was asked for, if it does not take long, and closes the store. */
  @Override
  public void close() {
    if (thread.isShutdown()) {
      return;
    }
    thread.execute(
        () -> {
          if (store != null) {
            store.close();
          }
        });
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "not all look-ups could be kept before the end");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
