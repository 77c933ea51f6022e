package org.treasurylookup.model;

import java.util.ArrayList;
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
import org.treasurylookup.lookup.Lookups;

/**
 * Why the look-ups of a tab failed, as far as it is known. It works beside what is shown and
 * changes nothing of it; what it found out is kept for the way back to a page.
 */
public final class Examination {
  private final Lookups lookups;
  private final Executor fx;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ObservableMap<Finding, Diagnosis> known =
      FXCollections.observableMap(new HashMap<>());
  private final Map<Finding, Boolean> finished = new HashMap<>();
  private final List<Lookups.Running> requests = new ArrayList<>();
  private long newest;
  private int open;

  Examination(Lookups lookups, Executor fx) {
    this.lookups = lookups;
    this.fx = fx;
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
    long number = newest;
    var fresh =
        findings.stream()
            .filter(finding -> finding.failure().isPresent() && !finished.containsKey(finding))
            .toList();
    open = fresh.size();
    running.set(open > 0);
    for (var finding : fresh) {
      requests.add(
          lookups.examine(
              finding,
              diagnosis -> fx.execute(() -> tell(number, finding, diagnosis)),
              () -> fx.execute(() -> finish(number, finding))));
    }
  }

  /** Stops; what was found out stays. */
  void stop() {
    newest++;
    requests.forEach(Lookups.Running::cancel);
    requests.clear();
    running.set(false);
  }

  private void tell(long number, Finding finding, Diagnosis diagnosis) {
    if (number == newest) {
      known.put(finding, diagnosis);
    }
  }

  private void finish(long number, Finding finding) {
    if (number == newest) {
      finished.put(finding, true);
      open--;
      running.set(open > 0);
    }
  }
}
