package org.treasurylookup.model.recent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.lookup.RecordDigest;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.recent.RecentLookups;
import org.treasurylookup.text.Text;

/** A watch as it is remembered. */
final class RememberedWatch {
  private RememberedWatch() {}

  static Optional<WatchedRecord> read(RecentLookups.Watch kept) {
    return Target.parse(kept.target())
        .map(
            target ->
                new WatchedRecord(
                    new RecordReference(target, kept.environment()),
                    kept.host(),
                    kept.since(),
                    kept.asked(),
                    kept.status(),
                    digest(kept).isNone() ? RecentRecord.NOT_FOUND : "",
                    AlarmLevel.ofCode(kept.level()),
                    news(kept),
                    Optional.empty(),
                    kept.ended()));
  }

  /** It is asked at once, and compared with what is known of the last answer. */
  static WatchPace pace(RecentLookups.Watch kept, Instant now) {
    return WatchPace.remembered(digest(kept), now);
  }

  private static RecordDigest digest(RecentLookups.Watch kept) {
    var level = AlarmLevel.ofCode(kept.level());
    return RecordDigest.remembered(kept.status(), kept.sha256(), level);
  }

  /* Why it is in bold is said as it was; a file knows only that something changed. */
  private static List<Text> news(RecentLookups.Watch kept) {
    if (kept.changed().isEmpty()) {
      return List.of();
    }
    return kept.news().isEmpty() ? List.of(Text.of("watch.earlier")) : kept.news();
  }

  static RecentLookups.Watch written(WatchedRecord watched, String sha256) {
    return new RecentLookups.Watch(
        watched.ref().target().toString(),
        watched.ref().environment(),
        watched.host(),
        watched.since(),
        watched.asked(),
        watched.status(),
        watched.level().map(AlarmLevel::code).orElse(""),
        sha256,
        watched.isNew() ? watched.asked() : Optional.empty(),
        watched.ended(),
        watched.news());
  }
}
