package org.treasurylookup.view.control;

import javafx.animation.AnimationTimer;

/** Waits until a window was drawn once, for all that the user need not wait for. */
public final class FirstFrame extends AnimationTimer {
  private final Runnable work;
  private boolean drawing;

  private FirstFrame(Runnable work) {
    this.work = work;
  }

  /** Does work on the JavaFX thread, once the window that was just shown has been drawn. */
  public static void then(Runnable work) {
    new FirstFrame(work).start();
  }

  /* Called before each frame: the first call comes before the first frame, the second after it. */
  @Override
  public void handle(long now) {
    if (drawing) {
      stop();
      work.run();
    }
    drawing = true;
  }
}
