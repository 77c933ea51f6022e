package org.treasurylookup.lookup.list;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;

/**
 * Asks for the entries of a list in their order, a few at once at each provider, so that a look-up
 * of its own beside the list waits for no more than these few. The pace is that of the providers.
 * Safe to use from several threads.
 */
public final class ListRun {
  /** Questions under way at a provider at once: as many as its pace lets through in a row. */
  public static final int AT_ONCE = 4;

  private final LookupStarter lookups;
  private final Environment environment;
  private final Listener listener;
  private final Map<Provider, Lane> lanes = new EnumMap<>(Provider.class);
  private final Set<LookupStarter.Running> running = new HashSet<>();
  private boolean cancelled;

  /**
   * What to ask.
   *
   * @param targets at least one; all are asked
   */
  public record Job(int number, List<Target> targets) {
    public Job {
      targets = List.copyOf(targets);
    }
  }

  /** Told what happens, on worker threads; nothing any more once the run is cancelled. */
  public interface Listener {
    /** An entry is being asked for. */
    void asking(int number);

    /** How far a question of an entry is. */
    void step(int number, Provider provider, RequestProgress.Step step);

    /**
     * All questions of an entry are answered, one finding a target, in the order of the targets.
     */
    void answered(int number, List<Finding> findings);
  }

  private record Ask(Open open, int place, Target target) {}

  private static final class Lane {
    private final Queue<Ask> waiting = new ArrayDeque<>();
    private int underWay;
    private boolean filling;
  }

  private static final class Open {
    private final Job job;
    private final Map<Integer, Finding> found = new HashMap<>();
    private boolean begun;

    Open(Job job) {
      this.job = job;
    }
  }

  private ListRun(LookupStarter lookups, Environment environment, Listener listener) {
    this.lookups = lookups;
    this.environment = environment;
    this.listener = listener;
  }

  /** Starts asking; returns at once. */
  public static ListRun start(
      LookupStarter lookups, Environment environment, Collection<Job> jobs, Listener listener) {
    var run = new ListRun(lookups, environment, listener);
    for (var job : jobs) {
      var open = new Open(job);
      for (int i = 0; i < job.targets().size(); i++) {
        var target = job.targets().get(i);
        run.lanes
            .computeIfAbsent(target.kind().provider(), _ -> new Lane())
            .waiting
            .add(new Ask(open, i, target));
      }
    }
    List.copyOf(run.lanes.values()).forEach(run::fill);
    return run;
  }

  /** Stops every question under way and asks no further. */
  public void cancel() {
    List<LookupStarter.Running> stop;
    synchronized (this) {
      cancelled = true;
      lanes.values().forEach(lane -> lane.waiting.clear());
      stop = List.copyOf(running);
      running.clear();
    }
    stop.forEach(LookupStarter.Running::cancel);
  }

  /* One thread fills a lane at a time: look-ups that answer at once must not nest in each other. */
  private void fill(Lane lane) {
    synchronized (this) {
      if (lane.filling) {
        return;
      }
      lane.filling = true;
    }
    for (var next = next(lane); next != null; next = next(lane)) {
      ask(lane, next);
    }
  }

  private synchronized @Nullable Ask next(Lane lane) {
    if (lane.underWay >= AT_ONCE || lane.waiting.isEmpty()) {
      lane.filling = false;
      return null;
    }
    lane.underWay++;
    return lane.waiting.remove();
  }

  private void ask(Lane lane, Ask ask) {
    int number = ask.open.job.number();
    if (begin(ask.open)) {
      listener.asking(number);
    }
    var handle = new Handle();
    try {
      handle.is(
          lookups.start(
              ask.target,
              environment,
              step -> tell(() -> listener.step(number, ask.target.kind().provider(), step)),
              finding -> {
                handle.end();
                end(lane, ask, finding);
              }));
    } catch (RuntimeException | Error e) {
      /* The others are asked all the same. */
      end(lane, ask, notStarted(ask.target, e));
    }
  }

  private Finding notStarted(Target target, Throwable thrown) {
    return Finding.failed(target, environment, ProgramFault.of(thrown).failure(), Instant.now());
  }

  private synchronized boolean begin(Open open) {
    boolean first = !open.begun && !cancelled;
    open.begun = true;
    return first;
  }

  private void end(Lane lane, Ask ask, Finding finding) {
    boolean whole;
    synchronized (this) {
      lane.underWay--;
      ask.open.found.put(ask.place, finding);
      whole = ask.open.found.size() == ask.open.job.targets().size();
    }
    if (whole) {
      var findings =
          IntStream.range(0, ask.open.job.targets().size())
              .mapToObj(ask.open.found::get)
              .collect(Collectors.toCollection(ArrayList::new));
      tell(() -> listener.answered(ask.open.job.number(), List.copyOf(findings)));
    }
    fill(lane);
  }

  private void tell(Runnable what) {
    synchronized (this) {
      if (cancelled) {
        return;
      }
    }
    what.run();
  }

  /** A question that may be over before it is known how to stop it. */
  private final class Handle {
    private LookupStarter.@Nullable Running stop;
    private boolean over;

    void is(LookupStarter.Running known) {
      boolean late;
      synchronized (ListRun.this) {
        stop = known;
        late = cancelled && !over;
        if (!over && !cancelled) {
          running.add(known);
        }
      }
      if (late) {
        known.cancel();
      }
    }

    void end() {
      synchronized (ListRun.this) {
        over = true;
        if (stop != null) {
          running.remove(stop);
        }
      }
    }
  }
}
