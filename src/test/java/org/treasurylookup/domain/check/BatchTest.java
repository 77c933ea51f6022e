package org.treasurylookup.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.domain.check.Samples.asked;
import static org.treasurylookup.domain.check.Samples.assess;
import static org.treasurylookup.domain.check.Samples.batch;
import static org.treasurylookup.domain.check.Samples.codes;
import static org.treasurylookup.domain.check.Samples.sentence;
import static org.treasurylookup.domain.check.Samples.summary;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.result.AccountNet;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Amount;
import org.treasurylookup.domain.check.result.CheckCircumstances;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.result.SumShare;
import org.treasurylookup.domain.check.result.TokenTotal;
import org.treasurylookup.domain.check.result.Why;
import org.treasurylookup.text.Messages;

final class BatchTest {

  /** Items written as {@code token amount source destination}, a blank one unreadable. */
  private static BatchAllocation items(String... items) {
    return batch(
        "allocation_items",
        IntStream.range(0, items.length)
            .mapToObj(i -> item(i, items[i].split(" ")))
            .collect(Collectors.joining(",", "[", "]")));
  }

  private static String item(int index, String... words) {
    return "{'allocation_item_id':'i"
        + index
        + "','token_id':'"
        + words[0]
        + "','amount':'"
        + words[1]
        + "','source_account':'"
        + words[2]
        + "','destination_account':'"
        + words[3]
        + "'}";
  }

  @Test
  void thereIsOneTotalForEachToken() {
    var batch =
        items(
            "ETH_USDT 500.00 developer M1",
            "ETH 0.05 M3 developer",
            "ETH_USDT 1250.5 developer M2",
            "ETH 0.000000000000000001 M3 developer");
    assertThat(assess(batch).totals())
        .containsExactly(
            new TokenTotal(amount("1750.50", "ETH_USDT"), 2, 0, SumShare.NONE, SumShare.NONE),
            new TokenTotal(
                amount("0.050000000000000001", "ETH"), 2, 0, SumShare.NONE, SumShare.NONE));
  }

  @Test
  void fillerInPlaceOfATokenIsNoTokenToAddUp() {
    var batch = items("<string> 1 x y", "ETH 2 x y", "string 3 x y");
    assertThat(assess(batch).totals())
        .containsExactly(new TokenTotal(amount("2", "ETH"), 1, 0, SumShare.NONE, SumShare.NONE));
    assertThat(sentence(batch, NoteCode.ITEMS_LEFT_OUT))
        .isEqualTo("2 items cannot be added up and are in no total.");
  }

  @Test
  void fillerInPlaceOfAnAccountHasNoNet() {
    assertThat(assess(items("ETH 1 <string> M1")).nets())
        .containsExactly(net("M1", amount("1", "ETH")));
  }

  @Test
  void whereThereAreNoTotalsNoneIsSaidToContainWhatFailed() {
    var batch = batch("allocation_items[0].status", "'Failed'");
    var whole = PlainDelivery.of(ID, Samples.NOW, ResponseSignature.VALID);
    var partly = new CheckCircumstances(ID, whole.delivery().lackingItems());
    assertThat(failed(batch, whole)).isEqualTo("Item 1 has failed, and the totals contain it.");
    assertThat(failed(batch, partly)).isEqualTo("Item 1 has failed.");
  }

  private static final String ID = "5b0ed293-f728-40b4-b1f6-86b88cd51384";

  private static String failed(BatchAllocation batch, CheckCircumstances given) {
    return new Checks()
        .assess(batch, given).notes().stream()
            .filter(note -> note.code() == NoteCode.ITEMS_FAILED)
            .map(note -> Messages.ENGLISH.get(note.text()))
            .collect(Collectors.joining());
  }

  @Test
  void aTotalSaysHowManyOfItsItemsFailed() {
    var batch = batch("allocation_items[0].status", "'Failed'");
    assertThat(assess(batch).totals())
        .containsExactly(
            new TokenTotal(
                amount("500.00", "ETH_USDT"),
                1,
                0,
                new SumShare(1, new BigDecimal("500.00")),
                SumShare.NONE),
            new TokenTotal(amount("0.05", "ETH"), 1, 0, SumShare.NONE, SumShare.NONE));
  }

