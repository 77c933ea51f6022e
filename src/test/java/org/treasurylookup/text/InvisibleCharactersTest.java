package org.treasurylookup.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that are there and cannot be seen. */
class InvisibleCharactersTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 7, 8, 0x1B, 0x7F, 0x80, 0x9B, 0xAD, 0x34F, 0x61C, 0x115F, 0x180E, 0x200B, 0x200E, 0x202A,
        0x202E, 0x2028, 0x2029, 0x2060, 0x2066, 0x2069, 0x2800, 0x3164, 0xD800, 0xDFFF, 0xE000,
        0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xE0041, 0xE0101, 0x10FFFF
      })
  void theseAreHidden(int codePoint) {
    assertThat(InvisibleCharacters.is(codePoint)).isTrue();
    assertThat(InvisibleCharacters.show("a" + Character.toString(codePoint) + "b"))
        .isEqualTo("a" + InvisibleCharacters.name(codePoint) + "b");
  }

  @ParameterizedTest
  @ValueSource(ints = {'a', ' ', '\t', '\n', '\r', 'ü', 0xA0, 0x4E2D, 0x5D0, 0x1F600, 0x301})
  void theseAreNot(int codePoint) {
    assertThat(InvisibleCharacters.is(codePoint)).isFalse();
  }

  @Test
  void onOneLineABreakIsAName() {
    assertThat(InvisibleCharacters.oneLine("a\r\nb\u202Ec\t"))
        .isEqualTo("a[U+000D][U+000A]b[U+202E]c\t");
  }

  @Test
  void aTextWithoutAnyStaysTheSame() {
    assertThat(InvisibleCharacters.show("周末保证金 😀 ü")).isEqualTo("周末保证金 😀 ü");
  }
}
