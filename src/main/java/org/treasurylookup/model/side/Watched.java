package org.treasurylookup.model.side;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.Level;
import org.treasurylookup.lookup.Snapshot;
import org.treasurylookup.text.Text;

/**
 * A watched record as the side pane shows it.
 *
 * @param since when the watch began
 * @param asked when it was answered last
 * @param status the vendor's word then; empty without one
 * @param check name of our verdict then; empty without one, and when only a file knew the answer
 * @param level how far the answer then may be relied on; empty without a record
 * @param news what changed that nobody has looked at yet, without amounts
 * @param paused why it is not asked now, or was not answered
 * @param ended when the watch ended by itself, because the vendor's word is final
 */
public record Watched(
    Ref ref,
    Instant since,
    Optional<Instant> asked,
    String status,
    String check,
    Optional<Level> level,
    List<Text> news,
    Optional<Text> paused,
    Optional<Instant> ended) {
  public Watched {
    news = List.copyOf(news);
  }

  static Watched first(Ref ref, Instant at, Snapshot answer) {
    return new Watched(
            ref,
            at,
            Optional.empty(),
            "",
            "",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty())
        .answered(at, answer, List.of(), true);
  }

  Watched paused(Text why) {
    return new Watched(ref, since, asked, status, check, level, news, Optional.of(why), ended);
  }

  /** After an answer; news that were not looked at yet stay until there are others. */
  Watched answered(Instant at, Snapshot answer, List<Text> changes, boolean seen) {
    var unseen = changes.isEmpty() ? news : changes;
    return new Watched(
        ref,
        since,
        Optional.of(at),
        answer.status(),
        answer.verdict().map(Enum::name).orElse(""),
        answer.level(),
        seen ? List.of() : unseen,
        Optional.empty(),
        answer.over() ? Optional.of(at) : Optional.empty());
  }

  Watched with(List<Text> changes) {
    return new Watched(ref, since, asked, status, check, level, changes, paused, ended);
  }

  /** Who has to act how soon. */
  public Tone tone() {
    return Look.tone(level, Look.tone(ref.target().kind(), status));
  }

  /** The vendor's word, and that it is in doubt if it is. */
  public Text words() {
    return Look.words(level, Look.words(ref.target().kind(), status));
  }

  /** Whether something changed that nobody has looked at yet. */
  public boolean isNew() {
    return !news.isEmpty();
  }
}
