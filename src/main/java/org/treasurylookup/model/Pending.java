package org.treasurylookup.model;

import java.time.Instant;
import org.treasurylookup.api.http.Progress;

/**
 * A look-up under way.
 *
 * @param question what is being asked
 * @param since when it was asked, by the PC's clock
 * @param step how far the slowest known request is
 */
public record Pending(Question question, Instant since, Progress.Step step) {
  Pending at(Progress.Step next) {
    return new Pending(question, since, next);
  }
}
