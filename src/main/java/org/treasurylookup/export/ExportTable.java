package org.treasurylookup.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.domain.Tone;

/**
 * Rows of one kind.
 *
 * @param name short, in English: the name of a sheet, and in small letters of a file
 * @param columns the same whatever was found
 * @param rows a cell for each column
 * @param records how far the record is that a row stands in, for each row; empty where that says
 *     nothing of the row
 */
record ExportTable(
    String name,
    List<ExportColumn> columns,
    List<List<String>> rows,
    List<Optional<Tone>> records) {
  ExportTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    records = List.copyOf(records);
  }

  ExportTable(String name, List<ExportColumn> columns, List<List<String>> rows) {
    this(name, columns, rows, Collections.nCopies(rows.size(), Optional.empty()));
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
    private final List<Optional<Tone>> records = new ArrayList<>();

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
      add(cells, Optional.empty());
    }

    /** The same of a row inside a record, which goes as far as its record where it does not say. */
    void add(Map<String, String> cells, Optional<Tone> record) {
      var row = columns.stream().map(column -> cells.getOrDefault(column.name(), "")).toList();
      long known = columns.stream().filter(column -> cells.containsKey(column.name())).count();
      if (known != cells.size()) {
        throw new IllegalArgumentException("a cell without a column in " + name);
      }
      rows.add(row);
      records.add(record);
    }

    ExportTable table() {
      return new ExportTable(name, columns, rows, records);
    }
  }
}
