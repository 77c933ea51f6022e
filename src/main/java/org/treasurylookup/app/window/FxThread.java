package org.treasurylookup.app.window;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
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

  /** Does work on the JavaFX thread and waits for its result; never call it there. */
  public <T> T call(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, this).join();
  }

  @Override
  public void execute(Runnable work) {
    Platform.runLater(work);
  }
}
