package org.treasurylookup.domain.check.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.money.ListTotal.Kind;
import org.treasurylookup.domain.check.result.Amount;
import org.treasurylookup.domain.check.result.ListCheck;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Recognizer;
import org.treasurylookup.lookup.list.IdList;
import org.treasurylookup.model.list.ListRow;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.lookup.TabTargets;
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
    return ListRow.of(IdList.read(target, "sandbox").entries().getFirst())
        .with(new TabResult(question, List.of(finding), List.of()));
  }

  @Test
  void ordersOfOneTokenAreAddedUpExactlyAndOfTwoNever() {
    var totals = of("cobo:order:O20250304-M1001-1001", "cobo:order:5001").all();
    assertThat(totals)
        .containsExactly(
            new ListTotal(
                Kind.ORDERS,
                "ETH_USDT",
                2,
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
            ListRow.of(IdList.read("5002", "sandbox").entries().getFirst()));
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
}
