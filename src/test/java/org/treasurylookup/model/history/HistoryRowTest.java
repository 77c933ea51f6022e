package org.treasurylookup.model.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.LookedUpRecord;
import org.treasurylookup.text.Messages;

/** What a row of the history says. */
class HistoryRowTest {
  private static final HistoryEntry ENTRY =
      new HistoryEntry(
          1,
          "cobo:order:1",
          new HistoryEntry.Place("production", "production", "api.cobo.com"),
          new HistoryEntry.Asker("anna", "", "1.0.0"),
          new HistoryEntry.Times(Instant.EPOCH, Instant.EPOCH, Optional.empty()),
          new HistoryEntry.Reply("", Optional.of(200), 2, "", "valid"),
          new HistoryEntry.Result("found", "", "Completed", "PAID_IN_FULL", List.of(), "ok"));

  private static HistoryRow row(HistoryEntry entry) {
    return HistoryRow.of(new LookedUpRecord(entry, 1, true), List.of()).orElseThrow();
  }

  @Test
  void aRowThatWasAlteredSaysThatAndNothingOfAResult() {
    assertThat(row(ENTRY).tone()).isEqualTo(Tone.SUCCESS);
    var altered = row(ENTRY.altered());
    assertThat(Messages.ENGLISH.get(altered.words())).isEqualTo("Altered since it was stored");
    assertThat(altered.tone()).isEqualTo(Tone.ATTENTION);
    assertThat(altered.status()).isEmpty();
  }
}
