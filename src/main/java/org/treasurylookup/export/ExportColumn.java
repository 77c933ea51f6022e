package org.treasurylookup.export;

import java.util.Map;

/**
 * A column of a table.
 *
 * @param name unique in its table: the vendor's, or one of ours
 * @param kind what its cells hold
 * @param meaning one line for the dictionary
 */
record ExportColumn(String name, Kind kind, String meaning) {
  private static final Map<String, String> TIMES =
      Map.of(
          "created_timestamp", "",
          "updated_timestamp", "",
          "expired_at", "",
          "createdAt", "_iso",
          "updatedAt", "_iso");

  /** What the cells of a column hold. */
  enum Kind {
    /** Text exactly as received, or words of ours. */
    TEXT,
    /** A decimal number as received. */
    AMOUNT,
    /** A count of ours. */
    NUMBER
  }

  /** A column of ours. */
  static ExportColumn ours(String name, String meaning) {
    return new ExportColumn(name, Kind.TEXT, meaning);
  }

  /** A count of ours. */
  static ExportColumn count(String name, String meaning) {
    return new ExportColumn(name, Kind.NUMBER, meaning);
  }

  /** A received text. */
  static ExportColumn text(String name) {
    return new ExportColumn(name, Kind.TEXT, "as received");
  }

  /**
   * A time as received.
   *
   * @param unit ending of its name
   */
  static ExportColumn time(String name, String unit) {
    String words =
        switch (unit) {
          case "_s" -> "epoch seconds as received";
          case "_ms" -> "epoch milliseconds as received";
          default -> "ISO 8601 as received";
        };
    return new ExportColumn(name + unit, Kind.TEXT, words);
  }

  /** A received amount. */
  static ExportColumn amount(String name) {
    return new ExportColumn(name, Kind.AMOUNT, "decimal number as received, as text");
  }

  /** Whether a field of the vendor's is a time. */
  static boolean isTime(String field) {
    return TIMES.containsKey(field);
  }

  /** The ending of the column with a time as received: its unit. */
  static String unit(String field, String epoch) {
    String fixed = TIMES.getOrDefault(field, "");
    return fixed.isEmpty() ? epoch : fixed;
  }
}
