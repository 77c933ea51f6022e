package org.treasurylookup.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.treasurylookup.export.ExportOrder.Format;
import org.treasurylookup.lookup.Finding;

/** An answer that was kept and not asked for again says so, with its time, wherever it is saved. */
class KeptAnswerMarkTest {
  private static final Instant THEN = Instant.parse("2026-11-19T16:02:11Z");
  private static final Finding NOW = Findings.payload("cobo-order-reference.json");
  private static final Finding KEPT = NOW.keptAt(THEN);

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource
  void everyReportSaysWhatWasNotAskedAgain(ReportWriter.Format format) throws IOException {
    var kept = new StringBuilder();
    ReportWriter.of(format, kept, false, Set.of()).write(KEPT);
    assertThat(kept.toString()).contains(THEN.toString());
    var asked = new StringBuilder();
    ReportWriter.of(format, asked, false, Set.of()).write(NOW);
    assertThat(asked.toString()).doesNotContain(THEN.toString());
  }

  private static FindingExport export(Format format, Finding finding) {
    var by = new ExportAuthor("clerk", "1.0", Instant.parse("2026-11-21T10:00:00Z"));
    var form = CsvForm.plain(false);
    return FindingExport.of(
        new ExportOrder(
            List.of(finding), Optional.empty(), format, false, form, by, OwnWords.NONE));
  }

  private String text(byte[] archive) throws IOException {
    var file = Files.write(folder.resolve("saved"), archive);
    var all = new StringBuilder();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  @ParameterizedTest
  @EnumSource
  void everyFileSaysItInItsNameItsManifestAndItsRows(Format format) throws IOException {
    var kept = export(format, KEPT);
    assertThat(kept.name()).contains("-EARLIER-");
    assertThat(text(kept.content())).contains(THEN.toString(), "not_asked_again");
    assertThat(export(format, NOW).name()).doesNotContain("EARLIER");
    assertThat(text(export(format, NOW).content())).doesNotContain(THEN.toString());
  }

  @Test
  void everyRowOfATableCarriesTheMark() {
    assertThat(LookupColumns.where(KEPT).get("marking"))
        .endsWith("AS IT WAS ON " + THEN + ", not asked again");
  }
}
