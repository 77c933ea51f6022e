package org.treasurylookup.app.window;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.treasurylookup.view.window.DesktopClipboard;

/**
 * The clipboard of a Linux desktop through the small programs made for it. JavaFX knows no marked
 * text, and what it has put on the clipboard ends with it. Text goes through pipes alone: what
 * stands on a command line is seen by everybody.
 */
final class LinuxClipboard implements DesktopClipboard {
  private static final int MOST = 1_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Tool WAYLAND =
      new Tool(List.of("wl-copy"), List.of("wl-paste", "--primary", "--no-newline"));
  private static final List<Tool> X11 =
      List.of(
          new Tool(
              List.of("xclip", "-selection", "clipboard", "-in"),
              List.of("xclip", "-selection", "primary", "-out")),
          new Tool(
              List.of("xsel", "--clipboard", "--input"), List.of("xsel", "--primary", "--output")));

  private final Optional<Tool> tool;
  private final boolean linux;
  private final Executor workers;
  private final Executor fx;

  private record Tool(List<String> keep, List<String> marked) {
    boolean isIn(List<Path> folders) {
      return folders.stream().anyMatch(each -> Files.isExecutable(each.resolve(keep.getFirst())));
    }
  }

  /**
   * A desktop's clipboard.
   *
   * @param variables of this process: which desktop it is, and where its programs are
   * @param system name of the operating system
   */
  LinuxClipboard(Map<String, String> variables, String system, Executor workers, Executor fx) {
    this.workers = workers;
    this.fx = fx;
    var folders = folders(variables.getOrDefault("PATH", ""));
    boolean wayland = variables.containsKey("WAYLAND_DISPLAY");
    this.linux = system.startsWith("Linux") && (wayland || variables.containsKey("DISPLAY"));
    this.tool =
        linux && wayland && WAYLAND.isIn(folders)
            ? Optional.of(WAYLAND)
            : X11.stream().filter(each -> linux && each.isIn(folders)).findFirst();
  }

  private static List<Path> folders(String path) {
    return Arrays.stream(path.split(":"))
        .filter(each -> each.startsWith("/"))
        .flatMap(each -> path(each).stream())
        .toList();
  }

  /* One that the locale cannot spell is looked into by nobody. */
  private static Optional<Path> path(String folder) {
    try {
      return Optional.of(Path.of(folder));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  @Override
  public boolean lasts() {
    return !linux || tool.isPresent();
  }

  @Override
  public void marked(Consumer<String> told) {
    tool.ifPresent(
        known ->
            workers.execute(
                () -> {
                  String text = read(known.marked(), PATIENCE);
                  if (!text.isBlank()) {
                    fx.execute(() -> told.accept(text));
                  }
                }));
  }

  /**
   * What a tool says: nothing if it does not come to an end, as the program that is asked is stuck
   * or ended just then; half a text would be taken for a whole.
   */
  static String read(List<String> command, Duration patience) {
    try {
      var process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
      var givenUp =
          new CompletableFuture<Boolean>()
              .completeOnTimeout(true, patience.toMillis(), TimeUnit.MILLISECONDS);
      var _ = givenUp.thenRun(process::destroyForcibly);
      try (var out = process.getInputStream()) {
        process.getOutputStream().close();
        String text = new String(out.readNBytes(MOST), StandardCharsets.UTF_8);
        return givenUp.isDone() ? "" : text;
      } finally {
        givenUp.cancel(false);
        process.destroy();
      }
    } catch (IOException _) {
      return "";
    }
  }

  /* It stays behind this program, until something else is copied. */
  @Override
  public void keep(String text) {
    if (tool.isEmpty()) {
      return;
    }
    var command =
        new ProcessBuilder(tool.get().keep())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD);
    try (var in = command.start().getOutputStream()) {
      in.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      /* Then the clipboard is empty, as it is without such a program. */
    }
  }
}
