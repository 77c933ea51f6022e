package org.treasurylookup.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;

/** Look-ups whose answers wait until a test lets them go. */
public final class HeldLookups implements LookupStarter {
  private final LookupStarter real;
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean holds;

  /** Look-ups that answer as others do, and hold nothing yet. */
  public HeldLookups(LookupStarter real) {
    this.real = real;
  }

  /** Keeps back every answer that comes from now on. */
  public synchronized void hold() {
    holds = true;
  }

  /** Lets go what was kept back, and keeps nothing back from now on. */
  public void release() {
    List<Runnable> kept;
    synchronized (this) {
      holds = false;
      kept = List.copyOf(waiting);
      waiting.clear();
    }
    kept.forEach(Runnable::run);
  }

  /** How many answers wait. */
  public synchronized int waiting() {
    return waiting.size();
  }

  private void arrive(Runnable answer) {
    synchronized (this) {
      if (holds) {
        waiting.add(answer);
        return;
      }
    }
    answer.run();
  }

  @Override
  public Running start(
      Target target,
      Environment environment,
      Consumer<RequestProgress.Step> steps,
      Consumer<Finding> done) {
    return real.start(target, environment, steps, finding -> arrive(() -> done.accept(finding)));
  }
}
