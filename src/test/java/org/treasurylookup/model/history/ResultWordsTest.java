package org.treasurylookup.model.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.HistoryQuery.Code;
import org.treasurylookup.history.entry.HistoryQuery.Column;
import org.treasurylookup.text.Language;
import org.treasurylookup.text.Messages;

/** What people call a result means its code, in their language and in English. */
class ResultWordsTest {
  private static final ResultWords GERMAN =
      ResultWords.of(Messages.of(Language.GERMAN), Messages.ENGLISH);
  private static final ResultWords CHINESE =
      ResultWords.of(Messages.of(Language.CHINESE), Messages.ENGLISH);

  @Test
  void aPastedTextIsNoResult() {
    var words = Collections.nCopies(100_000, "bezahlt");
    assertThat(GERMAN.read(words).codes()).isEmpty();
    assertThat(GERMAN.read(words).others()).isEqualTo(words);
  }

  @Test
  void aResultIsFoundAmongManyOtherWords() {
    var words = new ArrayList<>(Collections.nCopies(50, "unbekannt"));
    words.addAll(25, List.of("vollständig", "bezahlt"));
    assertThat(GERMAN.read(words).codes())
        .containsExactly(new Code(Column.VERDICT, "PAID_IN_FULL"));
    assertThat(GERMAN.read(words).others()).hasSize(50);
  }

  @ParameterizedTest
  @CsvSource({
    "vollständig bezahlt,VERDICT,PAID_IN_FULL",
    "VOLLSTÄNDIG,VERDICT,PAID_IN_FULL",
    "bezahlt,VERDICT,PAID_IN_FULL",
    "paid in full,VERDICT,PAID_IN_FULL",
    "fehlb,VERDICT,SHORT",
    "nicht gefunden,OUTCOME,notFound",
    "not found,OUTCOME,notFound",
    "underpaid,STATUS,Underpaid",
    "held in screening,STATUS,PendingScreening"
  })
  void aResultIsMeantByTheBeginningOfAnyOfItsWords(String typed, Column column, String code) {
    var read = GERMAN.read(List.of(typed.split(" ", -1)));
    assertThat(read.codes()).containsExactly(new Code(column, code));
    assertThat(read.others()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"足额,PAID_IN_FULL", "少付,SHORT", "已足额支付,PAID_IN_FULL", "付,SHORT"})
  void chineseIsReadWithinALine(String typed, String code) {
    assertThat(CHINESE.read(List.of(typed)).codes()).contains(new Code(Column.VERDICT, code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"in", "aid", "ezahlt", "5001", "O-2", "", " "})
  void whatBeginsNoWordOfAResultIsNone(String typed) {
    assertThat(GERMAN.read(List.of(typed)).codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "VERDICT,vollständig bezahlt,PAID_IN_FULL",
    "VERDICT,paid in full,PAID_IN_FULL",
    "VERDICT,SHORT,SHORT",
    "VERDICT,paid_in_full,paid_in_full",
    "STATUS,held in screening,PendingScreening",
    "STATUS,Brand New,Brand New",
    "OUTCOME,nicht gefunden,notFound",
    "NOTE,another record,ID_MISMATCH",
    "USER,anna,anna"
  })
  void aFilterIsWrittenAsACodeOrAsItIsRead(Column column, String written, String code) {
    var query = HistoryQuery.ALL.with("M1001").with(column, written).with(Column.USER, "anna");
    assertThat(GERMAN.meant(query, 8))
        .containsExactly(
            HistoryQuery.ALL.with("M1001").with(column, code).with(Column.USER, "anna"));
  }

  @Test
  void aFilterThatMeansSeveralIsOneQueryEach() {
    var queries = CHINESE.meant(HistoryQuery.ALL.with(Column.VERDICT, "付"), 8);
    assertThat(queries)
        .hasSizeGreaterThan(1)
        .contains(HistoryQuery.ALL.with(Column.VERDICT, "SHORT"))
        .doesNotHaveDuplicates();
    assertThat(CHINESE.meant(HistoryQuery.ALL.with(Column.VERDICT, "付"), 2)).hasSize(2);
  }

  @Test
  void theLongestRunCountsAndTheOtherWordsAreLeft() {
    var read = GERMAN.read(List.of("M1001", "paid", "in", "full", "100.50"));
    assertThat(read.codes()).containsExactly(new Code(Column.VERDICT, "PAID_IN_FULL"));
    assertThat(read.others()).containsExactly("M1001", "100.50");
  }
}
