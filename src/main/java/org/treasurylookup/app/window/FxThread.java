package org.treasurylookup.app.window;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The one place where work crosses to the JavaFX thread. */
public final class FxThread implements Executor {
  /** Ends JavaFX. */
  public static void exit() {
    Platform.exit();
  }

  /** What the operating system prefers. */
  public static Platform.Preferences preferences() {
    return Platform.getPreferences();
  }

  @Override
  public void execute(Runnable work) {
    Platform.runLater(work);
  }
}
