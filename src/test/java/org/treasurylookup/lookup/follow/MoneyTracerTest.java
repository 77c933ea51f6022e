package org.treasurylookup.lookup.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.domain.check.Samples.order;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.cobo.CoboList;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.domain.answer.Provenance;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.flow.MoneyTrace;
import org.treasurylookup.domain.check.flow.OrderFlow;
import org.treasurylookup.domain.check.flow.TracedRows;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.text.Text;

/** Which lists are read to tell where an order's money went, and what is taken from them. */
class MoneyTracerTest {
  private static final Environment SANDBOX =
      Environments.load(Path.of("no such home"), Policy.NONE).first();

  private final List<String> asked = new ArrayList<>();

  private MoneyTrace trace(PayInOrder order, BiFunction<CoboList, ListQuery, PageOutcome> answers) {
    CoboListReader pages =
        (_, list, query, _, _) -> {
          asked.add(list + "?" + query.encoded());
          return answers.apply(list, query);
        };
    return new MoneyTracer(pages).trace(order, SANDBOX, new Cancellation());
  }

  /* Nothing else is in any list. */
  private MoneyTrace trace(PayInOrder order, CoboList only, PageOutcome answer) {
    return trace(order, (list, _) -> list == only ? answer : page(""));
  }

  private MoneyTrace bookings(PageOutcome answer) {
    return trace(order(), (_, query) -> query.encoded().contains("OrderIn") ? answer : page(""));
  }

  private MoneyTrace refundPages(PageOutcome first, PageOutcome second) {
    return trace(
        order(),
        (list, query) ->
            list != CoboList.REFUNDS
                ? page("")
                : query.encoded().contains("after=") ? second : first);
  }

  private static PageOutcome page(String later, ProviderRecord... rows) {
    return page(0, later, rows);
  }

  private static PageOutcome page(int unreadable, String later, ProviderRecord... rows) {
    return page(unreadable, later, Optional.empty(), rows);
  }

