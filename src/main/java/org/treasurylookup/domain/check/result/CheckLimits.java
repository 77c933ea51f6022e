package org.treasurylookup.domain.check.result;

import java.time.Duration;

/**
 * Limits an organisation may set for itself.
 *
 * @param reservedWithoutApproval how long a BitGo allocation may stay reserved without a pending
 *     approval before that is worth a note
 */
public record CheckLimits(Duration reservedWithoutApproval, Duration reservedWithApproval) {

  /** 15 minutes without a pending approval, 24 hours with one. */
  public static final CheckLimits DEFAULT =
      new CheckLimits(Duration.ofMinutes(15), Duration.ofDays(1));
}
