package org.treasurylookup.view.control;

import java.time.Duration;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.treasurylookup.model.DelayedAction;

/** Draws what says how long ago something was anew every ten seconds, while it is shown. */
final class AgeFollower {
  private static final Duration STEP = Duration.ofSeconds(10);

  private final DelayedAction alarm;
  private final Runnable draw;
  private Subscription waiting = Subscription.EMPTY;

  private AgeFollower(DelayedAction alarm, Runnable draw) {
    this.alarm = alarm;
    this.draw = draw;
  }

  static void start(Node node, DelayedAction alarm, Runnable draw) {
    Ticker.shown(node).subscribe(new AgeFollower(alarm, draw)::turn);
  }

  /* What stood aside has grown older meanwhile. */
  private void turn(boolean shown) {
    waiting.unsubscribe();
    waiting = Subscription.EMPTY;
    if (shown) {
      again();
    }
  }

  private void again() {
    draw.run();
    waiting = alarm.after(STEP, this::again);
  }
}
