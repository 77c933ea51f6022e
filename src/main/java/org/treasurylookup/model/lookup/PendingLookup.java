package org.treasurylookup.model.lookup;

import java.time.Instant;
import org.treasurylookup.api.http.RequestProgress;

/**
 * A look-up under way.
 *
 * @param since when it was asked, by the PC's clock
 * @param step how far the slowest known request is
 */
public record PendingLookup(TabTargets lookup, Instant since, RequestProgress.Step step) {
  public PendingLookup at(RequestProgress.Step next) {
    return new PendingLookup(lookup, since, next);
  }
}
