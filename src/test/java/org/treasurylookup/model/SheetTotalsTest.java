package org.treasurylookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.IdList;
import org.treasurylookup.lookup.Recognizer;
import org.treasurylookup.model.SheetTotal.Kind;
import org.treasurylookup.view.record.Answers;

class SheetTotalsTest {
  private static SheetTotals of(String... targets) {
    return new SheetTotals(List.of(targets).stream().map(Answers::of).toList());
  }

  private static SheetRow row(String target) {
    Finding finding = Answers.of(target);
    var question = new Question(Recognizer.recognise(target).targets(), finding.environment());
    return SheetRow.of(IdList.read(target, "sandbox").entries().getFirst())
        .with(new Result(question, List.of(finding), List.of()));
  }

  @Test
  void ordersOfOneTokenAreAddedUpExactlyAndOfTwoNever() {
    var totals = of("cobo:order:O20250304-M1001-1001", "cobo:order:5001").all();
    assertThat(totals)
        .containsExactly(
            new SheetTotal(
                Kind.ORDERS,
                "ETH_USDT",
                2,
                Optional.of("203.03"),
                Optional.of("163.0305"),
                Optional.of("-39.9995"),
                Optional.empty()));
  }

  @Test
  void batchesAndAllocationsHaveATotalPerTokenAndCoin() {
    var totals =
        of(
                "cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384",
                "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f")
            .all();
    assertThat(totals).extracting(SheetTotal::kind).contains(Kind.BATCHES, Kind.ALLOCATIONS);
    assertThat(totals)
        .filteredOn(total -> total.kind() == Kind.BATCHES)
        .extracting(SheetTotal::token)
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
    assertThat(row("cobo:order:O20250304-M1001-1001")).matches(SheetRow::isException, "short");
    assertThat(row("cobo:order:5001"))
        .as("paid, but its status says otherwise")
        .matches(SheetRow::isException)
        .matches(row -> row.check() == SheetCheck.DOUBT);
    assertThat(row("cobo:order:O20250314-M1001-0001")).matches(row -> !row.isException(), "paid");
    assertThat(row("cobo:order:O20250304-M1002-0007"))
        .matches(row -> !row.isException(), "still to be paid");
    assertThat(row("cobo:order:ODD-ID-MISMATCH").check()).isEqualTo(SheetCheck.NOT_JUDGED);
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
            SheetRow.of(IdList.read("5002", "sandbox").entries().getFirst()));
    assertThat(rows.stream().sorted(SheetRow.BY_CONCERN).map(SheetRow::check))
        .containsExactly(
            SheetCheck.NOT_FOUND,
            SheetCheck.SHORT,
            SheetCheck.NOTHING_YET,
            SheetCheck.PAID,
            SheetCheck.OPEN);
  }
}
