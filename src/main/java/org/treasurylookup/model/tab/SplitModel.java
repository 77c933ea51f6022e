package org.treasurylookup.model.tab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * The tabs of a window on two halves, so that two records can be read side by side. Every tab is on
 * one half; the one in front is also the one of its half. Without a split all are on the left.
 */
public final class SplitModel {
  /** Where a tab is. */
  public enum Half {
    LEFT,
    RIGHT
  }

  private final ShellModel shell;
  private final ObservableList<Tab> left = FXCollections.observableArrayList();
  private final ObservableList<Tab> right = FXCollections.observableArrayList();
  private final List<Tab> used = new ArrayList<>();
  private final ReadOnlyBooleanWrapper split = new ReadOnlyBooleanWrapper(this, "split");

  /** The tabs of a window, all on the left. */
  public SplitModel(ShellModel shell) {
    this.shell = shell;
    left.setAll(shell.tabs());
    used.addAll(shell.tabs());
    shell.tabs().addListener(this::change);
    shell.frontProperty().subscribe(tab -> tab.ifPresent(this::front));
  }

  /** Whether there are two halves. */
  public ReadOnlyBooleanProperty splitProperty() {
    return split.getReadOnlyProperty();
  }

  /** The tabs of a half, left to right. */
  public ObservableList<Tab> tabs(Half half) {
    return switch (half) {
      case LEFT -> left;
      case RIGHT -> right;
    };
  }

  /** The tab a half shows; empty when it has none. */
  public Optional<Tab> front(Half half) {
    return used.reversed().stream().filter(tabs(half)::contains).findFirst();
  }

  public Half half(Tab tab) {
    return right.contains(tab) ? Half.RIGHT : Half.LEFT;
  }

  /** The half whose tab is in front. */
  public Half active() {
    return shell.frontProperty().get().map(this::half).orElse(Half.LEFT);
  }

  /** Brings a half to the front with the tab it shows. */
  public void activate(Half half) {
    front(half).ifPresent(tab -> shell.frontProperty().set(Optional.of(tab)));
  }

  /**
   * Splits, or puts all tabs back on one half. Beside the tab in front comes the one used before
   * it; a single tab gets an empty one beside it, which is then in front. Nothing without tabs.
   *
   * @return whether there is a split now with an empty tab in front that waits for its look-up
   */
  public boolean toggle() {
    if (split.get()) {
      join();
      return false;
    }
    if (shell.tabs().isEmpty()) {
      return false;
    }
    if (shell.tabs().size() == 1) {
      shell.addTab();
      move(shell.frontProperty().get().orElseThrow());
      return true;
    }
    move(used.get(used.size() - 2));
    return false;
  }

  private void move(Tab tab) {
    left.remove(tab);
    right.add(tab);
    split.set(true);
  }

  private void join() {
    right.clear();
    for (int i = 0; i < shell.tabs().size(); i++) {
      if (!left.contains(shell.tabs().get(i))) {
        left.add(i, shell.tabs().get(i));
      }
    }
    split.set(false);
  }

  private void front(Tab tab) {
    used.remove(tab);
    used.add(tab);
  }

  private void change(ListChangeListener.Change<? extends Tab> change) {
    while (change.next()) {
      for (var gone : change.getRemoved()) {
        used.remove(gone);
        left.remove(gone);
        right.remove(gone);
      }
      for (var added : change.getAddedSubList()) {
        used.addFirst(added);
        tabs(active()).add(added);
      }
    }
    if (split.get() && (left.isEmpty() || right.isEmpty())) {
      join();
    }
  }
}
