package org.treasurylookup.desk;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.Main;

/**
 * Runs inside the program under test and says where things stand, so that a test knows where to
 * click and which pixels to look at. It changes nothing. The program ends with the test that asks.
 */
public final class Whereabouts {
  private static final int FRAMES = 3;

  private Whereabouts() {}

  /**
   * Starts the program.
   *
   * @param words the port of the test, then those of the program's command line
   */
  public static void main(String[] words) {
    int port = Integer.parseInt(words[0]);
    Thread.ofPlatform().daemon().name("whereabouts").start(() -> serve(port));
    Main.main(Arrays.copyOfRange(words, 1, words.length));
  }

  private static void serve(int port) {
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

  private static String answer(String question, String words)
      throws InterruptedException, ExecutionException {
    if (question.equals("drawn")) {
      DrawnFrames.await(FRAMES);
      return "";
    }
    var task = new FutureTask<>(() -> String.join("\n", lines(question, words)));
    try {
      Platform.runLater(task);
    } catch (IllegalStateException notStarted) {
      return "";
    }
    return task.get();
  }

  private static List<String> lines(String question, String words) {
    var windows =
        Window.getWindows().stream()
            .filter(window -> window.isShowing() && window.getScene() != null)
            .toList();
    var found = new ArrayList<String>();
    if (question.equals("keyboard")) {
      var stages = windows.stream().filter(Stage.class::isInstance).toList();
      return stages.isEmpty() || !stages.getLast().isFocused()
          ? found
          : List.of(window(stages.getLast()));
    }
    for (var window : windows) {
      var root = window.getScene().getRoot();
      switch (question) {
        case "windows" -> found.add(window(window));
        case "focus" -> {
          if (window.isFocused() && window.getScene().getFocusOwner() != null) {
            spot(window, window.getScene().getFocusOwner(), found);
          }
        }
        case "nodes" -> {
          for (var node : unique(root.lookupAll(words))) {
            spot(window, node, found);
          }
        }
        case "told" -> {
          for (var node : unique(root.lookupAll(words))) {
            var bounds = node.localToScreen(node.getLayoutBounds());
            found.add(line(bounds, bounds, node.getClass().getSimpleName(), text(node)));
          }
        }
        case "words" -> words(window, root, words, found);
        default -> throw new IllegalArgumentException(question);
      }
    }
    return found;
  }

  private static Set<Node> unique(Set<Node> nodes) {
    Set<Node> once = Collections.newSetFromMap(new IdentityHashMap<>());
    once.addAll(nodes);
    return once;
  }

  private static void words(Window window, Node node, String words, List<String> found) {
    if (!node.isVisible()) {
      return;
    }
    if (text(node).contains(words)) {
      spot(window, node, found);
    }
    if (node instanceof Parent parent) {
      parent
          .getChildrenUnmodifiable()
          .forEach(
              child -> {
                /* The words of a label are found once, as the label's. */
                if (!(node instanceof Labeled && child instanceof Text)) {
                  words(window, child, words, found);
                }
              });
    }
  }

  private static String text(Node node) {
    return switch (node) {
      case Labeled labeled when labeled.getText() != null -> labeled.getText();
      case TextInputControl input when input.getText() != null -> input.getText();
      case Text text -> text.getText();
      case Parent parent when parent.getStyleClass().contains("chunk-text") ->
          parent.getChildrenUnmodifiable().stream()
              .map(Whereabouts::text)
              .collect(Collectors.joining());
      default -> "";
    };
  }

  private static String window(Window window) {
    var bounds =
        new BoundingBox(window.getX(), window.getY(), window.getWidth(), window.getHeight());
    var scene = window.getScene();
    var inside =
        scene == null
            ? bounds
            : new BoundingBox(
                window.getX() + scene.getX(),
                window.getY() + scene.getY(),
                scene.getWidth(),
                scene.getHeight());
    String title = window instanceof Stage stage ? String.valueOf(stage.getTitle()) : "";
    return line(inside, bounds, window.getClass().getSimpleName(), title);
  }

  /* Nothing is told of what cannot be seen at all. */
  private static void spot(Window window, Node node, List<String> found) {
    var whole = node.localToScreen(node.getLayoutBounds());
    if (whole == null) {
      return;
    }
    var area = visible(window, node, whole);
    if (area != null) {
      found.add(line(area, whole, node.getClass().getSimpleName(), text(node)));
    }
  }

  private static @Nullable Bounds visible(Window window, Node node, Bounds whole) {
    var scene = window.getScene();
    @Nullable Bounds area =
        shared(
            whole,
            new BoundingBox(
                window.getX() + scene.getX(),
                window.getY() + scene.getY(),
                scene.getWidth(),
                scene.getHeight()));
    for (Node up = node; up != null && area != null; up = up.getParent()) {
      if (!up.isVisible() || up.getOpacity() == 0) {
        return null;
      }
      if (up.getClip() != null && up.getClip().getParent() == null) {
        area = shared(area, up.localToScreen(up.getClip().getBoundsInParent()));
      }
    }
    return area;
  }

  private static @Nullable Bounds shared(Bounds one, Bounds other) {
    double left = Math.max(one.getMinX(), other.getMinX());
    double top = Math.max(one.getMinY(), other.getMinY());
    double width = Math.min(one.getMaxX(), other.getMaxX()) - left;
    double height = Math.min(one.getMaxY(), other.getMaxY()) - top;
    return width <= 0 || height <= 0 ? null : new BoundingBox(left, top, width, height);
  }

  private static String line(Bounds area, Bounds whole, String kind, String text) {
    return String.join(
        "\t", area(area), area(whole), kind, text.replace('\t', ' ').replace('\n', '⏎'));
  }

  private static String area(Bounds bounds) {
    return "%d %d %d %d"
        .formatted(
            Math.round(bounds.getMinX()),
            Math.round(bounds.getMinY()),
            Math.round(bounds.getWidth()),
            Math.round(bounds.getHeight()));
  }
}
