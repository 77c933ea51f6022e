package org.treasurylookup.lookup.cells;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a spreadsheet as it is copied or saved: cells between tabs, semicolons or commas; in
 * quotes, with each of its own doubled, where one holds a line break or what is between cells.
 */
public final class PastedRow {
  /** What may stand between cells, the surest first. */
  static final String BETWEEN = "\t;,";

  /* Somebody who quotes more lines than this writes no cell. */
  private static final int MOST_LINES = 100;

  private PastedRow() {}

  /**
   * How many lines of a text the row takes that begins at one of them: more than one where a cell
   * beside others holds line breaks.
   */
  public static int lines(List<String> text, int at) {
    var row = new Reading(BETWEEN);
    int last = Math.min(at + MOST_LINES, text.size());
    for (int i = at; i < last; i++) {
      row.read(text.get(i));
      if (!row.open) {
        return row.torn || row.filled() < 2 ? 1 : i - at + 1;
      }
      row.add('\n');
    }
    return 1;
  }

  /** The cells of a row, without the quotes around them. */
  static List<String> cells(String row, char between) {
    var reading = new Reading(String.valueOf(between));
    reading.read(row);
    return reading.cells();
  }

  private static final class Reading {
    private final String between;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean open;
    private boolean torn;

    Reading(String between) {
      this.between = between;
    }

    void add(char c) {
      cell.append(c);
    }

    void read(String line) {
      boolean first = !open;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        boolean doubled = i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (open && c == '"' && doubled) {
          add(c);
          i++;
        } else if (open && c == '"') {
          open = false;
          torn |= i + 1 < line.length() && between.indexOf(line.charAt(i + 1)) < 0;
        } else if (!open && between.indexOf(c) >= 0) {
          end();
          first = true;
          continue;
        } else if (first && c == '"') {
          open = true;
        } else {
          add(c);
        }
        first = false;
      }
    }

    private void end() {
      cells.add(cell.toString());
      cell.setLength(0);
    }

    List<String> cells() {
      List<String> all = new ArrayList<>(cells);
      all.add(cell.toString());
      return all;
    }

    int filled() {
      return (int) cells().stream().filter(each -> !each.isBlank()).count();
    }
  }
}
