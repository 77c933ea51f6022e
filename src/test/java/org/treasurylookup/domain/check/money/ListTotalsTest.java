package org.treasurylookup.domain.check.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.domain.check.Samples.allocation;
import static org.treasurylookup.domain.check.Samples.assess;
import static org.treasurylookup.domain.check.Samples.batch;
import static org.treasurylookup.domain.check.Samples.order;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.money.ListTotal.Kind;
import org.treasurylookup.domain.check.result.Amount;
import org.treasurylookup.domain.check.result.ListCheck;
import org.treasurylookup.domain.check.result.SumShare;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Recognizer;
import org.treasurylookup.lookup.list.IdList;
import org.treasurylookup.model.list.ListRow;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.text.Messages;
import org.treasurylookup.view.record.Answers;

class ListTotalsTest {
  private static ListTotals of(String... targets) {
    var totals = new ListTotals();
    for (var target : targets) {
      var finding = Answers.of(target);
      finding.record().ifPresent(record -> totals.add(record, finding.assessment()));
    }
    return totals;
  }

  private static ListRow row(String target) {
    Finding finding = Answers.of(target);
    var question = new TabTargets(Recognizer.recognise(target).targets(), finding.environment());
    return ListRow.of(IdList.read(target, Findings.SANDBOX).entries().getFirst())
        .with(new TabResult(question, List.of(finding), List.of()));
  }

  @Test
  void ordersOfOneTokenAreAddedUpExactlyAndOfTwoNever() {
    var totals = of("cobo:order:O20250304-M1001-1001", "cobo:order:5001");
    assertThat(totals.leftOut()).isZero();
    assertThat(totals.all())
        .containsExactly(
            new ListTotal(
                Kind.ORDERS,
                "ETH_USDT",
                2,
                0,
                SumShare.NONE,
                amount("203.03"),
                amount("163.0305"),
                amount("-39.9995"),
                Optional.empty()));
  }

  @Test
  void batchesAndAllocationsHaveATotalPerTokenAndCoin() {
    var totals =
        of(
                "cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384",
                "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f")
            .all();
    assertThat(totals).extracting(ListTotal::kind).contains(Kind.BATCHES, Kind.ALLOCATIONS);
    assertThat(totals)
        .filteredOn(total -> total.kind() == Kind.BATCHES)
        .extracting(ListTotal::token)
        .doesNotHaveDuplicates()
        .contains("ETH_USDT", "TRON_USDT");
  }

  private static ListTotals added(ProviderRecord... records) {
    var totals = new ListTotals();
    for (var record : records) {
      totals.add(record, assess(record));
    }
    return totals;
  }

  @Test
  void aDeallocationIsNeverAddedToAnAllocation() {
    var totals =
        added(
            allocation("amount.quantity", "'2000000000000000000'"),
            allocation("amount.quantity", "'3000000000000000000'"),
            allocation("amount.quantity", "'1000000000000000000'", "type", "'deallocation'"));
    assertThat(totals.leftOut()).isZero();
    assertThat(totals.all())
        .extracting(
            total -> total.kind() + " " + total.count() + " " + total.amount().orElseThrow())
        .containsExactly(
            "ALLOCATIONS 2 5.000000000000000000 ofceth",
            "DEALLOCATIONS 1 1.000000000000000000 ofceth");
  }

  @Test
  void aDepositThatCountsInTwoOrdersIsSaidToBeInTheTotalsTwice() {
    var one = order("order_id", "'A'");
    var other =
        order(
            "order_id", "'B'",
            "transactions[0].tx_hash",
                "'742D35CC6634C0532925A3B844BC454E4438F44E742D35CC6634C0532925A3B8'",
            "transactions[0].to_address", "'0x15b95a2d8af95d9f48148667b6b8b3cdf89e4f15'",
            "transactions[1].tx_hash", "'0x1111'");
    assertThat(shared(one, other))
        .contains(
            "A deposit with the same hash, amount and address counts in more than one order, such"
                + " as A and B, and is in the totals each time. It may be one payment, or several"
                + " transfers of one transaction.");
    assertThat(shared(one, order("order_id", "'B'")).orElseThrow()).startsWith("2 deposits");
    assertThat(shared(one)).isEmpty();
  }

  /* One transaction may pay many orders, each by a transfer of its own. */
  @Test
  void oneTransactionThatPaysTwoOrdersByDifferentTransfersIsNotSaidToBeTwice() {
    var one = order("order_id", "'A'", "transactions[1].tx_hash", "'0x2222'");
    for (var change :
        List.of(
            new String[] {"transactions[0].amount", "'60.01'"},
            new String[] {
              "transactions[0].to_address", "'0xF8e4bfc10A2821DF52D3322cB5170E5E9276b537'"
            },
            new String[] {"transactions[0].to_address", "-"},
            new String[] {"transactions[0].tx_hash", "-"},
            new String[] {"transactions[0].token_id", "'TRON_USDT'"},
            new String[] {"transactions[0].status", "'Failed'"})) {
      var other = order("order_id", "'B'", change[0], change[1]);
      assertThat(shared(one, other)).as(String.join(" ", change)).isEmpty();
    }
  }