  @Test
  void aNetSaysWhatOfItFailedAndWhatHasNotMovedYet() {
    var batch =
        batch("allocation_items[0].status", "'Failed'", "allocation_items[1].status", "'Pending'");
    assertThat(assess(batch).nets())
        .extracting(
            net ->
                "%s %s, failed %s, not yet %s"
                    .formatted(
                        net.account(),
                        net.amount(),
                        net.failedAmount().signed(),
                        net.underWayAmount().signed()))
        .containsExactly(
            "developer -500.00 ETH_USDT, failed -500.00, not yet 0",
            "developer 0.05 ETH, failed 0, not yet +0.05",
            "M1001 500.00 ETH_USDT, failed +500.00, not yet 0",
            "M1003 -0.05 ETH, failed 0, not yet -0.05");
  }

  private static AccountNet net(String account, Amount amount) {
    return new AccountNet(account, amount, BigDecimal.ZERO, BigDecimal.ZERO);
  }

  @Test
  void anAccountWithoutANameHasNoNet() {
    var batch =
        batch(
            "allocation_items[0].source_account", "' '",
            "allocation_items[1].destination_account", "-");
    assertThat(assess(batch).nets())
        .containsExactly(
            net("M1001", amount("500.00", "ETH_USDT")), net("M1003", amount("-0.05", "ETH")));
    assertThat(assess(batch).nets())
        .extracting(net -> net.amount().signed())
        .containsExactly("+500.00", "-0.05");
  }

  @Test
  void whyShowsTheTotalsAndHowManyItemsAreInNone() {
    var why = assess(items("ETH 1 a b", "ETH much a c")).summary().orElseThrow().why();
    assertThat(why.steps()).extracting(Why.Step::value).containsExactly("1 ETH", "1");
    assertThat(assess(items("ETH 1 a b")).summary().orElseThrow().why().steps()).hasSize(1);
  }

  @Test
  void sixRepeatedItemsAreNamedAsFiveAndOneMore() {
    var six = items("A 1 x y", "A 1 x y", "A 1 x y", "A 1 x y", "A 1 x y", "A 1 x y");
    assertThat(sentence(six, NoteCode.DUPLICATE_ITEM))
        .isEqualTo("Items 1, 2, 3, 4, 5 and 1 more have the same token, amount and accounts.");
    var five = items("A 1 x y", "A 1 x y", "A 1 x y", "A 1 x y", "A 1 x y");
    assertThat(sentence(five, NoteCode.DUPLICATE_ITEM))
        .isEqualTo("Items 1, 2, 3, 4 and 5 have the same token, amount and accounts.");
  }

  @Test
  void merchantsAloneAreCountedWithoutTheDeveloper() {
    assertThat(summary(items("A 1 M1 M1")))
        .isEqualTo("One item moves one token within one merchant.");
  }

  @Test
  void nobodyIsNamedUnlessAllAccountsAreKnown() {
    for (var unknown : new String[] {"null", "''", "-", "[]"}) {
      var batch = batch("allocation_items[1].source_account", unknown);
      assertThat(summary(batch)).isEqualTo("Two items move two tokens.");
    }
  }

  @Test
  void itemsOfAnUnknownAccountAreRepeatedWhenAllElseIsEqual() {
    for (var unknown : new String[] {"null", "''", "' '", "-", "[]"}) {
      var batch =
          batch(
              "allocation_items",
              "[" + item(0, "A", "1.10", "x", "y") + "," + item(1, "A", "1.1", "x", "y") + "]",
              "allocation_items[0].source_account",
              "null",
              "allocation_items[1].source_account",
              unknown);
      assertThat(sentence(batch, NoteCode.DUPLICATE_ITEM))
          .isEqualTo(
              "Items 1 and 2 have the same token and amount, and the same accounts as far as"
                  + " they are known.");
      assertThat(summary(batch)).isEqualTo("Two items move one token. Two items look repeated.");
      assertThat(assess(batch).level()).isEqualTo(AlarmLevel.DOUBT);
    }
  }

  @Test
  void tokensThatDifferInLetterCaseAreNotAddedUp() {
    assertThat(assess(items("ETH 1 a b", "eth 1 a c")).totals()).hasSize(2);
  }

