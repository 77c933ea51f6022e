package org.treasurylookup.model;

import java.time.Duration;
import javafx.util.Subscription;

/** Does work later, on the JavaFX thread. */
@FunctionalInterface
public interface DelayedAction {
  /** Never rings: for what is looked at once. */
  DelayedAction NEVER = (_, _) -> Subscription.EMPTY;

  /** Does work once after a time, unless the subscription is ended before. */
  Subscription after(Duration wait, Runnable work);
}
