package org.treasurylookup.view.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.RelatedPart;
import org.treasurylookup.domain.TransactionSubStatus;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.PlainDelivery;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.model.record.RelatedModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.view.record.Answers;
import org.treasurylookup.view.record.DetailView;
import org.treasurylookup.view.record.Page;

/** What can be read of the records that orders and batches lead to. */
@ExtendWith(FxThread.class)
class RelatedViewTest {
  private static final String TRANSACTION = "123e4567-e89b-12d3-a456-426614174003";

  private static Page page(FieldCatalogue kind, String target, String json) {
    return page(kind, target, json, 1360);
  }

  private static Page page(FieldCatalogue kind, String target, String json, int wide) {
    var record = RelatedRecordReader.read(kind, Payloads.object(json.replace('\'', '"')));
    var answered = Answers.of("cobo:merchant:M1001");
    var answer = answered.answer().orElseThrow();
    var asked = Target.parse(target).orElseThrow();
    var judged =
        new Checks()
            .assess(record, PlainDelivery.of(asked.id(), answered.now(), answer.signature()));
    var model = new RelatedModel();
    model.show(
        new Finding(
            asked,
            answered.environment(),
            new FindingResult.Found(answer, record, judged),
            answered.now()));
    var view = new RelatedView(Page.KIT, model, Optional.empty(), _ -> Optional.empty(), _ -> {});
    return Page.of(view, ThemeChoice.LIGHT, wide, 860);
  }

  private static String transaction(String more) {
    return "{'transaction_id':'%s','status':'Confirming','initiator_type':'API',%s}"
        .formatted(TRANSACTION, more);
  }

  @Test
  void theBankAccountOfAPayoutIsATableOfWhatWasSentAndMaskedAsAPersonsIs() {
    try (var page =
        page(
            FieldCatalogue.PAYOUT,
            "cobo:payout:p1",
            "{'payout_id':'p1','status':'Completed','bank_account':"
                + "{'bank_name':'Example Savings Bank','account_number':'000123'}}")) {
      assertThat(page.text())
          .contains("Bank account\n", "bank_name", "account_number")
          .doesNotContain("Example Savings Bank", "000123", "{\"");
    }
  }

  @Test
  void whatBothEndsOfATransactionSayStandsInBoth() {
    String end = "{'wallet_type':'Custodial','wallet_id':'w1'}";
    try (var page =
        page(
            FieldCatalogue.WAAS_TRANSACTION,
            "cobo:transaction:" + TRANSACTION,
            transaction("'source':%s,'destination':%s".formatted(end, end)))) {
      assertThat(page.text().lines().filter("w1"::equals)).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "e30ede36-7de0-420c-88f3-79354ee5134c",
        "5f1674ed-2c0b-4883-9b66-2ab281361464",
        "ab585096-81ad-4625-a468-afeb587f6fc1",
        "83c5cb6b-b110-4dfd-bfc0-62e93144097c"
      })
  void whatFitsOnALineOfAPayoutStandsOnOne(String id) {
    try (var page = payout(id, 1024)) {
      assertThat(page.faults()).isEmpty();
    }
  }

  private static Page payout(String id, int wide) {
    var found = Answers.of("cobo:payout:" + id);
    var model = new RelatedModel();
    model.show(found);
    var view = new RelatedView(Page.KIT, model, Optional.empty(), _ -> Optional.empty(), _ -> {});
    return Page.of(view, ThemeChoice.LIGHT, wide, 640);
  }

  @Test
  void aTokenInATableStandsOnOneLineHoweverLongItIs() {
    String token = "ARBITRUM_USDCOIN_BRIDGED_2";
    try (var page =
        page(
            FieldCatalogue.PAYOUT,
            "cobo:payout:p1",
            ("{'payout_id':'p1','status':'Completed','payout_items':[{'payout_item_id':'i1',"
                    + "'status':'Completed','amount':'1.00','token_id':'%s',"
                    + "'source_account':'M1001'}]}")
                .formatted(token),
            1024)) {
      var shown = page.find(Text.class, text -> text.getText().equals(token));
      double line =
          page.find(Text.class, text -> text.getText().equals("M1001"))
              .getLayoutBounds()
              .getHeight();
      assertThat(shown.getLayoutBounds().getHeight()).isLessThan(1.5 * line);
    }
  }

  @Test
  void aTransactionIdThatCoboCannotReadLeadsNowhereAndSaysWhy() {
    String why = Messages.ENGLISH.get("related.unreadTransaction");
    assertThat(pane("tx_" + TRANSACTION)).contains(why);
    assertThat(pane(TRANSACTION)).doesNotContain(why);
  }

  private static String pane(String id) {
    var refund =
        RelatedRecordReader.read(
            FieldCatalogue.REFUND,
            Payloads.object("{\"transactions\":[{\"tx_id\":\"" + id + "\"}]}"));
    List<RelatedPart> parts = new ArrayList<>();
    refund.walk(
        (_, part) -> {
          if (part instanceof RelatedPart transaction) {
            parts.add(transaction);
          }
        });
    var view =
        new DetailView(Page.KIT, new RecordDetail.OfRelated(parts.getFirst(), "transactions", 0));
    try (var page = Page.of(view)) {
      return page.text();
    }
  }

  @Test
  void everySubStatusIsSaidInWords() {
    for (var detail : TransactionSubStatus.values()) {
      try (var page =
          page(
              FieldCatalogue.WAAS_TRANSACTION,
              "cobo:transaction:" + TRANSACTION,
              transaction("'sub_status':'%s'".formatted(detail.raw())))) {
        assertThat(page.badges()).contains(Messages.ENGLISH.get(detail.text()));
        assertThat(page.text()).doesNotContain("does not know");
      }
    }
  }

  @Test
  void aSubStatusThatIsNotKnownIsShownAsReceivedAndMarked() {
    try (var page =
        page(
            FieldCatalogue.WAAS_TRANSACTION,
            "cobo:transaction:" + TRANSACTION,
            transaction("'sub_status':'PendingMoonCheck'"))) {
      assertThat(page.text())
          .contains("PendingMoonCheck", Messages.ENGLISH.get("note.UNKNOWN_VALUE.title"));
    }
  }

  @Test
  void whyATransactionFailedAndHowFarItIsConfirmedAreSaid() {
    try (var page =
        page(
            FieldCatalogue.WAAS_TRANSACTION,
            "cobo:transaction:" + TRANSACTION,
            transaction(
                "'failed_reason':'insufficient gas for transfer','confirmed_num':12,"
                    + "'confirming_threshold':64"))) {
      assertThat(page.text())
          .contains(
              "insufficient gas for transfer",
              Messages.ENGLISH.get("related.confirmations", "12", "64"));
    }
  }

  @Test
  void theSubStatusesAreThoseThatCoboDocuments() {
    assertThat(Arrays.stream(TransactionSubStatus.values()).map(TransactionSubStatus::raw))
        .hasSize(49)
        .doesNotHaveDuplicates();
  }
}
