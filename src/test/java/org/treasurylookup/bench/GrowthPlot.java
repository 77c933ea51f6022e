package org.treasurylookup.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What something costs at 1, 10, 100 and 1,000 times the size, drawn as SVG beside the page on
 * benchmarks: both axes by tens, so that what grows with the size rises by the dotted line.
 */
final class GrowthPlot {
  private static final int WIDE = 640;
  private static final int HIGH = 360;
  private static final int LEFT = 64;
  private static final int RIGHT = 170;
  private static final int TOP = 34;
  private static final int BOTTOM = 44;

  /* Room for a name. */
  private static final int NAME = 14;

  /* A hair beyond a ten, such as 1,001 items, takes no other ten. */
  private static final double HAIR = 0.01;
  private static final List<String> INKS = List.of("#1f5fbf", "#b3541e", "#2e7d4f", "#7a3e9d");

  private final String title;
  private final String unit;
  private final List<Line> lines = new ArrayList<>();

  /** A line of the plot: a cost for each size. */
  private record Line(String name, List<double[]> points) {}

  /**
   * An empty plot.
   *
   * @param unit what the size counts
   */
  GrowthPlot(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  /** Adds what something cost at a size, in milliseconds. */
  void add(String name, double size, double millis) {
    var known = lines.stream().filter(line -> line.name().equals(name)).findFirst();
    var line =
        known.orElseGet(
            () -> {
              var made = new Line(name, new ArrayList<>());
              lines.add(made);
              return made;
            });
    line.points().add(new double[] {size, Math.max(millis, 0.01)});
  }

  /** How the page on benchmarks shows it. */
  String picture(String name) {
    return "![%s](benchmarks-%s.svg)".formatted(title, name);
  }

  /** Writes it into the documentation. */
  void write(String name) throws IOException {
    Files.writeString(Path.of("docs", "benchmarks-" + name + ".svg"), svg());
  }

  private String svg() {
    double[] x = range(0);
    double[] y = range(1);
    var svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 0 %d %d" font-family="sans-serif" font-size="12">
        <rect x="-16" width="100%%" height="100%%" fill="#ffffff"/>
        <text x="%d" y="20" font-size="14" fill="#1d2433">%s</text>
        """
            .formatted(WIDE + 16, HIGH, LEFT, title));
    for (double size = x[0]; size <= x[1] * 1.01; size *= 10) {
      text(svg, x(size, x), HIGH - BOTTOM + 18, "middle", "%,.0f".formatted(size));
      stroke(svg, x(size, x), TOP, x(size, x), HIGH - BOTTOM, "#e3e6ec", "");
    }
    for (double millis = y[0]; millis <= y[1] * 1.01; millis *= 10) {
      text(svg, LEFT - 8, y(millis, y) + 4, "end", label(millis));
      stroke(svg, LEFT, y(millis, y), WIDE - RIGHT, y(millis, y), "#e3e6ec", "");
    }
    text(svg, (LEFT + WIDE - RIGHT) / 2.0, HIGH - 8, "middle", unit);
    proportional(svg, x, y);
    for (int i = 0; i < lines.size(); i++) {
      line(svg, lines.get(i), INKS.get(i % INKS.size()), x, y);
    }
    names(svg, x, y);
    return svg.append("</svg>\n").toString();
  }

  private static String label(double millis) {
    return millis >= 1
        ? String.format(Locale.ROOT, "%,.0f ms", millis)
        : String.format(Locale.ROOT, "%s ms", millis < 0.05 ? "0.01" : "0.1");
  }

  /* What grows as the size does, from where the first line begins. */
  private void proportional(StringBuilder svg, double[] x, double[] y) {
    double[] from = lines.getFirst().points().getFirst();
    double most = Math.min(x[1] / from[0], y[1] / from[1]);
    stroke(
        svg,
        x(from[0], x),
        y(from[1], y),
        x(from[0] * most, x),
        y(from[1] * most, y),
        "#8a93a6",
        " stroke-dasharray=\"2 4\"");
  }

  private static void line(StringBuilder svg, Line line, String ink, double[] x, double[] y) {
    var path = new StringBuilder();
    for (double[] point : line.points()) {
      path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point[0], x), y(point[1], y)));
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n",
              x(point[0], x),
              y(point[1], y),
              ink));
    }
    svg.append(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n"
            .formatted(path.toString().strip(), ink));
  }

  /* Beside the last point of each line, and below one another where lines end together. */
  private void names(StringBuilder svg, double[] x, double[] y) {
    var byEnd = new ArrayList<>(lines);
    byEnd.sort(Comparator.comparingDouble((Line line) -> line.points().getLast()[1]).reversed());
    double free = TOP;
    for (var line : byEnd) {
      double[] last = line.points().getLast();
      double at = Math.max(y(last[1], y) + 4, free);
      free = at + NAME;
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>%n",
              x(last[0], x) + 8,
              at,
              INKS.get(lines.indexOf(line) % INKS.size()),
              line.name()));
    }
  }

  private static void stroke(
      StringBuilder svg, double x1, double y1, double x2, double y2, String ink, String more) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>%n",
            x1,
            y1,
            x2,
            y2,
            ink,
            more));
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#5b6475\">%s</text>%n",
            x,
            y,
            anchor,
            words));
  }

  /* From a ten to a ten. */
  private double[] range(int axis) {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (var line : lines) {
      for (double[] point : line.points()) {
        least = Math.min(least, point[axis]);
        most = Math.max(most, point[axis]);
      }
    }
    return new double[] {
      Math.pow(10, Math.floor(Math.log10(least))), Math.pow(10, Math.ceil(Math.log10(most) - HAIR))
    };
  }

  private static double x(double size, double[] range) {
    return LEFT + (WIDE - LEFT - RIGHT) * share(size, range);
  }

  private static double y(double millis, double[] range) {
    return HIGH - BOTTOM - (HIGH - TOP - BOTTOM) * share(millis, range);
  }

  private static double share(double value, double[] range) {
    return Math.log(value / range[0]) / Math.log(range[1] / range[0]);
  }
}
