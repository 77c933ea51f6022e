package org.treasurylookup.model.side;

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
import org.treasurylookup.settings.trail.Trail;
import org.treasurylookup.settings.trail.TrailFile;
import org.treasurylookup.text.Text;

/**
 * What was looked up, pinned and watched. Recent look-ups are forgotten after as many days as the
 * user or the organisation chose; what is pinned or watched stays. JavaFX thread only.
 */
public final class SideModel {
  /** Most look-ups that are remembered. */
  public static final int MOST = 1000;

  private final Clock clock;
  private final IntSupplier days;
  private final ObservableList<Look> recent = FXCollections.observableArrayList();
  private final ObservableList<Look> pinned = FXCollections.observableArrayList();
  private final Watches watches;
  private Optional<TrailFile> file = Optional.empty();

  /**
   * Nothing remembered.
   *
   * @param days how long a look-up is remembered, asked for again and again
   */
  public SideModel(Clock clock, IntSupplier days, Watches watches) {
    this.clock = clock;
    this.days = days;
    this.watches = watches;
    recent.addListener((ListChangeListener<Look>) _ -> keep());
    pinned.addListener((ListChangeListener<Look>) _ -> keep());
    watches.shown().addListener((ListChangeListener<Watched>) _ -> answered());
  }

  /**
   * Takes over what a file holds, behind what happened since the start, and from now on writes each
   * change into it.
   *
   * @param workers reads the file
   * @param fx takes over on the JavaFX thread
   * @param problem told why the file cannot be used
   */
  public void keptIn(TrailFile kept, Executor workers, Executor fx, Consumer<Text> problem) {
    new LatestTask(fx)
        .begin(fault -> problem.accept(fault.text()))
        .work(
            workers,
            kept::read,
            trail -> {
              kept.problem().ifPresent(problem);
              load(trail);
              file = Optional.of(kept);
              prune();
              keep();
            });
  }

  private void load(Trail trail) {
    var known = recent.stream().map(Look::ref).toList();
    var older =
        trail.recent().stream()
            .map(Look::read)
            .flatMap(Optional::stream)
            .filter(look -> !known.contains(look.ref()))
            .sorted(Comparator.comparing(Look::at).reversed())
            .toList();
    recent.addAll(older);
    var held = pinned.stream().map(Look::ref).toList();
    pinned.addAll(
        0,
        trail.pinned().stream()
            .map(Look::read)
            .flatMap(Optional::stream)
            .filter(look -> !held.contains(look.ref()))
            .toList());
    watches.load(trail.watched());
  }

  /* Two lines about one record must not contradict each other. */
  private void answered() {
    for (var watched : watches.shown()) {
      update(recent, watched);
      update(pinned, watched);
    }
    keep();
  }

  private static void update(ObservableList<Look> looks, Watched watched) {
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
                new Trail(
                    recent.stream().map(Look::written).toList(),
                    pinned.stream().map(Look::written).toList(),
                    watches.written())));
  }

  /** What was looked up, newest first, each record once. */
  public ObservableList<Look> recent() {
    return recent;
  }

  /** What is pinned, in the order it was pinned. */
  public ObservableList<Look> pinned() {
    return pinned;
  }

  /** What is watched. */
  public Watches watches() {
    return watches;
  }

  /** How many days a look-up is remembered. */
  public int days() {
    return days.getAsInt();
  }

  /** Remembers a finding that is in front; one that failed is not remembered. */
  public void note(Finding finding) {
    watches.seen(finding);
    Look.of(finding).ifPresent(this::note);
  }

  /** Remembers what was in front last. */
  public void note(Look look) {
    if (recent.stream().anyMatch(each -> each.isAbout(look) && !each.at().isBefore(look.at()))) {
      return;
    }
    List<Look> next = new ArrayList<>(recent);
    next.removeIf(each -> each.isAbout(look));
    next.addFirst(look);
    recent.setAll(young(next));
    pinned.replaceAll(each -> each.ref().equals(look.ref()) ? look : each);
  }

  /** Forgets look-ups that are too old. */
  public void prune() {
    var young = young(recent);
    if (young.size() < recent.size()) {
      recent.setAll(young);
    }
  }

  private List<Look> young(List<Look> all) {
    Instant oldest = clock.instant().minus(Duration.ofDays(days.getAsInt()));
    return all.stream().filter(each -> !each.at().isBefore(oldest)).limit(MOST).toList();
  }

  /** The latest look-up of a record. */
  public Optional<Look> latest(Ref ref) {
    return recent.stream().filter(look -> look.ref().equals(ref)).findFirst();
  }

  /** Pins a record or unpins it; says whether it is pinned now. */
  public boolean togglePin(Look look) {
    if (pinned.removeIf(each -> each.ref().equals(look.ref()))) {
      return false;
    }
    pinned.add(look);
    return true;
  }

  /** Whether a record is pinned. */
  public boolean isPinned(Ref ref) {
    return pinned.stream().anyMatch(each -> each.ref().equals(ref));
  }

  /** Watches a record or stops; what to tell the user. */
  public Text toggleWatch(Finding finding) {
    return watches.stop(Ref.of(finding)) ? Text.of("watch.stopped") : watches.start(finding);
  }

  /** Takes a record out of the recent look-ups. */
  public void forgetRecent(Ref ref) {
    recent.removeIf(each -> each.ref().equals(ref));
  }

  /** Forgets a record altogether: it is neither recent nor pinned nor watched any more. */
  public void forget(Ref ref) {
    forgetRecent(ref);
    pinned.removeIf(each -> each.ref().equals(ref));
    watches.stop(ref);
  }

  /** Forgets all recent look-ups; what is pinned or watched stays. */
  public void forgetAll() {
    recent.clear();
  }
}
