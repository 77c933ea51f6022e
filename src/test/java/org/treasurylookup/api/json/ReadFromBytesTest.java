package org.treasurylookup.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.json.JsonValue;

/** Whichever way bytes are read, they mean what their text shows. */
class ReadFromBytesTest {
  private static String read(byte[] bytes) {
    return JsonReader.read(ImmutableBytes.of(bytes)).map(JsonValue::toJson).orElse("none");
  }

  private static String read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void otherEncodingsAreNoJson(String charset) {
    assertThat(read("{\"amount\":\"1\"}".getBytes(Charset.forName(charset)))).isEqualTo("none");
  }

  @Test
  void aLongWayToWriteACharacterIsNoOtherCharacter() {
    byte[] overlong = "{\"a\":\"..\"}".getBytes(StandardCharsets.UTF_8);
    overlong[6] = (byte) 0xC0;
    overlong[7] = (byte) 0xB1;
    assertThat(read(overlong)).isEqualTo("{\"a\":\"\uFFFD\uFFFD\"}");
  }

  @Test
  void whatWasSentAsReplacementStays() {
    assertThat(read("{\"a\":\"\uFFFD\",\"b\":\"金额\"}"))
        .isEqualTo("{\"a\":\"\uFFFD\",\"b\":\"金额\"}");
  }

  @Test
  void halvesOfPairsInNamesAndValuesAreReadEitherWay() {
    assertThat(read("{\"\\ud800\":1}")).isEqualTo("{\"\uFFFD\":1}");
    assertThat(read("{\"\\ud83d\\ude00\":\"\\ud83d\\ude00\"}"))
        .isEqualTo("{\"\uD83D\uDE00\":\"\uD83D\uDE00\"}");
  }

  @Test
  void whatIsNestedTooDeepIsItsTextWhateverStandsBefore() {
    String deep = "[".repeat(300) + "1.10" + "]".repeat(300);
    assertThat(read("{\"a\":\"é\",\"b\":" + deep + "}"))
        .isEqualTo("{\"a\":\"é\",\"b\":" + deep + "}");
  }

  @Test
  void valuesStandWhereTheyStoodWhateverTheirDepth() {
    String text = "[1,[2,[],{\"a\":[3,{\"b\":{}}],\"a\":4}],[5],6]";
    assertThat(read(text)).isEqualTo(text);
  }
}
