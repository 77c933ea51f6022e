package org.treasurylookup.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextBeginningTest {
  @Test
  void whatThereIsRoomForIsAllThere() {
    assertThat(TextBeginning.of("cobo", 4)).isEqualTo("cobo");
    assertThat(TextBeginning.of("😀😀", 2)).isEqualTo("😀😀");
  }

  @Test
  void ofMoreItsBeginningIsShown() {
    assertThat(TextBeginning.of("cobos", 4)).isEqualTo("cobo…");
  }

  @Test
  void noCharacterIsCutInTwo() {
    assertThat(TextBeginning.of("😀😀😀", 2)).isEqualTo("😀😀…");
  }
}
