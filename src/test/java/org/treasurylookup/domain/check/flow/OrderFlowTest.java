package org.treasurylookup.domain.check.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.domain.check.Samples.batch;
import static org.treasurylookup.domain.check.Samples.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.PlainDelivery;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.result.Why;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/** Where the money of an order and of a batch went. */
class OrderFlowTest {
  private static final String[] LATE = {
    "status", "'Underpaid'",
    "received_token_amount", "'60.00'",
    "transactions[1].created_timestamp", "1741084805000",
    "transactions[1].updated_timestamp", "1741084806000"
  };

  private static final Instant NOW = Instant.ofEpochSecond(1741084800);
  private static final TracedRows REFUSED =
      new TracedRows(List.of(), Optional.of(Text.literal("no permission")));

  private static RelatedRecord row(FieldCatalogue kind, String json) {
    return RelatedRecordReader.read(kind, Payloads.object(json.replace('\'', '"')));
  }

  private static TracedRows rows(RelatedRecord... rows) {
    return new TracedRows(List.of(rows), Optional.empty());
  }

  private static RelatedRecord change(String type, String amount) {
    return row(
        FieldCatalogue.BALANCE_CHANGE,
        "{'source_type':'%s','source_id':'5001','token_id':'ETH_USDT','amount_raw':'%s','flow_direction':'in'}"
            .formatted(type, amount));
  }

  private static RelatedRecord refund(String status, String amount) {
    return row(
        FieldCatalogue.REFUND,
        "{'refund_id':'r','status':'%s','token_id':'ETH_USDT','amount':'%s','refund_type':'Merchant'}"
            .formatted(status, amount));
  }

  private static RelatedRecord returned(String status, String amount) {
    return row(
        FieldCatalogue.ITEM,
        "{'allocation_item_id':'i','batch_allocation_id':'b','status':'%s','token_id':'ETH_USDT','amount':'%s'}"
            .formatted(status, amount));
  }

  private static MoneyFlow flow(
      PayInOrder order, TracedRows changes, TracedRows refunds, TracedRows returned) {
    var flow = OrderFlow.of(new MoneyTrace(order, changes, refunds, returned));
    flow.strands().forEach(strand -> addsUp(strand.whole()));
    return flow;
  }

  private static void addsUp(FlowNode node) {
    if (!node.parts().isEmpty()) {
      assertThat(FlowNode.sum(node.parts()).subtract(node.excess().orElse(BigDecimal.ZERO)))
          .as(node.title().key())
          .isEqualByComparingTo(node.number());
    }
    node.parts().forEach(OrderFlowTest::addsUp);
  }

  private static Stream<FlowNode> all(FlowNode node) {
    return Stream.concat(Stream.of(node), node.parts().stream().flatMap(OrderFlowTest::all));
  }

  private static List<String> all(MoneyFlow flow) {
    return flow.strands().stream()
        .flatMap(strand -> all(strand.whole()))
        .map(node -> node.place() + " " + node.amount())
        .toList();
  }

  private static Stream<NoteCode> codes(MoneyFlow flow) {
    return flow.notes().stream().map(Note::code);
  }

