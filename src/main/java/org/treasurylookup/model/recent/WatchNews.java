package org.treasurylookup.model.recent;

import java.util.Optional;
import org.treasurylookup.domain.check.result.Verdict;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.text.Text;

/**
 * A watched record that says something else now.
 *
 * @param sums our verdict in a sentence with amounts; empty without one. Not kept anywhere
 */
public record WatchNews(WatchedRecord record, Optional<Text> sums) {
  /* A verdict says itself how much of it is in doubt; a record nobody may rely on has none. */
  static Optional<Text> sums(Finding finding) {
    return finding.assessment().verdict().map(Verdict::text);
  }

  /** That a record, and all that wait for the same key, are not asked any more. */
  static WatchNews ofPause(WatchedRecord paused) {
    var said = paused.paused().map(why -> Text.of("recent.paused", why)).stream().toList();
    return new WatchNews(paused.with(said), Optional.empty());
  }
}
