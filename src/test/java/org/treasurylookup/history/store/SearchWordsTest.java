package org.treasurylookup.history.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.treasurylookup.history.entry.HistoryQuery.Code;
import org.treasurylookup.history.entry.HistoryQuery.Column;

class SearchWordsTest {
  @Test
  void blanksOfAnyKindAndNumberAreOneInAName() {
    assertThat(SearchWords.plainParty(" Ada Lovelace KG ")).isEqualTo("ada lovelace kg");
    assertThat(SearchWords.plainParty("Ada  Lovelace\u00a0\tKG")).isEqualTo("ada lovelace kg");
    assertThat(SearchWords.plainParty("\uff21da\u3000Lovelace")).isEqualTo("ada lovelace");
  }

  @Test
  void blanksInACodeAreUnderscores() {
    assertThat(SearchWords.of(new Code(Column.VERDICT, "Paid in full")))
        .isEqualTo("VERDICT:paid_in_full");
    assertThat(SearchWords.of(new Code(Column.NOTE, "other  address")))
        .isEqualTo("NOTE:other_address");
  }

  @Test
  void onlyHexDigitsLoseWhatStandsBeforeThem() {
    assertThat(SearchWords.plainValue("0xAb12")).isEqualTo("ab12");
    assertThat(SearchWords.plainValue("0xAb12-G")).isEqualTo("0xab12-g");
    assertThat(SearchWords.plainValue("0x")).isEqualTo("0x");
  }
}
