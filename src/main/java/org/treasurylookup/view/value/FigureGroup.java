package org.treasurylookup.view.value;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WideRegion;
import org.treasurylookup.view.control.WrappedText;

/**
 * Figures, up to four on a line: in equal columns if they fit, else in columns as wide as needed,
 * else fewer on a line: a figure is never cut. Each begins at the left of its column: what stands
 * beside each other is not compared by its points.
 */
final class FigureGroup extends WideRegion {
  private static final double GAP = 18;
  private static final int MOST = 4;

  private double rule;

  FigureGroup(ControlKit kit, List<VerdictFigure> figures) {
    getStyleClass().add("figures");
    for (var figure : figures) {
      var label = new WrappedText(figure.label());
      label.getStyleClass().add("figure-label");
      var box = new VBox(label, figure.isWords() ? words(figure) : amount(kit, figure));
      box.getStyleClass().add("figure");
      getChildren().add(box);
    }
  }

  private static Node amount(ControlKit kit, VerdictFigure figure) {
    return new AmountText(
        kit, figure.privacy(), figure.label(), figure.amount(), figure.unit(), AmountColumn.NONE);
  }

  /* Nothing to copy, and no digits to stand below others. */
  private static Node words(VerdictFigure figure) {
    var words = new WrappedText(figure.amount());
    words.getStyleClass().add("figure-words");
    return words;
  }

  @Override
  protected double computeMinWidth(double height) {
    return getManagedChildren().stream().mapToDouble(n -> n.minWidth(-1)).max().orElse(0);
  }

  @Override
  protected double computePrefWidth(double height) {
    return needed(getManagedChildren().size());
  }

  @Override
  protected double flow(double room, boolean place) {
    int count = getManagedChildren().size();
    if (count == 0) {
      return 0;
    }
    int columns = columns(room);
    double[] widths = widths(columns, room);
    double y = 0;
    for (int from = 0; from < count; from += columns) {
      double high = 0;
      double x = 0;
      for (int at = from; at < Math.min(count, from + columns); at++) {
        var figure = getManagedChildren().get(at);
        double wide = widths[at - from];
        double tall = figure.prefHeight(wide);
        high = Math.max(high, tall);
        if (place) {
          rule((VBox) figure, at > from);
          figure.resizeRelocate(snapPositionX(x), snapPositionY(y), wide, tall);
        }
        x += wide;
      }
      y += high + (from + columns < count ? GAP / 2 : 0);
    }
    return snapSizeY(y);
  }

  private static void rule(VBox figure, boolean ruled) {
    if (ruled != figure.getStyleClass().contains("ruled")) {
      if (ruled) {
        figure.getStyleClass().add("ruled");
      } else {
        figure.getStyleClass().remove("ruled");
      }
    }
  }

  /* Four that do not fit stand two and two; more than four fill the line. */
  private int columns(double room) {
    int count = getManagedChildren().size();
    for (int columns = Math.min(count, MOST); columns > 1; columns--) {
      boolean lonely = columns == MOST - 1 && count == MOST;
      if (!lonely && needed(columns) <= room) {
        return columns;
      }
    }
    return 1;
  }

  private double needed(int columns) {
    double sum = 0;
    for (int column = 0; column < columns; column++) {
      sum += widest(column, columns);
    }
    return sum;
  }

  private double widest(int column, int columns) {
    double widest = 0;
    for (int at = column; at < getManagedChildren().size(); at += columns) {
      widest = Math.max(widest, wide((Region) getManagedChildren().get(at), column > 0) + GAP);
    }
    return widest;
  }

  /*
   * Reckoned as if the rule already stood where it is going to stand: measured with the one it has,
   * a figure would be on this line and on the next in turn.
   */
  private double wide(Region figure, boolean ruled) {
    double now = figure.getInsets().getLeft();
    rule = Math.max(rule, now);
    return figure.prefWidth(-1) - now + (ruled ? rule : 0);
  }

  private double[] widths(int columns, double room) {
    double[] widths = new double[columns];
    boolean equal = true;
    for (int column = 0; column < columns; column++) {
      widths[column] = widest(column, columns);
      equal &= widths[column] <= room / columns;
    }
    double spare = Math.max(0, room - needed(columns)) / columns;
    for (int column = 0; column < columns; column++) {
      widths[column] = equal ? room / columns : Math.min(room, widths[column] + spare);
    }
    return widths;
  }
}
