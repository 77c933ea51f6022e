package org.treasurylookup.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal of saved files keeps every line readable. */
class SaveJournalTest {
  private static final SaveJournal.Line LINE =
      new SaveJournal.Line(
          Instant.parse("2026-11-21T12:00:00Z"),
          "clerk",
          SaveJournal.Event.WRITING,
          "export.XLSX",
          "a.xlsx",
          "0".repeat(64),
          1,
          "SANDBOX",
          false);

  @TempDir private Path home = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"at\":\"2026\"}\n"})
  void whatIsWholeIsFollowedByTheNextLine(String before) throws Exception {
    var file = Files.writeString(home.resolve(SaveJournal.FILE), before);
    new SaveJournal(home, _ -> {}).add(LINE);
    assertThat(Files.readString(file)).startsWith(before + "{\"at\":\"2026-11-21T12:00:00Z\"");
    assertThat(Files.readAllLines(file)).doesNotContain("");
  }

  @Test
  void aLineThatAFullDiskToreIsEndedBeforeTheNext() throws Exception {
    var file = Files.writeString(home.resolve(SaveJournal.FILE), "{\"at\":\"20");
    new SaveJournal(home, _ -> {}).add(LINE);
    new SaveJournal(home, _ -> {}).add(LINE);
    var lines = Files.readAllLines(file);
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).isEqualTo("{\"at\":\"20");
    assertThat(lines.subList(1, 3)).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
  }
}
