package org.treasurylookup.ui;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.PlatformFactory;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;
import org.jspecify.annotations.Nullable;

/**
 * JavaFX's headless screen without its memory: nobody looks at it, pictures are taken of scenes,
 * and copying each frame into it, pixel by pixel, took half of the time of every test of a window.
 * Nor is a window drawn into it unless a test asks for that with {@link DrawnWindows}: JavaFX takes
 * its view for one that is closed.
 */
final class UnseenScreen extends HeadlessPlatformFactory {
  private static volatile boolean drawn;

  /** Whether windows are drawn at all, which takes a third of the time of a test that opens one. */
  static void draw(boolean windows) {
    drawn = windows;
  }

  /** Puts it in the place of the screen that JavaFX would choose; before JavaFX starts. */
  static void install() {
    try {
      var instance = PlatformFactory.class.getDeclaredField("instance");
      instance.setAccessible(true);
      instance.set(null, new UnseenScreen());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("JavaFX keeps its screen elsewhere now", e);
    }
  }

  @Override
  public Application createApplication() {
    return new HeadlessApplication() {
      private @Nullable GlassRobot hands;

      /* Each one knows the window that was active, and each window one of them: a chain of all. */
      @Override
      public GlassRobot createRobot() {
        if (hands == null) {
          hands = super.createRobot();
        }
        return hands;
      }

      @Override
      public View createView() {
        return new HeadlessView() {
          @Override
          protected void _uploadPixels(long ptr, Pixels pixels) {}

          @Override
          public boolean isClosed() {
            return !drawn || super.isClosed();
          }
        };
      }
    };
  }
}
