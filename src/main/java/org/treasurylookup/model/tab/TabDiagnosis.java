package org.treasurylookup.model.tab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.treasurylookup.lookup.Diagnosis;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.model.LatestTask;

/**
 * Why the look-ups of a tab failed, as far as it is known. It works beside what is shown and
 * changes nothing of it; what it found out is kept for the way back to a page.
 */
public final class TabDiagnosis {
  private final LookupStarter lookups;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ObservableMap<Finding, Diagnosis> known =
      FXCollections.observableMap(new HashMap<>());
  private final Map<Finding, Boolean> finished = new HashMap<>();
  private final LatestTask task;
  private int open;

  TabDiagnosis(LookupStarter lookups, Executor fx) {
    this.lookups = lookups;
    this.task = new LatestTask(fx);
  }

  /** Whether causes are being tested. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** What is known; changes while it is being tested. */
  public ObservableMap<Finding, Diagnosis> known() {
    return known;
  }

  /** What is known of a finding with a failure. */
  public Diagnosis of(Finding finding) {
    var diagnosis = known.get(finding);
    return diagnosis == null ? Diagnosis.untested(finding.failure().orElseThrow()) : diagnosis;
  }

  /** Looks into findings; those looked into before are not asked about again. */
  void start(List<Finding> findings) {
    stop();
    var run = task.beginOrTell(() -> running.set(false));
    var fresh =
        findings.stream()
            .filter(finding -> finding.failure().isPresent() && !finished.containsKey(finding))
            .toList();
    open = fresh.size();
    running.set(open > 0);
    run.now(() -> fresh.forEach(finding -> examine(run, finding)));
  }

  private void examine(LatestTask.Run run, Finding finding) {
    var done = run.<Finding>then(this::finish);
    run.stopping(
        lookups.examine(
            finding,
            run.then(diagnosis -> known.put(finding, diagnosis)),
            () -> done.accept(finding)));
  }

  /** Stops; what was found out stays. */
  void stop() {
    task.cancel();
    running.set(false);
  }

  private void finish(Finding finding) {
    finished.put(finding, true);
    open--;
    running.set(open > 0);
  }
}
