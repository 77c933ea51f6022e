package org.treasurylookup.model.recent;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.treasurylookup.domain.answer.FailureCode;

/** When each watched record is asked again. */
final class WatchSchedule {
  private final Map<RecordReference, WatchPace> paces = new HashMap<>();

  boolean holds(RecordReference ref) {
    return paces.containsKey(ref);
  }

  WatchPace pace(RecordReference ref) {
    return Objects.requireNonNull(paces.get(ref));
  }

  void put(RecordReference ref, WatchPace pace) {
    paces.put(ref, pace);
  }

  void remove(RecordReference ref) {
    paces.remove(ref);
  }

  /** A key works in an environment: what waits for one there is asked again. */
  void accepted(String environment, Instant at, Instant now) {
    paces.replaceAll(
        (ref, pace) -> ref.environment().equals(environment) ? pace.accepted(at, now) : pace);
  }

  /**
   * Whether a failure says that a key is refused, and none of the environment has said so before.
   */
  boolean isFirstRefusal(RecordReference ref, FailureCode code) {
    return WatchPace.isRefusal(code)
        && paces.entrySet().stream()
            .filter(entry -> entry.getKey().environment().equals(ref.environment()))
            .noneMatch(entry -> entry.getValue().refused());
  }

  /** When the next record is due; no later than its pause from now. */
  Optional<Instant> due(Collection<WatchedRecord> watched, Instant now) {
    paces.replaceAll((_, pace) -> pace.from(now));
    return first(watched).map(ref -> pace(ref).next());
  }

  /** The record that is due before all others; empty where none is asked any more. */
  Optional<RecordReference> first(Collection<WatchedRecord> watched) {
    return watched.stream()
        .filter(each -> each.ended().isEmpty() && !pace(each.ref()).refused())
        .map(WatchedRecord::ref)
        .min(Comparator.comparing(ref -> pace(ref).next()));
  }
}
