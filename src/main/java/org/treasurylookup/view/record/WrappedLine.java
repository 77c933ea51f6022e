package org.treasurylookup.view.record;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import org.treasurylookup.view.control.WideRegion;

/**
 * A line of nodes on one baseline, some at its right end; what does not fit goes on in further
 * lines, and a node wider than the line wraps. Style class {@code head-line}.
 */
final class WrappedLine extends WideRegion {
  private static final double GAP = 10;
  private static final double LINE_GAP = 6;
  private static final double BASELINE = 0.79;

  private final List<Node> left;
  private final List<Node> right;

  WrappedLine(List<? extends Node> left, List<? extends Node> right) {
    this.left = List.copyOf(left);
    this.right = List.copyOf(right);
    getStyleClass().add("head-line");
    getChildren().addAll(left);
    getChildren().addAll(right);
  }

  @Override
  protected double computePrefWidth(double height) {
    return width(left) + GAP + width(right);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double flow(double room, boolean place) {
    var line = Line.at(0);
    for (int at = 0; at < left.size(); ) {
      int to = fitting(left, at, room);
      line = row(left.subList(at, to), 0, line, room, place);
      at = to;
    }
    if (right.isEmpty()) {
      return snapSizeY(line.bottom());
    }
    double wide = width(right);
    boolean beside = line.right() + GAP + wide <= room;
    var last = beside ? line : Line.at(line.bottom() + LINE_GAP);
    var end = row(right, beside ? room - wide : 0, last.again(), room, place);
    return snapSizeY(Math.max(line.bottom(), end.bottom()));
  }

  private int fitting(List<Node> nodes, int from, double room) {
    double x = 0;
    for (int at = from; at < nodes.size(); at++) {
      x += wide(nodes.get(at));
      if (at > from && x > room) {
        return at;
      }
      x += GAP;
    }
    return nodes.size();
  }

  /* A row below the line before, or on it when that one has no height yet. */
  private Line row(List<Node> nodes, double from, Line before, double room, boolean place) {
    double top = before.isEmpty() ? before.top() : before.bottom() + LINE_GAP;
    double baseline = before.isEmpty() ? before.baseline() : 0;
    for (var node : nodes) {
      baseline = Math.max(baseline, baseline(node));
    }
    double x = from;
    double bottom = top;
    for (var node : nodes) {
      double wide = Math.min(wide(node), room);
      double high = node.prefHeight(wide);
      double y = top + baseline - baseline(node);
      if (place) {
        node.resizeRelocate(snapPositionX(x), snapPositionY(y), wide, high);
      }
      bottom = Math.max(bottom, y + high);
      x += wide + GAP;
    }
    return new Line(top, bottom, baseline, x - GAP);
  }

  /* The icon of a button stands with its middle at the middle of the letters, as a box does. */
  private static double baseline(Node node) {
    double offset = node.getBaselineOffset();
    return node instanceof ButtonBase || offset == BASELINE_OFFSET_SAME_AS_HEIGHT
        ? node.prefHeight(-1) * BASELINE
        : offset;
  }

  private double wide(Node node) {
    return snapSizeX(node.prefWidth(-1));
  }

  private double width(List<Node> nodes) {
    double sum = 0;
    for (var node : nodes) {
      sum += wide(node) + GAP;
    }
    return Math.max(0, sum - GAP);
  }

  private record Line(double top, double bottom, double baseline, double right) {
    static Line at(double top) {
      return new Line(top, top, 0, 0);
    }

    boolean isEmpty() {
      return bottom <= top;
    }

    Line again() {
      return new Line(top, top, baseline, right);
    }
  }
}
