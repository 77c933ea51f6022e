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

  /** The key that a record was read with works: what waits for it is asked again. */
  void accepted(RecordReference read, Instant at, Instant now) {
    paces.replaceAll((ref, pace) -> isOfSameKey(ref, read) ? pace.accepted(at, now) : pace);
  }

  /** Whether a failure says that a key is refused, and none of the same key has said so before. */
  boolean isFirstRefusal(RecordReference ref, FailureCode code) {
    return WatchPace.isRefusal(code)
        && paces.entrySet().stream()
            .filter(entry -> isOfSameKey(entry.getKey(), ref))
            .noneMatch(entry -> entry.getValue().refusal().equals(Optional.of(code)));
  }

  /* An environment has one key for each provider. */
  private static boolean isOfSameKey(RecordReference one, RecordReference other) {
    return one.environment().equals(other.environment())
        && one.target().kind().provider() == other.target().kind().provider();
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
