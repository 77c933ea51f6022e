package org.treasurylookup.model.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.PlainDelivery;
import org.treasurylookup.domain.check.money.ListTotal;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.list.IdList;
import org.treasurylookup.lookup.list.IdList.Entry;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.text.Messages;
import org.treasurylookup.view.record.Answers;

/** What the rows of a list come to. */
class ListFiguresTest {
  private static final String ALLOCATION = "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f";
  private static final Finding BATCH =
      Answers.of("cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384");

  private static Finding allocation() {
    return Answers.of("bitgo:allocation:" + ALLOCATION);
  }

  private static ListRow row(Entry entry, Finding... findings) {
    var question = new TabTargets(entry.targets(), Findings.SANDBOX);
    return ListRow.of(entry).with(new TabResult(question, List.of(findings), List.of()));
  }

  private static ListFigures of(ListRow... rows) {
    var figures = new ListFigures();
    figures.begin(List.of(rows));
    return figures;
  }

  private static Stream<Integer> counts(ListFigures figures, ListTotal.Kind kind) {
    return figures.totals().stream()
        .filter(total -> total.kind() == kind)
        .map(ListTotal::count)
        .distinct();
  }

  @Test
  void aRecordThatTwoRowsFoundIsAddedUpOnceAndThatIsSaid() {
    var entries =
        IdList.read(ALLOCATION + "\nbitgo:allocation:" + ALLOCATION, Findings.SANDBOX).entries();
    var notFound = Answers.of("cobo:batch:" + ALLOCATION);
    var figures =
        of(row(entries.get(0), notFound, allocation()), row(entries.get(1), allocation()));
    assertThat(counts(figures, ListTotal.Kind.ALLOCATIONS)).containsExactly(1);
    assertThat(figures.repeatedProperty().get()).isEqualTo(1);
    assertThat(figures.leftOutProperty().get()).isZero();
  }

  @Test
  void anAnswerThatComesForTheSecondRowIsNotAddedToTheFirst() {
    var entries =
        IdList.read(ALLOCATION + "\nbitgo:allocation:" + ALLOCATION, Findings.SANDBOX).entries();
    var first = row(entries.get(0), allocation());
    var open = ListRow.of(entries.get(1));
    var figures = of(first, open);
    var second = row(entries.get(1), allocation());
    figures.changed(open, second);
    figures.publish(List.of(first, second));
    assertThat(counts(figures, ListTotal.Kind.ALLOCATIONS)).containsExactly(1);
    assertThat(figures.repeatedProperty().get()).isEqualTo(1);
  }

  @Test
  void anAnswerWithTheIdOfAnotherRecordTakesNotItsPlaceInTheTotals() {
    var entries = IdList.read("5001\n5002", Findings.SANDBOX).entries();
    var second = order("5002", "5002");
    var figures = of(row(entries.get(0), order("5001", "5002")), row(entries.get(1), second));
    assertThat(counts(figures, ListTotal.Kind.ORDERS)).containsExactly(1);
    assertThat(figures.leftOutProperty().get()).isEqualTo(1);
    assertThat(figures.repeatedProperty().get()).isZero();
  }

  @Test
  void whatIsInDoubtIsAddedUpAndCounted() {
    var entries = IdList.read("5001\n5002\n5003", Findings.SANDBOX).entries();
    var figures =
        of(
            row(entries.get(0), sound()),
            row(entries.get(1), order("5002", "5002")),
            row(entries.get(2), order("5003", "5002")));
    assertThat(counts(figures, ListTotal.Kind.ORDERS)).containsExactly(1);
    assertThat(counts(figures, ListTotal.Kind.ALLOCATIONS)).containsExactly(1);
    assertThat(figures.inDoubtProperty().get()).isEqualTo(1);
  }

  private static Finding sound() {
    var sound =
        Findings.allocation(
            """
            {"allocation":{"id":"1","type":"allocation","status":"cleared","connectionId":"c",
             "clientExternalId":"x","initiatedBy":"u","reason":"","retriable":false,
             "createdAt":"2026-11-21T09:00:00Z","updatedAt":"2026-11-21T09:00:00Z",
             "amount":{"currency":"ofceth","quantity":"5"}}}
            """);
    assertThat(sound.level()).contains(AlarmLevel.OK);
    return sound;
  }

  /* An order as it is answered where another id was asked for. */
  private static Finding order(String asked, String answered) {
    var found =
        Findings.order(
            """
            {"order_id":"%s","status":"Completed","payable_currency":"ETH_USDT",
             "payable_amount":"100.00","received_token_amount":"100.00"}
            """
                .formatted(answered));
    var record = found.record().orElseThrow();
    var said =
        new Checks().assess(record, PlainDelivery.of(asked, found.now(), ResponseSignature.VALID));
    return new Finding(
        Target.of(Target.Kind.COBO_ORDER, asked),
        Findings.SANDBOX,
        new FindingResult.Found(found.answer().orElseThrow(), record, said),
        found.now());
  }

  @Test
  void bothRecordsOfAnIdThatBothProvidersHaveAreAddedUpAndSaid() {
    var entry = IdList.read(ALLOCATION, Findings.SANDBOX).entries().getFirst();
    var row = row(entry, BATCH, allocation());
    assertThat(counts(of(row), ListTotal.Kind.ALLOCATIONS)).containsExactly(1);
    assertThat(counts(of(row), ListTotal.Kind.BATCHES)).containsExactly(1);
    assertThat(row.findings()).containsExactly(BATCH, allocation());
    assertThat(row.isException()).isTrue();
    assertThat(Messages.ENGLISH.get(row.words())).contains("Found twice");
  }
}
