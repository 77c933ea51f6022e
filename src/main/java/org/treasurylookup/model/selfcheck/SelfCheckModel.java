package org.treasurylookup.model.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.lookup.selfcheck.SelfCheck;
import org.treasurylookup.lookup.selfcheck.SelfCheckText;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.model.settings.PageServices;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Text;

/** The check of everything the program can reach: started, watched, cancelled. FX thread. */
public final class SelfCheckModel {
  private final PageServices services;
  private final String version;
  private final ObservableList<SelfCheck.Row> rows = FXCollections.observableArrayList();
  private final ObservableList<Text> remarks = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(this, "total");
  private final LatestTask task;
  private Optional<Text> problem = Optional.empty();

  /**
   * Nothing checked yet.
   *
   * @param fx runs work on the JavaFX thread; the caller's own thread in tests
   */
  public SelfCheckModel(PageServices services, String version, Executor fx) {
    this.services = services;
    this.version = version;
    this.task = new LatestTask(fx);
    new LatestTask(fx)
        .beginOrTell(() -> {})
        .work(services.workers(), () -> services.selfCheck().remarks(), remarks::setAll);
  }

  /** What is odd about proxies and certificates on this PC; told a while after the start. */
  public ObservableList<Text> remarks() {
    return remarks;
  }

  /** The hosts checked so far, in order. */
  public ObservableList<SelfCheck.Row> rows() {
    return rows;
  }

  /** Whether a check is under way. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** How many hosts the check under way, or the last one, has. */
  public ReadOnlyIntegerProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /** Checks the hosts of environments, one after the other; an earlier check is cancelled. */
  public void start(List<Environment> environments) {
    cancel();
    rows.clear();
    total.set(SelfCheck.count(environments));
    running.set(true);
    var run = task.begin(this::broken);
    var told = run.<SelfCheck.Row>then(rows::add);
    run.work(
        services.workers(),
        () -> services.selfCheck().run(environments, run.cancellation(), told),
        _ -> running.set(false));
  }

  private void broken(ProgramFault fault) {
    problem = Optional.of(fault.text());
    running.set(false);
  }

  /** Why the last check could not go on; empty when it could. */
  public Optional<Text> problem() {
    return problem;
  }

  /** Stops the check; what was found stays. */
  public void cancel() {
    task.cancel();
    problem = Optional.empty();
    running.set(false);
  }

  /** What is the same for all hosts: policy and key store. */
  public List<Text> heading() {
    var policy = services.effective().policy();
    List<Text> lines = new ArrayList<>(SelfCheckText.heading(version, policy, services.keys()));
    lines.addAll(services.environments().refused().values());
    return List.copyOf(lines);
  }

  /** Everything on the page as lines, for a mail or a ticket; there is no secret among them. */
  public List<Text> report() {
    List<Text> lines = new ArrayList<>(heading());
    lines.addAll(remarks);
    rows.forEach(row -> lines.addAll(SelfCheckText.of(row)));
    return List.copyOf(lines);
  }
}
