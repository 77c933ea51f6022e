package org.treasurylookup.export;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;

/** Writes findings one after another, each as soon as it is known. */
public interface ReportWriter {
  /**
   * Writes a finding and flushes.
   *
   * @throws IOException when the reader is gone
   */
  default void write(Finding finding) throws IOException {
    write(finding, Optional.empty());
  }

  /**
   * The same for a record that another led to.
   *
   * @param from the target whose record names it; empty for one that was asked for
   * @throws IOException when the reader is gone
   */
  void write(Finding finding, Optional<Target> from) throws IOException;

  /** The forms a report can have. */
  enum Format {
    /** One JSON object a line. */
    json,
    /** For reading on a terminal. */
    text,
    /** For spreadsheets: a header, then a row a finding. */
    csv
  }

  /**
   * A report of records and of those they lead to.
   *
   * @param raw adds the received text of the body
   * @param own what we wrote ourselves, in fields of its own
   */
  static ReportWriter following(Format format, Appendable out, boolean raw, OwnWords own) {
    var any = EnumSet.allOf(FieldCatalogue.class);
    return format == Format.csv
        ? new CsvReport(out, raw, true, any, own)
        : of(format, out, raw, any, own);
  }

  /** The same for records of which none led to another, without words of ours. */
  static ReportWriter of(Format format, Appendable out, boolean raw, Set<FieldCatalogue> kinds) {
    return of(format, out, raw, kinds, OwnWords.NONE);
  }

  /**
   * The same with words of ours.
   *
   * @param kinds those that may be found
   * @param own what we wrote ourselves, in fields of its own
   */
  static ReportWriter of(
      Format format, Appendable out, boolean raw, Set<FieldCatalogue> kinds, OwnWords own) {
    return switch (format) {
      case json -> new JsonLines(out, raw, own);
      case text -> new TextReport(out, raw, own);
      case csv -> new CsvReport(out, raw, false, kinds, own);
    };
  }
}
