package org.treasurylookup.model.recent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Attention;
import org.treasurylookup.lookup.RecordDigest;
import org.treasurylookup.text.Text;

/**
 * A watched record as the side pane shows it.
 *
 * @param since when the watch began
 * @param asked when it was answered last
 * @param status the vendor's word then; empty without one
 * @param check name of our verdict then, or that there was no record; empty without one, and when
 *     only a file knew the answer
 * @param level how far the answer then may be relied on; empty without a record
 * @param news what changed that nobody has looked at yet, without amounts
 * @param paused why it is not asked now, or was not answered
 * @param ended when the watch ended by itself, because the vendor's word is final
 */
public record WatchedRecord(
    RecordReference ref,
    Instant since,
    Optional<Instant> asked,
    String status,
    String check,
    Optional<AlarmLevel> level,
    List<Text> news,
    Optional<Text> paused,
    Optional<Instant> ended) {
  public WatchedRecord {
    news = List.copyOf(news);
  }

  static WatchedRecord first(RecordReference ref, Instant since, Instant at, RecordDigest answer) {
    return new WatchedRecord(
            ref,
            since,
            Optional.empty(),
            "",
            "",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty())
        .answered(at, answer, List.of(), true);
  }

  WatchedRecord paused(Text why) {
    return new WatchedRecord(
        ref, since, asked, status, check, level, news, Optional.of(why), ended);
  }

  /* More than these nobody reads; the last ones say how things are now. */
  private static final int MOST_NEWS = 8;

  /** After an answer; news that were not looked at yet stay, with those of now behind them. */
  WatchedRecord answered(Instant at, RecordDigest answer, List<Text> changes, boolean seen) {
    return new WatchedRecord(
        ref,
        since,
        Optional.of(at),
        answer.status(),
        answer.isNone() ? RecentRecord.NOT_FOUND : answer.verdict().map(Enum::name).orElse(""),
        answer.level(),
        seen ? List.of() : unseen(changes),
        Optional.empty(),
        answer.over() ? Optional.of(at) : Optional.empty());
  }

  private List<Text> unseen(List<Text> changes) {
    List<Text> all = new ArrayList<>(news);
    all.removeAll(changes);
    all.addAll(changes);
    return all.subList(Math.max(0, all.size() - MOST_NEWS), all.size());
  }

  WatchedRecord with(List<Text> changes) {
    return new WatchedRecord(ref, since, asked, status, check, level, changes, paused, ended);
  }

  /** Who has to act how soon. */
  public Tone tone() {
    return isNotFound()
        ? Tone.FAILURE
        : Attention.at(level, RecentRecord.tone(ref.target().kind(), status));
  }

  /** The vendor's word, and that it is in doubt if it is. */
  public Text words() {
    return isNotFound()
        ? Text.of("recent.notFound")
        : RecentRecord.words(level, RecentRecord.words(ref.target().kind(), status));
  }

  private boolean isNotFound() {
    return check.equals(RecentRecord.NOT_FOUND);
  }

  /** Whether something changed that nobody has looked at yet. */
  public boolean isNew() {
    return !news.isEmpty();
  }
}
