package org.treasurylookup.view.control;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.treasurylookup.domain.FieldPrivacy;

/**
 * Opens a popover below what it is about, or above it, with the tip of its arrow at it and inside
 * the window. Its own way measures its content before that has its style, and covers what it
 * belongs to.
 */
public final class PopoverPlace {
  /* Until its last layout: about as much as its frame and its arrow need. */
  private static final double RIM = 24;

  /* In a window that has room for nothing. */
  private static final double LEAST_ROOM = 100;

  private PopoverPlace() {}

  /**
   * Opens a popover.
   *
   * @param privacy who may see what it shows: it is not opened while that is hidden, and closed
   *     when it gets hidden
   */
  public static void open(ControlKit kit, FieldPrivacy privacy, PopOver pop, Node owner) {
    if (kit.hides(privacy)) {
      kit.toast().say(kit.words("control.pane.hidden"));
    } else {
      open(pop, owner);
      kit.follow(pop.getContentNode(), () -> closeHidden(kit, privacy, pop));
    }
  }

  private static void closeHidden(ControlKit kit, FieldPrivacy privacy, PopOver pop) {
    if (kit.hides(privacy)) {
      pop.hide();
    }
  }

  private static void open(PopOver pop, Node owner) {
    pop.setAnimated(false);
    pop.setDetachable(false);
    pop.addEventFilter(KeyEvent.KEY_PRESSED, event -> closes(pop, event));
    if (pop.getContentNode() instanceof Region content) {
      double most = owner.getScene().getWidth() - 2 * RIM;
      content.setMaxWidth(content.getMaxWidth() < 0 ? most : Math.min(content.getMaxWidth(), most));
    }
    pop.show(owner);
    var drawn = pop.getSkin().getNode();
    drawn.applyCss();
    var about = owner.localToScreen(owner.getLayoutBounds());
    var window = owner.getScene().getRoot();
    var frame = window.localToScreen(window.getLayoutBounds());
    double high = drawn.getLayoutBounds().getHeight() + RIM;
    boolean below =
        about.getMaxY() + high <= frame.getMaxY()
            || frame.getMaxY() - about.getMaxY() >= about.getMinY() - frame.getMinY();
    double tip = about.getMinX() + Math.min(about.getWidth() / 2, 2 * indent(pop));
    boolean right = tip - indent(pop) + drawn.getLayoutBounds().getWidth() <= frame.getMaxX();
    pop.setArrowLocation(arrow(below, right));
    drawn.applyCss();
    move(pop, about, tip);
    onceLaidOut(pop.getScene(), () -> move(pop, about, tip));
  }

  /** How high a popover may be that covers nothing of what it is about, nor leaves the window. */
  public static double room(Node owner) {
    var about = owner.localToScreen(owner.getLayoutBounds());
    var window = owner.getScene().getRoot();
    var frame = window.localToScreen(window.getLayoutBounds());
    double below = frame.getMaxY() - about.getMaxY();
    double above = about.getMinY() - frame.getMinY();
    return Math.max(LEAST_ROOM, Math.max(below, above) - RIM);
  }

  /* A field that checks what is typed keeps the first Esc to itself. */
  private static void closes(PopOver pop, KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      pop.hide();
    }
  }

  /* A window of its own has its last size only then, and it is not drawn before. */
  private static void onceLaidOut(Scene scene, Runnable then) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            then.run();
          }
        });
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

  private static void move(PopOver pop, Bounds about, double tip) {
    var arrow = pop.getArrowLocation();
    boolean below = arrow == ArrowLocation.TOP_LEFT || arrow == ArrowLocation.TOP_RIGHT;
    boolean right = arrow == ArrowLocation.TOP_LEFT || arrow == ArrowLocation.BOTTOM_LEFT;
    var seen = seen(pop);
    double x = right ? seen.getMinX() + indent(pop) : seen.getMaxX() - indent(pop);
    double y = below ? about.getMaxY() - seen.getMinY() : about.getMinY() - seen.getMaxY();
    pop.setAnchorX(pop.getAnchorX() + tip - x);
    pop.setAnchorY(pop.getAnchorY() + y);
  }

  /* The line around it with its arrow; where nothing is seen through its rim, all of the window. */
  private static Bounds seen(PopOver pop) {
    var line = pop.getSkin().getNode().lookup(".border");
    var bounds = line.localToScreen(line.getLayoutBounds());
    if (!pop.getStyleClass().contains("opaque")) {
      return bounds;
    }
    double top = Math.min(pop.getY(), bounds.getMinY());
    double bottom = Math.max(pop.getY() + pop.getHeight(), bounds.getMaxY());
    return new BoundingBox(bounds.getMinX(), top, bounds.getWidth(), bottom - top);
  }
}
