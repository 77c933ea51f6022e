package org.treasurylookup.model.tab;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.record.RecordDetail;

/** The details opened on top of a record, outermost first, and those closed last. */
final class DetailPath {
  private final ObservableList<RecordDetail> open = FXCollections.observableArrayList();
  private final Deque<RecordDetail> closed = new ArrayDeque<>();
  private boolean moving;

  /** How far a way led into a record. */
  record State(List<RecordDetail> open, List<RecordDetail> closed) {
    State {
      open = List.copyOf(open);
      closed = List.copyOf(closed);
    }
  }

  DetailPath() {
    open.addListener(this::changed);
  }

  /* Whoever opens another detail leaves those closed before behind. */
  private void changed(ListChangeListener.Change<? extends RecordDetail> change) {
    while (!moving && change.next()) {
      change.getRemoved().reversed().forEach(closed::push);
      if (change.wasAdded()) {
        closed.clear();
      }
    }
  }

  ObservableList<RecordDetail> open() {
    return open;
  }

  State state() {
    return new State(open, List.copyOf(closed));
  }

  /** Closes the innermost detail; says whether there was one. */
  boolean back() {
    boolean any = !open.isEmpty();
    if (any) {
      open.removeLast();
    }
    return any;
  }

  /** Opens what was closed last; says whether there was anything. */
  boolean forward() {
    var next = Optional.ofNullable(closed.poll());
    next.ifPresent(detail -> move(() -> open.add(detail)));
    return next.isPresent();
  }

  /** Closes all details but the outermost ones. */
  void keep(int outermost) {
    if (outermost < open.size()) {
      open.remove(outermost, open.size());
    }
  }

  /** Another record is shown: this is how far into it the way led. */
  void restore(State state) {
    closed.clear();
    state.closed().forEach(closed::addLast);
    move(
        () -> {
          if (!open.isEmpty()) {
            open.clear();
          }
          open.addAll(state.open());
        });
  }

  /** Forgets all details, as those of another record. */
  void clear() {
    restore(new State(List.of(), List.of()));
  }

  /** Shows the details as a newer answer has them, up to the first that is not in it any more. */
  void renew(Finding finding) {
    closed.clear();
    List<RecordDetail> now = new ArrayList<>();
    for (var detail : open) {
      var renewed = detail.in(finding);
      if (renewed.isEmpty()) {
        break;
      }
      now.add(renewed.get());
    }
    move(
        () -> {
          keep(now.size());
          for (int i = 0; i < now.size(); i++) {
            if (!open.get(i).equals(now.get(i))) {
              open.set(i, now.get(i));
            }
          }
        });
  }

  private void move(Runnable change) {
    moving = true;
    try {
      change.run();
    } finally {
      moving = false;
    }
  }
}
