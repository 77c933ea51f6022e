package org.treasurylookup.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What many rows of a list say is there once. */
class SharedValuesTest {
  @Test
  void whatIsMadeAgainIsWhatWasThereBefore() {
    assertThat(SharedValues.text(anew("transactions[0].to_address")))
        .isSameAs(SharedValues.text(anew("transactions[0].to_address")));
  }

  @Test
  void aSentenceWithTheSameInItIsTheSame() {
    var first = Text.count("note.HASH_SHAPE", 1, anew("ETH"), Text.literal(anew("tx_hash")));
    assertThat(Text.count("note.HASH_SHAPE", 1, anew("ETH"), Text.literal(anew("tx_hash"))))
        .isSameAs(first);
    assertThat(Text.count("note.HASH_SHAPE", 1, anew("TRON"), Text.literal(anew("tx_hash"))))
        .isNotEqualTo(first);
  }

  @Test
  void whatIsLongIsNotKept() {
    String text = "0".repeat(SharedValues.LONGEST + 1);
    SharedValues.text(text);
    assertThat(SharedValues.text(anew(text))).isNotSameAs(text);
    assertThat(Text.literal(anew(text)))
        .isEqualTo(Text.literal(text))
        .isNotSameAs(Text.literal(text));
  }

  @Test
  void moreThanAreRememberedAreAllAsTheyWere() {
    for (int i = 0; i < 100_000; i++) {
      assertThat(SharedValues.text(Integer.toString(i))).isEqualTo(Integer.toString(i));
    }
  }

  private static String anew(String text) {
    return String.valueOf(text.toCharArray());
  }
}
