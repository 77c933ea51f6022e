package org.treasurylookup.view.table;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How columns share the width of their table: by nothing but that width and what they ask for, so
 * that the same table in the same room always looks the same, whatever happened before.
 */
final class ColumnShares {
  private final List<Ask> asks;
  private final double[] widths;

  /**
   * What a column asks for, in pixels.
   *
   * @param least width below which the table rather scrolls
   * @param best width at which its values stand on one line
   * @param grows whether it takes what is left over
   */
  record Ask(double least, double width, double best, boolean grows) {}

  private ColumnShares(List<Ask> asks) {
    this.asks = asks;
    this.widths = asks.stream().mapToDouble(Ask::least).toArray();
  }

  /** The widths in whole pixels; more than the room only where the least widths are. */
  static double[] of(List<Ask> asks, double room) {
    var shares = new ColumnShares(asks);
    double spare = room - IntStream.range(0, asks.size()).mapToDouble(i -> shares.widths[i]).sum();
    if (spare > 0) {
      shares.spend(spare);
    }
    return shares.whole(room);
  }

  private void spend(double spare) {
    double wanted = asks.stream().mapToDouble(ask -> ask.width() - ask.least()).sum();
    double part = wanted == 0 ? 0 : Math.min(1, spare / wanted);
    for (int i = 0; i < widths.length; i++) {
      widths[i] += part * (asks.get(i).width() - asks.get(i).least());
    }
    fill(spare - part * wanted);
  }

  /* The longest values come to one line first; what then is left widens all that may grow. */
  private void fill(double spare) {
    double left = spare;
    for (int i : longestFirst()) {
      double more = Math.min(left, Math.max(0, asks.get(i).best() - widths[i]));
      widths[i] += more;
      left -= more;
    }
    double growing = asks.stream().filter(Ask::grows).mapToDouble(Ask::width).sum();
    for (int i = 0; i < widths.length && growing > 0; i++) {
      widths[i] += asks.get(i).grows() ? left * asks.get(i).width() / growing : 0;
    }
  }

  private List<Integer> longestFirst() {
    return IntStream.range(0, asks.size())
        .boxed()
        .filter(i -> asks.get(i).grows())
        .sorted(Comparator.comparingDouble((Integer i) -> asks.get(i).best()).reversed())
        .toList();
  }

  /* Columns begin on whole pixels, and together are as wide as before. */
  private double[] whole(double room) {
    double[] whole = new double[widths.length];
    double edge = 0;
    double before = 0;
    for (int i = 0; i < widths.length; i++) {
      edge += widths[i];
      double now = Math.min(Math.rint(edge), Math.max(Math.floor(room), Math.floor(edge)));
      whole[i] = now - before;
      before = now;
    }
    return whole;
  }
}
