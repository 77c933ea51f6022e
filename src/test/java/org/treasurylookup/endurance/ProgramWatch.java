package org.treasurylookup.endurance;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.desk.DrawnFrames;

/**
 * Runs inside the program under test, measures its frames, and says how it is: a robot asks it over
 * a socket. It changes nothing but what is only kept. The program ends with the robot.
 */
public final class ProgramWatch {
  /** Where the focus is while a window has the keyboard and nothing in it the focus. */
  static final String NOWHERE = "nowhere";

  /** Where the focus is while no window of the program has the keyboard. */
  static final String ELSEWHERE = "elsewhere";

  private static final int FRAMES = 2;

  private @Nullable ProgramWatchFrames frames;

  private ProgramWatch() {}

  /** Called by the JVM before the program starts, with the port of the robot. */
  public static void premain(String port) {
    Thread.ofPlatform()
        .daemon()
        .name("program-watch")
        .start(() -> new ProgramWatch().serve(Integer.parseInt(port)));
  }

  private void serve(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var in = new DataInputStream(socket.getInputStream());
        var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()))) {
      while (true) {
        var answer = answer(in.readUTF(), in.readUTF()).getBytes(StandardCharsets.UTF_8);
        out.writeInt(answer.length);
        out.write(answer);
        out.flush();
      }
    } catch (IOException | InterruptedException | ExecutionException e) {
      Runtime.getRuntime().halt(1);
    }
  }

  private String answer(String question, String words)
      throws InterruptedException, ExecutionException {
    return switch (question) {
      case "watch" -> onFx(this::begin);
      case "act" -> {
        frames().during(words);
        yield "";
      }
      case "drawn" -> {
        DrawnFrames.await(FRAMES);
        yield onFx(ProgramWatch::state);
      }
      case "frames" -> onFx(frames()::taken);
      case "memory" -> memory();
      case "threads" ->
          Thread.getAllStackTraces().keySet().stream()
              .map(Thread::getName)
              .sorted()
              .collect(Collectors.joining("\n"));
      default -> throw new IllegalArgumentException(question);
    };
  }

  private String begin() {
    frames = new ProgramWatchFrames();
    frames.start();
    return "";
  }

  private String counting(boolean now) {
    frames().count(now);
    return "";
  }

  private ProgramWatchFrames frames() {
    return Objects.requireNonNull(frames);
  }

  private static String onFx(Supplier<String> question)
      throws InterruptedException, ExecutionException {
    var task = new FutureTask<>(question::get);
    Platform.runLater(task);
    return task.get();
  }

  private String memory() throws InterruptedException, ExecutionException {
    var runtime = ManagementFactory.getMemoryMXBean();
    onFx(() -> counting(false));
    onFx(ProgramWatch::letGoOfStyles);
    DrawnFrames.await(FRAMES);
    /* What a finalizer or cleaner holds goes with the second collection. */
    System.gc();
    System.gc();
    long heap = runtime.getHeapMemoryUsage().getUsed();
    long rest = runtime.getNonHeapMemoryUsage().getUsed();
    return onFx(() -> counting(true) + heap + " " + rest + " " + nodes());
  }

  /* What JavaFX has found out about styles it keeps until the theme is another. */
  private static String letGoOfStyles() {
    var theme = Application.getUserAgentStylesheet();
    Application.setUserAgentStylesheet(Application.STYLESHEET_CASPIAN);
    Application.setUserAgentStylesheet(theme);
    return "";
  }

  /* All that is shown, in all windows. */
  private static long nodes() {
    return Window.getWindows().stream()
        .filter(window -> window.getScene() != null)
        .mapToLong(window -> nodes(window.getScene().getRoot()))
        .sum();
  }

  private static long nodes(Node node) {
    return node instanceof Parent parent
        ? 1 + parent.getChildrenUnmodifiable().stream().mapToLong(ProgramWatch::nodes).sum()
        : 1;
  }

  /* How many tabs, how many windows, whether text is typed, and what has the focus. */
  private static String state() {
    var windows = Window.getWindows().stream().filter(Window::isShowing).toList();
    if (windows.isEmpty()) {
      return "0 0 false " + ELSEWHERE;
    }
    var root = windows.getFirst().getScene().getRoot();
    int tabs = root.lookupAll(".tab-pane > .tab-header-area .tab").size();
    Optional<Window> front = windows.reversed().stream().filter(Window::isFocused).findFirst();
    Optional<Node> focus = front.map(window -> window.getScene().getFocusOwner());
    boolean typing = focus.filter(TextInputControl.class::isInstance).isPresent();
    return String.join(
        " ",
        List.of(
            "" + tabs,
            "" + windows.size(),
            "" + typing,
            focus.map(ProgramWatch::name).orElse(front.isPresent() ? NOWHERE : ELSEWHERE)));
  }

  private static String name(Node node) {
    String type = node.getClass().getSimpleName();
    return node.getId() == null ? type : type + "#" + node.getId();
  }
}
