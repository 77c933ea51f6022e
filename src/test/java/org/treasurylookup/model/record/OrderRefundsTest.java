package org.treasurylookup.model.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.domain.check.Samples.order;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.domain.answer.Provenance;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.Samples;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.follow.MoneyTracer;
import org.treasurylookup.model.record.OrderRefunds.Stage;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.text.Text;

/** The refunds of an order on its own page: nobody is asked for them before somebody wants them. */
class OrderRefundsTest {
  private final List<String> asked = new ArrayList<>();
  private PageOutcome answer =
      page(refund("r1", "5001"), refund("r2", "5002"), refund("r3", "5001"));
  private final OrderRefunds refunds = new OrderRefunds(tracer(), Runnable::run, Runnable::run);

  private MoneyTracer tracer() {
    return new MoneyTracer(
        (_, list, query, _, _) -> {
          asked.add(list + "?" + query.encoded());
          return answer;
        });
  }

  private static PageOutcome page(ProviderRecord... rows) {
    return new PageOutcome.Page(
        new Answer(
            URI.create("https://api.cobo.com/v2/payments/refunds"),
            200,
            List.of(),
            ImmutableBytes.of("{}".getBytes(StandardCharsets.UTF_8)),
            Instant.EPOCH,
            Instant.EPOCH,
            ResponseSignature.VALID,
            Provenance.NONE),
        List.of(rows),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ProviderRecord refund(String id, String order) {
    return RelatedRecordReader.read(
        FieldCatalogue.REFUND,
        Payloads.object("{\"refund_id\":\"" + id + "\",\"order_id\":\"" + order + "\"}"));
  }

  private static Finding found(String id, ProviderRecord record, Instant now) {
    return new Finding(
        Target.of(Target.Kind.COBO_ORDER, id),
        Environments.load(Path.of("no such home"), Policy.NONE).first(),
        new FindingResult.Found(Findings.answer("{}", 200), record, Assessment.NONE),
        now);
  }

  @Test
  void refundsOfAForgedAnswerAreSaidToBe() {
    var failure = ((PageOutcome.Failed) forged()).failure();
    answer = forged();
    refunds.show(found("5001", order(), Samples.NOW));
    refunds.ask();
    assertThat(refunds.isForged()).isTrue();
    assertThat(refunds.gap()).contains(Text.of("flow.gap.refunds", failure.headline()));
    answer = page(refund("r1", "5001"));
    refunds.ask();
    assertThat(refunds.isForged()).isFalse();
  }

  /* The page of the order says so at once, and not only where its money went. */
  @Test
  void whoForgesTheRefundsMayHaveForgedTheOrderSoThatNoVerdictIsGiven() {
    var alone = found("5001", order(), Samples.NOW);
    refunds.show(alone);
    refunds.ask();
    assertThat(refunds.judgedProperty().get()).isEmpty();
    answer = forged();
    refunds.ask();
    var judged = refunds.judgedProperty().get().orElseThrow();
    assertThat(judged.alone()).isEqualTo(alone);
    assertThat(judged.beside().level()).contains(AlarmLevel.ALARM);
    assertThat(judged.beside().assessment().verdict()).isEmpty();
    assertThat(judged.beside().assessment().notes())
        .extracting(Note::code)
        .containsExactly(NoteCode.SIGNATURE_INVALID);
    refunds.show(judged.beside());
    assertThat(asked).hasSize(2);
    assertThat(refunds.judgedProperty().get()).isEmpty();
  }

  private static ProviderRecord refund(String id, String order, String status, String amount) {
    return RelatedRecordReader.read(
        FieldCatalogue.REFUND,
        Payloads.object(
            """
            {"refund_id":"%s","order_id":"%s","status":"%s","token_id":"ETH_USDT","amount":"%s"}
            """
                .formatted(id, order, status, amount)));
  }

  @Test
  void refundsOfMoreThanCameInPutTheOrderInDoubtOnItsOwnPage() {
    answer = page(refund("r1", "5001", "Completed", "90"), refund("r2", "5001", "Pending", "90"));
    var alone = found("5001", order(), Samples.NOW);
    refunds.show(alone);
    assertThat(refunds.judgedProperty().get()).isEmpty();
    refunds.ask();
    var beside = refunds.judgedProperty().get().orElseThrow().beside();
    assertThat(beside.level()).contains(AlarmLevel.DOUBT);
    assertThat(beside.assessment().notes())
        .extracting(Note::code)
        .containsExactly(NoteCode.REFUND_EXCEEDS);
  }

  @Test
  void anOrderThatIsShownAgainAsItsRefundsSayIsNotAskedForThemAgain() {
    answer = page(refund("r1", "5001", "Completed", "180"));
    refunds.show(found("5001", order(), Samples.NOW));
    refunds.ask();
    var judged = refunds.judgedProperty().get().orElseThrow();
    refunds.show(judged.beside());
    assertThat(asked).hasSize(1);
    assertThat(refunds.stageProperty().get()).isEqualTo(Stage.KNOWN);
    assertThat(refunds.judgedProperty().get()).contains(judged);
  }

  /* The page of its money says so first, and the refunds are read for the page of the order too. */
  @Test
  void whatIsSaidOfTheRefundsAlreadyIsNotSaidTwice() {
    answer = page(refund("r1", "5001", "Completed", "180"));
    refunds.show(found("5001", order(), Samples.NOW));
    refunds.ask();
    var judged = refunds.judgedProperty().get().orElseThrow().beside();
    var other = new OrderRefunds(tracer(), Runnable::run, Runnable::run);
    other.show(judged);
    other.ask();
    assertThat(other.judgedProperty().get()).isEmpty();
  }

  @Test
  void refundsOfNoMoreThanCameInLeaveTheOrderAsItsOwnAnswerSays() {
    answer = page(refund("r1", "5001", "Completed", "1"), refund("r2", "5002", "Completed", "900"));
    refunds.show(found("5001", order(), Samples.NOW));
    refunds.ask();
    assertThat(refunds.stageProperty().get()).isEqualTo(Stage.KNOWN);
    assertThat(refunds.judgedProperty().get()).isEmpty();
  }

  private static PageOutcome forged() {
    return new PageOutcome.Failed(
        Optional.of(Findings.answer("{}", 200).with(ResponseSignature.INVALID)),
        Failure.onTheWay(
            FailureCode.SIGNATURE_INVALID,
            Text.literal("does not hold"),
            List.of(),
            Text.literal("tell")));
  }

  private List<String> ids() {
    return refunds.rows().stream()
        .map(row -> row.part().orElseThrow().fields())
        .flatMap(List::stream)
        .filter(field -> field.name().equals("refund_id"))
        .map(field -> field.received().text().orElseThrow())
        .toList();
  }

  @Test
  void nothingIsSentBeforeSomebodyAsks() {
    refunds.show(found("5001", order(), Instant.EPOCH));
    assertThat(asked).isEmpty();
    assertThat(refunds.stageProperty().get()).isEqualTo(Stage.UNASKED);
    refunds.ask();
    assertThat(asked).containsExactly("REFUNDS?merchant_id=M1001&limit=50");
    assertThat(refunds.stageProperty().get()).isEqualTo(Stage.KNOWN);
    assertThat(ids()).containsExactly("r1", "r3");
    assertThat(refunds.gap()).isEmpty();
  }

  @Test
  void anotherOrderBeginsWithoutThemAndTheSameOneAskedAgainReadsThemAgain() {
    refunds.show(found("5001", order(), Instant.EPOCH));
    refunds.ask();
    refunds.show(found("5001", order(), Instant.EPOCH));
    assertThat(asked).hasSize(1);
    refunds.show(found("5001", order(), Instant.EPOCH.plusSeconds(1)));
    assertThat(asked).hasSize(2);
    refunds.show(found("5002", order(), Instant.EPOCH));
    assertThat(asked).hasSize(2);
    assertThat(refunds.rows()).isEmpty();
    assertThat(refunds.stageProperty().get()).isEqualTo(Stage.UNASKED);
  }

  @Test
  void aMissingPermissionIsASentenceInThatPlace() {
    answer =
        new PageOutcome.Failed(
            Optional.empty(),
            Failure.onTheWay(
                FailureCode.COBO_FORBIDDEN,
                Text.literal("not allowed"),
                List.of(),
                Text.literal("ask")));
    refunds.show(found("5001", order(), Instant.EPOCH));
    refunds.ask();
    assertThat(refunds.stageProperty().get()).isEqualTo(Stage.KNOWN);
    assertThat(refunds.gap()).contains(Text.of("flow.gap.refunds", Text.literal("not allowed")));
  }

  @Test
  void onlyWhatCameInCanHaveBeenRefunded() {
    assertThat(OrderRefunds.fits(found("5001", order(), Instant.EPOCH))).isTrue();
    var nothing = order("received_token_amount", "\"0\"", "transactions", "[]");
    assertThat(OrderRefunds.fits(found("5001", nothing, Instant.EPOCH))).isFalse();
    assertThat(OrderRefunds.fits(found("5001", Samples.batch(), Instant.EPOCH))).isFalse();
  }
}
