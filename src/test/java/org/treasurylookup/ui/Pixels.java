package org.treasurylookup.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** What is seen of a window, pixel by pixel. JavaFX thread only. */
public final class Pixels {
  private static final int CHANNEL = 8;

  private final WritableImage image;

  private Pixels(WritableImage image) {
    this.image = image;
  }

  /** A scene as it is drawn now. */
  public static Pixels of(Scene scene) {
    Parent root = scene.getRoot();
    for (int pass = 0; pass < 4; pass++) {
      root.applyCss();
      root.layout();
    }
    return new Pixels(scene.snapshot(null));
  }

  /** How many pixels of a node have a colour, but for what a blend rounds off. */
  public long count(Node node, Color color) {
    var place = node.localToScene(node.getLayoutBounds());
    return count(place, color);
  }

  /** How many pixels around a node are others than in an earlier picture. */
  public long differences(Pixels before, Node node) {
    var place = node.localToScene(node.getBoundsInLocal());
    long count = 0;
    for (int y = at(place.getMinY()); y < Math.min(place.getMaxY(), image.getHeight()); y++) {
      for (int x = at(place.getMinX()); x < Math.min(place.getMaxX(), image.getWidth()); x++) {
        var now = image.getPixelReader().getColor(x, y);
        count += isAlike(now, before.image.getPixelReader().getColor(x, y)) ? 0 : 1;
      }
    }
    return count;
  }

  private long count(Bounds place, Color color) {
    long count = 0;
    for (int y = at(place.getMinY()); y < Math.min(place.getMaxY(), image.getHeight()); y++) {
      for (int x = at(place.getMinX()); x < Math.min(place.getMaxX(), image.getWidth()); x++) {
        count += isAlike(image.getPixelReader().getColor(x, y), color) ? 1 : 0;
      }
    }
    return count;
  }

  private static int at(double edge) {
    return Math.max(0, (int) Math.round(edge));
  }

  private static boolean isAlike(Color one, Color other) {
    return near(one.getRed(), other.getRed())
        && near(one.getGreen(), other.getGreen())
        && near(one.getBlue(), other.getBlue());
  }

  private static boolean near(double one, double other) {
    return Math.abs(one - other) * 256 < CHANNEL;
  }
}
