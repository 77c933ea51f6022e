package org.treasurylookup.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.entry.DeskException.Reason;
import org.treasurylookup.history.entry.DeskItem;
import org.treasurylookup.history.entry.DeskLook;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.HistoryQuery.Column;
import org.treasurylookup.text.Text;

/**
 * What the workstations of a desk share, from any thread: all its work is done by one thread of its
 * own. While the desk is away, what it is to be told waits in the store of this PC, and nobody who
 * looks something up waits for anything.
 */
public final class DeskHistory implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(DeskHistory.class.getName());
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration RECENT = Duration.ofDays(1);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final ScheduledThreadPoolExecutor thread;
  private final DeskLogin login;
  private final LookupHistory history;
  private final DeskRelay relay;
  private final Duration longest;
  private final Clock clock = Clock.systemUTC();
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile DeskState state = DeskState.UNASKED;
  private volatile Consumer<DeskState> listener = _ -> {};
  private @Nullable ScheduledFuture<?> planned;
  private Duration pause = FIRST_PAUSE;
  private Instant quietUntil = Instant.MIN;

  /**
   * The desk of a home; nothing is opened yet.
   *
   * @param history what this PC keeps
   * @param workstation name of this PC, asked for once, on the thread of the desk
   */
  public DeskHistory(DeskLogin login, LookupHistory history, Supplier<String> workstation) {
    this(login, history, workstation, LONGEST_PAUSE);
  }

  /** The same, with another pause while there is nothing to tell. */
  DeskHistory(
      DeskLogin login, LookupHistory history, Supplier<String> workstation, Duration longest) {
    this.longest = longest;
    this.login = login;
    this.history = history;
    this.relay = new DeskRelay(login, history, workstation);
    this.thread =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("desk").factory());
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    thread.setRemoveOnCancelPolicy(true);
  }

  /** What lets this PC take part. */
  public DeskLogin login() {
    return login;
  }

  /**
   * Shares names and notes too.
   *
   * @param own what there is here, asked for once
   * @param taker takes what changed elsewhere, or says why it could not be kept; both on the thread
   *     of the desk
   */
  public void share(Supplier<List<DeskItem>> own, Function<DeskItem, Optional<Text>> taker) {
    relay.share(new ItemExchange(history, own, taker));
  }

  /** Keeps changes of names and notes until the desk has them. */
  public CompletableFuture<Integer> offer(List<DeskItem> items) {
    var kept = history.ask(store -> store.outbox().items().offer(items));
    send();
    return kept;
  }

  /** Told, on the thread of the desk, how it stands whenever that changes. */
  public void onState(Consumer<DeskState> told) {
    listener = told;
  }

  /** How it stands with the desk. */
  public DeskState state() {
    return state;
  }

  /** Tells the desk what it does not know yet, as soon as it can be. */
  public void send() {
    if (asked.compareAndSet(false, true)) {
      execute(this::relay);
    }
  }

  /** The same, even if the desk was away a moment ago: somebody changed what may be wrong. */
  public void tryAgain() {
    login.askAgain();
    execute(
        () -> {
          relay.disconnect();
          quietUntil = Instant.MIN;
          pause = FIRST_PAUSE;
        });
    send();
  }

  private void execute(Runnable work) {
    try {
      thread.execute(work);
    } catch (RejectedExecutionException _) {
      // The program ends; what is not told yet waits in the store.
    }
  }

  /* One step a turn: whoever asks meanwhile does not wait until all was told. */
  private void relay() {
    asked.set(false);
    if (isQuiet()) {
      return;
    }
    try {
      if (relay.send()) {
        send();
        return;
      }
      pause = FIRST_PAUSE;
      announce(new DeskState(true, relay.lack(), 0));
      later(longest);
    } catch (DeskException e) {
      away(e);
    } catch (CompletionException e) {
      // The history of this PC cannot be used, and says so itself.
      LOG.log(System.Logger.Level.DEBUG, "nothing to tell the desk", e);
      afterAPause();
    } catch (RuntimeException | Error e) {
      ProgramFault.report(e);
      later(longest);
    }
  }

  private boolean isQuiet() {
    return clock.instant().isBefore(quietUntil);
  }

  private void away(DeskException why) {
    LOG.log(System.Logger.Level.DEBUG, "the desk was not reached: {0}", why.reason());
    relay.disconnect();
    quietUntil = clock.instant().plus(pause);
    afterAPause();
    announce(new DeskState(false, Optional.of(why.text()), waiting()));
  }

  private void afterAPause() {
    later(pause);
    pause = pause.multipliedBy(2).compareTo(longest) < 0 ? pause.multipliedBy(2) : longest;
  }

  private long waiting() {
    try {
      return relay.waiting();
    } catch (CompletionException _) {
      return 0;
    }
  }

  /* The turn that was planned before would come too late, or for nothing. */
  private void later(Duration when) {
    if (planned != null) {
      planned.cancel(false);
    }
    try {
      planned = thread.schedule(() -> send(), when.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      // The program ends; what is not told yet waits in the store.
    }
  }

  private void announce(DeskState now) {
    boolean news = !now.equals(state);
    state = now;
    if (news) {
      listener.accept(now);
    }
  }

  /**
   * Who at the desk looked something up, latest first.
   *
   * @return ends with a {@link DeskException} when the desk did not say
   */
  public CompletableFuture<List<DeskLook>> looks(HistoryQuery query, int limit) {
    return looks(query, false, limit);
  }

  /** The last look of somebody else at a record, within a day; empty too when the desk is away. */
  public CompletableFuture<Optional<DeskLook>> colleague(String target, String environment) {
    var query =
        HistoryQuery.ALL
            .with(target)
            .with(Column.ENVIRONMENT, environment)
            .from(clock.instant().minus(RECENT));
    return looks(query, true, 1)
        .handle((found, _) -> found == null ? Optional.empty() : found.stream().findFirst());
  }

  private CompletableFuture<List<DeskLook>> looks(HistoryQuery query, boolean others, int limit) {
    var result = new CompletableFuture<List<DeskLook>>();
    try {
      thread.execute(() -> looks(query, others, limit, result));
    } catch (RejectedExecutionException e) {
      result.completeExceptionally(e);
    }
    return result;
  }

  private void looks(
      HistoryQuery query, boolean others, int limit, CompletableFuture<List<DeskLook>> result) {
    try {
      if (isQuiet()) {
        throw new DeskException(Reason.AWAY);
      }
      result.complete(relay.looks(query, others, limit));
    } catch (DeskException e) {
      if (e.reason() != Reason.KEY && !isQuiet()) {
        away(e);
      }
      result.completeExceptionally(e);
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  /** Tells the desk what it does not know yet, if that does not take long; how it stands then. */
  public DeskState settle() {
    var done = new CompletableFuture<Boolean>();
    try {
      thread.execute(() -> settle(done));
      done.completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (RejectedExecutionException _) {
      // What was told before the end is all.
    }
    return state;
  }

  private void settle(CompletableFuture<Boolean> done) {
    try {
      boolean more = true;
      while (more && !done.isDone() && !isQuiet()) {
        more = relay.send();
      }
      boolean reached = relay.isConnected();
      var problem = reached ? relay.lack() : state.problem();
      announce(new DeskState(reached, problem, relay.waiting()));
    } catch (DeskException e) {
      away(e);
    } catch (CompletionException e) {
      LOG.log(System.Logger.Level.DEBUG, "the rest is told in the next run", e);
    } finally {
      done.complete(true);
    }
  }

  /** Tells the desk what it does not know yet, if that does not take long, and lets go of it. */
  @Override
  public void close() {
    if (!thread.isShutdown()) {
      if (!state.equals(DeskState.UNASKED)) {
        settle();
      }
      execute(relay::disconnect);
      thread.shutdown();
    }
  }
}
