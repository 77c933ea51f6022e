package org.treasurylookup.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.lookup.Finding;

/** Findings as a file to work with. Pure: asks nobody and touches no disk. */
public final class FindingExport {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final ExportOrder order;
  private @Nullable List<ExportTable> made;

  private FindingExport(ExportOrder order) {
    this.order = order;
  }

  /* Made when first asked for: the name of a file needs none. */
  private List<ExportTable> tables() {
    if (made == null) {
      made = order.own().columns(ExportTables.of(order), order.findings());
    }
    return made;
  }

  public static FindingExport of(ExportOrder order) {
    return new FindingExport(order);
  }

  /**
   * A name for the file: what it is, what it is worth, how new its data is. Nothing a provider sent
   * is in it.
   */
  public String name() {
    return name(order.findings(), order.list(), order.format());
  }

  /** The same, before anything of the file is made. */
  public static String name(
      List<Finding> findings, Optional<PastedList> list, ExportOrder.Format format) {
    return name("treasury-lookup-export", findings, list, format.ending());
  }

  /**
   * A name made of what a file is, whether a list is whole in it, what its records are worth, and
   * the time of the last of them.
   */
  public static String name(
      String what, List<Finding> findings, Optional<PastedList> list, String ending) {
    boolean complete = list.map(PastedList::isComplete).orElse(true);
    return what
        + (complete ? "-" : "-INCOMPLETE-")
        + (findings.stream().anyMatch(Finding::isKept) ? "EARLIER-" : "")
        + EnvironmentMark.forName(findings)
        + "-"
        + STAMP.format(asOf(findings))
        + ending;
  }

  /** When the newest answer came; the epoch when there is none. */
  public static Instant asOf(List<Finding> findings) {
    return findings.stream()
        .map(f -> f.answer().map(answer -> answer.receivedAt()).orElse(f.now()))
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /** How many rows the file has, not counting headings and manifest. */
  public int rows() {
    return order.format() == ExportOrder.Format.JSON
        ? order.findings().size()
        : tables().stream().mapToInt(table -> table.rows().size()).sum();
  }

  /**
   * The file.
   *
   * @throws TooLong when the form has no room for so many rows
   */
  public byte[] content() {
    try {
      return switch (order.format()) {
        case XLSX -> XlsxFile.write(order, tables());
        case CSV -> csv();
        case JSON -> json();
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] csv() throws IOException {
    var zip = new ZipBuilder();
    List<ExportManifest.DataFile> files = new ArrayList<>();
    for (var table : tables()) {
      byte[] content = CsvTable.write(table, order.csv());
      zip.add(table.file(), content);
      files.add(
          new ExportManifest.DataFile(
              table.file(), ImmutableBytes.of(content), table.rows().size()));
    }
    var lists =
        List.of(
            ExportManifest.parameters(order.findings()),
            ExportManifest.answerRows(order.findings()),
            ColumnSums.of(tables()),
            ExportManifest.dictionary(tables(), false));
    zip.add("manifest.json", ExportManifest.json(ExportManifest.facts(order), lists, files));
    return zip.zipped(asOf(order.findings()));
  }

  private byte[] json() throws IOException {
    var lines = new StringBuilder();
    var masking = new PersonalMask(order.personal());
    for (var finding : order.findings()) {
      var line = new StringBuilder();
      ReportWriter.of(ReportWriter.Format.json, line, false, Set.of(), order.own()).write(finding);
      lines.append(masking.json(finding, line.toString()));
    }
    byte[] content = lines.toString().getBytes(StandardCharsets.UTF_8);
    var zip = new ZipBuilder();
    zip.add("records.jsonl", content);
    List<ExportTable> lists =
        new ArrayList<>(
            List.of(
                ExportManifest.parameters(order.findings()),
                ExportManifest.answerRows(order.findings()),
                ColumnSums.of(tables())));
    order.list().map(PastedList::table).ifPresent(lists::add);
    var files =
        List.of(
            new ExportManifest.DataFile(
                "records.jsonl", ImmutableBytes.of(content), order.findings().size()));
    zip.add("manifest.json", ExportManifest.json(ExportManifest.facts(order), lists, files));
    return zip.zipped(asOf(order.findings()));
  }

  /** The form has no room for so many rows. */
  public static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong(String table) {
      super("too many rows: " + table);
    }
  }
}
