package org.treasurylookup.model.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.evidence.SaveJournal;
import org.treasurylookup.label.Label;
import org.treasurylookup.model.label.LabelBookModel.Written;
import org.treasurylookup.text.Messages;

class LabelBookModelTest {
  private static final String ETH = "0x15B95A2D8Af95D9f48148667b6b8B3CDf89e4F15";

  @TempDir Path home;
  private final LabelModel labels = LabelModel.unwritten();

  private LabelBookModel book() {
    return book(_ -> {});
  }

  private LabelBookModel book(Consumer<SaveJournal.Line> noted) {
    return new LabelBookModel(
        labels,
        Optional.empty(),
        () -> new SaveJournal(home, noted),
        Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC),
        Runnable::run,
        Runnable::run);
  }

  private static String said(LabelBookModel book) {
    return book.saidProperty().get().map(Messages.ENGLISH::get).orElse("");
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(home.resolve(name), text);
  }

  @Test
  void typingNarrowsTheRows() {
    var book = book();
    assertThat(book.give(ETH, "Kraken", "sandbox")).isTrue();
    assertThat(book.give("M1001", "Web shop", "sandbox")).isTrue();
    book.wantedProperty().set("shop");
    assertThat(book.rows()).extracting(Label::value).containsExactly("M1001");
    book.wantedProperty().set("");
    assertThat(book.rows()).hasSize(2);
  }

  @Test
  void aLabelThatReadsLikeThatOfAnotherValueIsKeptAndSaid() {
    var book = book();
    assertThat(book.give(ETH, "Alpha Ltd", "sandbox")).isTrue();
    assertThat(said(book)).isEqualTo("Labelled: Alpha Ltd");
    assertThat(book.give("M1001", "АLPHA LTD", "sandbox")).isTrue();
    assertThat(said(book))
        .isEqualTo(
            "Labelled: А[U+0410]LPHA LTD. It reads like our label “Alpha Ltd” of another value: "
                + ETH);
    assertThat(book.all().size()).isEqualTo(2);
  }

  @Test
  void whatCannotBeALabelIsSaidAndNotKept() {
    var book = book();
    assertThat(book.give("", "Kraken", "sandbox")).isFalse();
    assertThat(said(book)).isEqualTo("There is no value to label.");
    assertThat(book.all().size()).isZero();
  }

  @Test
  void aRemovalCanBeTakenBack() {
    var book = book();
    assertThat(book.give(ETH, "Kraken", "")).isTrue();
    book.remove(book.all().all());
    assertThat(said(book)).isEqualTo("1 label removed.");
    assertThat(book.canUndo()).isTrue();
    book.undo();
    assertThat(book.all().all()).extracting(Label::words).containsExactly("Kraken");
    assertThat(book.canUndo()).isFalse();
  }

  @Test
  void whatChangesNothingLeavesTheUndoOfTheChangeBefore() throws Exception {
    var book = book();
    assertThat(book.give(ETH, "Kraken", "")).isTrue();
    book.remove(book.all().all());
    book.read(home.resolve("gone.csv"), "sandbox");
    assertThat(book.canUndo()).isTrue();
    book.write(LabelBookModel.Written.CSV, home.resolve("labels.csv"));
    assertThat(book.canUndo()).isTrue();
    book.undo();
    assertThat(book.all().all()).extracting(Label::words).containsExactly("Kraken");
  }

  @Test
  void aChangedLabelHoldsWhereItDid() {
    var book = book();
    labels.change(List.of(), List.of(new Label("M1001", "Shop", "", Instant.EPOCH)), _ -> {});
    assertThat(book.give("M1001", "Web shop", "production")).isTrue();
    assertThat(book.all().all())
        .extracting(Label::words, Label::environment)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Web shop", ""));
  }

  @Test
  void aFileIsOfferedBeforeItChangesAnything() throws Exception {
    var book = book();
    assertThat(book.give(ETH, "Kraken", "")).isTrue();
    assertThat(book.give("M1001", "Web shop", "dev")).isTrue();
    book.read(
        file(
            "in.csv",
            "value,label,environment\n"
                + ETH.toLowerCase(java.util.Locale.ROOT)
                + ",Binance,\nM1001,Web shop,dev\nM1002,Coffee,dev\n,x,\n"),
        "sandbox");
    var offer = book.offerProperty().get().orElseThrow();
    assertThat(offer.fresh()).extracting(Label::words).containsExactly("Coffee");
    assertThat(offer.other()).extracting(Label::words).containsExactly("Binance");
    assertThat(offer.same()).isEqualTo(1);
    assertThat(offer.leftOut()).hasSize(1);
    assertThat(book.all().size()).isEqualTo(2);
    book.take(false);
    assertThat(labels.of(ETH, "")).map(Label::words).contains("Kraken");
    assertThat(labels.of("M1002", "dev")).map(Label::words).contains("Coffee");
  }

  @Test
  void anOfferThatIsDeclinedChangesNothingAndTheBookGoesOn() throws Exception {
    var book = book();
    book.read(file("in.csv", "value,label\nM1002,Coffee\n"), "dev");
    book.decline();
    assertThat(book.offerProperty().get()).isEmpty();
    assertThat(book.all().all()).isEmpty();
    assertThat(book.give(ETH, "Kraken", "")).isTrue();
    assertThat(book.rows()).extracting(Label::words).containsExactly("Kraken");
  }

  @Test
  void labelsOfTheFileTakeThePlaceOfOursOnlyWhenAsked() throws Exception {
    var book = book();
    assertThat(book.give(ETH, "Kraken", "")).isTrue();
    book.read(file("in.csv", "value,label\n" + ETH + ",Binance\n"), "sandbox");
    book.take(true);
    assertThat(book.all().all()).extracting(Label::words).containsExactly("Binance");
    assertThat(said(book)).isEqualTo("1 label taken over.");
  }

  @Test
  void anImportCanBeTakenBackWithWhatItReplaced() throws Exception {
    var book = book();
    assertThat(book.give(ETH, "Kraken", "")).isTrue();
    book.read(file("in.csv", "value,label\n" + ETH + ",Binance\nM1002,Coffee\n"), "dev");
    book.take(true);
    assertThat(book.canUndo()).isTrue();
    book.undo();
    assertThat(book.all().all()).extracting(Label::words).containsExactly("Kraken");
    assertThat(said(book)).isEqualTo("Undone: the labels are as they were before.");
    assertThat(book.canUndo()).isFalse();
  }

  @Test
  void aShortIdOfAFileThatNamesNoEnvironmentsHoldsWhereTheFileIsReadAlone() throws Exception {
    var book = book();
    book.read(file("in.csv", "value,label\nM1002,Coffee\n" + ETH + ",Kraken\n"), "dev");
    book.take(false);
    assertThat(book.all().all()).extracting(Label::environment).containsExactly("dev", "");
  }

  @Test
  void aFileThatIsNoneOfLabelsIsSaid() throws Exception {
    var book = book();
    book.read(file("in.csv", "a,b\n1,2\n"), "sandbox");
    assertThat(said(book)).contains("headings");
    book.read(home.resolve("missing.csv"), "sandbox");
    assertThat(said(book)).isEqualTo("missing.csv cannot be read, or is too large.");
    assertThat(book.offerProperty().get()).isEmpty();
  }

  @Test
  void whatIsWrittenIsNotedFirstAndSaysWhatHasNoPlaceInIt() throws Exception {
    var book = book();
    assertThat(book.give(ETH, "Kraken", "")).isTrue();
    assertThat(book.give("M1001", "Web shop", "dev")).isTrue();
    book.write(Written.WALLETS, home.resolve("labels.jsonl"));
    assertThat(said(book))
        .isEqualTo(
            "1 label written to labels.jsonl. 1 is of neither an address nor a transaction, and has"
                + " no place in BIP 329.");
    assertThat(Files.readString(home.resolve("labels.jsonl"))).contains("Kraken");
    assertThat(Files.readString(home.resolve(SaveJournal.FILE)))
        .contains("\"what\":\"labels.BIP329\"", "WRITING", "WRITTEN")
        .doesNotContain("Kraken");
    Files.delete(home.resolve(SaveJournal.FILE));
    Files.createDirectory(home.resolve(SaveJournal.FILE));
    book.write(Written.CSV, home.resolve("labels.csv"));
    assertThat(home.resolve("labels.csv")).doesNotExist();
    assertThat(said(book)).startsWith("The labels were not written");
  }

  @Test
  void aFileThatIsThereIsCalledWrittenEvenIfTheJournalTakesNoMoreLines() throws Exception {
    var journal = home.resolve(SaveJournal.FILE);
    var book = book(_ -> nowAFolder(journal));
    book.give(ETH, "Kraken", "sandbox");
    book.write(Written.CSV, home.resolve("labels.csv"));
    assertThat(home.resolve("labels.csv")).content().contains("Kraken");
    assertThat(said(book)).isEqualTo("1 label written to labels.csv");
  }

  private static void nowAFolder(Path file) {
    try {
      Files.delete(file);
      Files.createDirectory(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsNotedAsFailed() throws Exception {
    var book = book();
    book.give(ETH, "Kraken", "sandbox");
    book.write(Written.CSV, file("no folder", "").resolve("labels.csv"));
    assertThat(said(book)).startsWith("The labels were not written");
    assertThat(home.resolve(SaveJournal.FILE)).content().contains("WRITING", "FAILED");
  }
}
