package org.treasurylookup.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import org.treasurylookup.model.DelayedAction;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.window.WindowModels;
import org.treasurylookup.settings.Environment;

/** Builds the models of a window and joins them with a run; views get these and nothing else. */
public final class WindowWiring {
  private final DisplayModel display;
  private final ShellModel shell;
  private final WindowModels models;

  WindowWiring(Wiring run, Environment first, Executor fx, Clock clock, DelayedAction alarm) {
    display = display(run.surroundings(), alarm);
    shell = new ShellModel(run.helpfulLookups(), first, fx, run.workers(), clock);
    models = new WindowModels(run.pages(), ProgramVersion.text(), clock, fx);
    run.audited().of(shell, display);
    run.onEnd(finding -> fx.execute(() -> models.names().ended(finding)));
  }

  private static DisplayModel display(RunContext surroundings, DelayedAction alarm) {
    boolean mayReveal = surroundings.effective().reveal().value();
    var display =
        new DisplayModel(Clock.system(ZoneId.systemDefault()), alarm, mayReveal)
            .keptIn(surroundings.preferences());
    display.remembered().keptIn(surroundings.layout());
    return display;
  }

  /** How everything in the window is shown. */
  public DisplayModel display() {
    return display;
  }

  /** The tabs, and what is typed. */
  public ShellModel shell() {
    return shell;
  }

  /** Makes what the pages and the side of the window show. */
  public WindowModels models() {
    return models;
  }
}
