package org.treasurylookup.view.control;

import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Repeats something for as long as its node is in a window that is shown. JavaFX holds on to every
 * animation that runs, and so to the whole window of one that goes on after it was closed.
 */
public final class Ticker {
  private final Timeline beats;
  private boolean wanted;
  private boolean shown;

  /** One that stands still until it is told to {@link #run}. */
  public Ticker(Node node, Duration every, Runnable beat) {
    var step = javafx.util.Duration.millis((double) every.toMillis());
    beats = new Timeline(new KeyFrame(step, _ -> beat.run()));
    beats.setCycleCount(Animation.INDEFINITE);
    shown(node).subscribe(this::shown);
  }

  /** Starts one that goes on whenever its node is shown. */
  public static void start(Node node, Duration every, Runnable beat) {
    new Ticker(node, every, beat).run(true);
  }

  /** Whether a node is in a window that is shown. */
  public static ObservableValue<Boolean> shown(Node node) {
    return node.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false);
  }

  /** Goes on while its node is shown, or stands still. */
  public void run(boolean wanted) {
    this.wanted = wanted;
    turn();
  }

  private void shown(boolean shown) {
    this.shown = shown;
    turn();
  }

  private void turn() {
    if (wanted && shown) {
      beats.play();
    } else {
      beats.stop();
    }
  }
}
