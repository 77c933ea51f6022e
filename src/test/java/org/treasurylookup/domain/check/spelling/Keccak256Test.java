package org.treasurylookup.domain.check.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Keccak256Test {
  @Test
  void digestsArePublishedOnes() {
    assertThat(digest(""))
        .isEqualTo("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
    assertThat(digest("abc"))
        .isEqualTo("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45");
    assertThat(digest("The quick brown fox jumps over the lazy dog"))
        .isEqualTo("4d741b6f1eb29cb2a9b9911c82f56fa8d73b04959d3d9d222895df6c0b28aa15");
  }

  @ParameterizedTest
  @ValueSource(ints = {135, 136, 137, 272})
  void everyLengthAroundABlockIsDigestedOnce(int length) {
    assertThat(digest("a".repeat(length))).hasSize(64).isNotEqualTo(digest("a".repeat(length - 1)));
  }

  /* The addresses of ERC-55 itself. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "52908400098527886E0F7030069857D2E4169EE7",
        "8617E340B3D01FA5F11F306F4090FD50E238070D",
        "de709f2102306220921060314715629080e2fb77",
        "27b1fdb04752bbc536007a920d24acb045561c26",
        "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "fB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "dbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
        "D1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb"
      })
  void letterCaseIsAChecksum(String digits) {
    assertThat(HexCase.holds(digits, "")).isTrue();
  }

  private static String digest(String text) {
    return HexFormat.of().formatHex(Keccak256.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
