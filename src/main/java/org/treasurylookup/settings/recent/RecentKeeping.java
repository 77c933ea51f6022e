package org.treasurylookup.settings.recent;

import java.util.Optional;
import org.treasurylookup.text.Text;

/** Where recent, pinned and watched records are kept from one run to the next. */
public interface RecentKeeping {
  /** What is remembered; blocking. */
  RecentLookups read();

  /** Keeps what is remembered now, some time; what another window remembers stays. Any thread. */
  void set(RecentLookups now);

  /** Why what was kept is not used, or nothing is kept; for the user. */
  Optional<Text> notice();
}
