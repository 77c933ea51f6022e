package org.treasurylookup.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.OwnNote;

/** A line of the history has a note of one's own in fields of its own. */
class HistoryReportTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final HistoryEntry ENTRY =
      new HistoryEntry(
          1,
          "cobo:order:5001",
          new HistoryEntry.Place("sandbox", "sandbox", "localhost"),
          new HistoryEntry.Asker("clerk", "", "1"),
          new HistoryEntry.Times(NOON, NOON, Optional.empty()),
          new HistoryEntry.Reply("GET /", Optional.of(200), 2, "ab", "valid"),
          new HistoryEntry.Result("found", "", "Pending", "NOTHING_YET", List.of(), "ok"));
  private static final OwnNote NOTE =
      new OwnNote("cobo:order:5001", "sandbox", "=called\n\"Grace\"", "clerk", NOON);

  private static String written(ReportWriter.Format format, Optional<OwnNote> note)
      throws IOException {
    var out = new StringBuilder();
    new HistoryReport(format, out).write(ENTRY, note);
    return out.toString();
  }

  @Test
  void inJsonTheNoteIsLeftOutWhereThereIsNone() throws Exception {
    assertThat(written(ReportWriter.Format.json, Optional.of(NOTE)))
        .contains(
            "\"ownNote\":\"=called\\n\\\"Grace\\\"\"",
            "\"ownNoteBy\":\"clerk\"",
            "\"ownNoteAt\":\"2026-11-21T12:00:00Z\"");
    assertThat(written(ReportWriter.Format.json, Optional.empty())).doesNotContain("ownNote");
  }

  @Test
  void aLineBreakInAStatusBeginsNoLine() throws Exception {
    var out = new StringBuilder();
    var hostile =
        new HistoryEntry(
            ENTRY.id(),
            ENTRY.target(),
            ENTRY.place(),
            new HistoryEntry.Asker("clerk\r\n2026", "", "1"),
            ENTRY.times(),
            ENTRY.reply(),
            new HistoryEntry.Result("found", "", "Pending\n2026", "", List.of(), "ok"));
    new HistoryReport(ReportWriter.Format.text, out).write(hostile, Optional.empty());
    assertThat(out.toString().lines()).hasSize(1);
  }

  @Test
  void inCsvTheColumnsAreAlwaysThereAndNoCellIsAFormula() throws Exception {
    assertThat(written(ReportWriter.Format.csv, Optional.empty()))
        .contains("\"own_note\",\"own_note_by\",\"own_note_at\"");
    assertThat(written(ReportWriter.Format.csv, Optional.of(NOTE))).doesNotContain("\"=called");
  }
}
