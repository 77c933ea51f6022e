package org.treasurylookup.ui;

import java.time.Duration;
import java.time.InstantSource;
import org.treasurylookup.domain.explorer.ExplorerLinks;
import org.treasurylookup.view.lock.PrivacyGuards;

/** For a window that opens nothing and never locks by itself. */
public final class NoGuards {
  private NoGuards() {}

  /** The guards. */
  public static PrivacyGuards guards() {
    return new PrivacyGuards(
        ExplorerLinks::builtIn,
        _ -> {},
        _ -> {},
        () -> Duration.ZERO,
        () -> Duration.ZERO,
        InstantSource.system());
  }
}
