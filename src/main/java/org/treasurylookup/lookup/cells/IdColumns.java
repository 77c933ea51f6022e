package org.treasurylookup.lookup.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The columns of a pasted table in which ids stand. A number alone in its row is one of them only
 * there: elsewhere it is an amount, or the total below a column of amounts.
 */
public final class IdColumns {
  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]++");

  private final List<Row> rows = new ArrayList<>();
  private final Map<Character, Set<Integer>> columns = new HashMap<>();

  private record Row(String text, List<String> ids) {}

  /**
   * Adds the next row.
   *
   * @param ids that stand out in it, whatever column they are in
   */
  public void add(String row, List<String> ids) {
    rows.add(new Row(row, ids));
  }

  /** Whether the one filled cell of a row is in such a column; true where nothing is beside it. */
  public boolean mayHold(String row) {
    int first = 0;
    while (first < PastedRow.BETWEEN.length() && row.indexOf(PastedRow.BETWEEN.charAt(first)) < 0) {
      first++;
    }
    if (first == PastedRow.BETWEEN.length()) {
      return true;
    }
    char between = PastedRow.BETWEEN.charAt(first);
    return filled(row, between).stream()
        .allMatch(columns.computeIfAbsent(between, this::columns)::contains);
  }

  /* Where no id stands out, the first column in which there is anything. */
  private Set<Integer> columns(char between) {
    Set<Integer> some = new TreeSet<>();
    Set<Integer> all = new TreeSet<>();
    for (var row : rows.stream().filter(row -> isOfTable(row, between)).toList()) {
      all.addAll(filled(row.text(), between));
      if (!row.ids().isEmpty()) {
        some.addAll(holding(row, between));
      }
    }
    return some.isEmpty() ? Set.copyOf(all.stream().limit(1).toList()) : some;
  }

  /*
   * A heading stands above all columns. Programs that send mail cut tabs off the end of a row, no
   * other sign between cells.
   */
  private static boolean isOfTable(Row row, char between) {
    boolean cut = between == '\t' && (!row.ids().isEmpty() || isNumber(bare(row.text())));
    return cut || row.text().indexOf(between) >= 0;
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Set<Integer> filled(String row, char between) {
    Set<Integer> filled = new TreeSet<>();
    var cells = PastedRow.cells(row, between);
    for (int i = 0; i < cells.size(); i++) {
      if (!bare(cells.get(i)).isEmpty()) {
        filled.add(i);
      }
    }
    return filled;
  }

  private static Set<Integer> holding(Row row, char between) {
    Set<Integer> holding = new TreeSet<>();
    var ids = row.ids().stream().map(IdColumns::bare).distinct().toList();
    var cells = PastedRow.cells(row.text(), between);
    for (int i = 0; i < cells.size(); i++) {
      String cell = bare(cells.get(i));
      if (ids.stream().anyMatch(cell::contains)) {
        holding.add(i);
      }
    }
    return holding;
  }

  /* In whatever spelling the id stands in its cell. */
  private static String bare(String text) {
    return NO_LETTER_OR_DIGIT.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
