package org.treasurylookup.view.shell;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.view.control.Kit;
import org.treasurylookup.view.outcome.EmptyView.Sample;

/**
 * What the parts of a window share.
 *
 * @param fx runs work later on the JavaFX thread
 * @param samples records of the sandbox to try; none in other environments
 * @param version of this program
 * @param ask asks for a target in the tab in front
 * @param open opens targets in tabs of their own
 * @param enterSecrets opens the form for keys and tokens
 */
record ShellContext(
    Kit kit,
    Executor fx,
    Clock clock,
    String version,
    List<Sample> samples,
    Consumer<Target> ask,
    Consumer<List<Target>> open,
    Runnable enterSecrets) {}
