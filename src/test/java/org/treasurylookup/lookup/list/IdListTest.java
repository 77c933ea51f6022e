package org.treasurylookup.lookup.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.lookup.list.IdList.Entry;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

class IdListTest {
  private static final String FIRST = "O20250304-M1001-1001";
  private static final String SECOND = "O20250304-M1001-1002";
  private static final String UUID = "5b0ed293-f728-40b4-b1f6-86b88cd51384";

  private static List<Entry> entries(String text) {
    return IdList.read(text, Findings.SANDBOX).entries();
  }

  private static String words(Optional<Text> reason) {
    return Messages.ENGLISH.get(reason.orElseThrow());
  }

  @Test
  void eachLineIsAnEntryInTheOrderPasted() {
    var entries = entries(FIRST + "\r\n\r\n" + SECOND + "\n5001\n");
    assertThat(entries)
        .extracting(entry -> entry.id().orElse(""))
        .containsExactly(FIRST, SECOND, "5001");
    assertThat(entries).extracting(Entry::number).containsExactly(1, 2, 3);
    assertThat(entries).extracting(Entry::line).containsExactly(1, 3, 4);
    assertThat(entries).allMatch(Entry::isAskable).allMatch(Entry::alone);
  }

  /* The order names its merchant, so that nobody asks for each merchant of a column; as it is said
   * that the rest of the line is left out, nothing goes unsaid. */
  @Test
  void anOrderIsAskedBesideItsMerchantAndTheLineIsSaidToHaveARest() {
    for (var line :
        List.of(
            "M1001 " + FIRST,
            FIRST + "\tM1001",
            "merchant M1001: " + FIRST,
            "merchant_id: M1001 order_id: " + FIRST)) {
      assertThat(entries(line)).as(line).singleElement().returns(false, Entry::alone);
      assertThat(entries(line).getFirst().id()).as(line).contains(FIRST);
    }
    assertThat(entries("M1001").getFirst().targets())
        .containsExactly(Target.of(Kind.COBO_MERCHANT, "M1001"));
    assertThat(words(entries("M1001 M1002").getFirst().reason())).isEqualTo("No id on this line");
  }

  @Test
  void moreIdsThanCanBeAskedAreRefusedInOneLineToo() {
    String most =
        IntStream.range(0, IdList.MOST_LINES)
            .mapToObj(number -> "O20250304-M1001-" + (10_000 + number))
            .collect(Collectors.joining(", "));
    assertThat(entries(most)).hasSize(IdList.MOST_LINES);
    var more = IdList.read(most + ", " + FIRST, Findings.SANDBOX);
    assertThat(more.entries()).isEmpty();
    assertThat(words(more.problem())).contains("10,000");
  }

  @Test
  void hiddenCharactersAreTakenOutAndCounted() {
    var list = IdList.read("\u200B" + FIRST + "\u202E\n" + SECOND, Findings.SANDBOX);
    assertThat(list.entries().getFirst().removed()).isEqualTo(2);
    assertThat(list.entries().getFirst().id()).contains(FIRST);
    assertThat(list.entries().getFirst().pasted()).isEqualTo("\u200B" + FIRST + "\u202E");
    assertThat(list.removed()).isEqualTo(2);
  }

  @Test
  void whatWasThereBeforeIsKeptAndNotAskedAgain() {
    var list =
        IdList.read(
            FIRST + "\n" + SECOND + "\n “" + FIRST + "” \ncobo:order:" + FIRST, Findings.SANDBOX);
    assertThat(list.entries())
        .extracting(Entry::sameAs)
        .containsExactly(
            OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(1));
    assertThat(list.askable()).isEqualTo(2);
    assertThat(list.repeated()).isEqualTo(2);
  }

