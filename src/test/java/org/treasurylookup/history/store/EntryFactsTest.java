package org.treasurylookup.history.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.export.Findings;
import org.treasurylookup.history.entry.HistoryEntry.Asker;

/** What the history says of a look-up holds for all that was answered. */
class EntryFactsTest {
  @Test
  void aRecordWithUnsignedItemsIsNotRememberedAsSigned() {
    var finding = Findings.batchOf(ResponseSignature.VALID, ResponseSignature.ABSENT);
    var entry = EntryFacts.of(finding, new Asker("clerk", "", "1"));
    assertThat(entry.reply().signature()).isEqualTo("absent");
  }
}
