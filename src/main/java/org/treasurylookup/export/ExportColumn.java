package org.treasurylookup.export;

import java.util.Optional;
import java.util.function.Function;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.Status;

/**
 * A column of a table.
 *
 * @param name unique in its table: the vendor's, or one of ours
 * @param kind what its cells hold
 * @param meaning one line for the dictionary
 * @param token name of the column with the token to sum by; empty where nothing is summed
 * @param words reads the vendor's word for how far the record of a row is; empty for other columns
 */
record ExportColumn(
    String name,
    Kind kind,
    String meaning,
    String token,
    Optional<Function<String, Status<?>>> words) {
  /** What the cells of a column hold. */
  enum Kind {
    /** Text exactly as received, or words of ours. */
    TEXT,
    /** A decimal number as received. */
    AMOUNT,
    /** A count of ours. */
    NUMBER
  }

  private ExportColumn(String name, Kind kind, String meaning, String token) {
    this(name, kind, meaning, token, Optional.empty());
  }

  static ExportColumn ours(String name, String meaning) {
    return new ExportColumn(name, Kind.TEXT, meaning, "");
  }

  static ExportColumn count(String name, String meaning) {
    return new ExportColumn(name, Kind.NUMBER, meaning, "");
  }

  static ExportColumn text(String name) {
    return new ExportColumn(name, Kind.TEXT, "as received", "");
  }

  /** A word as received that says how far the record of a row is. */
  static ExportColumn status(String name, Optional<Function<String, Status<?>>> words) {
    return new ExportColumn(name, Kind.TEXT, "as received", "", words);
  }

  /** A time as received; its unit is the ending of its name. */
  static ExportColumn time(String name, Moment.Unit unit) {
    String words =
        switch (unit) {
          case SECONDS -> "epoch seconds as received";
          case MILLISECONDS -> "epoch milliseconds as received";
          case ISO -> "ISO 8601 as received";
        };
    return new ExportColumn(name + ending(unit), Kind.TEXT, words, "");
  }

  /** The ending of the column with a time as received: its unit. */
  static String ending(Moment.Unit unit) {
    return switch (unit) {
      case SECONDS -> "_s";
      case MILLISECONDS -> "_ms";
      case ISO -> "_iso";
    };
  }

  /** A received amount that is not summed. */
  static ExportColumn amount(String name) {
    return amount(name, "");
  }

  /** A received amount, summed for each token in a column beside it. */
  static ExportColumn amount(String name, String token) {
    return new ExportColumn(name, Kind.AMOUNT, "decimal number as received, as text", token);
  }
}
