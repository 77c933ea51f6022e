package org.treasurylookup.app.command;

import org.treasurylookup.export.ReportWriter;
import picocli.CommandLine.Option;

/** The form of what a command writes to standard output. */
final class FormatOption {
  @Option(
      names = "--format",
      defaultValue = "json",
      paramLabel = "FORM",
      description = "json (one object a line), text or csv; default: ${DEFAULT-VALUE}.")
  ReportWriter.Format format = ReportWriter.Format.json;
}
