package org.treasurylookup.settings.window;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a window remembers of its own looks. Names are those of tables, columns and sections; no id
 * of a record and no secret is ever among them.
 *
 * @param place where the window was; empty before the first time
 * @param tables columns, by the table's name
 * @param sections whether a section is open, by its name; those never touched are not there
 * @param shares how much of its room the first of two panes has, in thousandths, by its name
 */
public record WindowLayout(
    Optional<Place> place,
    Map<String, Columns> tables,
    Map<String, Boolean> sections,
    Map<String, Integer> shares) {
  /** Nothing remembered. */
  public static final WindowLayout NONE =
      new WindowLayout(Optional.empty(), Map.of(), Map.of(), Map.of());

  public WindowLayout {
    tables = Map.copyOf(tables);
    sections = Map.copyOf(sections);
    shares = Map.copyOf(shares);
  }

  /**
   * Where a window is when it is not maximised, in pixels of the desktop.
   *
   * @param maximised whether it fills its screen
   */
  public record Place(int x, int y, int width, int height, boolean maximised) {}

  /**
   * The columns of a table.
   *
   * @param order names from left to right; empty for the standard order
   * @param hidden names of columns not shown
   * @param widths widths in hundredths of the text size; a column that is not there has its own
   * @param sorted what the rows are sorted by, the first first; empty for as received
   */
  public record Columns(
      List<String> order, Set<String> hidden, Map<String, Integer> widths, List<Sorted> sorted) {
    /** As the program comes. */
    public static final Columns STANDARD = new Columns(List.of(), Set.of(), Map.of(), List.of());

    /** The same sorted in another way. */
    public Columns sorted(List<Sorted> by) {
      return new Columns(order, hidden, widths, by);
    }

    public Columns {
      sorted = List.copyOf(sorted);
      order = List.copyOf(order);
      hidden = Set.copyOf(hidden);
      widths = Map.copyOf(widths);
    }
  }

  /** A column that rows are sorted by. */
  public record Sorted(String column, boolean falling) {}
}
