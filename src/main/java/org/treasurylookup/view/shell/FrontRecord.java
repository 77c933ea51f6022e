package org.treasurylookup.view.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.recent.RecentModel;
import org.treasurylookup.model.recent.RecentRecord;
import org.treasurylookup.model.recent.RecordReference;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.Tab;
import org.treasurylookup.model.tab.TabModel;

/** Follows what the tabs of a window show: which record is in front, and what was looked up. */
final class FrontRecord {
  private final ObjectProperty<Optional<RecordReference>> front =
      new SimpleObjectProperty<>(this, "front", Optional.empty());
  private final Map<Tab, Subscription> noting = new HashMap<>();
  private Subscription watching = Subscription.EMPTY;

  /** The record in front; empty without one. */
  ReadOnlyObjectProperty<Optional<RecordReference>> property() {
    return front;
  }

  /** Follows the tabs from now on, and remembers what they show. */
  void follow(ShellModel model, RecentModel recent) {
    model.tabs().forEach(tab -> note(recent, tab));
    model.tabs().addListener((ListChangeListener<Tab>) change -> note(recent, change));
    model.selectedProperty().subscribe(this::watch);
  }

  private void note(RecentModel recent, ListChangeListener.Change<? extends Tab> change) {
    while (change.next()) {
      change
          .getRemoved()
          .forEach(tab -> noting.getOrDefault(tab, Subscription.EMPTY).unsubscribe());
      change.getRemoved().forEach(noting::remove);
      change.getAddedSubList().forEach(tab -> note(recent, tab));
    }
  }

  /* What was looked up is remembered, in whatever tab it is answered: several may be at once. */
  private void note(RecentModel recent, Tab tab) {
    if (tab instanceof TabModel records) {
      noting.put(tab, records.shownProperty().subscribe(result -> note(recent, result)));
    }
  }

  private static void note(RecentModel recent, Optional<TabResult> result) {
    main(result).ifPresent(recent::note);
    nowhere(result).ifPresent(recent::note);
  }

  private void watch(Optional<TabModel> tab) {
    watching.unsubscribe();
    watching =
        tab.map(shown -> shown.shownProperty().subscribe(result -> show(result)))
            .orElse(Subscription.EMPTY);
    if (tab.isEmpty()) {
      front.set(Optional.empty());
    }
  }

  private void show(Optional<TabResult> result) {
    front.set(
        main(result).map(RecordReference::of).or(() -> nowhere(result).map(RecentRecord::ref)));
  }

  private static Optional<Finding> main(Optional<TabResult> result) {
    return result
        .filter(known -> known.lookup().targets().size() == 1 || !known.found().isEmpty())
        .flatMap(TabResult::main);
  }

  private static Optional<RecentRecord> nowhere(Optional<TabResult> result) {
    return result
        .filter(known -> known.open().isEmpty())
        .map(TabResult::findings)
        .flatMap(RecentRecord::ofNone);
  }
}