  private static PageOutcome page(
      int unreadable, String later, Optional<String> total, ProviderRecord... rows) {
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
        unreadable,
        Optional.empty(),
        Optional.of(later).filter(it -> !it.isEmpty()),
        total);
  }

  private static ProviderRecord refund(String id, String order) {
    return RelatedRecordReader.read(
        FieldCatalogue.REFUND,
        Payloads.object("{\"refund_id\":\"" + id + "\",\"order_id\":\"" + order + "\"}"));
  }

  private static ProviderRecord item(String description) {
    return row(
        FieldCatalogue.ITEM,
        "{'allocation_item_id':'i of %1$s','description':'%1$s'}".formatted(description));
  }

  private static ProviderRecord row(FieldCatalogue kind, String json) {
    return RelatedRecordReader.read(kind, Payloads.object(json.replace('\'', '"')));
  }

  private static ProviderRecord refund(String id, String status, String amount) {
    return row(
        FieldCatalogue.REFUND,
        "{'refund_id':'%s','order_id':'5001','status':'%s','token_id':'ETH_USDT','amount':'%s'}"
            .formatted(id, status, amount));
  }

  private static PayInOrder late() {
    return order(
        "received_token_amount", "'60.00'",
        "transactions[1].created_timestamp", "1741084805000",
        "transactions[1].updated_timestamp", "1741084806000",
        "psp_order_code", "'P-777'");
  }

  @Test
  void anOrderPaidInTimeNeedsItsBookingsAndTheMerchantsRefunds() {
    trace(order(), (_, _) -> page(""));
    assertThat(asked)
        .containsExactly(
            "BALANCE_CHANGES?source_account=developer&source_type=OrderIn&source_id=5001&limit=50",
            "BALANCE_CHANGES?source_account=developer&source_type=LatePayment&source_id=5001&limit=50",
            "REFUNDS?merchant_id=M1001&limit=50");
  }

  @Test
  void onlyWhatCameTooLateIsLookedForAmongAllocations() {
    trace(late(), (_, _) -> page(""));
    assertThat(asked)
        .last()
        .isEqualTo(
            "ITEMS?source_account=developer&destination_account=M1001&token_id=ETH_USDT&limit=50");
  }

  @Test
  void refundsOfOtherOrdersAreNotTakenForThisOnes() {
    var trace =
        refundPages(
            page("next", refund("a", "5001"), refund("b", "50011")), page("", refund("c", "5001")));
    assertThat(trace.refunds().rows().stream().map(row -> row.id().text().orElseThrow()))
        .containsExactly("a", "c");
    assertThat(trace.refunds().gap()).isEmpty();
  }

  @Test
  void aRefundThatSpellsTheOrdersIdOtherwiseIsOfThisOrder() {
    String id = "5b0ed293-f728-40b4-b1f6-86b88cd51384";
    var trace =
        trace(
            order("order_id", "'" + id + "'"),
            (list, _) ->
                list == CoboList.REFUNDS
                    ? page("", refund("a", id.toUpperCase(Locale.ROOT)))
                    : page(""));
    assertThat(trace.refunds().rows()).hasSize(1);
  }

  @Test
  void anAllocationIsOfThisOrderOnlyIfItsDescriptionNamesIt() {
    assertThat(returned("Late payment P-777", "P-7771", "XP-777", "x").rows()).hasSize(1);
  }

  @Test
  void aMissingPermissionIsAGapInThatPlaceOnly() {
    var failure =
        Failure.onTheWay(
            FailureCode.COBO_FORBIDDEN,
            Text.literal("not allowed"),
            List.of(),
            Text.literal("ask"));
    var trace =
        trace(
            order(),
            (list, _) ->
                list == CoboList.BALANCE_CHANGES
                    ? new PageOutcome.Failed(Optional.empty(), failure)
                    : page("", refund("a", "5001")));
    assertThat(trace.changes().gap())
        .contains(Text.of("flow.gap.changes", Text.literal("not allowed")));
    assertThat(trace.refunds().rows()).hasSize(1);
  }

  @Test
  void aForgedPageIsSaidToBeForgedWhereverItStands() {
    var failure =
        Failure.onTheWay(
            FailureCode.SIGNATURE_INVALID, Text.literal("no"), List.of(), Text.literal("tell"));
    var answer = ((PageOutcome.Page) page("")).answer().with(ResponseSignature.INVALID);
    var forged = new PageOutcome.Failed(Optional.of(answer), failure);
    for (var list : List.of(CoboList.BALANCE_CHANGES, CoboList.REFUNDS, CoboList.ITEMS)) {
      var trace = trace(late(), list, forged);
      assertThat(trace.changes().isForged()).isEqualTo(list == CoboList.BALANCE_CHANGES);
      assertThat(trace.refunds().isForged()).isEqualTo(list == CoboList.REFUNDS);
      assertThat(trace.returned().isForged()).isEqualTo(list == CoboList.ITEMS);
    }
  }

  @Test
  void readingThroughAListEndsAndSaysSo() {
    int[] pages = {0};
    var trace =
        trace(order(), (list, _) -> list == CoboList.REFUNDS ? page("p" + pages[0]++) : page(""));
    assertThat(pages[0]).isEqualTo(MoneyTracer.MOST_PAGES);
    assertThat(trace.refunds().gap())
        .contains(Text.of("flow.pages.refunds", Integer.toString(MoneyTracer.MOST_PAGES)));
  }

  @Test
  void aListThatLeadsBackToAPageThatWasReadIsNotTakenForWhole() {
    int[] pages = {0};
    var trace =
        trace(
            order(), (list, _) -> list == CoboList.REFUNDS ? page("p" + pages[0]++ % 2) : page(""));
    assertThat(pages[0]).isEqualTo(3);
    assertThat(trace.refunds().gap()).contains(Text.of("flow.gap.refunds", Text.of("flow.circle")));
  }

  @Test
  void rowsThatAreNoRecordsAreSaidToBeMissing() {
    var trace = trace(order(), CoboList.REFUNDS, page(2, ""));
    assertThat(trace.refunds().gap())
        .contains(Text.of("flow.gap.refunds", Text.count("flow.noRecords", 2)));
    assertThat(trace.changes().gap()).isEmpty();
  }

  @Test
  void anAllocationThatMayNameAnotherOrderIsNeitherCountedNorPassedOver() {
    assertThat(returned("late-P-777").rows()).isEmpty();
    assertThat(returned("late-P-777", "P-777_rest").gap())
        .contains(Text.count("flow.perhaps.returned", 2));
    for (var words : List.of("P-777: late", "Order:P-777", "P-776/P-777", "late (P-777).")) {
      assertThat(returned(words).rows()).as(words).hasSize(1);
    }
  }

  @Test
  void aReferenceWithinALongerOneNamesAnotherOrder() {
    for (var words : List.of("late M2-P-777", "P-777-2", "2025.P-777")) {
      assertThat(returned(words)).as(words).isEqualTo(TracedRows.NONE);
    }
  }

  private TracedRows returned(String... descriptions) {
    var items = Stream.of(descriptions).map(MoneyTracerTest::item).toArray(ProviderRecord[]::new);
    return trace(late(), CoboList.ITEMS, page("", items)).returned();
  }

  @Test
  void anOrderWithoutIdOrMerchantIsNotLookedForAndThatIsSaid() {
    var trace =
        trace(
            order(
                "order_id", "-",
                "merchant_id", "-",
                "received_token_amount", "'60.00'",
                "transactions[1].created_timestamp", "1741084805000"),
            (_, _) -> page(""));
    assertThat(asked).isEmpty();
    assertThat(Stream.of(trace.changes(), trace.refunds(), trace.returned()))
        .extracting(TracedRows::gap)
        .containsExactly(
            gap("changes", "flow.noOrder"),
            gap("refunds", "flow.noOrder"),
            gap("returned", "flow.noMerchant"));
  }

  private static Optional<Text> gap(String list, String why) {
    return Optional.of(Text.of("flow.gap." + list, Text.of(why)));
  }

  @Test
  void aRefundThatANewOneMovedToTheNextPageIsOneRefundAsItWasReadLast() {
    var trace =
        refundPages(
            page("next", refund("a", "Completed", "40"), refund("b", "Processing", "60")),
            page("", refund("b", "Completed", "60"), refund("c", "Failed", "5")));
    assertThat(trace.refunds().rows())
        .extracting(row -> row.id().text().orElseThrow())
        .containsExactly("a", "b", "c");
    assertThat(trace.refunds().rows().get(1).says("status", "Completed")).isTrue();
    assertThat(OrderFlow.of(trace).notes()).isEmpty();
    assertThat(trace.refunds().gap()).isEmpty();
  }

  @Test
  void twoRefundsThatShareAnIdAndNotTheirAmountAreBothKept() {
    var trace =
        refundPages(
            page("next", refund("a", "Completed", "40")), page("", refund("a", "Completed", "41")));
    assertThat(trace.refunds().rows()).hasSize(2);
  }

  @Test
  void aRefundWhoseAmountIsWrittenOtherwiseOnTheNextPageIsOneRefund() {
    for (var again : List.of("5", "5.00", "0.5e1")) {
      var trace =
          refundPages(
              page("next", refund("a", "Processing", "5.0")),
              page("", refund("a", "Completed", again)));
      assertThat(trace.refunds().rows())
          .singleElement()
          .matches(it -> it.says("status", "Completed"));
    }
  }

  @Test
  void twoBookingsOfAnOrderAreTwoUnlessTheyAreTheVerySame() {
    String booking =
        "{'source_id':'5001','source_type':'OrderIn','token_id':'ETH_USDT','amount':'1',"
            + "'balance_after':'%s'}";
    var one = row(FieldCatalogue.BALANCE_CHANGE, booking.formatted("10"));
    var other = row(FieldCatalogue.BALANCE_CHANGE, booking.formatted("11"));
    var trace =
        trace(
            order(),
            (list, query) ->
                !query.encoded().contains("OrderIn")
                    ? page("")
                    : query.encoded().contains("after=") ? page("", other) : page("n", one, other));
    assertThat(trace.changes().rows()).hasSize(2);
  }

  @Test
  void aListThatIsShorterThanCoboCountsIsNotTakenForWhole() {
    var trace =
        refundPages(
            page(0, "next", Optional.of("4"), refund("a", "5001"), refund("b", "7")),
            page(0, "", Optional.of("4"), refund("b", "7"), refund("c", "7")));
    assertThat(trace.refunds().gap())
        .contains(Text.of("flow.gap.refunds", Text.of("flow.counted", "4", "3")));
    var whole = page(0, "", Optional.of("2"), refund("a", "5001"), refund("b", "7"));
    assertThat(refundPages(whole, whole).refunds().gap()).isEmpty();
  }

  @Test
  void aRefundThatMayBeOfThisOrderIsNotPassedOver() {
    var twice = "{'refund_id':'a','order_id':'5001','order_id':'5002'}";
    var trace = refundPages(page("", row(FieldCatalogue.REFUND, twice)), page(""));
    assertThat(trace.refunds().rows()).isEmpty();
    assertThat(trace.refunds().gap()).contains(Text.count("flow.perhaps.refunds", 1));
    var free = row(FieldCatalogue.REFUND, "{'refund_id':'a','order_id':null}");
    assertThat(refundPages(page("", free), page("")).refunds()).isEqualTo(TracedRows.NONE);
  }

  @Test
  void aBookingThatDoesNotSayOfWhatItIsIsNotTakenForNone() {
    for (var json : List.of("{'source_type':'OrderIn','amount':'1'}", "{'source_id':['5001']}")) {
      var booking = row(FieldCatalogue.BALANCE_CHANGE, json);
      var trace = bookings(page("", booking));
      assertThat(trace.changes().rows()).isEmpty();
      assertThat(trace.changes().gap()).contains(Text.count("flow.perhaps.changes", 1));
    }
  }

  private static ProviderRecord booking(String type) {
    return row(
        FieldCatalogue.BALANCE_CHANGE,
        "{'source_id':'5001','source_type':'%s','token_id':'ETH_USDT','amount':'1'}"
            .formatted(type));
  }

  @Test
  void twoBookingsOfOnePageThatSayTheSameAreTwo() {
    var trace = bookings(page("", booking("OrderIn"), booking("OrderIn")));
    assertThat(trace.changes().rows()).hasSize(2);
  }

  @Test
  void aBookingOfAnotherSourceThanWasAskedForIsNotTakenTwice() {
    var trace = trace(order(), (_, _) -> page("", booking("OrderIn"), booking("LatePayment")));
    assertThat(trace.changes().rows()).hasSize(2);
  }

  @Test
  void anAllocationBetweenOthersIsNoneBackToTheMerchant() {
    String item =
        "{'allocation_item_id':'%1$s%2$s','description':'P-777','source_account':'%1$s',"
            + "'destination_account':'%2$s'}";
    var trace =
        trace(
            late(),
            CoboList.ITEMS,
            page(
                "",
                row(FieldCatalogue.ITEM, item.formatted("developer", "M1001")),
                row(FieldCatalogue.ITEM, item.formatted("M1001", "developer")),
                row(FieldCatalogue.ITEM, item.formatted("developer", "M1002"))));
    assertThat(trace.returned().rows()).hasSize(1);
  }
}