  private static Optional<String> shared(ProviderRecord... orders) {
    return added(orders).shared().map(Messages.ENGLISH::get);
  }

  private static List<String> undone(ProviderRecord... records) {
    return added(records).all().stream()
        .map(
            total ->
                "%s: %s of %d undone"
                    .formatted(total.amount().orElseThrow(), total.undone(), total.count()))
        .toList();
  }

  private static String items(String first, String second) {
    return "[{'token_id':'ETH','amount':'1000','status':'%s'},".formatted(first)
        + "{'token_id':'ETH','amount':'1.10','status':'Completed'},"
        + "{'token_id':'BTC','amount':'2','status':'%s'}]".formatted(second);
  }

  @Test
  void aBatchWithFailedItemsIsAddedAndCountedInTheirToken() {
    var failed = batch("allocation_items", items("Failed", "Completed"));
    var whole = batch("allocation_items", items("Completed", "Completed"));
    assertThat(undone(failed, whole, whole))
        .containsExactly("6 BTC: 0 of 3 undone", "3003.30 ETH: 1 of 3 undone");
    assertThat(undone(batch("allocation_items", items("Failed", "Failed"))))
        .containsExactly("2 BTC: 1 of 1 undone", "1001.10 ETH: 1 of 1 undone");
  }

  @Test
  void aBatchThatFailedIsCountedInEachOfItsTokens() {
    var items = items("Completed", "Completed");
    assertThat(undone(batch("allocation_items", items, "status", "'Failed'")))
        .containsExactly("2 BTC: 1 of 1 undone", "1001.10 ETH: 1 of 1 undone");
    assertThat(undone(batch("allocation_items", items, "status", "'Completed'")))
        .containsExactly("2 BTC: 0 of 1 undone", "1001.10 ETH: 0 of 1 undone");
  }

  @Test
  void aBatchCompletedInPartIsCountedWhereverTheFailedPartMayBe() {
    String part = "'PartiallyCompleted'";
    var untold = batch("allocation_items", items("Completed", "Completed"), "status", part);
    assertThat(undone(untold))
        .containsExactly("2 BTC: 1 of 1 undone", "1001.10 ETH: 1 of 1 undone");
    var told = batch("allocation_items", items("Failed", "Completed"), "status", part);
    assertThat(undone(told)).containsExactly("2 BTC: 0 of 1 undone", "1001.10 ETH: 1 of 1 undone");
  }

  private static List<String> underWay(ProviderRecord... records) {
    return added(records).all().stream()
        .map(
            total ->
                "%s: %s in %d of %d not moved"
                    .formatted(
                        total.amount().orElseThrow(),
                        total.underWay().plain(),
                        total.underWay().count(),
                        total.count()))
        .toList();
  }

  @Test
  void whatOfATotalHasNotMovedYetIsSaid() {
    var moving =
        batch("allocation_items", items("Transferring", "Completed"), "status", "'Processing'");
    var done = batch("allocation_items", items("Completed", "Completed"), "status", "'Completed'");
    assertThat(underWay(moving, moving, done))
        .containsExactly("6 BTC: 0 in 0 of 3 not moved", "3003.30 ETH: 2000 in 2 of 3 not moved");
    String[] amount = {"amount.quantity", "'1000000000000000000'", "status"};
    assertThat(
            underWay(
                allocation(amount[0], amount[1], amount[2], "'cleared'"),
                allocation(amount[0], amount[1], amount[2], "'reserved'"),
                allocation(amount[0], amount[1], amount[2], "'released'"),
                allocation(
                    amount[0], amount[1], amount[2], "'reserved'", "type", "'deallocation'")))
        .containsExactly(
            "3.000000000000000000 ofceth: 1.000000000000000000 in 1 of 3 not moved",
            "1.000000000000000000 ofceth: 1.000000000000000000 in 1 of 1 not moved");
  }

  @Test
  void anAllocationThatWasReleasedIsAddedAndCounted() {
    assertThat(
            undone(
                allocation("amount.quantity", "'1000000000000000000'", "status", "'cleared'"),
                allocation("amount.quantity", "'1000000000000000000'", "status", "'released'"),
                allocation(
                    "amount.quantity",
                    "'1000000000000000000'",
                    "status",
                    "'released'",
                    "type",
                    "'deallocation'")))
        .containsExactly(
            "2.000000000000000000 ofceth: 1 of 2 undone",
            "1.000000000000000000 ofceth: 1 of 1 undone");
  }

  @Test
  void whatIsNotCertainIsInNoTotal() {
    var totals =
        added(
            allocation("amount.currency", "'OFCETH'"),
            allocation("amount.currency", "'nosuchcoin'"),
            allocation("type", "'swap'"),
            allocation("amount.quantity", "'1.5'"),
            allocation("amount.quantity", "'-1000000000000000000'"),
            allocation("id", "-"),
            order("payable_amount", "-"),
            order("payable_amount", "'0'"),
            order("payable_currency", "-"),
            batch("allocation_items", "-"),
            batch("allocation_items", "[]"));
    assertThat(totals.all()).isEmpty();
    assertThat(totals.leftOut()).isEqualTo(11);
  }

