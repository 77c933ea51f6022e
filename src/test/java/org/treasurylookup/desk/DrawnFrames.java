package org.treasurylookup.desk;

import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Waits, inside the program, until what it was told is on the screen. */
public final class DrawnFrames {
  private DrawnFrames() {}

  /**
   * The first frame may have begun before the last key was handled: more than one is waited for.
   */
  public static void await(int count) throws InterruptedException {
    var left = new CountDownLatch(count);
    Platform.runLater(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                left.countDown();
                if (left.getCount() == 0) {
                  stop();
                }
              }
            }.start());
    left.await();
  }
}