  @Test
  void anUnreadableAmountIsLeftOutAndCounted() {
    var batch = items("ETH 1 developer M1", "ETH much developer M2", "BTC much developer M3");
    assertThat(assess(batch).totals())
        .containsExactly(new TokenTotal(amount("1", "ETH"), 1, 1, SumShare.NONE, SumShare.NONE));
    assertThat(summary(batch))
        .isEqualTo(
            "Three items move one token between developer and three merchants. "
                + "Two items could not be added up and are in no total.");
  }

  @Test
  void rowsThatAreNoItemsAreCountedToo() {
    var batch = batch("allocation_items[0]", "null", "allocation_items[1].token_id", "-");
    assertThat(assess(batch).totals()).isEmpty();
    assertThat(summary(batch))
        .isEqualTo(
            "Two items move no readable amount. "
                + "Two items could not be added up and are in no total.");
  }

  @Test
  void netIsInLessOutDeveloperFirst() {
    var batch =
        items("A 10 developer M2", "A 4.5 M2 M1", "B 1 M1 developer", "A 0.50 M1 developer");
    assertThat(assess(batch).nets())
        .containsExactly(
            net("developer", amount("-9.50", "A")),
            net("developer", amount("1", "B")),
            net("M1", amount("4.00", "A")),
            net("M1", amount("-1", "B")),
            net("M2", amount("5.5", "A")));
  }

  @Test
  void theSentenceOfALargeBatchIsLikeProse() {
    var items = new String[200];
    Arrays.setAll(
        items,
        i -> (i < 100 ? "USDT " : i < 150 ? "ETH " : "BTC ") + i + ".5 developer M" + i % 14);
    items[41] = items[40];
    assertThat(summary(items(items)))
        .isEqualTo(
            "200 items move three tokens between developer and 14 merchants. "
                + "Two items look repeated.");
  }

  @Test
  void repeatedItemsAreNamedAsPeopleCount() {
    var items = items("A 1 x y", "A 2 x y", "A 1.0 x y");
    assertThat(sentence(items, NoteCode.DUPLICATE_ITEM))
        .isEqualTo("Items 1 and 3 have the same token, amount and accounts.");
    var many = items("A 1 x y", "A 1 x y", "A 1 x y", "A 1 x y", "A 1 x y", "A 1 x y", "A 1 x y");
    assertThat(sentence(many, NoteCode.DUPLICATE_ITEM))
        .isEqualTo("Items 1, 2, 3, 4, 5 and 2 more have the same token, amount and accounts.");
  }

  @Test
  void itemsThatAreOneAndTheSameAreNotedOnce() {
    var twice =
        batch(
            "allocation_items",
            "[" + item(0, "A", "1", "x", "y") + "," + item(0, "A", "1", "x", "y") + "]");
    assertThat(codes(assess(twice))).containsOnlyOnce(NoteCode.DUPLICATE_ITEM);
    assertThat(sentence(twice, NoteCode.DUPLICATE_ITEM))
        .isEqualTo("Items 1 and 2 have the same item id.");
  }

  @Test
  void whoTakesPartIsSaidInAllCombinations() {
    assertThat(summary(items("A 1 M1 M2", "A 1 M2 M3")))
        .isEqualTo("Two items move one token among three merchants.");
    assertThat(summary(items("A 1 developer developer")))
        .isEqualTo("One item moves one token within developer.");
    assertThat(summary(items("A 1 <string> <string>"))).isEqualTo("One item moves one token.");
  }

  @Test
  void failedItemsAreNamedSinceTheTotalsIncludeThem() {
    assertThat(summary(batch("allocation_items[0].status", "'Failed'")))
        .endsWith("One item failed; the totals include it.");
  }

  @Test
  void noListAndAnEmptyListAreToldApart() {
    assertThat(summary(batch("allocation_items", "-")))
        .isEqualTo("Cobo sent no list of items for this batch.");
    assertThat(summary(batch("allocation_items", "null")))
        .isEqualTo("Cobo sent null in place of the list of items.");
    assertThat(summary(batch("allocation_items", "[]"))).isEqualTo("The list of items is empty.");
    assertThat(summary(batch("allocation_items", "7")))
        .isEqualTo("The list of items cannot be read.");
  }

  @Test
  void anotherBatchIsNotAddedUp() {
    var given = PlainDelivery.of("other", Samples.NOW, ResponseSignature.VALID);
    var assessment = new Checks().assess(batch(), given);
    assertThat(assessment.totals()).isEmpty();
    assertThat(assessment.nets()).isEmpty();
    assertThat(assessment.summary()).isEmpty();
  }