  @Test
  void aUuidIsOneEntryThatAsksBothPlaces() {
    assertThat(entries(UUID))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.targets())
                    .extracting(Target::kind)
                    .containsExactly(Kind.COBO_BATCH, Kind.BITGO_ALLOCATION));
  }

  @Test
  void aLineThatIsNoIdIsKeptWithTheReason() {
    var entries = entries("Order id\n0x" + "ab".repeat(32) + "\nabc/def\nwhat");
    assertThat(entries).hasSize(4).noneMatch(Entry::isAskable);
    assertThat(words(entries.get(0).reason())).isEqualTo("No id on this line");
    assertThat(words(entries.get(1).reason())).isEqualTo("A transaction hash, not an id");
    assertThat(words(entries.get(2).reason()))
        .isEqualTo("Contains “/” U+002F SOLIDUS, which no id does");
    assertThat(words(entries.get(3).reason())).isEqualTo("Not an id we know");
    assertThat(IdList.read("x y", Findings.SANDBOX).unrecognised()).isEqualTo(1);
  }

  @Test
  void cellsAndWordsAroundAnIdAreLeftOut() {
    var entries = entries(FIRST + "\t100.00\tETH_USDT\nplease check " + SECOND + ", thank you.");
    assertThat(entries).extracting(entry -> entry.id().orElse("")).containsExactly(FIRST, SECOND);
    assertThat(entries).noneMatch(Entry::alone);
    assertThat(entries.getFirst().pasted()).isEqualTo(FIRST + "\t100.00\tETH_USDT");
  }

  @Test
  void severalIdsOnALineAreAnEntryEach() {
    var entries = entries(FIRST + ", " + SECOND + "; " + FIRST);
    assertThat(entries).extracting(Entry::pasted).containsExactly(FIRST, SECOND, FIRST);
    assertThat(entries).extracting(Entry::line).containsOnly(1);
    assertThat(entries.getLast().sameAs()).hasValue(1);
  }

  @Test
  void aNumberAmongOtherWordsIsNeverTakenForAnOrder() {
    var entries = entries("5001\t100.00\tETH_USDT\n100 requests");
    assertThat(entries).hasSize(2).noneMatch(Entry::isAskable);
    assertThat(words(entries.getFirst().reason())).contains("a line of its own");
  }

  @Test
  void aLinkToAnotherEnvironmentIsNotAsked() {
    var entries =
        entries(
            "treasury-lookup://production/cobo/order/"
                + FIRST
                + "\ntreasury-lookup://sandbox/cobo/order/"
                + FIRST);
    assertThat(words(entries.getFirst().reason())).contains("production");
    assertThat(entries.getLast().isAskable()).isTrue();
  }

  @Test
  void tooManyLinesAreRefusedWithTheLimit() {
    var most = String.join("\n\n", Collections.nCopies(IdList.MOST_LINES, FIRST));
    assertThat(IdList.read(most, Findings.SANDBOX).entries()).hasSize(IdList.MOST_LINES);
    var over = IdList.read(most + "\n" + SECOND, Findings.SANDBOX);
    assertThat(over.entries()).isEmpty();
    assertThat(words(over.problem())).contains("10,000");
  }

  @Test
  void anEmptyTextIsAnEmptyList() {
    assertThat(entries("\n \u00a0\n")).isEmpty();
    assertThat(entries("")).isEmpty();
  }

  @Test
  void dashesThatAreNoHyphensAreReplacedAndTold() {
    assertThat(entries("O20250304\u2011M1001\u20111001\n" + SECOND).getFirst())
        .satisfies(
            entry -> {
              assertThat(entry.id()).contains(FIRST);
              assertThat(entry.pasted()).isEqualTo("O20250304\u2011M1001\u20111001");
              assertThat(entry.told())
                  .extracting(Messages.ENGLISH::get)
                  .containsExactly("2 dashes replaced by hyphens");
            });
  }

  @Test
  void oneIdOnTwoLinesIsOneEntryAndTold() {
    var entries = entries(SECOND + "\nO20250304-M1001-\n1001\n5001");
    assertThat(entries)
        .extracting(entry -> entry.id().orElse(""))
        .containsExactly(SECOND, FIRST, "5001");
    assertThat(entries).extracting(Entry::line).containsExactly(1, 2, 4);
    assertThat(entries.get(1).pasted()).isEqualTo("O20250304-M1001- 1001");
    assertThat(entries.get(1).told())
        .extracting(Messages.ENGLISH::get)
        .containsExactly("One id on 2 lines");
  }

  @Test
  void aUuidInOtherDressIsNotAskedTwice() {
    var list =
        IdList.read(
            String.join(
                "\n",
                UUID,
                UUID.toUpperCase(Locale.ROOT),
                UUID.replace("-", ""),
                "urn:uuid:" + UUID),
            Findings.SANDBOX);
    assertThat(list.askable()).isEqualTo(1);
    assertThat(list.repeated()).isEqualTo(3);
  }

  @Test
  void aWrittenTargetInCapitalsIsNotAskedTwice() {
    var list =
        IdList.read(
            "cobo:batch:" + UUID + "\ncobo:batch:" + UUID.toUpperCase(Locale.ROOT),
            Findings.SANDBOX);
    assertThat(list.askable()).isEqualTo(1);
  }

  @Test
  void aNumberThatASpreadsheetRoundedIsSaidToBe() {
    assertThat(words(entries("1.23457E+19\n" + FIRST).getFirst().reason()))
        .isEqualTo("Rounded by a spreadsheet: copy the id from its source");
  }

  @Test
  void aProvidersAddressOfAnotherEnvironmentIsNotAsked(@TempDir Path home) {
    String link = "https://api.cobo.com/v2/payments/orders/" + FIRST;
    var environments = Environments.load(home, Policy.NONE);
    var production = IdList.read(link, environments.named("production").orElseThrow());
    var sandbox = IdList.read(link, environments.named("sandbox").orElseThrow());

    assertThat(production.askable()).isEqualTo(1);
    assertThat(words(sandbox.entries().getFirst().reason()))
        .isEqualTo("This link is for api.cobo.com, and the list is asked elsewhere.");
  }

  @Test
  void aLineBreakOfAWordProcessorIsOneInAList() {
    for (char between : new char[] {0x0B, '\f', 0x85, 0x2028, 0x2029}) {
      assertThat(entries(FIRST + between + SECOND + between + "5001"))
          .as("%04x", (int) between)
          .extracting(entry -> entry.id().orElse(""))
          .containsExactly(FIRST, SECOND, "5001");
    }
  }

  /* As a spreadsheet copies a cell that ends in a line break or holds lines of its own. */
  @Test
  void anAmountBesideACellOfSeveralLinesIsNoOrder() {
    for (var rows :
        List.of(
            "\"" + FIRST + "\n\"\t5\n" + SECOND + "\t6",
            FIRST + "\t\"paid\n5\"\n" + SECOND + "\t6",
            "\"" + FIRST + "\";\"Invoice\r\n5002\r\nof May\"\r\n\"" + SECOND + "\";\"x\"",
            "5,\"" + FIRST + "\n\"\n" + SECOND + ",6")) {
      assertThat(entries(rows))
          .as(rows)
          .extracting(entry -> entry.id().orElse(""))
          .containsExactly(FIRST, SECOND);
    }
    assertThat(entries("\"5001\n\"\t100"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(words(row.reason())).isEqualTo("A bare number needs a line of its own"));
    assertThat(entries("\"5001\n5002\"")).hasSize(2).allMatch(Entry::isAskable);
  }

  /* A total below a column of amounts stands alone in its row, as an id without an amount does. */
  @Test
  void aNumberInAnotherColumnThanTheIdsIsNoOrder() {
    for (var rows :
        List.of(
            FIRST + "\t5001\n" + SECOND + "\t5002\n\t10003",
            FIRST + ";5001\n" + SECOND + ";5002\n;10003\n",
            "\"" + FIRST + "\",\"5001\"\n\"" + SECOND + "\",\"5002\"\n\"\",\"10003\"",
            "Shop\t" + FIRST + "\n\t" + SECOND + "\n10003\t")) {
      var entries = entries(rows);
      assertThat(entries).as(rows).hasSize(3);
      assertThat(entries.getLast().targets()).as(rows).isEmpty();
      assertThat(words(entries.getLast().reason()))
          .as(rows)
          .isEqualTo("A number in another column than the ids: paste the column of ids alone");
    }
    assertThat(entries("Order\tAmount\n\t5001").getLast().targets()).isEmpty();
    for (var rows :
        List.of(
            "\t5001\n\t5002",
            FIRST + "\t5\n5001\t\n",
            "\t" + FIRST + "\n\t5001",
            "5001\t\n\t\n5002\t",
            FIRST + "\t5\n5001")) {
      assertThat(entries(rows)).as(rows).hasSize(2).allMatch(Entry::isAskable);
    }
  }

  @Test
  void aNumberThatASpreadsheetHasFormattedIsSaidToBeOne() {
    for (var number :
        List.of(
            "5001.0",
            "5001,00",
            "5,001",
            "5.001",
            "5 001",
            "5\u202F001",
            "5'001",
            "5’001",
            "$5,001.00",
            "5.001,00 €",
            "-5001",
            "(5,001.00)")) {
      assertThat(words(entries(number).getFirst().reason()))
          .as(number)
          .isEqualTo(
              "A number as a spreadsheet shows it: format its cell as text, and copy the id anew");
    }
    for (var cell : List.of("#####", "#N/A", "#REF!", "#DIV/0!", "#NV", "Err:502")) {
      assertThat(words(entries(cell).getFirst().reason()))
          .as(cell)
          .isEqualTo(
              "What a spreadsheet shows in place of a value: widen or mend its cell, and copy anew");
    }
  }

  @Test
  void numbersBesideEachOtherAreNoNumberThatWasFormatted() {
    for (var line : List.of("5001,5002", "5001 5002", "5001;5002", "5001, 5002, 5003")) {
      assertThat(words(entries(line).getFirst().reason()))
          .as(line)
          .isEqualTo("A bare number needs a line of its own");
    }
    assertThat(words(entries("1,00E+15").getFirst().reason()))
        .startsWith("Rounded by a spreadsheet");
  }

  @Test
  void aLongNumberThatASpreadsheetMayHaveRoundedIsAskedAndSaid() {
    for (var number :
        List.of("1234567890123450", "12345678901234500000", "12345678123442300000000000000000")) {
      assertThat(entries(number))
          .singleElement()
          .returns(true, Entry::isAskable)
          .satisfies(
              entry ->
                  assertThat(entry.told())
                      .extracting(Messages.ENGLISH::get)
                      .containsExactly(
                          "Zeros from the 16th digit on: a spreadsheet may have rounded it"));
    }
    assertThat(entries("1234567890123456\n123456789012340\n5000").stream().map(Entry::told))
        .allMatch(List::isEmpty);
  }

  /* As our own files for spreadsheets write it, and as exports of others do. */
  @Test
  void anIdInAFormulaThatGivesATextIsThatId() {
    assertThat(entries("=\"005001\"\n=\"" + UUID + "\"\n\"=\"\"5002\"\"\""))
        .extracting(entry -> entry.id().orElse(""))
        .containsExactly("005001", UUID, "5002");
  }

  @Test
  void anIdAloneThatIsCutOffIsSaidToBe() {
    for (var cut : List.of(FIRST + "…", FIRST + "...", FIRST + "..", FIRST + "-…")) {
      assertThat(entries(cut))
          .as(cut)
          .singleElement()
          .satisfies(
              entry ->
                  assertThat(entry.told())
                      .extracting(Messages.ENGLISH::get)
                      .contains("The text goes on behind it: the id may be cut off"));
    }
    assertThat(entries(FIRST + ".")).singleElement().returns(List.of(), Entry::told);
  }

  /* Neither a heading, nor the mark of a quoted mail, nor what parts the values of a query is a cell. */
  @Test
  void numbersThatAreSetInBelowAHeadingAreAskedFor() {
    for (var rows :
        List.of(
            "Orders:\n\t5001\n\t5002",
            "Group A\n\t5001\nGroup B\n\t5002",
            ">\t5001\n>\t5002",
            "'5001'\n,'5002'",
            "in (\n'5001'\n, '5002')",
            "\t5001\nand\n\t5002")) {
      assertThat(entries(rows).stream().filter(Entry::isAskable))
          .as(rows)
          .extracting(entry -> entry.id().orElse(""))
          .containsExactly("5001", "5002");
    }
    assertThat(entries("'" + FIRST + "'\n,'5001'")).hasSize(2).allMatch(Entry::isAskable);
    assertThat(entries("Order\n5001\n\t10003").getLast().targets()).isEmpty();
    assertThat(entries(FIRST + "\n\t10003").getLast().targets()).isEmpty();
  }

  @Test
  void aNumberBehindABulletAndAHeadingOfOneSignAreNothingThatASpreadsheetMade() {
    for (var bullet : List.of("- 5001", "+ 5001")) {
      assertThat(words(entries(bullet).getFirst().reason()))
          .as(bullet)
          .isEqualTo("A bare number needs a line of its own");
    }
    for (var heading : List.of("#", "#ORDERS")) {
      assertThat(words(entries(heading).getFirst().reason()))
          .as(heading)
          .startsWith("Contains “#”");
    }
  }
}
