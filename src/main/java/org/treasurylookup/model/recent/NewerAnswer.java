package org.treasurylookup.model.recent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.text.Text;

/**
 * What a watch was told of a record after the answer that somebody has in front, and nobody looked
 * at yet.
 *
 * @param news what changed, without amounts
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
        .filter(each -> each.ref().equals(ref) && each.isAt(front.environment()) && each.isNew())
        .flatMap(each -> each.asked().map(at -> new NewerAnswer(each.news(), at)).stream())
        .filter(newer -> newer.at().isAfter(received))
        .findFirst();
  }
}
