package org.treasurylookup.view.money;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.shape.CubicCurve;
import org.treasurylookup.domain.check.flow.MoneyFlow;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.EmText;
import org.treasurylookup.view.control.WideRegion;

/**
 * The way of the money in one token, from left to right: who gave, the whole, and its shares, each
 * joined to the share it came from. Focusable; a screen reader speaks it line by line. Style class
 * {@code flow-picture}.
 */
final class FlowPicture extends WideRegion {
  /* Multiples of the text size. */
  private static final double WIDEST = 17;
  private static final double NARROWEST = 11;
  private static final double INDENT = 1.6;
  /* As many accounts as can be taken in at once; the words below have them all. */
  private static final int MOST_ACCOUNTS = 12;
  private static final double GAP = 2.6;
  private static final double BETWEEN = 0.7;
  private static final double BEND = 0.5;

  private final List<FlowBox> givers;
  private final FlowBox whole;
  private final List<CubicCurve> lines = new ArrayList<>();
  private final EmText em = new EmText();
  private int drawn;

  FlowPicture(ControlKit kit, MoneyFlow.Strand all) {
    var strand = all.bounded(MOST_ACCOUNTS);
    this.givers =
        strand.givers().stream().map(giver -> new FlowBox(kit, giver, strand.token())).toList();
    this.whole = new FlowBox(kit, strand.whole(), strand.token());
    getStyleClass().add("flow-picture");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(FlowWords.spoken(kit, strand));
    getChildren().add(em);
    givers.forEach(giver -> join());
    addAll(whole);
    getChildren().addAll(lines);
    getChildren().addAll(givers);
    addBoxes(whole);
  }

  private void addAll(FlowBox box) {
    for (var part : box.parts()) {
      join();
      addAll(part);
    }
  }

  private void addBoxes(FlowBox box) {
    getChildren().add(box);
    box.parts().forEach(this::addBoxes);
  }

  private void join() {
    var line = new CubicCurve();
    line.getStyleClass().add("flow-line");
    line.setManaged(false);
    line.setMouseTransparent(true);
    lines.add(line);
  }

  @Override
  protected double computePrefWidth(double height) {
    return columns() * WIDEST * em.size() + (columns() - 1) * gap();
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    drawn = 0;
    super.layoutChildren();
  }

  @Override
  protected double freeRoom() {
    return room(prefWidth(-1));
  }

  @Override
  protected double flow(double inner, boolean really) {
    double room = (inner - (columns() - 1) * gap()) / columns();
    if (room < NARROWEST * em.size()) {
      return snapSizeY(outline(inner, really));
    }
    double column = snapSizeX(Math.min(WIDEST * em.size(), room));
    double step = column + gap();
    double x = snappedLeftInset();
    double y = snappedTopInset();
    double right = tree(whole, x + (givers.isEmpty() ? 0 : step), y, column, false);
    double left = stack(x, y, column, right, false);
    double high = Math.max(left, right);
    if (really) {
      double top = y + (high - right) / 2;
      tree(whole, x + (givers.isEmpty() ? 0 : step), top, column, true);
      stack(x, y, column, high, true);
    }
    return snapSizeY(high);
  }

  /* Without room for columns each share stands below the one it came from, a step further in. */
  private double outline(double inner, boolean really) {
    double y = 0;
    for (var giver : givers) {
      y += row(giver, 0, y, inner, really) + between();
    }
    y += below(whole, givers.isEmpty() ? 0 : 1, y, inner, really);
    if (really) {
      givers.forEach(giver -> drop(giver, whole));
      drops(whole);
    }
    return y;
  }

  private double below(FlowBox box, int depth, double y, double inner, boolean really) {
    double high = row(box, depth, y, inner, really);
    for (var part : box.parts()) {
      high += between();
      high += below(part, depth + 1, y + high, inner, really);
    }
    return high;
  }

  private double row(FlowBox box, int depth, double y, double inner, boolean really) {
    double in = depth * INDENT * em.size();
    double wide = snapSizeX(Math.min(WIDEST * 2 * em.size(), inner - in));
    double tall = snapSizeY(box.prefHeight(wide));
    if (really) {
      box.resizeRelocate(
          snapPositionX(snappedLeftInset() + in), snapPositionY(snappedTopInset() + y), wide, tall);
    }
    return tall;
  }

  private void drops(FlowBox box) {
    for (var part : box.parts()) {
      drop(box, part);
      drops(part);
    }
  }

  private void drop(FlowBox from, FlowBox to) {
    double x = from.getLayoutX() + INDENT * em.size() / 2;
    double y = to.getLayoutY() + to.getHeight() / 2;
    curve(x, from.getLayoutY() + from.getHeight(), x, y, x, y, to.getLayoutX(), y);
  }

  /* The givers, one below the other, in the middle of what the picture is high. */
  private double stack(double x, double y, double column, double high, boolean really) {
    double own =
        givers.stream().mapToDouble(box -> box.prefHeight(column)).sum()
            + Math.max(0, givers.size() - 1) * between();
    double at = y + Math.max(0, (high - own) / 2);
    if (really) {
      for (var giver : givers) {
        double tall = snapSizeY(giver.prefHeight(column));
        giver.resizeRelocate(x, snapPositionY(at), column, tall);
        at += tall + between();
        draw(giver, whole);
      }
    }
    return own;
  }

  private double tree(FlowBox box, double x, double y, double column, boolean really) {
    double own = snapSizeY(box.prefHeight(column));
    double parts = 0;
    for (var part : box.parts()) {
      parts += (parts == 0 ? 0 : between()) + tree(part, 0, 0, column, false);
    }
    double high = Math.max(own, parts);
    if (really) {
      box.resizeRelocate(x, snapPositionY(y + (high - own) / 2), column, own);
      double at = y + (high - parts) / 2;
      for (var part : box.parts()) {
        at += tree(part, x + column + gap(), at, column, true) + between();
        draw(box, part);
      }
    }
    return high;
  }

  private void draw(FlowBox from, FlowBox to) {
    double x0 = from.getLayoutX() + from.getWidth();
    double y0 = from.getLayoutY() + from.getHeight() / 2;
    double x1 = to.getLayoutX();
    double y1 = to.getLayoutY() + to.getHeight() / 2;
    double bend = (x1 - x0) * BEND;
    curve(x0, y0, x0 + bend, y0, x1 - bend, y1, x1, y1);
  }

  private void curve(double... xy) {
    var line = lines.get(drawn++);
    line.setStartX(xy[0]);
    line.setStartY(xy[1]);
    line.setControlX1(xy[2]);
    line.setControlY1(xy[3]);
    line.setControlX2(xy[4]);
    line.setControlY2(xy[5]);
    line.setEndX(xy[6]);
    line.setEndY(xy[7]);
  }

  private int columns() {
    return whole.depth() + (givers.isEmpty() ? 0 : 1);
  }

  private double gap() {
    return GAP * em.size();
  }

  private double between() {
    return BETWEEN * em.size();
  }
}
