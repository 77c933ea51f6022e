package org.treasurylookup.domain.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that nobody sees, letters that deceive, and what belongs where it stands. */
class HiddenTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u200db", // a joiner between letters that need none
        "\u200dabc", // at the start
        "\u200cabc",
        "👩\u200d", // with nothing to join
        "👩\u200da",
        "a\u200d👩",
        "👍🏽\u200da",
        "🏽\u200da",
        "\ufe0f\u200d💻",
        "a\u200cb", // a non-joiner likewise
        "👩\u200c💻",
        "a\ufe00", // variations of letters that have none, first and last of both ranges
        "a\ufe0f",
        "a\udb40\udd00",
        "a\udb40\uddef",
        "я\ufe0f",
        "ω\ufe0f",
        "❤\ufe0f\ufe0f", // and of a variation
        "\ufe0fabc",
        "ETH_USD\u0391", // the first and the last Greek letter that passes for a Latin one
        "ETH_USD\u03c7",
        "\u0391BC",
        "A_\u0410",
        "a1\u0430",
        "e\u0301\u0435", // an accent does not end a word
      })
  void whatDeceivesIsFound(String text) {
    assertThat(HiddenText.in(text, true)).isTrue();
    assertThat(HiddenText.in(text, false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "~ ~",
        "👩🏽\u200d💻", // joined beyond a tone of skin and a style
        "❤\ufe0f\u200d🔥",
        "葛\udb40\udd00", // a variation of a Chinese character, first and last of both ranges
        "葛\udb40\uddef",
        "葛\ufe00",
        "葛\ufe0f",
        "\u0600\u0661", // an Arabic number sign draws something
        "Αθήνα",
        "Bank \u0410БВ",
        "Bank.\u0410БВ",
        "a\u0394b", // a Greek letter that is like no Latin one
      })
  void whatBelongsWhereItStandsIsNot(String text) {
    assertThat(HiddenText.in(text, true)).isFalse();
    assertThat(HiddenText.in(text, false)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"one\ntwo", "one\r\ntwo", "one\rtwo", "one\ttwo", "é\ttwo"})
  void linesAndTabsBelongToProseAlone(String text) {
    assertThat(HiddenText.in(text, true)).isFalse();
    assertThat(HiddenText.in(text, false)).isTrue();
  }

  @Test
  void lettersAreNamedOnlyWhereTheyDeceive() {
    assertThat(HiddenText.revealed("Б\u0430нк\u200b", false)).isEqualTo("Б\u0430нк[U+200B]");
    assertThat(HiddenText.revealed("B\u0430nk", false)).isEqualTo("B\u0430[U+0430]nk");
    assertThat(HiddenText.revealed("BANK\u0391", false)).isEqualTo("BANK\u0391[U+0391]");
    assertThat(HiddenText.revealed(" a b ", false)).isEqualTo("[U+0020]a b[U+0020]");
    assertThat(HiddenText.revealed("plain", false)).isEqualTo("plain");
    assertThat(HiddenText.revealed("ЕT１", true)).isEqualTo("Е[U+0415]T１[U+FF11]");
  }
}
