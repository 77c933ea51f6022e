package org.treasurylookup.view.value;

import java.util.Collection;
import org.treasurylookup.view.value.AmountParts.Width;

/** How much room the amounts of one column need on either side of the point. */
public final class AmountColumn {
  /** No alignment: each amount takes the room it needs. */
  public static final AmountColumn NONE = new AmountColumn(Width.NONE, Width.NONE);

  private final Width whole;
  private final Width fraction;

  private AmountColumn(Width whole, Width fraction) {
    this.whole = whole;
    this.fraction = fraction;
  }

  /** The column that holds all of these amounts, given as received, on one line of points. */
  public static AmountColumn of(Collection<String> received) {
    var column = NONE;
    for (var amount : received) {
      column = column.and(amount);
    }
    return column;
  }

  /** The column that holds this amount too. */
  public AmountColumn and(String received) {
    var widths = AmountParts.widths(received);
    return widths.whole().isWithin(whole) && widths.fraction().isWithin(fraction)
        ? this
        : new AmountColumn(whole.max(widths.whole()), fraction.max(widths.fraction()));
  }

  /** Room an amount of the column takes on one line, in multiples of the text size of a table. */
  public double ems() {
    double gaps = AmountText.GAP * (whole.gaps() + fraction.gaps());
    return (whole.characters() + fraction.characters() + gaps) * LineRoom.LETTER + LineRoom.CELL;
  }

  Width whole() {
    return whole;
  }

  Width fraction() {
    return fraction;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AmountColumn column
        && whole.equals(column.whole)
        && fraction.equals(column.fraction);
  }

  @Override
  public int hashCode() {
    return 31 * whole.hashCode() + fraction.hashCode();
  }
}
