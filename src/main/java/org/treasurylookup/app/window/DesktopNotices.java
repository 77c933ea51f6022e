package org.treasurylookup.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * Tells something in a notification of the desktop, for who looks at another window. Where the
 * desktop has none, the window alone tells. Nothing it is given is more secret than a title of a
 * window: other users of the PC can see the arguments of a program.
 *
 * @param system name of the operating system
 * @param notifier the program that shows them: on Linux {@code notify-send}, on macOS {@code
 *     osascript}
 */
record DesktopNotices(Executor workers, String system, String notifier) {
  private static final String NAME = "Treasury Lookup";

  private static final String SCRIPT = "/data/notification.applescript";

  static DesktopNotices of(Executor workers, String system) {
    return new DesktopNotices(
        workers, system, system.startsWith("Mac") ? "osascript" : "notify-send");
  }

  /** Shows a sentence, some time. */
  void show(String sentence) {
    if (system.startsWith("Linux")) {
      run(List.of(notifier, "--app-name=" + NAME, "--", NAME, escaped(sentence)));
    } else if (system.startsWith("Mac")) {
      run(List.of(notifier, "-e", script(), NAME, sentence));
    }
  }

  private static String script() {
    try (var in = DesktopNotices.class.getResourceAsStream(SCRIPT)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /* The body of a notification may have markup, which a word of a provider must not become. */
  private static String escaped(String sentence) {
    return sentence.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void run(List<String> command) {
    workers.execute(
        () -> {
          var started = new ProcessBuilder(command);
          started.redirectOutput(ProcessBuilder.Redirect.DISCARD);
          started.redirectError(ProcessBuilder.Redirect.DISCARD);
          try {
            started.start().waitFor();
          } catch (IOException _) {
            // A desktop without notifications: the window tells.
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
