package org.treasurylookup.domain.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is known of bytes without making a text of them. */
class ImmutableBytesTest {

  @Test
  void asciiIsAsciiWhateverItsLength() {
    for (int length = 0; length < 20; length++) {
      byte[] bytes = "\u0001{\"a\":1}\u007f ~ more".repeat(2).substring(0, length).getBytes(UTF_8);
      assertThat(ImmutableBytes.of(bytes).isAscii()).as("%d bytes", length).isTrue();
    }
  }

  @Test
  void aZeroOrAByteBeyondAsciiIsFoundAtAnyPlace() {
    for (byte odd : new byte[] {0, (byte) 0x80, (byte) 0xFF, (byte) 0xEF}) {
      for (int at = 0; at < 19; at++) {
        byte[] bytes = "0123456789abcdefghi".getBytes(UTF_8);
        bytes[at] = odd;
        assertThat(ImmutableBytes.of(bytes).isAscii()).as("%d at %d", odd, at).isFalse();
      }
    }
  }
}
