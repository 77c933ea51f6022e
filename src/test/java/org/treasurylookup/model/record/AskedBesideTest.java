package org.treasurylookup.model.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.domain.check.Samples;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.follow.BalanceReader;
import org.treasurylookup.lookup.follow.CoboListReader;
import org.treasurylookup.lookup.follow.MoneyTracer;
import org.treasurylookup.lookup.search.SearchPage;
import org.treasurylookup.model.record.OrderRefunds.Stage;
import org.treasurylookup.model.tab.ConnectionSearch;
import org.treasurylookup.model.tab.SearchModel;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.text.Text;

/**
 * What is asked besides a record, when that is left before the answer and when it is shown again.
 */
class AskedBesideTest {
  private final List<String> asked = new ArrayList<>();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final CoboListReader lists =
      (_, list, _, _, _) -> {
        asked.add(list.toString());
        return new PageOutcome.Failed(Optional.empty(), refused());
      };

  private static Failure refused() {
    return Failure.onTheWay(
        FailureCode.COBO_AUTH, Text.literal("Forbidden"), List.of(), Text.literal("Ask"));
  }

  private static Finding found(Target.Kind kind, String id, ProviderRecord record) {
    return new Finding(
        Target.of(kind, id),
        Environments.load(Path.of("no such home"), Policy.NONE).first(),
        new FindingResult.Found(Findings.answer("{}", 200), record, Assessment.NONE),
        Instant.EPOCH);
  }

  private static ProviderRecord related(FieldCatalogue kind, String field, String id) {
    return RelatedRecordReader.read(kind, Payloads.object("{\"" + field + "\":\"" + id + "\"}"));
  }

  private void answerAll() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  @Test
  void refundsThatWereBeingReadAreReadAnewForTheOrderThatIsShownAgain() {
    var refunds = new OrderRefunds(new MoneyTracer(lists), waiting::add, Runnable::run);
    var order = found(Target.Kind.COBO_ORDER, "5001", Samples.order());
    refunds.show(order);
    refunds.ask();
    refunds.leave();
    answerAll();
    assertThat(refunds.stageProperty().get()).isEqualTo(Stage.READING);
    refunds.comeBack(found(Target.Kind.COBO_ORDER, "5002", Samples.order()));
    assertThat(waiting).isEmpty();
    refunds.leave();
    refunds.show(order);
    refunds.comeBack(order);
    answerAll();
    assertThat(refunds.stageProperty().get()).isEqualTo(Stage.KNOWN);
    refunds.leave();
    refunds.comeBack(order);
    assertThat(waiting).isEmpty();
  }

  @Test
  void balancesThatWereBeingReadAreReadAnew() {
    var balances = new MerchantBalances(new BalanceReader(lists), waiting::add, Runnable::run);
    var merchant =
        found(
            Target.Kind.COBO_MERCHANT,
            "M1001",
            related(FieldCatalogue.MERCHANT, "merchant_id", "M1001"));
    balances.ask(merchant);
    balances.leave();
    answerAll();
    assertThat(balances.stateProperty().get()).map(Text::key).contains("merchant.balances.reading");
    balances.comeBack(found(Target.Kind.COBO_ORDER, "5001", Samples.order()));
    assertThat(waiting).isEmpty();
    balances.leave();
    balances.comeBack(merchant);
    answerAll();
    assertThat(balances.stateProperty().get()).map(Text::key).contains("merchant.balances.gap");
    balances.leave();
    balances.comeBack(merchant);
    assertThat(waiting).isEmpty();
  }

  @Test
  void allocationsOfAConnectionThatWereBeingReadAreReadAnew() {
    var search =
        new ConnectionSearch(
            (_, _, _, _, _, _) -> SearchPage.failed(refused()), Runnable::run, waiting::add);
    String id = "7c0d3b1e-55a4-4f0b-9a63-0f1d2c3b4a59";
    var connection =
        found(Target.Kind.BITGO_CONNECTION, id, related(FieldCatalogue.CONNECTION, "id", id));
    var model = search.of(connection).orElseThrow();
    assertThat(model.isBusy()).isTrue();
    search.leave();
    answerAll();
    assertThat(model.isBusy()).isFalse();
    search.comeBack(found(Target.Kind.COBO_ORDER, "5001", Samples.order()));
    assertThat(waiting).isEmpty();
    search.leave();
    search.comeBack(connection);
    assertThat(model.isBusy()).isTrue();
    answerAll();
    assertThat(model.stageProperty().get()).isEqualTo(SearchModel.Stage.FAILED);
    search.comeBack(connection);
    assertThat(waiting).isEmpty();
  }
}
