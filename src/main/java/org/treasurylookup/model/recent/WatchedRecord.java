package org.treasurylookup.model.recent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Attention;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.RecordDigest;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.recent.RecentLookups;
import org.treasurylookup.text.Text;

/**
 * A watched record as the side pane shows it.
 *
 * @param host where it is asked, as it is remembered; empty when nobody knows
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
    String host,
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

  static WatchedRecord first(Finding finding, Instant since, RecordDigest answer) {
    var ref = RecordReference.of(finding);
    return new WatchedRecord(
            ref,
            host(ref, finding.environment()),
            since,
            Optional.empty(),
            "",
            "",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty())
        .answered(finding.asOf().orElse(since), answer, List.of(), true);
  }

  private static String host(RecordReference ref, Environment environment) {
    return RecentLookups.Watch.host(environment.host(ref.target().kind().provider()));
  }

  /** The same, at the host that its environment names now where nobody knows which it was. */
  WatchedRecord at(Optional<Environment> now) {
    return host.isEmpty()
        ? now.map(
                it ->
                    new WatchedRecord(
                        ref,
                        host(ref, it),
                        since,
                        asked,
                        status,
                        check,
                        level,
                        news,
                        paused,
                        ended))
            .orElse(this)
        : this;
  }

  /** Whether an environment of its name is still the one it is watched in, by its host. */
  boolean isAt(Environment now) {
    return host.isEmpty() || host.equals(host(ref, now));
  }

  /** Why it is not asked: what the same id names at another host is no news of this record. */
  Optional<Text> unasked(Optional<Environment> now) {
    return now.isEmpty()
        ? Optional.of(Text.of("watch.noEnvironment", ref.environment()))
        : now.filter(it -> !isAt(it))
            .map(
                it ->
                    Text.of(
                        "watch.otherHost", ref.environment(), words(host), words(host(ref, it))));
  }

  private static Text words(String host) {
    return host.equals(RecentLookups.BUILT_IN) ? Text.of("watch.builtIn") : Text.literal(host);
  }

  WatchedRecord paused(Text why) {
    return new WatchedRecord(
        ref, host, since, asked, status, check, level, news, Optional.of(why), ended);
  }

  /* More than these nobody reads; the last ones say how things are now. */
  private static final int MOST_NEWS = 8;

  /** After an answer; news that were not looked at yet stay, with those of now behind them. */
  WatchedRecord answered(Instant at, RecordDigest answer, List<Text> changes, boolean seen) {
    return new WatchedRecord(
        ref,
        host,
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
    return new WatchedRecord(ref, host, since, asked, status, check, level, changes, paused, ended);
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
