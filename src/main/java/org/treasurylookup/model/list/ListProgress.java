package org.treasurylookup.model.list;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.treasurylookup.domain.provider.Provider;

/**
 * How far a list is.
 *
 * @param done ids answered
 * @param total ids to ask for; repeated and unrecognised lines do not count
 * @param notFound how many of the answered were not found
 * @param failed how many of the answered failed
 * @param speed how fast answers come; empty while that is not known
 * @param pause who asked to wait, and until when; empty while nobody does
 */
public record ListProgress(
    int done, int total, int notFound, int failed, Optional<Speed> speed, Optional<Pause> pause) {

  /** Nothing to ask. */
  public static final ListProgress NONE =
      new ListProgress(0, 0, 0, 0, Optional.empty(), Optional.empty());

  /**
   * How fast answers come.
   *
   * @param perSecond answers a second, with one decimal, such as {@code 2.0}
   * @param left until all are answered, at that speed
   */
  public record Speed(String perSecond, Duration left) {}

  /**
   * A provider asked to wait (HTTP 429).
   *
   * @param until by the PC's clock
   */
  public record Pause(Provider provider, Instant until) {}
}
