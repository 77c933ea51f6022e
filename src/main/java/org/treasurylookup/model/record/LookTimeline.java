package org.treasurylookup.model.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.history.KeptLooks;
import org.treasurylookup.history.entry.KeptLook;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingChanges;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Text;

/**
 * All looks at a record that are kept, latest first, and what changed from each to the next. Nobody
 * is asked. JavaFX thread only.
 */
public final class LookTimeline {
  /** At most so many looks are shown. */
  public static final int MOST = 200;

  private final Target target;
  private final Environment environment;
  private final ObservableList<TimelineLook> looks = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Text>> state =
      new ReadOnlyObjectWrapper<>(this, "state", Optional.of(Text.of("looks.reading")));

  /**
   * Reads the looks at a record.
   *
   * @param checks say what is to be said of them
   * @param fx runs work on the JavaFX thread
   */
  public LookTimeline(
      Target target,
      Environment environment,
      KeptLooks kept,
      Checks checks,
      Executor workers,
      Executor fx) {
    this.target = target;
    this.environment = environment;
    kept.looks(target, environment, MOST)
        .thenApplyAsync(found -> read(found, checks), workers)
        .thenAcceptAsync(this::show, fx)
        .exceptionally(
            _ -> {
              fx.execute(() -> state.set(Optional.of(Text.of("looks.unreadable"))));
              return null;
            });
  }

  private void show(List<TimelineLook> found) {
    looks.setAll(found);
    state.set(found.isEmpty() ? Optional.of(Text.of("looks.none")) : Optional.empty());
  }

  private static List<TimelineLook> read(List<KeptLook> found, Checks checks) {
    List<TimelineLook> read = new ArrayList<>();
    Optional<Finding> before = Optional.empty();
    for (var look : found.reversed()) {
      var finding = look.kept().map(kept -> kept.finding(checks));
      read.addFirst(new TimelineLook(look.entry(), finding, changed(before, finding)));
      before = finding.filter(Finding::isComparable).isPresent() ? finding : before;
    }
    return read;
  }

  private static Optional<FindingChanges> changed(Optional<Finding> before, Optional<Finding> now) {
    boolean both = before.isPresent() && now.filter(Finding::isComparable).isPresent();
    return both && isOfOneHost(before.get(), now.get())
        ? Optional.of(FindingChanges.between(before.get(), now.get()))
        : Optional.empty();
  }

  /* The name of an environment may have been another one's before. */
  private static boolean isOfOneHost(Finding one, Finding other) {
    return one.environment().isAtHostOf(other.environment(), one.target().kind().provider());
  }

  public Target target() {
    return target;
  }

  public Environment environment() {
    return environment;
  }

  /** The looks, latest first. */
  public ObservableList<TimelineLook> looks() {
    return looks;
  }

  /** Why there are none; empty where there are. */
  public ReadOnlyObjectProperty<Optional<Text>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /**
   * What changed between two looks, from the earlier to the later whichever comes first here; empty
   * where one of them cannot be relied on.
   */
  public Optional<FindingChanges> between(TimelineLook one, TimelineLook other) {
    boolean inOrder = one.entry().id() < other.entry().id();
    return changed(
        (inOrder ? one : other).finding().filter(Finding::isComparable),
        (inOrder ? other : one).finding());
  }
}
