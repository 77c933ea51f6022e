package org.treasurylookup.ui;

import com.sun.javafx.tk.Toolkit;
import com.sun.javafx.tk.quantum.QuantumToolkit;
import java.lang.reflect.Method;
import org.treasurylookup.desk.DrawnFrames;

/**
 * Frames at once: styled, laid out and, where windows are drawn, drawn. JavaFX makes sixty in a
 * second, and a test would wait for the clock after each key and each click.
 */
final class ForcedFrames {
  /* What a key does may take effect with the next frame, and have an effect with the one after. */
  private static final int ENOUGH = 3;

  /* Longer than what the program itself waits for before it shows that it waits. */
  private static final int OTHERS = 5;

  private static final Method PULSE = pulse();

  private ForcedFrames() {}

  private static Method pulse() {
    try {
      var pulse = QuantumToolkit.class.getDeclaredMethod("pulse");
      pulse.setAccessible(true);
      return pulse;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("JavaFX makes its frames elsewhere now", e);
    }
  }

  /** Makes some; after each of them everything is handled that waited for its turn. */
  static void make() {
    try {
      for (int i = 0; i < ENOUGH; i++) {
        FxThread.call(() -> PULSE.invoke(Toolkit.getToolkit()));
      }
      FxThread.call(() -> true);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for some that come by themselves. */
  static void awaitOthers() {
    try {
      DrawnFrames.await(OTHERS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
