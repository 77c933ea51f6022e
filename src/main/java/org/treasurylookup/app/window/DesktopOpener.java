package org.treasurylookup.app.window;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Shows pages and folders outside this program. JavaFX says nothing where there is no browser; on
 * Linux the desktop's own opener is asked, which tells by its exit status.
 */
final class DesktopOpener {
  private final Consumer<String> show;
  private final Executor workers;
  private final Executor fx;
  private final String opener;
  private final boolean linux;

  /**
   * What is outside.
   *
   * @param show JavaFX's own way
   * @param opener the program that opens things on Linux
   * @param system name of the operating system
   */
  DesktopOpener(
      Consumer<String> show, Executor workers, Executor fx, String opener, String system) {
    this.show = show;
    this.workers = workers;
    this.fx = fx;
    this.opener = opener;
    this.linux = system.startsWith("Linux");
  }

  /**
   * Shows a page.
   *
   * @param failed told, on the JavaFX thread, when nothing could open it
   */
  void page(URI page, Runnable failed) {
    open(page.toString(), failed);
  }

  void folder(Path folder, Runnable failed) {
    open(folder.toUri().toString(), failed);
  }

  private void open(String address, Runnable failed) {
    if (!linux) {
      show.accept(address);
      return;
    }
    workers.execute(
        () -> {
          if (!opens(address)) {
            fx.execute(failed);
          }
        });
  }

  private boolean opens(String address) {
    var command = new ProcessBuilder(opener, address);
    command.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    command.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      return command.start().waitFor() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
