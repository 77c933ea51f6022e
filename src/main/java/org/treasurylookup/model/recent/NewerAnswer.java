package org.treasurylookup.model.recent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.RecordDigest;
import org.treasurylookup.text.Text;

/**
 * What a watch was told of a record after the answer that somebody has in front, be it that nobody
 * looked at it yet or that it was seen in another tab.
 *
 * @param news what changed, or else how it is now, without amounts
 * @param at when the watch was answered last
 */
public record NewerAnswer(List<Text> news, Instant at) {
  public NewerAnswer {
    news = List.copyOf(news);
  }

  /** Of a look of before it is said anyhow that it is one. */
  public static Optional<NewerAnswer> than(Finding front, Collection<WatchedRecord> watched) {
    var ref = RecordReference.of(front);
    var received = front.answer().map(Answer::receivedAt).orElse(front.now());
    return watched.stream()
        .filter(_ -> front.asOf().isEmpty())
        .filter(each -> each.ref().equals(ref) && each.isAt(front.environment()))
        .filter(each -> each.isNew() || isOther(front, each))
        .flatMap(
            each ->
                each
                    .asked()
                    .map(at -> new NewerAnswer(each.isNew() ? each.news() : now(each), at))
                    .stream())
        .filter(newer -> newer.at().isAfter(received))
        .findFirst();
  }

  /* Of an answer in alarm, or of none, nothing is known that could be another. */
  private static boolean isOther(Finding front, WatchedRecord watched) {
    return front.outcome() != Finding.Outcome.FAILED
        && !RecordDigest.isUnreliable(front)
        && !watched.level().equals(Optional.of(AlarmLevel.ALARM))
        && !RecordDigest.of(front).status().equals(watched.status());
  }

  private static List<Text> now(WatchedRecord watched) {
    return List.of(watched.words());
  }
}