  private static Amount amount(String number, String token) {
    return new Amount(new BigDecimal(number), token);
  }

  @Test
  void aBatchThatSaysOtherwiseThanItsItemsIsInDoubtAndSaysWhichItems() {
    var failed =
        batch(
            "status", "'Failed'",
            "allocation_items[0].status", "'Failed'",
            "allocation_items[1].status", "'Completed'");
    var note = assess(failed).notes().getFirst();
    assertThat(assess(failed).level()).isEqualTo(AlarmLevel.DOUBT);
    assertThat(note.code()).isEqualTo(NoteCode.STATUS_DISAGREES);
    assertThat(note.fields()).containsExactly("allocation_items[1].status", "status");
    assertThat(Messages.ENGLISH.get(note.text()))
        .isEqualTo(
            "The status of the batch is Failed, yet that of item 2 is Completed:"
                + " something moved or may still move.");
  }

  @Test
  void whatIsSaidOfAllItemsIsNotSaidWhereSomeAreMissing() {
    var record =
        batch(
            "status", "'Processing'",
            "allocation_items[0].status", "'Completed'",
            "allocation_items[1].status", "'Completed'");
    assertThat(codes(assess(record))).contains(NoteCode.STATUS_DISAGREES);
    var given = asked(record);
    var lacking = new CheckCircumstances(given.askedId(), given.delivery().lackingItems());
    assertThat(codes(new Checks().assess(record, lacking)))
        .doesNotContain(NoteCode.STATUS_DISAGREES);
  }

  private static List<String> underWay(BatchAllocation batch) {
    return assess(batch).totals().stream()
        .map(
            it -> "%s: %d, %s".formatted(it.amount(), it.underWay().count(), it.underWay().plain()))
        .toList();
  }

  @Test
  void aTotalSaysWhatOfItHasNotMovedYet() {
    var batch =
        batch(
            "status",
            "'Processing'",
            "allocation_items",
            "[{'token_id':'ETH','amount':'1.10','status':'Transferring'},"
                + "{'token_id':'ETH','amount':'2','status':'Pending'},"
                + "{'token_id':'ETH','amount':'4','status':'Completed'},"
                + "{'token_id':'ETH','amount':'8','status':'Failed'},"
                + "{'token_id':'ETH','amount':'16'},"
                + "{'token_id':'BTC','amount':'5','status':'Completed'}]");
    assertThat(underWay(batch)).containsExactly("31.10 ETH: 3, 19.10", "5 BTC: 0, 0");
    assertThat(summary(batch)).contains("Three items have not moved yet; the totals include them.");
  }

  @Test
  void ofABatchThatSaysOnlyItsOwnStatusAllIsUnderWayOrNothing() {
    for (var open : List.of("'Pending'", "'Processing'")) {
      assertThat(underWay(batch("status", open)))
          .containsExactly("500.00 ETH_USDT: 1, 500.00", "0.05 ETH: 1, 0.05");
    }
    for (var other : List.of("-", "'Completed'", "'Failed'", "'PartiallyCompleted'", "'Odd'")) {
      assertThat(underWay(batch("status", other)))
          .containsExactly("500.00 ETH_USDT: 0, 0", "0.05 ETH: 0, 0");
    }
  }

  @Test
  void ofAFailedBatchThatSaysOnlyItsOwnStatusNothingMoved() {
    var batch = batch("status", "'Failed'");
    assertThat(assess(batch).totals())
        .extracting(total -> total.failed().count() + " " + total.failed().plain())
        .containsExactly("1 500.00", "1 0.05");
    assertThat(summary(batch)).contains("Two items failed; the totals include them.");
    assertThat(assess(batch).nets())
        .allMatch(net -> net.failed().compareTo(net.amount().number()) == 0);
  }

  @Test
  void ofABatchThatFailedInPartAndSaysOnlyThatNobodyKnowsWhichItemsMoved() {
    assertThat(summary(batch("status", "'PartiallyCompleted'")))
        .contains("Two items do not say whether they moved, and part of the batch did not");
    assertThat(summary(batch("status", "'Completed'"))).doesNotContain("whether");
  }
}
