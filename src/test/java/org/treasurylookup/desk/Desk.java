package org.treasurylookup.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.treasurylookup.Until;

/** A screen of its own with a window manager, a keyboard and a mouse. */
public final class Desk implements AutoCloseable {
  /** What puts title bars on windows and hands out the focus. */
  public enum Manager {
    OPENBOX("openbox --sm-disable"),
    METACITY("metacity --sm-disable --compositor=none"),
    /** Windows stand where they want to and have no title bar. */
    NONE("");

    private final String command;

    Manager(String command) {
      this.command = command;
    }

    private List<String> command() {
      return List.of(command.split(" ", -1));
    }
  }

  /** A size of the screen. */
  public enum Size {
    SMALL(1024, 640),
    LAPTOP(1366, 768),
    DESKTOP(1920, 1080);

    private final int width;
    private final int height;

    Size(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  /*
   * The memory of the screen has no pointer in it: it would be taken for a part of the window. And
   * no key repeats itself because a busy machine was slow to let go of it.
   */
  private static final List<String> SERVER =
      List.of("Xvfb", "-displayfd", "1", "-nolisten", "tcp", "-noreset", "-nocursor", "-r");

  private static final int PATIENCE = 10;

  private final Manager manager;
  private final Path folder;
  private final Map<String, String> variables;
  private final ScreenMemory memory;
  private final Deque<Attended> running = new ArrayDeque<>();

  private Desk(Manager manager, Size size, Path folder) throws IOException {
    this.manager = manager;
    this.folder = folder;
    var command = new ArrayList<>(SERVER);
    command.addAll(List.of("-fbdir", folder.toString(), "-screen", "0"));
    command.add(size.width + "x" + size.height + "x24");
    var server = Attended.start(Map.of(), folder.resolve("server.log"), command);
    running.push(server);
    this.variables =
        Map.of("DISPLAY", ":" + server.line(), "GSETTINGS_BACKEND", "memory", "NO_AT_BRIDGE", "1");
    this.memory = ScreenMemory.of(folder.resolve("Xvfb_screen0"));
  }

  /** Starts one. */
  static Desk start(Manager manager, Size size) throws IOException {
    var desk = new Desk(manager, size, Files.createTempDirectory("desk"));
    if (manager != Manager.NONE) {
      var log = desk.folder.resolve("manager.log");
      desk.running.push(Attended.start(desk.variables, log, manager.command()));
      Until.met(
          manager + " runs",
          () -> desk.does("xprop", "-root", "_NET_SUPPORTING_WM_CHECK").contains("window id"));
    }
    return desk;
  }

  Manager manager() {
    return manager;
  }

  /** What a program needs in its environment to open a window here. */
  public Map<String, String> variables() {
    return variables;
  }

  /** What is to be seen now. */
  public DeskScreen screen() {
    return memory.screen();
  }

  /** Whether the same is to be seen as before. */
  boolean shows(DeskScreen before) {
    return memory.shows(before);
  }

  /**
   * Runs a tool on this screen and gives what it says. One that gets no answer from another
   * program, as that one ended or copied something else just then, would wait for ever: it is given
   * up.
   */
  public String does(String... command) {
    return says("", command);
  }

  /** The same with something to read. */
  String says(String input, String... command) {
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(variables);
      var process = builder.start();
      CompletableFuture.delayedExecutor(PATIENCE, TimeUnit.SECONDS)
          .execute(process::destroyForcibly);
      try (var out = process.outputWriter(StandardCharsets.UTF_8)) {
        out.write(input);
      }
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What another program would paste. */
  public String clipboard() {
    return does("xclip", "-selection", "clipboard", "-o");
  }

  /** Copies something in another program. */
  public void copied(String text) {
    /* It stays to hand the text out, so it may not keep the pipe that is read to its end. */
    says(text, "sh", "-c", "xclip -selection clipboard -i >/dev/null 2>&1");
  }

  /** The same in a program that is busy when it is asked for what was copied. */
  Lingering copiedByOneWhoLingers(String text) throws IOException {
    return Lingering.start(this, text);
  }

  /** Gives the keyboard another layout, as {@code setxkbmap} names it. */
  public void keyboard(String layout) {
    does("setxkbmap", layout);
  }

  @Override
  public void close() throws IOException {
    while (!running.isEmpty()) {
      running.pop().close();
    }
    DeskProgram.delete(folder);
  }
}
