package org.treasurylookup.view.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;

/**
 * Short texts, some at the left end of a line and some at the right; where the line is too short
 * they go on in further lines, so none is cut. Kept on one line, those that do not fit whole are
 * left out.
 */
public abstract class EndsBar extends WideRegion {
  /* Multiples of the text size. */
  private static final double GAP = 1.6;

  private final double between;
  private final EmText em = new EmText();
  private List<Node> left = List.of();
  private List<Node> right = List.of();
  private boolean oneLine;
  private boolean endIfCut;
  private double down;

  EndsBar() {
    this(GAP);
  }

  EndsBar(double between) {
    this.between = between;
    em.getStyleClass().add("text");
    getChildren().add(em);
  }

  final void fill(List<? extends Node> left, List<? extends Node> right) {
    this.left = List.copyOf(left);
    this.right = List.copyOf(right);
    var all = new ArrayList<Node>(this.left);
    all.addAll(this.right);
    all.add(em);
    KeptNodes.set(getChildren(), all);
  }

  /** Leaves out what does not fit on the first line, from the last on the left; or nothing. */
  public final void keepOnOneLine(boolean now) {
    oneLine = now;
    requestLayout();
  }

  /** Shows the right end of one line only where something on the left is left out. */
  public final void endOnlyIfCut(boolean now) {
    endIfCut = now;
    requestLayout();
  }

  static Text text(String words, String style) {
    var text = new Text(words);
    text.getStyleClass().addAll("text", style);
    return text;
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + width(left) + gap() + width(right) + snappedRightInset();
  }

  @Override
  protected void layoutChildren() {
    double spare = getHeight() - prefHeight(getWidth());
    down = snapPositionY(Math.max(0, spare) / 2);
    super.layoutChildren();
  }

  @Override
  protected double flow(double room, boolean place) {
    double line = line();
    if (place) {
      getManagedChildren().forEach(node -> node.setVisible(true));
    }
    if (oneLine && endIfCut && width(left) <= room) {
      if (place) {
        right.forEach(node -> node.setVisible(false));
        row(left, 0, 0, line);
      }
      return line;
    }
    if (width(left) + width(right) + gap() <= room) {
      if (place) {
        row(left, 0, 0, line);
        row(right, room - width(right), 0, line);
      }
      return line;
    }
    if (oneLine) {
      if (place) {
        rowOf(fitting(room), room, line);
      }
      return line;
    }
    return lines(room, line, place);
  }

  private double lines(double room, double line, boolean place) {
    double x = 0;
    double y = 0;
    for (var node : getManagedChildren()) {
      double wide = node.prefWidth(-1);
      if (x > 0 && x + wide > room) {
        x = 0;
        y += line * 1.2;
      }
      if (wide > room && node.isResizable()) {
        /* A sentence breaks into lines of its own, and what follows begins below it. */
        double high = node.prefHeight(room);
        if (place) {
          node.resizeRelocate(snappedLeftInset(), snappedTopInset() + down + y, room, high);
        }
        y += Math.max(0, high - line);
      } else if (place) {
        row(List.of(node), x, y, line);
      }
      x += wide + gap();
    }
    return snapSizeY(y + line);
  }

  /* The first one on the left is what the line is for. */
  private int fitting(double room) {
    int count = left.size();
    while (count > 1 && width(left.subList(0, count)) + gap() + width(right) > room) {
      count--;
    }
    return count;
  }

  private void rowOf(int count, double room, double line) {
    left.subList(count, left.size()).forEach(node -> node.setVisible(false));
    row(left.subList(0, count), 0, 0, line);
    row(right, room - width(right), 0, line);
  }

  private void row(List<Node> nodes, double from, double y, double line) {
    double x = snappedLeftInset() + from;
    for (var node : nodes) {
      double wide = node.prefWidth(-1);
      double high = node.prefHeight(-1);
      double top = snappedTopInset() + down + y + (line - high) / 2;
      node.resizeRelocate(x, snapPositionY(top), wide, high);
      x += wide + gap();
    }
  }

  private double width(List<Node> nodes) {
    double sum = nodes.stream().mapToDouble(node -> node.prefWidth(-1)).sum();
    return sum + Math.max(0, nodes.size() - 1) * gap();
  }

  private double line() {
    double highest = em.prefHeight(-1);
    for (var node : getManagedChildren()) {
      highest = Math.max(highest, node.prefHeight(-1));
    }
    return snapSizeY(highest);
  }

  private double gap() {
    return between * em.size();
  }
}
