package org.treasurylookup.view.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharacterSpansTest {

  @ParameterizedTest
  @ValueSource(
      ints = {0x00, 0x0A, 0x85, 0xA0, 0xAD, 0x200B, 0x202E, 0x2066, 0x2028, 0xE0041, 0xFEFF})
  void aCharacterThatCannotBeSeenIsDrawnByName(int character) {
    assertThat(HiddenCharacterSpans.spell("a" + Character.toString(character) + "b"))
        .isEqualTo(String.format("a[U+%04X]b", character));
  }

  @ParameterizedTest
  @ValueSource(strings = {"周末保证金", "Müller & Söhne", "אבג", "a b", "❤\uFE0F", "三月\u3000结算"})
  void ordinaryTextOfAnyLanguageIsLeftAlone(String text) {
    assertThat(HiddenCharacterSpans.spell(text)).isEqualTo(text);
    assertThat(HiddenCharacterSpans.count(text)).isZero();
  }
}
