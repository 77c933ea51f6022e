package org.treasurylookup.view.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

/**
 * Opens a popover below what it is about, or above it, pointing at it and inside the window. Its
 * own way measures its content before that has its style, and covers what it belongs to.
 */
public final class PopPlace {
  private PopPlace() {}

  /** Opens a popover at a node. */
  public static void open(PopOver pop, Node owner) {
    pop.setAnimated(false);
    pop.setDetachable(false);
    pop.show(owner);
    var drawn = pop.getSkin().getNode();
    drawn.applyCss();
    var about = owner.localToScreen(owner.getLayoutBounds());
    var window = owner.getScene().getRoot();
    var frame = window.localToScreen(window.getLayoutBounds());
    double high = drawn.getLayoutBounds().getHeight();
    boolean below =
        about.getMaxY() + high <= frame.getMaxY()
            || frame.getMaxY() - about.getMaxY() >= about.getMinY() - frame.getMinY();
    double tip = about.getMinX() + Math.min(about.getWidth() / 2, 2 * indent(pop));
    boolean right = tip - indent(pop) + drawn.getLayoutBounds().getWidth() <= frame.getMaxX();
    pop.setArrowLocation(arrow(below, right));
    drawn.applyCss();
    move(pop, drawn.localToScreen(drawn.getLayoutBounds()), about, tip);
  }

  private static ArrowLocation arrow(boolean below, boolean right) {
    if (below) {
      return right ? ArrowLocation.TOP_LEFT : ArrowLocation.TOP_RIGHT;
    }
    return right ? ArrowLocation.BOTTOM_LEFT : ArrowLocation.BOTTOM_RIGHT;
  }

  /* From its corner to the tip of its arrow. */
  private static double indent(PopOver pop) {
    return pop.getArrowIndent() + pop.getCornerRadius() + pop.getArrowSize();
  }

  private static void move(PopOver pop, Bounds drawn, Bounds about, double tip) {
    var arrow = pop.getArrowLocation();
    boolean below = arrow == ArrowLocation.TOP_LEFT || arrow == ArrowLocation.TOP_RIGHT;
    boolean right = arrow == ArrowLocation.TOP_LEFT || arrow == ArrowLocation.BOTTOM_LEFT;
    double x = right ? drawn.getMinX() + indent(pop) : drawn.getMaxX() - indent(pop);
    pop.setAnchorX(pop.getAnchorX() + tip - x);
    pop.setAnchorY(
        pop.getAnchorY()
            + (below ? about.getMaxY() - drawn.getMinY() : about.getMinY() - drawn.getMaxY()));
  }
}
