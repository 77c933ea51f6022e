package org.treasurylookup.model.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.LookedUpRecord;
import org.treasurylookup.text.Language;
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

  private static HistoryRow failed(String code) {
    return row(
        new HistoryEntry(
            1,
            ENTRY.target(),
            ENTRY.place(),
            ENTRY.asker(),
            ENTRY.times(),
            ENTRY.reply(),
            new HistoryEntry.Result("failed", code, "", "", List.of(), "")));
  }

  @ParameterizedTest
  @EnumSource(FailureCode.class)
  void aFailureIsSaidInWordsInEachLanguageAndNotAsItsCode(FailureCode code) {
    for (var language : Language.SPOKEN) {
      assertThat(Messages.of(language).get(failed(code.name()).words()))
          .doesNotContain(code.name(), "failure.");
    }
  }

  @Test
  void aFailureOfANewerVersionKeepsItsCode() {
    assertThat(Messages.ENGLISH.get(failed("RATE_LIMITED").words()))
        .isEqualTo("Failed: too many requests");
    assertThat(Messages.ENGLISH.get(failed("BRAND_NEW").words())).isEqualTo("Failed: BRAND_NEW");
  }
}
