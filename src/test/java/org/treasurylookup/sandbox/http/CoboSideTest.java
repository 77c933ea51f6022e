package org.treasurylookup.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.sandbox.scenario.BatchScenes;
import tools.jackson.databind.JsonNode;

class CoboSideTest extends AskedSandbox {

  @ParameterizedTest
  @CsvSource({
    "orders/5001, order-reference.json",
    "batch_allocations/123e457-e89b-12d3-a456-426614174004, batch-reference.json"
  })
  void aReferenceSampleIsServedByteForByte(String path, String file) throws Exception {
    var answer = caller.bytes(caller.signed("/payments/" + path, caller.time()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(Files.readAllBytes(Path.of("resources/sandbox").resolve(file)));
  }

  @Test
  void everyAnswerIsSignedOverItsBytesAndTime() throws Exception {
    for (var answer :
        new HttpResponse<?>[] {
          caller.order("O20250304-M1001-1001"),
          caller.order("no-such-order"),
          caller.cobo("/payments/nothing")
        }) {
      var message = answer.body() + "|" + header(answer, "biz-timestamp");
      assertThat(
              SandboxCrypto.verify(
                  sandbox.coboResponseKey(), message, header(answer, "biz-resp-signature")))
          .isTrue();
    }
  }

  @Test
  void theDateHeaderIsTheTime() throws Exception {
    var date =
        ZonedDateTime.parse(
            header(caller.order("5001"), "date"), DateTimeFormatter.RFC_1123_DATE_TIME);

    /* It is the server of Java that writes it, by the clock of the PC. */
    assertThat(Duration.between(date.toInstant(), Instant.now()).abs())
        .isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void aPercentEncodedIdIsTheSameId() throws Exception {
    assertThat(caller.order("O20250304%2DM1001-1001").body()).contains("\"O20250304-M1001-1001\"");
  }

  @Test
  void anUnknownIdIsNotFound() throws Exception {
    assertThat(code(caller.order("O1"), 404)).isEqualTo(2028);
    assertThat(code(caller.batch("O1"), 404)).isEqualTo(2028);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/payments/refund_orders", "/payments/orders/", "/nothing/at/all", "/x"})
  void anUnknownPathIsNoOperation(String path) throws Exception {
    assertThat(code(caller.cobo(path), 404)).isEqualTo(2021);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void anotherMethodIsNotSupported(String method) throws Exception {
    var request =
        caller
            .signed("/payments/orders/5001", caller.time())
            .method(method, HttpRequest.BodyPublishers.ofString("{}"));

    assertThat(code(caller.send(request), 405)).isEqualTo(2002);
  }

  @Test
  void missingHeadersAreNamed() throws Exception {
    var bare =
        HttpRequest.newBuilder(
            java.net.URI.create(sandbox.coboBaseUrl() + "/payments/orders/5001"));

    assertThat(code(caller.send(bare), 401)).isEqualTo(2022);
  }

  @Test
  void anUnknownKeyIsNotRegistered() throws Exception {
    var request = caller.signed("/payments/orders/5001", caller.time());
    request.setHeader("BIZ-API-KEY", "00".repeat(32));
    var answer = caller.send(request);

    assertThat(code(answer, 401)).isEqualTo(2024);
    assertThat(answer.body()).contains("not registered in this environment");
  }

  @Test
  void aWrongSignatureIsRefused() throws Exception {
    var request = caller.signed("/payments/orders/5001", caller.time(), "00".repeat(64));
    var answer = caller.send(request);

    assertThat(code(answer, 401)).isEqualTo(2024);
    assertThat(answer.body()).contains("Signature verification failed").contains("error_id");
  }

  @Test
  void aStaleNonceIsRefusedAndTheClockIsNamed() throws Exception {
    var old = Long.toString(CLOCK.millis() - 120_000);
    var answer = caller.send(caller.signed("/payments/orders/5001", old));

    assertThat(code(answer, 401)).isEqualTo(2024);
    assertThat(answer.body()).contains("clock");
  }

  @ParameterizedTest
  @CsvSource({
    "/developers/api_key_info, curve_type",
    "/organizations/info, org_id",
    "/payments/supported_tokens, TRON_USDT"
  })
  void theServiceReadsAnswer(String path, String expected) throws Exception {
    var answer = caller.cobo(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(expected);
  }

  @Test
  void theItemsOfABatchCanBePagedThroughToTheEnd() throws Exception {
    var ids = new ArrayList<String>();
    var after = "";
    do {
      var page =
          json(
              caller.cobo(
                  "/payments/allocation_items?limit=50&batch_allocation_id="
                      + BatchScenes.MARCH
                      + (after.isEmpty() ? "" : "&after=" + after)));
      page.get("data").forEach(item -> ids.add(item.get("allocation_item_id").stringValue()));
      after = page.at("/pagination/after").stringValue();
      assertThat(page.at("/pagination/total_count").intValue()).isEqualTo(200);
    } while (!after.isEmpty());

    assertThat(ids).hasSize(200).doesNotHaveDuplicates();
  }

  @Test
  void beforeLeadsBackFromTheLastPage() throws Exception {
    var path = "/payments/allocation_items?limit=30&batch_allocation_id=" + BatchScenes.MARCH;
    var last = json(caller.cobo(path + "&before=infinity"));
    var previous =
        json(caller.cobo(path + "&before=" + last.at("/pagination/before").stringValue()));

    assertThat(last.get("data")).hasSize(30);
    assertThat(last.at("/pagination/after").stringValue()).isEmpty();
    assertThat(previous.get("data")).hasSize(30);
    assertThat(previous.at("/pagination/after").stringValue()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, 2006",
    "limit=51, 2006",
    "limit=x, 2006",
    "before=infinity&after=cm93IDE, 2006",
    "after=nonsense, 2006"
  })
  void wrongPagingIsRefused(String query, int code) throws Exception {
    assertThat(code(caller.cobo("/payments/allocation_items?" + query), 400)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "token_id=ETH, 7",
    "token_id=TRON_USDT, 31",
    "source_account=M1009, 1",
    "token_id=ETH&destination_account=M1001, 0"
  })
  void itemsOfABatchAreFiltered(String filter, int count) throws Exception {
    var batch = "batch_allocation_id=" + BatchScenes.MARCH;
    assertThat(
            json(caller.cobo("/payments/allocation_items?" + batch + "&" + filter))
                .at("/pagination/total_count")
                .intValue())
        .isEqualTo(count);
  }

  @Test
  void ordersAreFilteredByMerchantCodeAndStatus() throws Exception {
    var list = json(caller.cobo("/payments/orders?merchant_id=M1002&statuses=Pending%2CExpired"));

    assertThat(list.get("data"))
        .isNotEmpty()
        .allSatisfy(
            order -> {
              assertThat(order.get("merchant_id").stringValue()).isEqualTo("M1002");
              assertThat(order.get("status").stringValue()).isIn("Pending", "Expired");
            });
    assertThat(list.get("data"))
        .extracting(order -> order.get("order_id").stringValue())
        .contains("O20250304-M1002-0007");
    assertThat(
            json(caller.cobo("/payments/orders?psp_order_id=P20240201001&merchant_id=M1001"))
                .at("/data/0/order_id")
                .stringValue())
        .isEqualTo("O20250304-M1001-1001");
    assertThat(code(caller.cobo("/payments/orders?statuses=Failed"), 400)).isEqualTo(2029);
  }

  private static int code(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(json(answer).get("error_id").stringValue()).hasSize(32);
    return json(answer).get("error_code").intValue();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    return SandboxJson.parsed(answer.body());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElseThrow();
  }
}
