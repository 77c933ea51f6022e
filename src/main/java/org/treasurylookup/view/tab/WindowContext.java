package org.treasurylookup.view.tab;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.window.RecordModels;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.outcome.EmptyView;
import org.treasurylookup.view.outcome.EmptyView.Sample;

/**
 * What the tabs of a window share.
 *
 * @param fx runs work later on the JavaFX thread
 * @param shell the tabs, and where new questions go
 * @param records what stands beside a record
 * @param beginning what the page to begin with offers
 */
public record WindowContext(
    ControlKit kit,
    Node window,
    Executor fx,
    Clock clock,
    String version,
    ShellModel shell,
    RecordModels records,
    Beginning beginning) {

  /**
   * What the page to begin with offers.
   *
   * @param samples records of the sandbox to try, in the sandbox only
   * @param ready whether an environment has a key
   * @param enterKeys opens the keys of an environment
   */
  public record Beginning(
      List<Sample> samples, Predicate<Environment> ready, Consumer<Environment> enterKeys) {}

  /** Where new questions go. */
  public ObservableValue<Environment> environment() {
    return shell.environmentProperty();
  }

  /** The page of a window without tabs, as it is in the environment of the window now. */
  public EmptyView start() {
    return empty(true);
  }

  /** The page of a tab that was not asked anything yet; the numbers of samples are tabs' there. */
  EmptyView empty() {
    return empty(false);
  }

  /** The samples that the page to begin with shows now. */
  public List<Sample> shownSamples() {
    return environment().getValue().isBuiltInSandbox() ? beginning.samples() : List.of();
  }

  private EmptyView empty(boolean numbered) {
    var now = environment().getValue();
    return new EmptyView(
        kit,
        shownSamples(),
        numbered,
        target -> shell.ask(List.of(target), false),
        beginning.ready().test(now)
            ? Optional.empty()
            : Optional.of(
                new EmptyView.Missing(now.name(), () -> beginning.enterKeys().accept(now))));
  }
}
