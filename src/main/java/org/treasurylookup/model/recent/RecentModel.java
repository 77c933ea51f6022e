package org.treasurylookup.model.recent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.settings.recent.RecentKeeping;
import org.treasurylookup.settings.recent.RecentLookups;
import org.treasurylookup.text.Text;

/**
 * What was looked up, pinned and watched. Recent look-ups are forgotten after as many days as the
 * user or the organisation chose; what is pinned or watched stays. JavaFX thread only.
 */
public final class RecentModel {
  /** Most look-ups that are remembered. */
  public static final int MOST = 1000;

  private final Clock clock;
  private final IntSupplier days;
  private final ObservableList<RecentRecord> recent = FXCollections.observableArrayList();
  private final ObservableList<RecentRecord> pinned = FXCollections.observableArrayList();
  private final WatchedRecords watches;
  private Optional<RecentKeeping> file = Optional.empty();
  private Consumer<Optional<RecordReference>> forgetting = _ -> {};

  /**
   * Nothing remembered.
   *
   * @param days how long a look-up is remembered, asked for again and again
   */
  public RecentModel(Clock clock, IntSupplier days, WatchedRecords watches) {
    this.clock = clock;
    this.days = days;
    this.watches = watches;
    recent.addListener((ListChangeListener<RecentRecord>) _ -> keep());
    pinned.addListener((ListChangeListener<RecentRecord>) _ -> keep());
    watches.shown().addListener((ListChangeListener<WatchedRecord>) _ -> answered());
  }

  /**
   * Takes over what is kept, behind what happened since the start, and from now on keeps each
   * change.
   *
   * @param workers reads the file
   * @param fx takes over on the JavaFX thread
   * @param problem told why the file cannot be used
   */
  public void keptIn(RecentKeeping kept, Executor workers, Executor fx, Consumer<Text> problem) {
    new LatestTask(fx)
        .begin(fault -> problem.accept(fault.text()))
        .work(
            workers,
            kept::read,
            recentLookups -> {
              kept.notice().ifPresent(problem);
              load(recentLookups);
              file = Optional.of(kept);
              prune();
              keep();
            });
  }

  private void load(RecentLookups recentLookups) {
    var known = recent.stream().map(RecentRecord::ref).toList();
    var older =
        recentLookups.recent().stream()
            .map(RecentRecord::read)
            .flatMap(Optional::stream)
            .filter(look -> !known.contains(look.ref()))
            .sorted(Comparator.comparing(RecentRecord::at).reversed())
            .toList();
    recent.addAll(older);
    var held = pinned.stream().map(RecentRecord::ref).toList();
    pinned.addAll(
        0,
        recentLookups.pinned().stream()
            .map(RecentRecord::read)
            .flatMap(Optional::stream)
            .filter(look -> !held.contains(look.ref()))
            .toList());
    watches.load(recentLookups.watched());
  }

  /* Two lines about one record must not contradict each other. */
  private void answered() {
    for (var watched : watches.shown()) {
      update(recent, watched);
      update(pinned, watched);
    }
    keep();
  }

  private static void update(ObservableList<RecentRecord> looks, WatchedRecord watched) {
    for (int i = 0; i < looks.size(); i++) {
      var after = looks.get(i).after(watched);
      if (!after.equals(looks.get(i))) {
        looks.set(i, after);
      }
    }
  }

  private void keep() {
    file.ifPresent(
        kept ->
            kept.set(
                new RecentLookups(
                    recent.stream().map(RecentRecord::written).toList(),
                    pinned.stream().map(RecentRecord::written).toList(),
                    watches.written())));
  }

  /** What was looked up, newest first, each record once. */
  public ObservableList<RecentRecord> recent() {
    return recent;
  }

  /** What is pinned, in the order it was pinned. */
  public ObservableList<RecentRecord> pinned() {
    return pinned;
  }

  public WatchedRecords watches() {
    return watches;
  }

  /** How many days a look-up is remembered. */
  public int days() {
    return days.getAsInt();
  }

  /** Remembers a finding that is in front; neither one that failed nor one that was kept. */
  public void note(Finding finding) {
    if (finding.isKept()) {
      return;
    }
    watches.seen(finding);
    RecentRecord.of(finding).ifPresent(this::note);
  }

  /** Remembers what was in front last. */
  public void note(RecentRecord look) {
    if (recent.stream().anyMatch(each -> each.isAbout(look) && isNoEarlier(each, look))) {
      return;
    }
    List<RecentRecord> next = new ArrayList<>(recent);
    next.removeIf(each -> each.isAbout(look));
    next.addFirst(look);
    recent.setAll(young(next));
    pinned.replaceAll(each -> each.ref().equals(look.ref()) ? look : each);
  }

  /* One from the future was noted while the clock of the PC was wrong. */
  private boolean isNoEarlier(RecentRecord known, RecentRecord look) {
    return !known.at().isBefore(look.at()) && !known.at().isAfter(clock.instant());
  }

  /** Forgets look-ups that are too old. */
  public void prune() {
    var young = young(recent);
    if (young.size() < recent.size()) {
      recent.setAll(young);
    }
  }

  private List<RecentRecord> young(List<RecentRecord> all) {
    Instant oldest = clock.instant().minus(Duration.ofDays(days.getAsInt()));
    return all.stream().filter(each -> !each.at().isBefore(oldest)).limit(MOST).toList();
  }

  /** The latest look-up of a record. */
  public Optional<RecentRecord> latest(RecordReference ref) {
    return recent.stream().filter(look -> look.ref().equals(ref)).findFirst();
  }

  /** Pins a record or unpins it; says whether it is pinned now. */
  public boolean togglePin(RecentRecord look) {
    if (pinned.removeIf(each -> each.ref().equals(look.ref()))) {
      return false;
    }
    pinned.add(look);
    return true;
  }

  public boolean isPinned(RecordReference ref) {
    return pinned.stream().anyMatch(each -> each.ref().equals(ref));
  }

  /** Watches a record or stops; what to tell the user. */
  public Text toggleWatch(Finding finding) {
    return watches.stop(RecordReference.of(finding))
        ? Text.of("watch.stopped")
        : watches.start(finding);
  }

  /** Takes a record out of the recent look-ups. */
  public void forgetRecent(RecordReference ref) {
    recent.removeIf(each -> each.ref().equals(ref));
  }

  /**
   * Told of each record that is forgotten altogether, and with nothing when all look-ups are: what
   * was answered is to be forgotten with them.
   */
  public void onForgotten(Consumer<Optional<RecordReference>> told) {
    forgetting = told;
  }

  /** Forgets a record altogether: it is neither recent nor pinned nor watched any more. */
  public void forget(RecordReference ref) {
    forgetRecent(ref);
    pinned.removeIf(each -> each.ref().equals(ref));
    watches.stop(ref);
    forgetting.accept(Optional.of(ref));
  }

  /** Forgets all recent look-ups; what is pinned or watched stays. */
  public void forgetAll() {
    recent.clear();
    forgetting.accept(Optional.empty());
  }
}
