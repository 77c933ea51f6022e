package org.treasurylookup.view.icon;

import java.util.stream.Stream;
import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/**
 * One of {@link Icons}, drawn from its path at whatever size the style gives it, so it stays sharp
 * at every scale. Decorative: the words beside it say the same. Style class {@code glyph}; the
 * colour is the looked-up {@code -tl-ink}.
 */
abstract class IconDrawing extends Region {
  private static final double GRID = 16;

  private final SVGPath fill = new SVGPath();
  private final SVGPath line = new SVGPath();
  private final Scale scale = new Scale(1, 1);

  IconDrawing(Icons icon) {
    getStyleClass().add("glyph");
    fill.getStyleClass().add("glyph-fill");
    fill.setFillRule(FillRule.EVEN_ODD);
    line.getStyleClass().add("glyph-line");
    line.setStrokeWidth(1.5);
    line.setStrokeLineCap(StrokeLineCap.ROUND);
    line.setStrokeLineJoin(StrokeLineJoin.ROUND);
    for (var path : new SVGPath[] {fill, line}) {
      path.setManaged(false);
      path.getTransforms().add(scale);
    }
    setMouseTransparent(true);
    draw(icon);
  }

  final void draw(Icons icon) {
    fill.setContent(icon.fill());
    line.setContent(icon.line());
    getChildren()
        .setAll(Stream.of(fill, line).filter(path -> !path.getContent().isEmpty()).toList());
  }

  @Override
  protected void layoutChildren() {
    scale.setX(getWidth() / GRID);
    scale.setY(getHeight() / GRID);
  }

  /** The foot of the drawing stands a little below the line of the words beside it. */
  @Override
  public double getBaselineOffset() {
    return getHeight() * 0.84;
  }
}