  @Test
  void aBatchOfWhichATokenIsNotWholeIsAddedInItsOtherTokensAndCounted() {
    String more =
        "[{'allocation_item_id':'1','token_id':'ETH','amount':'1','source_account':'a','destination_account':'b'},"
            + "{'allocation_item_id':'2','token_id':'ETH','amount':'x'},"
            + "{'allocation_item_id':'3','token_id':'BTC','amount':'2'}]";
    assertThat(added(batch()).leftOut()).isZero();
    var totals = added(batch("allocation_items", more), batch(), batch());
    assertThat(totals.all())
        .extracting(
            total -> total.token() + " " + total.count() + " " + total.amount().orElseThrow())
        .containsExactly("BTC 1 2 BTC", "ETH 2 0.10 ETH", "ETH_USDT 2 1000.00 ETH_USDT");
    assertThat(totals.leftOut()).isEqualTo(1);
    assertThat(totals.inDoubt()).isEqualTo(1);
  }

  @Test
  void aBatchWithAnItemThatMayBeOfAnyTokenIsInNoTotalAndCounted() {
    for (String nameless : List.of("{'amount':'5'}", "{'amount':'5','token_id':' '}", "'x'")) {
      String items = "[{'token_id':'ETH','amount':'1'}," + nameless + "]";
      var totals = added(batch("allocation_items", items), batch());
      assertThat(totals.all()).as(nameless).hasSameSizeAs(added(batch()).all());
      assertThat(totals.leftOut()).as(nameless).isEqualTo(1);
    }
  }

  @Test
  void whatIsNotToBeReliedOnIsInNoTotalAndCounted() {
    var totals = of("cobo:order:ODD-ID-MISMATCH", "cobo:order:NET-BAD-SIGNATURE");
    assertThat(totals.all()).isEmpty();
    assertThat(totals.leftOut()).isEqualTo(2);
  }

  @Test
  void aFindingWithoutRecordCountsNowhere() {
    var totals = of("cobo:order:NOT-THERE");
    assertThat(totals.all()).isEmpty();
    assertThat(totals.leftOut()).isZero();
  }

  @Test
  void exceptionsAreWhatAPersonShouldLookAt() {
    assertThat(row("cobo:order:O20250304-M1001-1001")).matches(ListRow::isException, "short");
    assertThat(row("cobo:order:5001"))
        .as("paid, but its status says otherwise")
        .matches(ListRow::isException)
        .matches(row -> row.check() == ListCheck.DOUBT);
    assertThat(row("cobo:order:O20250314-M1001-0001")).matches(row -> !row.isException(), "paid");
    assertThat(row("cobo:order:O20250304-M1002-0007"))
        .matches(row -> !row.isException(), "still to be paid");
    assertThat(row("cobo:order:ODD-ID-MISMATCH").check()).isEqualTo(ListCheck.NOT_JUDGED);
    assertThat(row("cobo:order:NOT-THERE").worst()).isEqualTo(Tone.FAILURE);
  }

  @Test
  void worstComesFirstAndEqualRowsStayAsPasted() {
    var rows =
        List.of(
            row("cobo:order:O20250314-M1001-0001"),
            row("cobo:order:O20250304-M1002-0007"),
            row("cobo:order:O20250304-M1001-1001"),
            row("cobo:order:NOT-THERE"),
            ListRow.of(IdList.read("5002", Findings.SANDBOX).entries().getFirst()));
    assertThat(rows.stream().sorted(ListRow.BY_CONCERN).map(ListRow::check))
        .containsExactly(
            ListCheck.NOT_FOUND,
            ListCheck.SHORT,
            ListCheck.NOTHING_YET,
            ListCheck.PAID,
            ListCheck.OPEN);
  }

  private static Optional<Amount> amount(String number) {
    return Optional.of(new Amount(new BigDecimal(number), "ETH_USDT"));
  }

  @Test
  void whatIsInNoTotalIsNotAmongThoseInDoubtOfIt() {
    var totals = added(order("payable_amount", "'0'"), order());
    assertThat(totals.leftOut()).isEqualTo(1);
    assertThat(totals.inDoubt()).isZero();
  }

  @Test
  void anAllocationOfNothingIsInATotalAndInDoubt() {
    var totals = added(allocation("amount.quantity", "'0'"));
    assertThat(totals.all()).hasSize(1);
    assertThat(totals.leftOut()).isZero();
    assertThat(totals.inDoubt()).isEqualTo(1);
  }

  @Test
  void aDepositThatNamesNoTokenIsInThatOfItsOrder() {
    var one = order("order_id", "'A'", "transactions[0].token_id", "-");
    assertThat(shared(one, order("order_id", "'B'")).orElseThrow()).startsWith("2 deposits");
  }
}
