package org.treasurylookup.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rows of one kind.
 *
 * @param name short, in English: the name of a sheet, and in small letters of a file
 * @param columns the same whatever was found
 * @param rows a cell for each column
 */
record ExportTable(String name, List<ExportColumn> columns, List<List<String>> rows) {
  ExportTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  String file() {
    return name.replace(' ', '-').toLowerCase(Locale.ROOT) + ".csv";
  }

  /** The place of a column; −1 when there is none of that name. */
  int place(String column) {
    return columns.stream().map(ExportColumn::name).toList().indexOf(column);
  }

  /** The place of the column that says how far the record of a row is; −1 without one. */
  int statusPlace() {
    return columns.stream().map(column -> column.words().isPresent()).toList().indexOf(true);
  }

  /** Collects rows. */
  static final class Filling {
    private final String name;
    private final List<ExportColumn> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Filling(String name, List<ExportColumn> columns) {
      this.name = name;
      this.columns = columns;
    }

    /**
     * Adds a row.
     *
     * @param cells by name of their column; what is missing is an empty cell
     * @throws IllegalArgumentException when a cell has no column: it would be lost
     */
    void add(Map<String, String> cells) {
      var row = columns.stream().map(column -> cells.getOrDefault(column.name(), "")).toList();
      long known = columns.stream().filter(column -> cells.containsKey(column.name())).count();
      if (known != cells.size()) {
        throw new IllegalArgumentException("a cell without a column in " + name);
      }
      rows.add(row);
    }

    ExportTable table() {
      return new ExportTable(name, columns, rows);
    }
  }
}
