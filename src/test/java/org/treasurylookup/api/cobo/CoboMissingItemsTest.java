package org.treasurylookup.api.cobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.Networks;
import org.treasurylookup.api.http.ReadOnlyClient;
import org.treasurylookup.api.http.RequestPace;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.Vectors;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.LookupOutcome;

/** Batches whose items come in pages. */
class CoboMissingItemsTest {
  private static final String BATCH = "{\"batch_allocation_id\":\"b\",\"request_id\":\"r\"}";

  private final MockWebServer server = new MockWebServer();
  private final ReadOnlyClient client = Networks.client();
  private final Deque<MockResponse> pages = new ArrayDeque<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Cancellation cancellation = new Cancellation();
  private String batch = BATCH;

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            if (!request.getTarget().contains("/allocation_items")) {
              return json(200, batch);
            }
            asked.add(request.getTarget());
            return pages.size() > 1 ? pages.remove() : pages.element();
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Connection", "close")
        .body(body)
        .build();
  }

  private void sent(int count) {
    batch = "{\"batch_allocation_id\":\"b\",\"allocation_items\":[" + rows(0, count) + "]}";
  }

  private static String rows(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "{\"allocation_item_id\":\"i%d\",\"amount\":\"%d.10\"}".formatted(i, i))
        .collect(Collectors.joining(","));
  }

  private void page(int from, int to, String after, int total) {
    pages.add(
        json(
            200,
            "{\"data\":[%s],\"pagination\":{\"before\":\"\",\"after\":\"%s\",\"total_count\":%d}}"
                .formatted(rows(from, to), after, total)));
  }

  private LookupOutcome.Found read() {
    var key = CoboKey.of(HexFormat.of().parseHex(Vectors.text("cobo.seed")));
    var api =
        new CoboApi(
            client,
            URI.create("http://127.0.0.1:" + server.getPort() + "/v2"),
            key,
            CoboSignature.of(Vectors.text("cobo.api_key")),
            RequestPace.unlimited(),
            Clock.systemUTC());
    return (LookupOutcome.Found) api.batch("b", cancellation, RequestProgress.silent());
  }

  private static List<String> ids(LookupOutcome.Found found) {
    return ((BatchAllocation) found.record())
        .allocationItems().asValue().orElse(List.of()).stream()
            .map(item -> item.asValue().orElseThrow().allocationItemId().asValue().orElseThrow())
            .toList();
  }

  private static void assertGap(LookupOutcome.Found found, int got, String cause) {
    assertThat(ids(found)).hasSize(got);
    var gap = found.gap().orElseThrow();
    assertThat(gap.code()).isEqualTo(FailureCode.ITEMS_INCOMPLETE);
    assertThat(gap.headline().arguments()).containsExactly(Integer.toString(got));
    assertThat(gap.causes().getFirst().text().key()).isEqualTo(cause);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{\"allocation_item_id\":\"i\"}]", "\"odd\"", "{}"})
  void itemsThatCameAreNotAskedForAgain(String items) {
    batch = "{\"batch_allocation_id\":\"b\",\"allocation_items\":" + items + "}";
    var found = read();
    assertThat(asked).isEmpty();
    assertThat(found.gap()).isEmpty();
    assertThat(found.record().source().toJson()).isEqualTo(batch);
  }

  @Test
  void anEmptyListMayLackAllOfThem() {
    batch = "{\"batch_allocation_id\":\"b\",\"allocation_items\":[]}";
    page(0, 2, "", 2);
    var found = read();
    assertThat(ids(found)).containsExactly("i0", "i1");
    assertThat(found.gap()).isEmpty();
  }

  @Test
  void aBatchOfWhichNoItemIsListedHasNone() {
    batch = "{\"batch_allocation_id\":\"b\",\"allocation_items\":[]}";
    page(0, 0, "", 0);
    var found = read();
    assertThat(ids(found)).isEmpty();
    assertThat(found.gap()).isEmpty();
  }

  @Test
  void itemsThatDidNotComeAreFetchedPageByPage() {
    page(0, 50, "a", 120);
    page(50, 100, "b", 120);
    page(100, 120, "", 120);
    var found = read();
    assertThat(ids(found))
        .containsExactlyElementsOf(IntStream.range(0, 120).mapToObj(i -> "i" + i).toList());
    assertThat(found.gap()).isEmpty();
    assertThat(asked)
        .containsExactly(
            "/v2/payments/allocation_items?batch_allocation_id=b&limit=50",
            "/v2/payments/allocation_items?batch_allocation_id=b&limit=50&after=a",
            "/v2/payments/allocation_items?batch_allocation_id=b&limit=50&after=b");
    assertThat(found.further()).as("the answers the items came from").hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 9, 11, 49, 51, 120})
  void itemsThatAreNoWholePagesAreNotAskedForAgain(int count) {
    sent(count);
    var found = read();
    assertThat(asked).isEmpty();
    assertThat(ids(found)).hasSize(count);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 50, 100, 200})
  void itemsThatAreWholePagesAreCountedOnce(int count) {
    sent(count);
    page(0, Math.min(count, 50), count > 50 ? "a" : "", count);
    var found = read();
    assertThat(asked).hasSize(1);
    assertThat(found.gap()).isEmpty();
    assertThat(found.further()).hasSize(1);
    assertThat(found.record().source().toJson()).isEqualTo(batch);
  }

  @Test
  void whatTheListHasBesidesAWholePageIsPutBehindIt() {
    sent(50);
    page(0, 50, "a", 120);
    page(50, 100, "b", 120);
    page(100, 120, "", 120);
    var found = read();
    assertThat(ids(found))
        .containsExactlyElementsOf(IntStream.range(0, 120).mapToObj(i -> "i" + i).toList());
    assertThat(found.gap()).isEmpty();
  }

  @Test
  void aWholePageWhoseListCannotBeReadMayNotBeAll() {
    sent(50);
    pages.add(json(403, "{\"error_code\":2025}"));
    assertGap(read(), 50, "failure.COBO_FORBIDDEN.headline");
  }

  @Test
  void aListOfOtherItemsThanTheFirstAnswerIsAGap() {
    sent(10);
    page(5, 16, "", 11);
    assertGap(read(), 16, "cause.items.count");
  }

  @Test
  void aListThatCountsAsManyAndHasOthersIsAGap() {
    sent(10);
    page(10, 20, "", 10);
    assertGap(read(), 20, "cause.items.count");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'allocation_item_id':'i3','amount':'9999'",
        "'allocation_item_id':'i3','amount':'3.10','token_id':'BTC'",
        "'allocation_item_id':'i3','amount':'3.10','destination_account':'M2'",
        "'allocation_item_id':'i3','amount':'3.10','source_account':'M2'"
      })
  void anItemThatTheListHasOtherwiseStandsBesideTheFirstAndIsAGap(String listed) {
    String own =
        "'allocation_item_id':'i3','token_id':'ETH','amount':'3.10','source_account':'developer',"
            + "'destination_account':'M1'";
    var items = rows(0, 3) + ",{%s}," + rows(4, 10);
    batch = "{\"batch_allocation_id\":\"b\",\"allocation_items\":[" + with(items, own) + "]}";
    pages.add(
        json(
            200,
            "{\"data\":["
                + with(items, listed)
                + "],\"pagination\":{\"after\":\"\",\"total_count\":10}}"));
    var found = read();
    assertGap(found, 11, "cause.items.count");
    assertThat(ids(found)).endsWith("i9", "i3");
  }

  private static String with(String items, String item) {
    return items.formatted(item.replace('\'', '"'));
  }

  @Test
  void anItemWrittenOtherwiseInTheListIsTheSame() {
    batch =
        "{\"batch_allocation_id\":\"b\",\"allocation_items\":["
            + rows(0, 9)
            + ",{\"allocation_item_id\":9,\"amount\":\"9.1\"}]}";
    pages.add(
        json(
            200,
            "{\"data\":["
                + rows(0, 9)
                + ",{\"allocation_item_id\":\"9\",\"amount\":9.10,\"token_id\":\"ETH\"}],"
                + "\"pagination\":{\"after\":\"\"}}"));
    assertThat(read().record().source().toJson()).isEqualTo(batch);
  }

  @Test
  void itemsSentTwiceAreNotReplacedByThoseOfTheList() {
    batch =
        "{\"batch_allocation_id\":\"b\",\"allocation_items\":[],\"allocation_items\":["
            + rows(0, 3)
            + "]}";
    page(0, 2, "", 2);
    var found = read();
    assertThat(((BatchAllocation) found.record()).allocationItems())
        .isInstanceOf(Received.Malformed.class);
    assertThat(found.record().source().toJson()).isEqualTo(batch);
    assertThat(asked).isEmpty();
  }

  @Test
  void aListOfFewerItemsThanTheFirstAnswerIsAGap() {
    sent(10);
    page(0, 9, "", 9);
    assertGap(read(), 10, "cause.items.count");
  }

  @Test
  void aListThatDoesNotCountItselfMustStillHaveWhatTheFirstAnswerHad() {
    sent(10);
    pages.add(json(200, "{\"data\":[" + rows(0, 9) + "],\"pagination\":{\"after\":\"\"}}"));
    assertGap(read(), 10, "cause.items.count");
  }

  @Test
  void theFirstAnswerStaysAsItCame() {
    page(0, 1, "", 1);
    assertThat(read().answer().body().text()).isEqualTo(BATCH);
  }

  @Test
  void itemsSentAsNullAreFetchedToo() {
    batch = "{\"batch_allocation_id\":\"b\",\"allocation_items\":null}";
    page(0, 2, "", 2);
    assertThat(ids(read())).containsExactly("i0", "i1");
  }

  @Test
  void aBatchWithoutItemsIsWhole() {
    page(0, 0, "", 0);
    var found = read();
    assertThat(found.gap()).isEmpty();
    assertThat(((BatchAllocation) found.record()).allocationItems())
        .isInstanceOf(Received.Absent.class);
  }

  @Test
  void aPageThatFailsCostsNothingThatCameBeforeAndIsTold() {
    page(0, 50, "a", 120);
    pages.add(json(500, "{\"error_code\":2000,\"error_message\":\"oops\",\"error_id\":\"e1\"}"));
    var found = read();
    assertGap(found, 50, "failure.COBO_DOWN.headline");
    assertThat(found.gap().orElseThrow().requestId()).contains("e1");
  }

  @Test
  void aFirstPageThatFailsLeavesTheBatch() {
    pages.add(json(403, "{\"error_code\":2025}"));
    var found = read();
    assertGap(found, 0, "failure.COBO_FORBIDDEN.headline");
    assertThat(found.record().id().asValue()).contains("b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{\"data\":[", "nonsense"})
  void aPageThatIsNoJsonIsAGap(String body) {
    page(0, 50, "a", 120);
    pages.add(json(200, body));
    assertGap(read(), 50, "failure.NOT_JSON.headline");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "{\"data\":{}}", "{\"data\":null}", "1"})
  void aPageOfAnotherShapeIsAGap(String body) {
    page(0, 50, "a", 120);
    pages.add(json(200, body));
    assertGap(read(), 50, "failure.NOT_A_RECORD.headline");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 119, 121})
  void aCountThatIsAnotherIsAGap(int total) {
    page(0, 50, "a", total);
    page(50, 100, "b", total);
    page(100, 120, "", total);
    assertGap(read(), 120, "cause.items.count");
  }

  @Test
  void anEmptyPageWithACursorIsNotTheEnd() {
    page(0, 50, "a", 120);
    page(50, 50, "b", 120);
    page(50, 120, "", 120);
    var found = read();
    assertThat(ids(found)).hasSize(120);
    assertThat(found.gap()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":[]}",
        "{\"data\":[],\"pagination\":null}",
        "{\"data\":[],\"pagination\":{\"after\":7}}",
        "{\"data\":[],\"pagination\":{\"after\":\"\",\"after\":\"more\"}}",
        "{\"data\":[],\"data\":[],\"pagination\":{\"after\":\"\"}}",
        "{\"data\":[],\"pagination\":{\"after\":\"\"},\"pagination\":{\"after\":\"x\"}}"
      })
  void aPageThatDoesNotSayWhetherThereIsMoreIsAGap(String body) {
    page(0, 50, "a", 120);
    pages.add(json(200, body));
    assertGap(read(), 50, "failure.NOT_A_RECORD.headline");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"total_count\":\"120\"|120",
        "\"total_count\":2,\"total_count\":120|2, 120",
        "\"total_count\":\"many\"|\"many\"",
        "\"total_count\":[2]|[2]",
        "\"total_count\":2.5|2.5"
      })
  void whateverTheListCountsItselfAsIsHeldAgainstWhatCame(String count, String said) {
    pages.add(
        json(200, "{\"data\":[" + rows(0, 2) + "],\"pagination\":{\"after\":\"\"," + count + "}}"));
    var found = read();
    assertGap(found, 2, "cause.items.count");
    assertThat(found.gap().orElseThrow().causes().getFirst().text().arguments())
        .containsExactly(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"total_count\":\"2\"", "\"total_count\":null", "\"total_count\":2"})
  void aCountInDigitsThatFitsIsNoGap(String count) {
    pages.add(
        json(200, "{\"data\":[" + rows(0, 2) + "],\"pagination\":{\"after\":\"\"," + count + "}}"));
    assertThat(read().gap()).isEmpty();
  }

  @Test
  void pagesThatGoRoundInACircleEnd() {
    page(0, 50, "a", 120);
    page(50, 100, "a", 120);
    assertGap(read(), 100, "cause.items.circle");
    assertThat(asked).hasSize(2);
  }

  @Test
  void aPageWithABrokenSignatureIsNotBelieved() {
    page(0, 50, "a", 51);
    pages.add(
        json(200, "{\"data\":[{\"allocation_item_id\":\"forged\"}]}")
            .newBuilder()
            .addHeader("BIZ-TIMESTAMP", "1")
            .addHeader("BIZ-RESP-SIGNATURE", "00")
            .build());
    var found = read();
    assertGap(found, 50, "failure.SIGNATURE_INVALID.headline");
    assertThat(ids(found)).doesNotContain("forged");
  }

  @Test
  void cancellingBetweenPagesKeepsWhatCameAndSaysSo() {
    page(0, 50, "a", 120);
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            if (!request.getTarget().contains("/allocation_items")) {
              return json(200, batch);
            }
            if (request.getTarget().contains("after=")) {
              cancellation.cancel();
            }
            return pages.element();
          }
        });
    assertGap(read(), 50, "failure.CANCELLED.headline");
  }
}
