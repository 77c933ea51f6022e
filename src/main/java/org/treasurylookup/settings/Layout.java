package org.treasurylookup.settings;

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
 */
public record Layout(
    Optional<Place> place, Map<String, Columns> tables, Map<String, Boolean> sections) {
  /** Nothing remembered. */
  public static final Layout NONE = new Layout(Optional.empty(), Map.of(), Map.of());

  public Layout {
    tables = Map.copyOf(tables);
    sections = Map.copyOf(sections);
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
   */
  public record Columns(List<String> order, Set<String> hidden, Map<String, Integer> widths) {
    /** As the program comes. */
    public static final Columns STANDARD = new Columns(List.of(), Set.of(), Map.of());

    public Columns {
      order = List.copyOf(order);
      hidden = Set.copyOf(hidden);
      widths = Map.copyOf(widths);
    }
  }
}
