package org.treasurylookup.model.tab;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.lookup.PendingLookup;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.settings.Environment;

/**
 * One tab: what it was asked, what is under way, what is shown. An answer to any look-up but the
 * newest changes nothing on screen. A refresh that fails leaves the record in place and says so
 * beside it.
 */
public final class TabModel implements Tab {
  private final TabDiagnosis examination;
  private final TrustOrgModel trustOrgs;

  private final ShownRecord shown = new ShownRecord(this::leave);
  private final ReadOnlyObjectWrapper<Optional<TabTargets>> asked =
      new ReadOnlyObjectWrapper<>(this, "lookup", Optional.empty());
  private final BooleanProperty json = new SimpleBooleanProperty(this, "json");
  private final TabLookup asking;
  private boolean stopped;

  /**
   * An empty tab.
   *
   * @param fx runs work on the JavaFX thread; the caller's own thread in tests
   */
  public TabModel(LookupStarter lookups, Executor fx, Clock clock) {
    this.asking = new TabLookup(lookups, fx, clock, this::show, this::tellQuestion);
    this.examination = new TabDiagnosis(lookups, fx);
    this.trustOrgs = new TrustOrgModel(lookups, fx, this::show);
  }

  /** What is on screen; stays while a new look-up is under way. */
  public ReadOnlyObjectProperty<Optional<TabResult>> shownProperty() {
    return shown.resultProperty();
  }

  /** The look-up under way. */
  public ReadOnlyObjectProperty<Optional<PendingLookup>> pendingProperty() {
    return asking.pendingProperty();
  }

  /** A refresh that brought no record, while the record of an earlier answer is still shown. */
  public ReadOnlyObjectProperty<Optional<Finding>> failedRefreshProperty() {
    return shown.failedRefreshProperty();
  }

  /** A record that the one shown leads to and that may not be read here, followed last. */
  public ReadOnlyObjectProperty<Optional<Finding>> refusedProperty() {
    return shown.refusedProperty();
  }

  /** Why what is shown failed, if it did. */
  public TabDiagnosis examination() {
    return examination;
  }

  /** The search for an allocation that another trust organisation may have. */
  public TrustOrgModel trustOrgs() {
    return trustOrgs;
  }

  /** Whether the raw JSON is open. */
  public BooleanProperty jsonProperty() {
    return json;
  }

  /** The details opened on top of the record, outermost first. */
  public ObservableList<RecordDetail> path() {
    return shown.path();
  }

  /** The records from which the one shown was followed, outermost first. */
  public ObservableList<TrailStep> trail() {
    return shown.trail();
  }

  private Optional<PendingLookup> pending() {
    return asking.pendingProperty().get();
  }

  public Optional<TabTargets> lookup() {
    return pending().map(PendingLookup::lookup).or(shown::lookup);
  }

  /** The same, to follow. */
  public ReadOnlyObjectProperty<Optional<TabTargets>> lookupProperty() {
    return asked.getReadOnlyProperty();
  }

  /** Whether the newest look-up was cancelled, so that the tab is about an earlier one again. */
  boolean isStopped() {
    return stopped;
  }

  /** Whether what is shown answers another look-up than the one under way. */
  public boolean isSuperseded() {
    return shown.result().isPresent()
        && pending().filter(it -> !shown.answers(it.lookup())).isPresent();
  }

  /** The finding in front; none while another look-up is under way. */
  public Optional<Finding> finding() {
    return isSuperseded() ? Optional.empty() : shown.result().flatMap(TabResult::main);
  }

  /** Lists were read that tell more of what was found: from now on it is judged by them, too. */
  public void readBeside(Finding alone, Finding judged) {
    shown.readBeside(alone, judged);
  }

  /** Changes whenever a finding is judged by more than its own answer. */
  public ReadOnlyObjectProperty<?> judgedProperty() {
    return shown.besideProperty();
  }

  /** What is said of a finding on its page, in copies and in files. */
  public Finding judged(Finding finding) {
    return shown.judged(finding);
  }

  /**
   * Asks; an earlier look-up still under way is cancelled. Whoever asks for the record shown is led
   * back to it from its details.
   */
  public void ask(TabTargets lookup) {
    shown.ask(lookup);
    begin(lookup);
  }

  /** The look-up about a record that the one shown names, in the same environment. */
  public Optional<TabTargets> beside(Target target) {
    return shown
        .lookup()
        .map(
            from ->
                new TabTargets(
                    List.of(from.targets().getFirst().inSameOrg(target)), from.environment()));
  }

  /** Asks for a record that the one shown names; whoever is led to that one itself goes back. */
  public void follow(Target target) {
    var next = beside(target);
    if (next.filter(shown::answers).isPresent()) {
      shown.keepDetails(0);
    } else {
      next.ifPresent(
          lookup -> {
            shown.follow();
            begin(lookup);
          });
    }
  }

  /**
   * Goes back on the way here.
   *
   * @param place a record of the trail, counted from its beginning; the one shown comes last
   * @param details how many details stay open on top of it
   */
  public void backTo(int place, int details) {
    while (trail().size() > place && !shown.isFirst()) {
      step(false);
    }
    shown.keepDetails(details);
  }

  private void begin(TabTargets lookup) {
    leave();
    stopped = false;
    shown.forgetRefused();
    asking.begin(lookup);
  }

  /** Looks for the allocation that was not found in the other trust organisations. */
  public void askElsewhere() {
    shown.lookup().ifPresent(trustOrgs::start);
  }

  /** Stops looking elsewhere; says whether there was anything to stop. */
  public boolean stopElsewhere() {
    return trustOrgs.stop();
  }

  @Override
  public Optional<Environment> environment() {
    return lookup().map(TabTargets::environment);
  }

  @Override
  public boolean isBusy() {
    return pending().isPresent();
  }

  /** Shows an earlier look in place of an answer that cannot be had; why it cannot stays beside. */
  public void showInstead(Finding kept) {
    var lost = finding();
    lookup()
        .ifPresent(
            lookup -> {
              show(new TabResult(lookup, List.of(kept), List.of()));
              shown.insteadOf(lost);
            });
  }

  /** Shows what was found elsewhere in the window, without asking for it again. */
  void open(TabResult known) {
    show(known);
  }

  @Override
  public void close() {
    asking.close();
    leave();
  }

  /* What is shown is about to be left: nobody waits for more about it. */
  private void leave() {
    examination.stop();
    trustOrgs.stop();
  }

  @Override
  public void refresh() {
    lookup().ifPresent(this::begin);
  }

  @Override
  public void cancel() {
    if (asking.cancel()) {
      stopped = true;
      tellQuestion();
      shown.result().ifPresent(this::examine);
    }
  }

  /** Shows what was shown before: the record of a detail, else the record before. */
  public void back() {
    if (isSuperseded()) {
      cancel();
    } else if (!shown.closeDetail()) {
      step(false);
    }
  }

  /** Undoes {@link #back()}. */
  public void forward() {
    if (!shown.reopenDetail()) {
      step(true);
    }
  }

  private void step(boolean forward) {
    shown
        .step(forward)
        .ifPresent(
            visit -> {
              cancel();
              leave();
              shown.restore(visit);
              tellQuestion();
              examine(visit.result());
            });
  }

  private void tellQuestion() {
    asked.set(lookup());
  }

  private void show(TabResult result) {
    if (shown.take(result)) {
      tellQuestion();
      examine(result);
    }
  }

  private void examine(TabResult result) {
    boolean asked = result.findings().stream().noneMatch(Finding::isKept);
    if (asked && result.found().isEmpty() && result.open().isEmpty()) {
      examination.start(result.findings());
    }
  }
}
