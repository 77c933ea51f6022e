package org.treasurylookup.view.window;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.model.DisplayModel;

/**
 * A window that is low for the size of its text. There the frame around a record folds, so that the
 * answer stays in sight without scrolling; pseudo-class {@code low} tells the stylesheet.
 */
public final class LowWindow {
  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
  /* Multiples of the text size. */
  private static final double LEAST = 48;

  private final DisplayModel display;
  private final Consumer<Boolean> told;
  private boolean low;

  private LowWindow(DisplayModel display, Consumer<Boolean> told) {
    this.display = display;
    this.told = told;
  }

  /** Gives a node the pseudo-class while its window is low. */
  public static void mark(Node node, DisplayModel display) {
    follow(node, display, low -> node.pseudoClassStateChanged(LOW, low));
  }

  /** Tells whether the window of a node is low, each time that changes; at first it is not. */
  public static void follow(Node node, DisplayModel display, Consumer<Boolean> told) {
    var window = new LowWindow(display, told);
    var height = node.sceneProperty().flatMap(Scene::heightProperty);
    height.subscribe(window::look);
    display.textPercentProperty().subscribe(_ -> window.look(height.getValue()));
  }

  /* A locked window has its content in no scene, and a new one no height yet. */
  private void look(@Nullable Number height) {
    if (height == null || height.doubleValue() <= 0) {
      return;
    }
    double size = display.textSize();
    boolean now = height.doubleValue() < LEAST * size;
    if (now != low) {
      low = now;
      told.accept(now);
    }
  }
}
