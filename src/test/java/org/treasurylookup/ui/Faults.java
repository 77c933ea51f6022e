package org.treasurylookup.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.treasurylookup.view.control.WrappedText;

/**
 * What an eye would find wrong with a laid-out scene: words cut with an ellipsis, cut off or cut in
 * two.
 */
public final class Faults {
  private static final double HAIR = 1.5;

  private Faults() {}

  /** A sentence for each fault; empty when all words of the scene can be read. FX thread. */
  public static List<String> of(Scene scene) {
    var faults = new ArrayList<String>();
    look(scene.getRoot(), scene, faults);
    return faults;
  }

  private static void look(Node node, Scene scene, List<String> faults) {
    if (!node.isVisible() || node instanceof ScrollBar) {
      return;
    }
    if (node instanceof Labeled labeled && labeled.isTextTruncated()) {
      faults.add("Shortened: " + labeled.getText());
    }
    if (node instanceof Text text && !text.getText().isEmpty()) {
      cutOff(text, scene, faults);
    }
    if (node instanceof Parent parent) {
      if (parent instanceof Region region) {
        squeezed(region, faults);
      }
      if (parent instanceof TextFlow words) {
        broken(words, faults);
      }
      if (parent instanceof WrappedText words) {
        divided(words, faults);
      }
      if (parent instanceof VBox column) {
        overlapping(column, faults);
      }
      parent.getChildrenUnmodifiable().forEach(child -> look(child, scene, faults));
    }
  }

  private static void cutOff(Text text, Scene scene, List<String> faults) {
    Bounds bounds = text.localToScene(text.getLayoutBounds());
    /* A blank at the end of a wrapped line counts as part of the text. */
    double hair = text.getParent() instanceof TextFlow ? text.getFont().getSize() * 0.7 : HAIR;
    for (var parent = text.getParent(); parent != null; parent = parent.getParent()) {
      if (scrolls(parent)) {
        return;
      }
      Bounds room = parent.localToScene(parent.getLayoutBounds());
      if (bounds.getMinX() < room.getMinX() - hair || bounds.getMaxX() > room.getMaxX() + hair) {
        faults.add("Sticks out of " + parent.getStyleClass() + ": " + text.getText());
        return;
      }
    }
    if (bounds.getMinX() < -hair || bounds.getMaxX() > scene.getWidth() + hair) {
      faults.add("Sticks out of the window: " + text.getText());
    }
  }

  private static boolean scrolls(Parent parent) {
    var styles = parent.getStyleClass();
    return styles.contains("clipped-container")
        || styles.contains("column-header-background")
        || (styles.contains("viewport") && sideways(parent));
  }

  private static boolean sideways(Parent viewport) {
    return viewport.getParent() instanceof ScrollPane pane && !pane.isFitToWidth();
  }

  private static void broken(TextFlow words, List<String> faults) {
    boolean fits = words.getWidth() > words.prefWidth(-1) - 2;
    if (fits && words.prefHeight(words.getWidth()) > words.prefHeight(-1) + HAIR) {
      faults.add("Broken although it fits: " + words.getAccessibleText());
    }
  }

  /* Where no blank is near enough, a line ends between two letters: its column is too narrow. */
  private static void divided(TextFlow flow, List<String> faults) {
    var words = new StringBuilder();
    flow.getChildren().forEach(part -> words.append(part instanceof Text it ? it.getText() : " "));
    for (var line : flow.getLayoutInfo().getTextLines(false)) {
      int end = line.end();
      if (isLatin(words, end - 1) && isLatin(words, end)) {
        faults.add("Ends within a word: " + words.substring(line.start(), end));
      }
    }
  }

  private static boolean isLatin(CharSequence words, int at) {
    return at >= 0
        && at < words.length()
        && Character.isLetter(words.charAt(at))
        && Character.UnicodeScript.of(words.charAt(at)) == Character.UnicodeScript.LATIN;
  }

  private static void overlapping(VBox column, List<String> faults) {
    double bottom = Double.NEGATIVE_INFINITY;
    for (var child : column.getChildren()) {
      if (child.isManaged() && child.isVisible()) {
        var bounds = child.getLayoutBounds();
        double top = child.getLayoutY() + bounds.getMinY();
        if (top < bottom - HAIR) {
          faults.add("Over the one above: " + child.getStyleClass());
        }
        bottom = child.getLayoutY() + deepest(child, bounds.getMaxY());
      }
    }
  }

  /* What hangs out of a node at its lower end is seen as well. */
  private static double deepest(Node node, double bottom) {
    boolean clips = node instanceof Control || node.getClip() != null;
    if (clips || !(node instanceof Parent parent)) {
      return bottom;
    }
    double deepest = bottom;
    for (var child : parent.getChildrenUnmodifiable()) {
      if (child.isManaged() && child.isVisible() && child instanceof Region) {
        double end = child.getLayoutY() + child.getLayoutBounds().getMaxY();
        deepest = Math.max(deepest, end);
      }
    }
    return deepest;
  }

  private static void squeezed(Region region, List<String> faults) {
    boolean own = region.getClass().getName().startsWith("org.treasurylookup");
    double needed = region.minHeight(region.getWidth());
    if (own && region.getHeight() + HAIR < needed) {
      faults.add("Too low by " + (needed - region.getHeight()) + ": " + region.getStyleClass());
    }
  }
}
