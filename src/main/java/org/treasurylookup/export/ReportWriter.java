package org.treasurylookup.export;

import java.io.IOException;
import org.treasurylookup.lookup.Finding;

/** Writes findings one after another, each as soon as it is known. */
public interface ReportWriter {
  /**
   * Writes a finding and flushes.
   *
   * @throws IOException when the reader is gone
   */
  void write(Finding finding) throws IOException;

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
   * A report.
   *
   * @param raw adds the received text of the body
   */
  static ReportWriter of(Format format, Appendable out, boolean raw) {
    return switch (format) {
      case json -> new JsonLines(out, raw);
      case text -> new TextReport(out, raw);
      case csv -> new CsvReport(out, raw);
    };
  }
}
