package org.treasurylookup.model;

import java.time.Duration;
import javafx.util.Subscription;

/** Does work later, on the JavaFX thread. */
@FunctionalInterface
public interface Alarm {
  /** Never rings: for what is looked at once. */
  Alarm NEVER = (_, _) -> Subscription.EMPTY;

  /** Does work once after a time, unless the subscription is ended before. */
  Subscription after(Duration wait, Runnable work);
}