  private static PayInOrder late(String... more) {
    return order(Stream.concat(Stream.of(LATE), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void whatCountsIsTheFeeAndTheMerchants() {
    var flow = flow(order(), rows(change("OrderIn", "1.960785")), TracedRows.NONE, TracedRows.NONE);
    assertThat(all(flow))
        .containsExactly("ARRIVED 100.00", "COUNTED 100.00", "FEE 1.960785", "MERCHANT 98.039215");
    assertThat(codes(flow)).isEmpty();
  }

  @Test
  void whatWentToAnotherAddressDidNotArrive() {
    String other = "'0xA11ce00000000000000000000000000000C0FFEE'";
    var counted = order("received_token_amount", "'60.00'", "transactions[1].to_address", other);
    var late = late("transactions[1].to_address", other);
    var held =
        order(
            "received_token_amount", "'60.00'",
            "transactions[1].status", "'PendingScreening'",
            "transactions[1].to_address", other);
    var underWay =
        order(
            "received_token_amount", "'60.00'",
            "transactions[1].status", "'Confirming'",
            "transactions[1].to_address", other);
    for (var order : List.of(counted, late, held, underWay)) {
      var flow = flow(order, rows(change("OrderIn", "1.18")), TracedRows.NONE, TracedRows.NONE);
      assertThat(all(flow))
          .containsExactly("ARRIVED 60.00", "COUNTED 60.00", "FEE 1.18", "MERCHANT 58.82");
      assertThat(flow.gaps())
          .extracting(Messages.ENGLISH::get)
          .containsExactly("1 deposit to an address other than the order’s is left out.");
    }
    var failed = order("transactions[1].status", "'Failed'", "transactions[1].to_address", other);
    var byCobo = order("transactions[1].to_address", other);
    for (var order : List.of(failed, byCobo)) {
      assertThat(flow(order, TracedRows.NONE, TracedRows.NONE, TracedRows.NONE).gaps()).isEmpty();
    }
  }

  @Test
  void whatCameTooLateIsTheDevelopersAsFarAsItIsBooked() {
    var changes = rows(change("OrderIn", "1.18"), change("LatePayment", "30.00"));
    var flow = flow(late(), changes, TracedRows.NONE, TracedRows.NONE);
    assertThat(all(flow))
        .containsExactly(
            "ARRIVED 100.00",
            "COUNTED 60.00",
            "FEE 1.18",
            "MERCHANT 58.82",
            "TOO_LATE 40.00",
            "DEVELOPER 30.00",
            "NOT_BOOKED 10.00");
  }

  @Test
  void whatTheDeveloperAllocatedBackIsSaidToBeWithTheMerchant() {
    var changes = rows(change("OrderIn", "1.18"), change("LatePayment", "40.00"));
    var back = rows(returned("Completed", "25.00"), returned("Transferring", "10.00"));
    var flow = flow(late(), changes, TracedRows.NONE, back);
    assertThat(all(flow))
        .endsWith(
            "DEVELOPER 40.00", "RETURNED 25.00", "RETURN_UNDER_WAY 10.00", "STILL_THERE 5.00");
    assertThat(codes(flow)).containsExactly(NoteCode.LATE_RETURNED);
    assertThat(Messages.ENGLISH.get(flow.notes().getFirst().text()))
        .isEqualTo(
            "25.00 ETH_USDT of the 40.00 ETH_USDT that came too late was allocated back to merchant"
                + " M1001.");
  }

  @Test
  void aFeeBiggerThanWhatCountsLeavesTheMerchantNothingAndNoNegativeAmount() {
    var flow = flow(order(), rows(change("OrderIn", "120")), TracedRows.NONE, TracedRows.NONE);
    assertThat(all(flow)).containsExactly("ARRIVED 100.00", "COUNTED 100.00", "FEE 120");
    assertThat(flow.strands().getFirst().whole().parts().getFirst().excess())
        .hasValueSatisfying(more -> assertThat(more).isEqualByComparingTo("20"));
  }

  @Test
  void anAmountBelowNothingIsLeftOutAndNeverMakesTheRestMore() {
    var flow =
        flow(
            late(),
            rows(change("OrderIn", "1.18"), change("LatePayment", "40.00")),
            rows(refund("Completed", "-5"), refund("Completed", "10")),
            TracedRows.NONE);
    assertThat(all(flow))
        .containsSequence("MERCHANT 58.82", "REFUNDED 10", "UNKNOWN 48.82")
        .noneMatch(line -> line.contains("-"));
    assertThat(flow.gaps()).contains(Text.count("flow.leftOut.refunds", 1));
  }

  @Test
  void aRefundThatDoesNotSayWhoseMoneyItIsTakesNobodysWhereItMayBeOfEither() {
    var late = rows(change("OrderIn", "1.18"), change("LatePayment", "40.00"));
    for (String type : List.of("", ",'refund_type':null", ",'refund_type':'Partner'")) {
      var json = "{'refund_id':'r','status':'Completed','token_id':'ETH_USDT','amount':'12.00'";
      var refund = rows(row(FieldCatalogue.REFUND, json + type + "}"));
      var flow = flow(late(), late, refund, TracedRows.NONE);
      assertThat(all(flow)).as(type).noneMatch(line -> line.startsWith("REFUNDED"));
      assertThat(all(flow)).as(type).noneMatch(line -> line.startsWith("STILL_THERE"));
      assertThat(flow.gaps()).as(type).contains(Text.count("flow.leftOut.whose", 1));
      var inTime = rows(change("OrderIn", "1.960785"));
      assertThat(all(flow(order(), inTime, refund, TracedRows.NONE)))
          .as("nothing came too late: it can only be the merchant's")
          .contains("REFUNDED 12.00");
    }
  }

  @Test
  void nothingIsAllocatedBackThatDidNotComeTooLate() {
    var flow =
        flow(
            order(),
            rows(change("OrderIn", "1.960785")),
            TracedRows.NONE,
            rows(returned("Completed", "25.00")));
    assertThat(codes(flow)).isEmpty();
  }

  @Test
  void aFeeBookedOtherwiseThanTheAmountsGiveIsNoted() {
    var flow = flow(order(), rows(change("OrderIn", "1.50")), TracedRows.NONE, TracedRows.NONE);
    assertThat(codes(flow)).containsExactly(NoteCode.BALANCE_MISMATCH);
    assertThat(Messages.ENGLISH.get(flow.notes().getFirst().text()))
        .contains("1.50 ETH_USDT was booked", "the order’s amounts give 1.96 ETH_USDT");
  }

  @Test
  void aNoteThatOnlyBookingsGivePutsTheVerdictOfTheOrderInQuestion() {
    var circumstances = PlainDelivery.of("5001", NOW, ResponseSignature.VALID);
    var alone = new Checks().assess(order(), circumstances);
    var trace =
        new MoneyTrace(order(), rows(change("OrderIn", "1.50")), TracedRows.NONE, TracedRows.NONE);
    var beside = Checks.beside(alone, trace, NOW);
    assertThat(alone.level()).isEqualTo(AlarmLevel.OK);
    assertThat(beside.level()).isEqualTo(AlarmLevel.DOUBT);
    assertThat(Messages.ENGLISH.get(beside.verdict().orElseThrow().text()))
        .contains("by Cobo's figure; 1 thing does not fit");
  }

  @Test
  void aForgedListBesideTheOrderIsAnAlarmLikeAForgedOrder() {
    var circumstances = PlainDelivery.of("5001", NOW, ResponseSignature.VALID);
    var alone = new Checks().assess(order(), circumstances);
    var forged = new TracedRows(List.of(), Optional.of(Text.literal("does not hold")), true);
    var none = TracedRows.NONE;
    for (var trace :
        List.of(
            new MoneyTrace(order(), forged, none, none),
            new MoneyTrace(order(), none, forged, none),
            new MoneyTrace(order(), none, none, forged))) {
      var beside = Checks.beside(alone, trace, NOW);
      assertThat(beside.level()).isEqualTo(AlarmLevel.ALARM);
      assertThat(beside.notes()).extracting(Note::code).containsExactly(NoteCode.SIGNATURE_INVALID);
      assertThat(beside.verdict()).isEmpty();
      assertThat(OrderFlow.of(trace).strands()).isEmpty();
      assertThat(OrderFlow.of(trace).isInAlarm()).isTrue();
    }
    assertThat(OrderFlow.of(new MoneyTrace(order(), none, none, none)).isInAlarm()).isFalse();
  }

  @Test
  void aForgedOrderWithForgedRefundsIsSaidToBeBothAndEachOnce() {
    var circumstances = PlainDelivery.of("5001", NOW, ResponseSignature.INVALID);
    var alone = new Checks().assess(order(), circumstances);
    var forged = new TracedRows(List.of(), Optional.of(Text.literal("does not hold")), true);
    var trace = new MoneyTrace(order(), TracedRows.NONE, forged, TracedRows.NONE);
    var beside = Checks.beside(Checks.beside(alone, trace, NOW), trace, NOW);
    assertThat(beside.notes())
        .extracting(note -> Messages.ENGLISH.get(note.text()))
        .satisfiesExactlyInAnyOrder(
            own -> assertThat(own).startsWith("The provider's signature does not fit this answer"),
            part -> assertThat(part).startsWith("An answer about where the money went"));
  }

  @Test
  void aNoteThatOnlyBookingsGiveStandsAtItsRankAmongTheOthers() {
    var remark = order("remark", "'a\u200bb'");
    var circumstances = PlainDelivery.of("5001", NOW, ResponseSignature.VALID);
    var trace =
        new MoneyTrace(remark, rows(change("OrderIn", "1.50")), TracedRows.NONE, TracedRows.NONE);
    assertThat(Checks.beside(new Checks().assess(remark, circumstances), trace, NOW).notes())
        .extracting(Note::code)
        .containsExactly(
            NoteCode.BALANCE_MISMATCH, NoteCode.UNKNOWN_FIELD, NoteCode.HIDDEN_CHARACTERS);
  }

  @Test
  void aRoundedLastDigitIsNoOtherFee() {
    for (String booked : List.of("1.96", "1.97", "1.960784", "1.960785")) {
      var flow = flow(order(), rows(change("OrderIn", booked)), TracedRows.NONE, TracedRows.NONE);
      assertThat(codes(flow)).as(booked).isEmpty();
    }
  }

  @Test
  void moreRefundedThanCameInIsNotedAndSaidBesideTheShare() {
    var refunds = rows(refund("Completed", "99.00"), refund("Processing", "2.00"));
    var flow = flow(order(), rows(change("OrderIn", "1.960785")), refunds, TracedRows.NONE);
    assertThat(codes(flow)).containsExactly(NoteCode.REFUND_EXCEEDS);
    assertThat(all(flow)).endsWith("MERCHANT 98.039215", "REFUNDED 99.00", "REFUND_UNDER_WAY 2.00");
    assertThat(all(flow.strands().getFirst().whole()).flatMap(node -> node.excess().stream()))
        .containsExactly(new BigDecimal("2.960785"));
  }

  @Test
  void nothingIsSaidToExceedDepositsThatCannotAllBeRead() {
    var refunds = rows(refund("Completed", "100.00"));
    for (var deposits :
        List.of(
            order("transactions", "-"),
            order("transactions", "'none'"),
            order("transactions[1].amount", "'much'"))) {
      assertThat(codes(flow(deposits, TracedRows.NONE, refunds, TracedRows.NONE))).isEmpty();
    }
  }

  @Test
  void withoutAListOfDepositsWhatCameInIsWhatCoboCounted() {
    var flow = flow(order("transactions", "-"), TracedRows.NONE, TracedRows.NONE, TracedRows.NONE);
    assertThat(all(flow)).containsExactly("ARRIVED 100.00", "COUNTED 100.00", "NOT_BOOKED 100.00");
    assertThat(flow.gaps()).containsExactly(Text.of("flow.noDeposits"));
    var nothing = order("received_token_amount", "'0'", "transactions", "-");
    assertThat(flow(nothing, TracedRows.NONE, TracedRows.NONE, TracedRows.NONE).gaps()).isEmpty();
  }

  @Test
  void aDepositThatIsNoRecordOrOfAnUnreadableTokenIsSaidToBeLeftOut() {
    for (var deposits :
        List.of(
            order("transactions[1]", "null"),
            order("transactions[1].token_id", "{}"),
            order("transactions[1].token_id", "'<string>'"))) {
      var flow = flow(deposits, TracedRows.NONE, TracedRows.NONE, TracedRows.NONE);
      assertThat(flow.gaps())
          .as("%s", deposits.transactions())
          .containsExactly(Text.count("flow.depositsLeftOut", 1));
    }
  }

  @Test
  void whatWentBackWithoutABookingIsStillSaid() {
    var refund =
        row(
            FieldCatalogue.REFUND,
            "{'refund_id':'r','status':'Completed','token_id':'ETH_USDT','amount':'12.00','refund_type':'Psp'}");
    var back = rows(returned("Completed", "25.00"), returned("Transferring", "10.00"));
    var whole = flow(late(), TracedRows.NONE, rows(refund), back).strands().getFirst().whole();
    assertThat(all(whole).flatMap(node -> node.remark().stream()).map(Messages.ENGLISH::get))
        .contains(
            "12.00 ETH_USDT refunded from the developer account besides",
            "35.00 ETH_USDT went back to the merchant, or is on its way there, besides");
  }

  @Test
  void anItemThatIsNoRecordIsLeftOutOfTheBatchsPicture() {
    assertThat(BatchFlow.of(batch("allocation_items[1]", "null")).gaps())
        .containsExactly(Text.count("flow.leftOut", 1));
    assertThat(BatchFlow.of(batch("allocation_items", "'none'")).gaps())
        .containsExactly(Text.of("flow.noItems"));
  }

  @Test
  void aRefundThatFailedOrIsSmallerIsNotNoted() {
    var refunds = rows(refund("Failed", "500.00"), refund("Completed", "40.00"));
    var flow = flow(order(), rows(change("OrderIn", "1.960785")), refunds, TracedRows.NONE);
    assertThat(codes(flow)).isEmpty();
    assertThat(all(flow)).endsWith("REFUNDED 40.00", "STILL_THERE 58.039215");
  }

  @Test
  void whatTheDeveloperRefundsWithoutALateDepositIsSaidBesides() {
    var refund =
        row(
            FieldCatalogue.REFUND,
            "{'refund_id':'r','status':'Completed','token_id':'ETH_USDT','amount':'12.00','refund_type':'Psp'}");
    var flow = flow(order(), rows(change("OrderIn", "1.960785")), rows(refund), TracedRows.NONE);
    var remark = flow.strands().getFirst().whole().remark().orElseThrow();
    assertThat(Messages.ENGLISH.get(remark))
        .isEqualTo("12.00 ETH_USDT refunded from the developer account besides");
  }

  @Test
  void whatTheDeveloperIsStillToRefundIsNotSaidToBeRefunded() {
    var refund =
        row(
            FieldCatalogue.REFUND,
            "{'refund_id':'r','status':'AddressPending','token_id':'ETH_USDT','amount':'12.00','refund_type':'Psp'}");
    var flow = flow(order(), rows(change("OrderIn", "1.960785")), rows(refund), TracedRows.NONE);
    var remark = flow.strands().getFirst().whole().remark().orElseThrow();
    assertThat(Messages.ENGLISH.get(remark))
        .isEqualTo("12.00 ETH_USDT refunded from the developer account besides, or to be refunded");
  }

  @Test
  void whatCannotBeReadIsNotKnownAndNothingIsGuessed() {
    var flow = flow(late(), REFUSED, REFUSED, REFUSED);
    assertThat(all(flow))
        .containsExactly(
            "ARRIVED 100.00", "COUNTED 60.00", "UNKNOWN 60.00", "TOO_LATE 40.00", "UNKNOWN 40.00");
    assertThat(flow.gaps()).containsExactly(Text.literal("no permission"));
    assertThat(codes(flow)).isEmpty();
  }

  @Test
  void aDepositInScreeningIsHeldAndCountsForNothing() {
    var held =
        order(
            "status", "'Processing'",
            "received_token_amount", "'60.00'",
            "transactions[1].status", "'PendingScreening'");
    assertThat(all(flow(held, TracedRows.NONE, TracedRows.NONE, TracedRows.NONE)))
        .containsExactly("ARRIVED 100.00", "COUNTED 60.00", "NOT_BOOKED 60.00", "HELD 40.00");
  }

  @Test
  void anotherTokenHasAWayOfItsOwnAndIsNeverAdded() {
    var other = order("received_token_amount", "'60.00'", "transactions[1].token_id", "'ETH_USDC'");
    var flow = flow(other, TracedRows.NONE, TracedRows.NONE, TracedRows.NONE);
    assertThat(flow.strands().stream().map(MoneyFlow.Strand::token))
        .containsExactly("ETH_USDT", "ETH_USDC");
    assertThat(flow.strands().get(1).whole().amount()).isEqualTo("40.00");
  }

  @Test
  void whatIsBookedInTheOtherTokenIsTheDevelopers() {
    var other = order("received_token_amount", "'60.00'", "transactions[1].token_id", "'ETH_USDC'");
    var booked =
        row(
            FieldCatalogue.BALANCE_CHANGE,
            "{'source_type':'LatePayment','token_id':'ETH_USDC','amount_raw':'25','flow_direction':'in'}");
    var spent =
        row(
            FieldCatalogue.BALANCE_CHANGE,
            "{'source_type':'Payout','token_id':'ETH_USDC','amount_raw':'5','flow_direction':'out'}");
    var flow = flow(other, rows(booked, spent), TracedRows.NONE, TracedRows.NONE);
    assertThat(all(flow.strands().get(1).whole()).map(OrderFlowTest::line))
        .containsExactly("ARRIVED 40.00", "DEVELOPER 25", "NOT_BOOKED 15.00");
    assertThat(all(flow(other, REFUSED, TracedRows.NONE, TracedRows.NONE).strands().get(1).whole()))
        .extracting(OrderFlowTest::line)
        .containsExactly("ARRIVED 40.00", "UNKNOWN 40.00");
  }

  private static List<String> gaps(MoneyFlow flow) {
    return flow.gaps().stream().map(Messages.ENGLISH::get).toList();
  }

  @Test
  void whatIsRefundedOrBookedInATokenWithoutAPictureIsSaidToBeLeftOut() {
    var refund =
        row(
            FieldCatalogue.REFUND,
            "{'refund_id':'r','status':'Completed','token_id':'eth_usdt','amount':'90'}");
    var failed =
        row(
            FieldCatalogue.REFUND,
            "{'refund_id':'f','status':'Failed','token_id':'eth_usdt','amount':'90'}");
    var booked =
        row(
            FieldCatalogue.BALANCE_CHANGE,
            "{'source_type':'OrderIn','token_id':'TRON_USDT','amount_raw':'40','flow_direction':'in'}");
    var spent =
        row(
            FieldCatalogue.BALANCE_CHANGE,
            "{'source_type':'OrderIn','token_id':'TRON_USDT','amount_raw':'40','flow_direction':'out'}");
    assertThat(gaps(flow(order(), rows(booked, spent), rows(refund, failed), TracedRows.NONE)))
        .containsExactly(
            "1 refund is in another token than the order, and is left out.",
            "1 booking on the developer account is in a token that no deposit is in, and is left out.");
    assertThat(gaps(flow(order(), rows(spent), rows(failed), TracedRows.NONE))).isEmpty();
    var foreign =
        order("received_token_amount", "'60.00'", "transactions[1].token_id", "'TRON_USDT'");
    assertThat(gaps(flow(foreign, rows(booked), TracedRows.NONE, TracedRows.NONE))).isEmpty();
  }

  @Test
  void aRefundOfABlankTokenOrFillerIsSaidToBeLeftOut() {
    for (var token : List.of(" ", "<string>")) {
      var refund =
          row(
              FieldCatalogue.REFUND,
              "{'refund_id':'r','status':'Completed','token_id':'%s','amount':'90'}"
                  .formatted(token));
      assertThat(gaps(flow(order(), TracedRows.NONE, rows(refund), TracedRows.NONE)))
          .containsExactly(
              "1 refund has no amount, token or known status to go by and is left out.");
    }
  }

  @Test
  void aBlankTokenOfADepositIsAsNoneAndFillerIsNoTokenOfItsOwn() {
    for (var token : List.of("''", "' '", "null", "-")) {
      var flow =
          flow(
              order("transactions[0].token_id", token),
              TracedRows.NONE,
              TracedRows.NONE,
              TracedRows.NONE);
      assertThat(all(flow)).as(token).startsWith("ARRIVED 100.00", "COUNTED 100.00");
      assertThat(flow.strands()).as(token).hasSize(1);
    }
    var filler = order("transactions[0].token_id", "'<string>'");
    assertThat(flow(filler, TracedRows.NONE, TracedRows.NONE, TracedRows.NONE).strands())
        .hasSize(1);
  }

  @Test
  void aDepositBelowNothingIsInNoShareAndSaidToBeLeftOut() {
    for (var status : List.of("'Completed'", "'PendingScreening'", "'Confirming'")) {
      var order =
          order(
              "received_token_amount", "'60.00'",
              "transactions[1].amount", "'-40'",
              "transactions[1].status", status);
      var flow = flow(order, TracedRows.NONE, TracedRows.NONE, TracedRows.NONE);
      assertThat(all(flow)).as(status).noneMatch(line -> line.contains("-"));
      assertThat(all(flow)).as(status).startsWith("ARRIVED 60.00");
      assertThat(gaps(flow))
          .as(status)
          .containsExactly(
              "1 deposit has no amount, token or known status to go by and is left out.");
    }
    var minus = order("received_token_amount", "'-5'");
    assertThat(all(flow(minus, TracedRows.NONE, TracedRows.NONE, TracedRows.NONE)))
        .startsWith("ARRIVED 100.00", "COUNTED 100.00");
  }

  @Test
  void anotherTokenThatDidNotComeHasNoWay() {
    var pending =
        order(
            "received_token_amount", "'60.00'",
            "transactions[1].token_id", "'ETH_USDC'",
            "transactions[1].status", "'Failed'");
    assertThat(flow(pending, TracedRows.NONE, TracedRows.NONE, TracedRows.NONE).strands())
        .hasSize(1);
  }

  private static String line(FlowNode node) {
    return node.place() + " " + node.amount();
  }

  @Test
  void aDepositOnItsWayIsNotYetCounted() {
    var confirming =
        order("received_token_amount", "'60.00'", "transactions[1].status", "'Confirming'");
    assertThat(all(flow(confirming, TracedRows.NONE, TracedRows.NONE, TracedRows.NONE)))
        .containsExactly("ARRIVED 100.00", "COUNTED 60.00", "NOT_BOOKED 60.00", "UNDER_WAY 40.00");
    var failed = order("received_token_amount", "'60.00'", "transactions[1].status", "'Failed'");
    assertThat(all(flow(failed, TracedRows.NONE, TracedRows.NONE, TracedRows.NONE)))
        .containsExactly("ARRIVED 60.00", "COUNTED 60.00", "NOT_BOOKED 60.00");
  }

  @Test
  void anOrderThatReceivedNothingHasNothingBelow() {
    var nothing = order("received_token_amount", "'0'", "transactions", "[]");
    var flow = flow(nothing, REFUSED, TracedRows.NONE, TracedRows.NONE);
    assertThat(all(flow)).containsExactly("ARRIVED 0");
  }

  @Test
  void withoutAFeeAllOfItIsTheMerchants() {
    var free = order("fee_amount", "'0'", "exchange_rate", "'1.00'");
    assertThat(all(flow(free, TracedRows.NONE, TracedRows.NONE, TracedRows.NONE)))
        .containsExactly("ARRIVED 100.00", "COUNTED 100.00", "MERCHANT 100.00");
    assertThat(all(flow(order(), TracedRows.NONE, TracedRows.NONE, TracedRows.NONE)))
        .containsExactly("ARRIVED 100.00", "COUNTED 100.00", "NOT_BOOKED 100.00");
  }

  @Test
  void theMerchantsShareSaysHowFarItIsSettled() {
    var flow = flow(order(), rows(change("OrderIn", "1.96")), TracedRows.NONE, TracedRows.NONE);
    var merchant =
        all(flow.strands().getFirst().whole())
            .filter(node -> node.place() == FlowPlace.MERCHANT)
            .findFirst()
            .orElseThrow();
    assertThat(merchant.remark()).isPresent();
    assertThat(merchant.title().arguments()).contains(Text.id("merchant_id", "M1001"));
  }

  @Test
  void whatGoesOutAgainIsNoBookingOfTheOrder() {
    var out =
        row(
            FieldCatalogue.BALANCE_CHANGE,
            "{'source_type':'OrderIn','token_id':'ETH_USDT','amount_raw':'1.5','flow_direction':'out'}");
    var foreign =
        row(
            FieldCatalogue.BALANCE_CHANGE,
            "{'source_type':'OrderIn','token_id':'ETH','amount_raw':'9','flow_direction':'in'}");
    var plain =
        row(
            FieldCatalogue.BALANCE_CHANGE,
            "{'source_type':'OrderIn','token_id':'ETH_USDT','amount':'1.96','flow_direction':'in'}");
    var flow = flow(order(), rows(out, foreign, plain), TracedRows.NONE, TracedRows.NONE);
    assertThat(all(flow)).contains("FEE 1.96", "MERCHANT 98.04");
  }

  private static MoneyFlow booked(String rounded, String exact) {
    var booking =
        row(
            FieldCatalogue.BALANCE_CHANGE,
            "{'source_type':'OrderIn','token_id':'ETH_USDT','amount':'%s','amount_raw':'%s','flow_direction':'in'}"
                .formatted(rounded, exact));
    return flow(order(), rows(booking), TracedRows.NONE, TracedRows.NONE);
  }

  @Test
  void aBookingWhoseTwoAmountsContradictEachOtherIsInNoShareAndThatIsSaid() {
    for (var rounded : List.of("1.97", "196", "0")) {
      var flow = booked(rounded, "1.960000");
      assertThat(flow.gaps()).containsExactly(Text.count("flow.leftOut.twins", 1));
      assertThat(all(flow)).contains("UNKNOWN 100.00").doesNotContain("MERCHANT 98.04");
    }
    for (var rounded : List.of("1.96", "1.97", "2")) {
      var flow = booked(rounded, rounded.equals("2") ? "1.995" : "1.967");
      assertThat(flow.gaps()).isEmpty();
    }
  }

  @Test
  void whatWasReleasedTooLateIsTheDevelopersToo() {
    var released =
        order(
            "received_token_amount", "'60.00'",
            "transactions[1].updated_timestamp", "1741084805000");
    var changes = rows(change("OrderIn", "1.18"), change("LatePayment", "40.00"));
    assertThat(all(flow(released, changes, TracedRows.NONE, TracedRows.NONE)))
        .containsExactly(
            "ARRIVED 100.00",
            "COUNTED 60.00",
            "FEE 1.18",
            "MERCHANT 58.82",
            "TOO_LATE 40.00",
            "DEVELOPER 40.00");
  }

  @Test
  void whatTheDeveloperRefundsOfALateDepositIsAShareOfIt() {
    var refund =
        row(
            FieldCatalogue.REFUND,
            "{'refund_id':'r','status':'Completed','token_id':'ETH_USDT','amount':'12.00','refund_type':'Psp'}");
    var changes = rows(change("OrderIn", "1.18"), change("LatePayment", "40.00"));
    var flow = flow(late(), changes, rows(refund), TracedRows.NONE);
    assertThat(all(flow)).endsWith("DEVELOPER 40.00", "REFUNDED 12.00", "STILL_THERE 28.00");
    assertThat(flow.strands().getFirst().whole().remark()).isEmpty();
  }

  @Test
  void noWordOfTheProviderIsTakenForDoneOrUnderWayThatIsNeither() {
    var refunds =
        rows(
            refund("PartiallyCompleted", "1.00"),
            refund("Rejected", "2.00"),
            refund("RejectedByBank", "4.00"),
            refund("Pending", "8.00"));
    assertThat(all(flow(order(), rows(change("OrderIn", "1.96")), refunds, TracedRows.NONE)))
        .endsWith("REFUNDED_IN_PART 1.00", "REFUND_UNDER_WAY 8.00", "UNKNOWN 89.04");
  }

  @Test
  void aRefundDoneInPartIsNotSaidToBeDone() {
    var flow =
        flow(
            order(),
            rows(change("OrderIn", "1.96")),
            rows(refund("PartiallyCompleted", "10.00")),
            TracedRows.NONE);
    assertThat(all(flow)).endsWith("MERCHANT 98.04", "REFUNDED_IN_PART 10.00", "STILL_THERE 88.04");
    var part =
        all(flow.strands().getFirst().whole())
            .filter(node -> node.place() == FlowPlace.REFUNDED_IN_PART)
            .findFirst()
            .orElseThrow();
    assertThat(part.remark()).contains(Text.of("flow.inPart"));
  }

  private static TracedRows cut(TracedRows rows) {
    return new TracedRows(rows.rows(), Optional.of(Text.literal("the second page failed")));
  }

  @Test
  void ofAListThatIsNotWholeTheRestIsNotKnown() {
    var fee = rows(change("OrderIn", "1.18"));
    assertThat(all(flow(late(), cut(fee), TracedRows.NONE, TracedRows.NONE)))
        .containsExactly(
            "ARRIVED 100.00",
            "COUNTED 60.00",
            "FEE 1.18",
            "UNKNOWN 58.82",
            "TOO_LATE 40.00",
            "UNKNOWN 40.00");
    var late = rows(change("OrderIn", "1.18"), change("LatePayment", "30.00"));
    assertThat(all(flow(late(), cut(late), TracedRows.NONE, TracedRows.NONE)))
        .endsWith("TOO_LATE 40.00", "DEVELOPER 30.00", "UNKNOWN 10.00");
    var refunds = rows(refund("Completed", "8.82"));
    assertThat(all(flow(late(), fee, cut(refunds), TracedRows.NONE)))
        .containsSequence("MERCHANT 58.82", "REFUNDED 8.82", "UNKNOWN 50.00");
    var back = rows(returned("Completed", "25.00"));
    var whole = flow(late(), late, TracedRows.NONE, back);
    assertThat(all(whole)).endsWith("RETURNED 25.00", "STILL_THERE 5.00", "NOT_BOOKED 10.00");
    assertThat(codes(whole)).containsExactly(NoteCode.LATE_RETURNED);
    var some = flow(late(), late, TracedRows.NONE, cut(back));
    assertThat(all(some)).endsWith("RETURNED 25.00", "UNKNOWN 5.00", "NOT_BOOKED 10.00");
    assertThat(codes(some)).isEmpty();
  }

  @Test
  void aRowThatCannotBeAddedUpIsSaidToBeLeftOut() {
    var change = rows(change("OrderIn", "1.18"), change("LatePayment", "x"));
    var flow = flow(late(), change, TracedRows.NONE, TracedRows.NONE);
    assertThat(all(flow)).endsWith("TOO_LATE 40.00", "UNKNOWN 40.00");
    assertThat(flow.gaps()).containsExactly(Text.count("flow.leftOut.changes", 1));
    var refunds = rows(refund("Completed", "x"), refund("Failed", "y"), refund("Settled", "1"));
    assertThat(flow(order(), rows(change("OrderIn", "1.96")), refunds, TracedRows.NONE).gaps())
        .containsExactly(Text.count("flow.leftOut.refunds", 2));
    var returned = rows(returned("Teleported", "25.00"));
    assertThat(flow(late(), rows(change("LatePayment", "40.00")), TracedRows.NONE, returned).gaps())
        .containsExactly(Text.count("flow.leftOut.returned", 1));
  }

  @Test
  void aDepositThatCannotBeAddedUpIsSaidToBeLeftOut() {
    for (var odd :
        List.of(
            order("transactions[1].amount", "'x'", "transactions[1].status", "'Confirming'"),
            order("transactions[1].status", "'Teleported'"))) {
      assertThat(flow(odd, TracedRows.NONE, TracedRows.NONE, TracedRows.NONE).gaps())
          .containsExactly(Text.count("flow.depositsLeftOut", 1));
    }
    var failed = order("transactions[1].amount", "'x'", "transactions[1].status", "'Failed'");
    assertThat(flow(failed, TracedRows.NONE, TracedRows.NONE, TracedRows.NONE).gaps()).isEmpty();
  }

  @Test
  void aDepositElsewhereOrListedTwiceCoversNoRefund() {
    String other = "'0xA11ce00000000000000000000000000000C0FFEE'";
    var refunds = rows(refund("Completed", "70.00"));
    var elsewhere = order("received_token_amount", "'60.00'", "transactions[1].to_address", other);
    var twice = order("transactions[1].tx_id", "'t1'");
    for (var order : List.of(elsewhere, twice)) {
      assertThat(codes(flow(order, TracedRows.NONE, refunds, TracedRows.NONE)))
          .containsExactly(NoteCode.REFUND_EXCEEDS);
    }
    var byCobo = order("transactions[1].to_address", other);
    assertThat(codes(flow(byCobo, TracedRows.NONE, refunds, TracedRows.NONE))).isEmpty();
  }

  @Test
  void aDepositThatFailedCoversNoRefund() {
    var refunds = rows(refund("Completed", "70.00"));
    for (var cases :
        List.of(
            List.of("Failed", List.of(NoteCode.REFUND_EXCEEDS)),
            List.of("Rejected", List.<NoteCode>of()),
            List.of("Completed", List.<NoteCode>of()))) {
      var order = order("transactions[1].status", "'" + cases.getFirst() + "'");
      assertThat(codes(flow(order, TracedRows.NONE, refunds, TracedRows.NONE)).toList())
          .isEqualTo(cases.getLast());
    }
  }

  @Test
  void refundsOfJustWhatCameInAreNotNoted() {
    var all = rows(refund("Completed", "60.00"), refund("Pending", "40.00"));
    assertThat(codes(flow(order(), TracedRows.NONE, all, TracedRows.NONE))).isEmpty();
    var more = rows(refund("Completed", "60.00"), refund("Pending", "40.01"));
    var flow = flow(order(), TracedRows.NONE, more, TracedRows.NONE);
    assertThat(codes(flow)).containsExactly(NoteCode.REFUND_EXCEEDS);
    assertThat(flow.notes().getFirst().why().steps())
        .extracting(step -> step.value())
        .containsExactly("60.00", "40.01");
  }

  @Test
  void theFeeIsComparedOnlyWhereTheAmountsGiveOne() {
    var booked = rows(change("OrderIn", "1.50"));
    for (var order :
        List.of(
            order("received_token_amount", "'100.01'"),
            order("fee_amount", "'0'"),
            order("fee_amount", "-"),
            order("pricing_amount", "-"),
            order("pricing_amount", "'-2.00'"),
            order("payable_amount", "-"),
            order("payable_currency", "-"))) {
      assertThat(codes(flow(order, booked, TracedRows.NONE, TracedRows.NONE))).isEmpty();
    }
    var halfRead =
        new TracedRows(booked.rows(), Optional.of(Text.literal("the second page failed")));
    assertThat(codes(flow(order(), halfRead, TracedRows.NONE, TracedRows.NONE))).isEmpty();
    assertThat(codes(flow(order(), TracedRows.NONE, TracedRows.NONE, TracedRows.NONE))).isEmpty();
  }

  @Test
  void aFeeOffByOneOfItsLastDigitIsAnotherFee() {
    for (String booked : List.of("1.95", "1.98", "1.960783", "1.960786", "1.9")) {
      assertThat(
              codes(
                  flow(order(), rows(change("OrderIn", booked)), TracedRows.NONE, TracedRows.NONE)))
          .as(booked)
          .containsExactly(NoteCode.BALANCE_MISMATCH);
    }
    /* 2 of 100 exactly: a whole unit of the last digit away is no rounding. */
    var even = order("pricing_amount", "'98.00'", "exchange_rate", "'1.00'");
    assertThat(codes(flow(even, rows(change("OrderIn", "2.01")), TracedRows.NONE, TracedRows.NONE)))
        .containsExactly(NoteCode.BALANCE_MISMATCH);
    assertThat(codes(flow(even, rows(change("OrderIn", "2")), TracedRows.NONE, TracedRows.NONE)))
        .isEmpty();
  }

  @Test
  void whatWasAllocatedBackInAnotherTokenIsNotSaid() {
    var back =
        row(
            FieldCatalogue.ITEM,
            "{'allocation_item_id':'i','batch_allocation_id':'b','status':'Completed','token_id':'ETH','amount':'1'}");
    var changes = rows(change("OrderIn", "1.18"), change("LatePayment", "40.00"));
    assertThat(codes(flow(late(), changes, TracedRows.NONE, rows(back)))).isEmpty();
    assertThat(codes(flow(late(), changes, TracedRows.NONE, rows(returned("Failed", "1.00")))))
        .isEmpty();
  }

  @Test
  void anOrderWithoutATokenHasNoPicture() {
    var flow =
        flow(
            order("payable_currency", "-", "token_id", "-"),
            TracedRows.NONE,
            TracedRows.NONE,
            TracedRows.NONE);
    assertThat(flow.strands()).isEmpty();
  }

  @Property
  @Tag("large")
  void everyShareAddsUpWhateverWasBooked(
      @ForAll @IntRange(max = 20_000) int fee,
      @ForAll @IntRange(max = 20_000) int late,
      @ForAll @IntRange(max = 20_000) int refund,
      @ForAll @IntRange(max = 20_000) int back) {
    flow(
        late(),
        rows(change("OrderIn", cents(fee)), change("LatePayment", cents(late))),
        rows(refund("Completed", cents(refund))),
        rows(returned("Completed", cents(back)), returned("Pending", "1.00")));
  }

  private static String cents(int number) {
    return BigDecimal.valueOf(number, 2).toPlainString();
  }

  @Test
  void aBatchSaysWhoGaveWhoGotAndWhatIsOnItsWay() {
    String items =
        "[{'allocation_item_id':'1','batch_allocation_id':'b1','token_id':'ETH_USDT','amount':'5.00',"
            + "'source_account':'developer','destination_account':'M1','status':'Completed'},"
            + "{'allocation_item_id':'2','batch_allocation_id':'b1','token_id':'ETH_USDT','amount':'2.00',"
            + "'source_account':'developer','destination_account':'M1','status':'Transferring'},"
            + "{'allocation_item_id':'3','batch_allocation_id':'b1','token_id':'ETH_USDT','amount':'1.00',"
            + "'source_account':'M2','destination_account':'M3'},"
            + "{'allocation_item_id':'4','token_id':'TRON_USDT','amount':'x'}]";
    var flow = BatchFlow.of(batch("allocation_items", items));
    assertThat(flow.strands()).hasSize(1);
    var strand = flow.strands().getFirst();
    addsUp(strand.whole());
    assertThat(strand.givers().stream().map(FlowNode::amount)).containsExactly("7.00", "1.00");
    assertThat(all(flow))
        .containsExactly(
            "TOTAL 8.00",
            "GETTER 7.00",
            "ITEMS_UNDER_WAY 2.00",
            "ALLOCATED 5.00",
            "GETTER 1.00",
            "UNKNOWN 1.00");
    assertThat(flow.gaps()).hasSize(1);
  }

  @Test
  void aShareNamesTheRecordsItIsTheSumOf() {
    var back =
        flow(
            late(),
            rows(change("LatePayment", "40.00")),
            TracedRows.NONE,
            rows(returned("Completed", "25.00")));
    assertThat(records(back, FlowPlace.RETURNED))
        .containsExactly(Text.id("batch_allocation_id", "b"));
    assertThat(records(back, FlowPlace.TOO_LATE)).isNotEmpty().allMatch(Text::isId);
    assertThat(records(back, FlowPlace.ARRIVED)).isEmpty();
  }

  @Test
  void aShareNamesNoRecordOfAnotherToken() {
    var other =
        row(
            FieldCatalogue.ITEM,
            "{'allocation_item_id':'j','batch_allocation_id':'other','status':'Completed','token_id':'BTC','amount':'1'}");
    var back =
        flow(
            late(),
            rows(change("LatePayment", "40.00")),
            TracedRows.NONE,
            rows(returned("Completed", "25.00"), other));
    assertThat(records(back, FlowPlace.RETURNED))
        .containsExactly(Text.id("batch_allocation_id", "b"));
  }

  @Test
  void aRefundOfNothingIsRead() {
    var none = rows(refund("Completed", "0"));
    assertThat(flow(order(), TracedRows.NONE, none, TracedRows.NONE).gaps()).isEmpty();
  }

  @Test
  void aFeeBookedOtherwiseIsNoAlarm() {
    var flow = flow(order(), rows(change("OrderIn", "1.50")), TracedRows.NONE, TracedRows.NONE);
    assertThat(flow.notes()).isNotEmpty();
    assertThat(flow.isInAlarm()).isFalse();
  }

  @Test
  void aNoteOfAnEarlierReadingGivesWayToTheSameOfThisOne() {
    var alone =
        new Checks().assess(order(), PlainDelivery.of("5001", NOW, ResponseSignature.VALID));
    var trace =
        new MoneyTrace(order(), rows(change("OrderIn", "1.50")), TracedRows.NONE, TracedRows.NONE);
    var once = Checks.beside(alone, trace, NOW);
    assertThat(Checks.beside(once, trace, NOW).notes()).isEqualTo(once.notes());
  }

  private static List<Text> records(MoneyFlow flow, FlowPlace place) {
    return all(flow.strands().getFirst().whole())
        .filter(node -> node.place() == place)
        .flatMap(node -> node.records().stream())
        .toList();
  }

  @Test
  void whoIsNotNamedGivesAndGetsAsNobody() {
    String items =
        "[{'allocation_item_id':'1','token_id':'ETH','amount':'5','source_account':' '},"
            + "{'allocation_item_id':'2','token_id':'ETH','amount':'1','destination_account':'M1',"
            + "'status':'Failed'}]";
    var strand = BatchFlow.of(batch("allocation_items", items)).strands().getFirst();
    assertThat(strand.givers()).hasSize(1);
    assertThat(strand.givers().getFirst().title().arguments())
        .contains(Text.id("source_account", "—"));
    assertThat(all(strand.whole()).map(OrderFlowTest::line))
        .containsExactly("TOTAL 6", "GETTER 5", "UNKNOWN 5", "GETTER 1", "ITEMS_FAILED 1");
    assertThat(BatchFlow.of(batch()).gaps()).isEmpty();
  }

  @Test
  void aPictureOfABatchHasTheBiggestAccountsAndSaysHowManyTheOthersAre() {
    var items = new StringBuilder();
    for (int i = 1; i <= 40; i++) {
      items.append(
          "%s{'allocation_item_id':'%d','batch_allocation_id':'b1','token_id':'ETH_USDT','amount':'%d.10',"
                  .formatted(i == 1 ? "[" : ",", i, i)
              + "'source_account':'G%d','destination_account':'M%d','status':'%s'}"
                  .formatted(i, i, i == 3 ? "Failed" : i == 7 ? "Pending" : "Completed"));
    }
    var whole = BatchFlow.of(batch("allocation_items", items + "]")).strands().getFirst();
    var drawn = whole.bounded(12);
    addsUp(drawn.whole());
    assertThat(drawn.whole().amount()).isEqualTo("824.00");
    assertThat(drawn.givers()).hasSize(12);
    assertThat(FlowNode.sum(drawn.givers())).isEqualByComparingTo("824.00");
    assertThat(drawn.whole().parts()).hasSize(12);
    var others = drawn.whole().parts().getLast();
    assertThat(others.title()).isEqualTo(Text.count("flow.otherGetters", 29));
    assertThat(others.parts().stream().map(part -> part.place() + " " + part.amount()))
        .containsExactly("ITEMS_UNDER_WAY 7.10", "ITEMS_FAILED 3.10", "ALLOCATED 427.70");
    assertThat(whole.bounded(40)).isEqualTo(whole);
  }

  private static List<String> steps(MoneyFlow flow) {
    return flow.notes().getFirst().why().steps().stream().map(Why.Step::value).toList();
  }

  @Test
  void aNoteSaysTheFiguresItComparesAsReceived() {
    var fee = flow(order(), rows(change("OrderIn", "1.50")), TracedRows.NONE, TracedRows.NONE);
    assertThat(steps(fee)).contains("2.00", "1.50").doesNotContain("");
    var changes = rows(change("OrderIn", "1.18"), change("LatePayment", "40.00"));
    var back = flow(late(), changes, TracedRows.NONE, rows(returned("Completed", "25.00")));
    assertThat(steps(back)).endsWith("25.00");
    assertThat(back.notes().getFirst().why().steps().getLast().label())
        .isEqualTo(Text.id("batch_allocation_id", "b"));
  }

  @Test
  void whatCameInAnotherTokenIsNeitherTooLateNorCoversARefund() {
    var other =
        order(
            "status", "'Underpaid'",
            "received_token_amount", "'60.00'",
            "transactions[1].token_id", "'ETH_USDC'",
            "transactions[1].created_timestamp", "1741084805000",
            "transactions[1].updated_timestamp", "1741084806000");
    var flow = flow(other, TracedRows.NONE, rows(refund("Completed", "70.00")), TracedRows.NONE);
    assertThat(all(flow.strands().getFirst().whole()).map(FlowNode::place))
        .doesNotContain(FlowPlace.TOO_LATE);
    assertThat(codes(flow)).containsExactly(NoteCode.REFUND_EXCEEDS);
  }

  @Test
  void whoseRefundItIsDecidesOfWhoseShareItGoes() {
    var developers =
        row(
            FieldCatalogue.REFUND,
            "{'refund_id':'p','status':'Completed','token_id':'ETH_USDT','amount':'5.00','refund_type':'Psp'}");
    var changes = rows(change("OrderIn", "1.18"), change("LatePayment", "40.00"));
    var flow =
        flow(late(), changes, rows(refund("Completed", "10.00"), developers), TracedRows.NONE);
    assertThat(all(flow))
        .containsExactly(
            "ARRIVED 100.00",
            "COUNTED 60.00",
            "FEE 1.18",
            "MERCHANT 58.82",
            "REFUNDED 10.00",
            "STILL_THERE 48.82",
            "TOO_LATE 40.00",
            "DEVELOPER 40.00",
            "REFUNDED 5.00",
            "STILL_THERE 35.00");
  }

  @Test
  void whereNothingWasRefundedNothingIsSaidBesides() {
    var whole =
        flow(order(), TracedRows.NONE, TracedRows.NONE, TracedRows.NONE)
            .strands()
            .getFirst()
            .whole();
    assertThat(whole.remark()).isEmpty();
  }

  @Test
  void thePlacesOfAnOrderAreNeverDrawnTogether() {
    var strand =
        flow(late(), TracedRows.NONE, TracedRows.NONE, TracedRows.NONE).strands().getFirst();
    assertThat(strand.whole().parts()).hasSizeGreaterThan(1);
    assertThat(strand.bounded(1).whole()).isEqualTo(strand.whole());
  }

  @Test
  void anAccountWithItemsInSeveralStatesIsCountedOnceAmongTheOthers() {
    var items = new StringBuilder("[");
    for (int i = 1; i <= 4; i++) {
      for (String status : List.of("Completed", "Pending")) {
        items.append(
            "%s{'allocation_item_id':'%d%s','token_id':'ETH','amount':'%d','source_account':'G','destination_account':'M%d','status':'%s'}"
                .formatted(items.length() == 1 ? "" : ",", i, status, i, i, status));
      }
    }
    var drawn =
        BatchFlow.of(batch("allocation_items", items + "]")).strands().getFirst().bounded(2);
    addsUp(drawn.whole());
    assertThat(drawn.whole().parts().getLast().parts().stream().map(OrderFlowTest::line))
        .containsExactly("ITEMS_UNDER_WAY 6", "ALLOCATED 6");
  }

  @Test
  void aBatchSaysHowManyItemsItLeavesOut() {
    String items =
        "[{'allocation_item_id':'1','token_id':'ETH','amount':'x'},"
            + "{'allocation_item_id':'2','amount':'1'}]";
    assertThat(BatchFlow.of(batch("allocation_items", items)).gaps())
        .containsExactly(Text.count("flow.leftOut", 2));
  }
}
