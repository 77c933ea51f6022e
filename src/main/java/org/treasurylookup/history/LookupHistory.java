package org.treasurylookup.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.history.entry.AuditEvent;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.AuditLink;
import org.treasurylookup.history.entry.AuditReport;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.history.entry.KeptLook;
import org.treasurylookup.history.store.HistoryStore;
import org.treasurylookup.history.store.UnkeptLook;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.KeptFinding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.file.HomeFolder;
import org.treasurylookup.settings.file.SafeFile;
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

  private final SerialThread thread = new SerialThread("history");
  private final LookKeeping keeping = new LookKeeping(thread, this::kept, this::tidy);
  private final StoreOpening opening;
  private final OpenedStore store;
  private final Function<Finding, HistoryEntry.Asker> asker;
  private final Clock clock;
  private volatile Consumer<Text> listener = _ -> {};
  private volatile Runnable audited = () -> {};
  private volatile HistoryState state = HistoryState.UNOPENED;
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
    this.store = new OpenedStore(opening, days, clock, this::isIdle, this::opened);
    this.asker = asker;
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
    execute(() -> run(work, keeps, result), result);
    return result;
  }

  private void execute(Runnable work, CompletableFuture<?> result) {
    try {
      thread.execute(work);
    } catch (RejectedExecutionException e) {
      result.completeExceptionally(e);
    }
  }

  /** Keeps a finding; what was stored, once the disk has it. */
  public CompletableFuture<HistoryEntry> add(Finding finding) {
    var look = keeping.of(finding);
    execute(look, look.stored());
    return look.stored();
  }

  private CompletableFuture<List<HistoryEntry>> kept(List<Finding> some) {
    var stored = new CompletableFuture<List<HistoryEntry>>();
    Work<List<HistoryEntry>> work =
        open -> open.add(some.stream().map(f -> new UnkeptLook(f, asker.apply(f))).toList());
    run(telling(work), true, stored);
    return stored;
  }

  /** Keeps a finding some time; what is wrong then is in the state. */
  public void keep(Finding finding) {
    add(finding).exceptionally(_ -> null);
  }

  /** Checks the audit, and reads it up to the first line that is not what was written. */
  public CompletableFuture<AuditReport> audit(Consumer<AuditLink> reader) {
    return ask(open -> open.check(reader));
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

  /** Writes the audit itself to a file that only this user may read, and notes that. */
  public void saveAudit(Path file, String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    SafeFile.writePrivately(file, content);
    String detail = "audit " + ImmutableBytes.of(content).sha256();
    note(AuditEvent.EXPORT, "", String.valueOf(file.getFileName()), detail);
  }

  private AuditLine line(AuditEvent event, String environment, String subject, String detail) {
    var at = Instant.ofEpochMilli(clock.millis());
    String user = HomeFolder.user();
    return new AuditLine(at, user, event, environment, subject, detail);
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

  /** What was kept of a look. */
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
    return ask(telling(work), true);
  }

  private <T> Work<T> telling(Work<T> work) {
    return open -> {
      T result = work.run(open);
      audited.run();
      return result;
    };
  }

  /* Whatever is done with the store, it is tidied after. */
  private void tidy() {
    run(_ -> true, false, new CompletableFuture<>());
  }

  private boolean isIdle() {
    return thread.isIdle() && !keeping.isBusy();
  }

  /* That something could not be kept is true until something can be: reading works meanwhile. */
  private <T> void run(Work<T> work, boolean keeps, CompletableFuture<T> result) {
    try {
      T value = store.work(work);
      unkept &= !keeps;
      if (!unkept) {
        tell(store.state());
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

  private void opened(HistoryState now) {
    audited.run();
    tell(now);
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
    boolean all = thread.close(store::close, PATIENCE);
    if (!all) {
      LOG.log(System.Logger.Level.WARNING, "not all look-ups could be kept before the end");
    }
  }
}
