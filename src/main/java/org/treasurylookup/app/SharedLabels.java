package org.treasurylookup.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.history.DeskHistory;
import org.treasurylookup.history.entry.DeskItem;
import org.treasurylookup.history.entry.DeskItem.Kind;
import org.treasurylookup.label.Label;
import org.treasurylookup.label.LabelBook;
import org.treasurylookup.label.Labels;
import org.treasurylookup.text.Text;

/** Names of ours that the workstations of a desk share; all are kept on this PC too. */
final class SharedLabels implements LabelBook {
  private final LabelBook here;
  private final DeskHistory desk;
  private final Clock clock;
  private boolean unkept;

  /**
   * Shared names.
   *
   * @param here where they are kept on this PC
   */
  SharedLabels(LabelBook here, DeskHistory desk, Clock clock) {
    this.here = here;
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public Labels labels() {
    return here.labels();
  }

  @Override
  public Optional<Text> read() {
    return here.read();
  }

  /* What is given is of now, also where it is given back: else a later change elsewhere, or that it
   * was taken away here, would count instead. */
  @Override
  public Optional<Text> change(Collection<Label> gone, Collection<Label> given) {
    var before = here.labels();
    var fresh = Labels.of(given.stream().map(label -> dated(label, before)).toList());
    var problem = here.change(gone, fresh.all());
    if (problem.isEmpty()) {
      List<DeskItem> items = new ArrayList<>();
      gone.stream()
          .filter(label -> exact(fresh, label.value(), label.environment()).isEmpty())
          .forEach(label -> items.add(gone(dated(label, before))));
      fresh.all().forEach(label -> items.add(item(label)));
      desk.offer(items).exceptionally(_ -> 0); // why is in the state of the history
    }
    return problem;
  }

  /* Later than what it replaces, even if the clock of who gave that was ahead. */
  private Label dated(Label label, Labels before) {
    var now = clock.instant();
    var time =
        exact(before, label.value(), label.environment())
            .map(known -> known.changed().plusMillis(1))
            .filter(now::isBefore)
            .orElse(now);
    return new Label(label.value(), label.words(), label.environment(), time);
  }

  private static Optional<Label> exact(Labels labels, String value, String environment) {
    return labels.of(value, environment).filter(label -> label.environment().equals(environment));
  }

  private static DeskItem gone(Label label) {
    return new DeskItem(Kind.LABEL, label.environment(), label.value(), label.changed(), List.of());
  }

  static DeskItem item(Label label) {
    return new DeskItem(
        Kind.LABEL, label.environment(), label.value(), label.changed(), List.of(label.words()));
  }

  /** All that are here, as they are shared. Blocking. */
  List<DeskItem> items() {
    here.read();
    return here.labels().all().stream().map(SharedLabels::item).toList();
  }

  /**
   * Takes a name that was given or taken elsewhere, unless what is here is later. Blocking, on one
   * thread.
   *
   * @return why it could not be kept
   */
  Optional<Text> take(DeskItem item) {
    here.read();
    var known = exact(here.labels(), item.about(), item.environment());
    if (known.isPresent() && !known.get().changed().isBefore(item.changed())) {
      return unkept ? kept(List.of(), List.of()) : Optional.empty();
    }
    if (item.isGone()) {
      return known.isPresent() ? kept(List.of(known.get()), List.of()) : Optional.empty();
    }
    String words = item.words().getFirst();
    return kept(
        List.of(), List.of(new Label(item.about(), words, item.environment(), item.changed())));
  }

  /* What could not be written counts here already: the next one that is taken writes it too. */
  private Optional<Text> kept(List<Label> gone, List<Label> given) {
    var problem = here.change(gone, given);
    unkept = problem.isPresent();
    return problem;
  }

  @Override
  public void onChange(Runnable told) {
    here.onChange(told);
  }
}
