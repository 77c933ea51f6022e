package org.treasurylookup.model.tab;

import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * From which records the one shown was followed. What is asked next changes it only once it is
 * shown: a way that leads nowhere leaves the trail as it was.
 */
final class FollowTrail {
  private final ObservableList<TrailStep> shown = FXCollections.observableArrayList();
  private List<TrailStep> next = List.of();

  /** The trail of what is shown, outermost first. */
  ObservableList<TrailStep> shown() {
    return shown;
  }

  /** What is asked for next is named by this record. */
  void follow(TrailStep from) {
    next = Stream.concat(shown.stream(), Stream.of(from)).toList();
  }

  /** What is asked for next is named by nothing shown. */
  void leave() {
    next = List.of();
  }

  /** Whether what is asked for next is named by a record that is shown. */
  boolean isFollowing() {
    return next.size() > shown.size();
  }

  void arrive() {
    shown.setAll(next);
  }

  /** A record seen before is shown again, with the trail it had. */
  void restore(List<TrailStep> trail) {
    next = trail;
    shown.setAll(trail);
  }
}
