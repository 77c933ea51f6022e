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
 * The tabs of a window on two sides, so that two records can be read side by side. Every tab is on
 * one side; the one in front is also the one of its side. Without a split all are on the left.
 */
public final class SplitModel {
  /** Where a tab is. */
  public enum Side {
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

  /** Whether there are two sides. */
  public ReadOnlyBooleanProperty splitProperty() {
    return split.getReadOnlyProperty();
  }

  /** The tabs of a side, left to right. */
  public ObservableList<Tab> tabs(Side side) {
    return switch (side) {
      case LEFT -> left;
      case RIGHT -> right;
    };
  }

  /** The tab a side shows; empty when it has none. */
  public Optional<Tab> front(Side side) {
    return used.reversed().stream().filter(tabs(side)::contains).findFirst();
  }

  public Side side(Tab tab) {
    return right.contains(tab) ? Side.RIGHT : Side.LEFT;
  }

  /** The side whose tab is in front. */
  public Side active() {
    return shell.frontProperty().get().map(this::side).orElse(Side.LEFT);
  }

  /** Brings a side to the front with the tab it shows. */
  public void activate(Side side) {
    front(side).ifPresent(tab -> shell.frontProperty().set(Optional.of(tab)));
  }

  /**
   * Splits, or puts all tabs back on one side. Beside the tab in front comes the one used before
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
