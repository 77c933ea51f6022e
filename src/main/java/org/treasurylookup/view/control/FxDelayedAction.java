package org.treasurylookup.view.control;

import java.time.Duration;
import javafx.animation.PauseTransition;
import javafx.util.Subscription;
import org.treasurylookup.model.DelayedAction;

/** An alarm that rings on the JavaFX thread. */
public final class FxDelayedAction implements DelayedAction {
  @Override
  public Subscription after(Duration wait, Runnable work) {
    var pause = new PauseTransition(javafx.util.Duration.millis((double) wait.toMillis()));
    pause.setOnFinished(_ -> work.run());
    pause.play();
    return pause::stop;
  }
}
