package org.treasurylookup.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.cobo.CoboRecords;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.json.JsonValue;

/** One odd spot in an answer costs only itself. */
class OddTextTest {

  private static JsonValue.Obj read(String json) {
    return (JsonValue.Obj) JsonReader.read(bytes(json)).orElseThrow();
  }

  private static ImmutableBytes bytes(String text) {
    return ImmutableBytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 250, 5_000})
  void aValueNestedTooDeepIsKeptAsItsText(int depth) {
    String deep = "[{\"a\": ".repeat(depth / 2) + "\"]}\"" + "}]".repeat(depth / 2);
    String json = "{\"order_id\":\"O\",\"odd\":" + deep + ",\"merchant_id\":\"M1\"}";
    var order = CoboRecords.order(read(json));
    assertThat(order.orderId().asValue()).contains("O");
    assertThat(order.merchantId().asValue()).contains("M1");
    assertThat(order.unknown()).hasSize(1);
    assertThat(read(json).toJson().replace(" ", "")).isEqualTo(json.replace(" ", ""));
  }

  @Test
  void aValueNestedTooDeepBeginsNoLineOfItsOwn() {
    String deep = "[".repeat(250) + "\r\n{\"verdict\":\t\"x\\ny\"}\n" + "]".repeat(250);
    String json = read("{\"odd\":" + deep + "}").toJson();
    assertThat(json).doesNotContain("\n", "\r", "\t").contains("{\"verdict\": \"x\\ny\"}");
  }

  @Test
  void aLongNameAndALongNumberCostNothing() {
    String json = "{\"" + "n".repeat(60_000) + "\":" + "9".repeat(20_000) + ",\"order_id\":\"O\"}";
    assertThat(read(json).toJson()).isEqualTo(json);
  }

  @Test
  void halfASurrogatePairInANameCostsNothing() {
    assertThat(read("{\"\\ud800x\":1,\"order_id\":\"O\"}").get("order_id")).isPresent();
  }

  @Test
  void bytesThatAreNoTextAreToldFromTheCharacterThatStandsForThem() {
    var damaged =
        ImmutableBytes.of(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, '"', '}'});
    assertThat(JsonReader.read(damaged)).isPresent();
    assertThat(damaged.isUtf8()).isFalse();
    assertThat(bytes("{\"a\":\"\uFFFD\"}").isUtf8()).isTrue();
  }

  @Test
  void whatIsJudgedIsWhatIsShownSoNoOtherEncodingIsGuessed() {
    var utf16 = ImmutableBytes.of("{\"order_id\":\"O\"}".getBytes(StandardCharsets.UTF_16LE));
    assertThat(JsonReader.read(utf16)).isEmpty();
  }

  @Test
  void aByteOrderMarkInFrontIsNoFault() {
    assertThat(JsonReader.read(bytes("\uFEFF{\"a\":1}"))).isPresent();
  }
}
